"use strict";

(() => {
    let held = null;
    const cell = (...content) => element("td", {}, ...content);
    const digits = value => element("td", { class: "n" }, number.format(value));
    const date = day => day.split("-").reverse().join("/");
    const days = ticket => ticket.from === ticket.to ? date(ticket.from) : `${date(ticket.from)} – ${date(ticket.to)}`;

    function printed(ticket, site) {
        return element("div", { class: "ticket" },
            element("strong", {}, site), element("span", {}, ...kindName(ticket.kind)),
            ticket.kind === "boundToCard" ? null : element("img", { src: `/api/tickets/${encodeURIComponent(ticket.id)}.png`, alt: `Vé · Ticket ${ticket.id}` }),
            element("div", {}, days(ticket)),
            element("div", {}, ...both(`${ticket.heads} người`, ticket.heads === 1 ? "person" : "persons")),
            element("div", {}, `${number.format(ticket.price)} đ`),
            element("code", {}, ticket.id));
    }

    const kindName = kind => both(...({
        single: ["Vé lẻ", "single"], dated: ["Vé theo ngày", "dated"], group: ["Vé đoàn", "group"], boundToCard: ["Gắn với thẻ", "bound to a card"],
    }[kind] ?? [kind, kind]));

    async function recent() {
        const answer = await api.get("/api/tickets");
        byId("recent").replaceChildren(...(answer.body ?? []).map(ticket => element("tr", {},
            cell(element("code", {}, ticket.id)), cell(...kindName(ticket.kind)), cell(days(ticket)), digits(ticket.heads), digits(ticket.used), digits(ticket.price), cell(ticket.bill ?? ""),
            cell(...(ticket.isVoid ? both("đã hủy", "void") : ticket.used >= ticket.heads ? both("đã dùng", "used") : both("còn dùng được", "unused"))))));
    }

    byId("issue").addEventListener("submit", async event => {
        event.preventDefault();
        byId("issue-error").textContent = "";
        const answer = await api.post("/api/tickets", {
            kind: byId("kind").value, count: Number(byId("count").value), heads: Number(byId("heads").value), from: byId("from").value, to: byId("to").value,
            price: Number(byId("price").value), bill: byId("bill").value, held,
        });
        if (!answer.ok) {
            sayWhy(byId("issue-error"), answer);
            recent();
            return;
        }
        const { site } = await frame;
        show(byId("print"), true);
        byId("print-list").replaceChildren(...answer.body.map(ticket => printed(ticket, site.site)));
        held = null;
        show(byId("held"), false);
        recent();
    });

    // A ticket without its code is no ticket: the pictures have to be there before it is printed.
    byId("print-button").addEventListener("click", async () => {
        const there = await Promise.allSettled([...document.querySelectorAll("#print-list img")].map(picture => picture.decode()));
        if (there.some(one => one.status === "rejected")) {
            byId("issue-error").replaceChildren(...both("Chưa tải được mã của vé. Hãy bấm In vé lần nữa.", "The codes of the tickets did not load. Press Print again."));
            return;
        }
        window.print();
    });

    byId("void").addEventListener("submit", async event => {
        event.preventDefault();
        const answer = await api.post("/api/tickets/void", { code: byId("void-id").value.trim(), reason: byId("void-reason").value });
        byId("void-error").className = answer.ok ? "good" : "error";
        if (answer.ok) {
            byId("void-error").replaceChildren(...both("Đã hủy.", "Voided."));
        } else {
            sayWhy(byId("void-error"), answer);
        }
        recent();
    });

    byId("import").addEventListener("submit", async event => {
        event.preventDefault();
        const answer = await api.post("/api/tickets/import", await byId("file").files[0].text());
        byId("import-error").className = answer.ok ? "good" : "error";
        byId("import-error").replaceChildren(...(answer.ok
            ? both(`Đã nhập ${answer.body.imported} vé.`, "imported.")
            : [...both(answer.body?.vi ?? "Không nhập được.", answer.body?.en ?? "Not imported."), ...(answer.body?.lines ?? []).map(line => element("div", {}, line))]));
        recent();
    });

    frame.then(({ session, site }) => {
        if (!session?.name) {
            location.assign("/login?to=/tickets");
            return;
        }
        byId("from").value = byId("to").value = site.day;
        recent();
        new HandScanner("/api/staff/keys", message => {
            if (message.kind === "answer" && message.answer?.ticket) {
                byId("void-id").value = message.answer.ticket;
            } else if (message.kind === "answer") {
                held = message.answer?.held ?? null;
                show(byId("held"), true);
                byId("held").replaceChildren(...both(message.answer.name ? `${message.answer.name}: ${message.answer.vi}` : message.answer.vi, message.answer.en));
            }
        });
    });
})();
