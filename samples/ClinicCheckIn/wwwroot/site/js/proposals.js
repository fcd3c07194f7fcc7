// Records that may be this person's. Nothing opens by itself: a person confirms one of them, or none.
import { both, button, el } from "./common.js";

export function proposalsPanel(view, desk) {
    const one = view.proposals.length === 1;
    return el("section", { class: "panel proposals" },
        el("h2", {}, one ? both("Có phải người này không?", "Is it this person?") : both("Có phải một trong những người này không?", "Is it one of these people?")),
        view.proposals.map(proposal => card(proposal, desk)),
        button("Không phải – hồ sơ mới", "No – a new record", () => desk.act("reject"), "", { id: "reject" }));
}

// Below the threshold a shared name and birthday are no proposal: many people share them. They are shown, so that nobody is filed twice.
export function alikePanel(view, desk) {
    return el("section", { class: "panel alike" },
        el("h2", {}, both("Cùng họ tên và ngày sinh – KHÔNG phải đề nghị", "Same name and birthday – NOT a proposal")),
        el("p", {}, both("Trùng tên và ngày sinh là thường gặp. Chỉ chọn khi giấy tờ khác cũng khớp.", "Names and birthdays are often shared. Take one only if another paper agrees.")),
        view.alike.map(proposal => card(proposal, desk, ["Giống nhau ở đâu", "What agrees"])));
}

// What is left of the five likeliest: somebody whose record has no number and a slip in it may be there. Folded, for mostly nobody is.
export function nearPanel(view, desk) {
    return el("details", { class: "panel near" },
        el("summary", {}, both(`${view.near.length} hồ sơ gần giống nhất – không đủ giống để đề nghị`, view.near.length === 1 ? "The most similar record – not similar enough to be proposed" : `The ${view.near.length} most similar records – not similar enough to be proposed`)),
        el("p", {}, both("Bệnh nhân nói đã khám ở đây? Hãy tìm trong các hồ sơ này; chỉ chọn khi giấy tờ khác cũng khớp.", "The patient has been here before? Look among these; take one only if another paper agrees.")),
        view.near.map(proposal => card(proposal, desk, ["Giống nhau ở đâu", "What agrees"])));
}

function card(proposal, desk, why = ["Vì sao đề nghị", "Why it is proposed"]) {
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
        el("details", {}, el("summary", {}, both(...why)), el("ul", {}, proposal.reasons.map(reason => el("li", {}, both(reason.vi, reason.en))))));
}
