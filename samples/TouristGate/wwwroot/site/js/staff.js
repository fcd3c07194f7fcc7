"use strict";

(() => {
    let held = null;

    function hold(answer) {
        held = answer?.held ?? null;
        show(byId("drop"), held !== null);
        byId("held").replaceChildren(...(answer ? both(answer.name ? `${answer.name}: ${answer.vi}` : answer.vi, answer.en) : both("Chưa quét", "Nothing scanned")));
        byId("held").dataset.held = held === null ? "" : "yes";
    }

    frame.then(({ session }) => {
        if (!session?.name) {
            location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
            return;
        }
        api.get("/api/lanes").then(answer => {
            byId("lane").append(...(answer.body ?? []).map(lane => element("option", { value: lane.id }, `${lane.id} · ${lane.isExit ? "ra/exit" : "vào/entry"}`)));
            const wanted = new URLSearchParams(location.search).get("lane");
            if (answer.body?.some(lane => lane.id === wanted)) {
                byId("lane").value = wanted;
            }
        });
        new HandScanner("/api/staff/keys", message => {
            if (message.kind === "answer") {
                hold(message.answer);
            } else if (message.vi) {
                byId("held").replaceChildren(...both(message.vi, message.en));
            }
        }, state => { document.body.dataset.scanner = state; });
    });

    byId("drop").addEventListener("click", () => hold(null));

    byId("form").addEventListener("submit", async event => {
        event.preventDefault();
        byId("error").textContent = "";
        const answer = await api.post(`/api/lanes/${encodeURIComponent(byId("lane").value)}/staff`, {
            action: byId("action").value, persons: Number(byId("persons").value), reason: byId("reason").value, held,
        });
        show(byId("result"), answer.ok);
        if (!answer.ok) {
            sayWhy(byId("error"), answer);
            if (answer.status === 409) {
                // What was scanned is not held any more.
                hold(null);
            }
            return;
        }
        byId("result").className = `result ${answer.body.opens ? "opens" : "shut"}`;
        byId("result").dataset.code = answer.body.code;
        byId("result").replaceChildren(...both(answer.body.vi, answer.body.en));
        hold(null);
    });
})();
