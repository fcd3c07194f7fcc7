"use strict";

(async () => {
    const { site } = await frame;
    if (!site?.demo) {
        return;
    }
    show(byId("demo-lanes"), site.lanes.length > 0);
    for (const lane of site.lanes) {
        const button = element("button", { type: "button" }, ...both(`${lane.id}: ${lane.isExit ? "lối ra" : "lối vào"}`, lane.isExit ? "exit" : "entry"));
        button.addEventListener("click", async () => {
            const answer = await api.post("/api/demo/lane", { lane: lane.id });
            if (answer.ok) {
                location.assign("/lane");
            } else {
                sayWhy(byId("demo-error"), answer);
            }
        });
        byId("demo-buttons").append(button, " ");
    }
    const samples = await api.get("/api/demo/samples");
    show(byId("samples"), samples.ok);
    for (const sample of samples.body ?? []) {
        byId("sample-list").append(element("div", { class: "ticket" },
            element("img", { src: `/api/demo/samples/${encodeURIComponent(sample.id)}.png`, alt: `${sample.vi} · ${sample.en}` }),
            element("strong", {}, sample.vi), element("span", { lang: "en" }, sample.en)));
    }
})();
