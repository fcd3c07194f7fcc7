// Records that may be this person's. Nothing opens by itself: a person confirms one of them, or none.
import { both, button, el } from "./common.js";

export function proposalsPanel(view, desk) {
    const one = view.proposals.length === 1;
    return el("section", { class: "panel proposals" },
        el("h2", {}, one ? both("Có phải người này không?", "Is it this person?") : both("Có phải một trong những người này không?", "Is it one of these people?")),
        view.proposals.map(proposal => card(proposal, desk)),
        button("Không phải – hồ sơ mới", "No – a new record", () => desk.act("reject"), "", { id: "reject" }));
}

function card(proposal, desk) {
    const differs = new Map(proposal.differences.map(one => [one.field, one]));
    return el("article", { class: "proposal", "data-code": proposal.patient.code },
        el("div", { class: "top" },
            el("b", { class: "code" }, proposal.patient.code),
            proposal.byOldNumber ? el("span", { class: "chip strong" }, both("Cùng số CMND cũ", "Same old ID number")) : null,
            button("Đúng người này", "This is the person", () => desk.act("confirm", { patientId: proposal.patient.id }), "primary confirm")),
        el("dl", {}, proposal.patient.lines.filter(line => line.value !== "–").map(line => [
            el("dt", {}, both(line.vi, line.en)),
            el("dd", { class: differs.get(line.field)?.isValue ? "differs" : "" }, line.value,
                differs.has(line.field) ? el("small", { class: "kind" }, both(differs.get(line.field).kindVi, differs.get(line.field).kindEn)) : null)])),
        el("details", {}, el("summary", {}, both("Vì sao đề nghị", "Why it is proposed")), el("ul", {}, proposal.reasons.map(reason => el("li", {}, both(reason.vi, reason.en))))));
}
