// Insurance and queue number, once the record is stored.
import { both, button, el } from "./common.js";
import { correctable, recordForm } from "./fields.js";

const marks = { ok: "✓", warning: "!", error: "✕" };

export function insurancePanel(view, desk) {
    const insurance = view.insurance;
    if (!insurance) {
        return el("section", { class: "panel" }, el("p", { class: "banner next info" }, both("Hồ sơ đã lưu. Tiếp theo: kiểm tra thẻ BHYT.", "The record is stored. Next: check the insurance."),
            el("span", { class: "pair" },
                button("Kiểm tra BHYT", "Check insurance", event => { event.currentTarget.disabled = true; desk.act("insurance"); }, "primary", { id: "insurance" }),
                button("Không dùng BHYT", "Without insurance", () => desk.act("insurance", { skip: true }), "", { id: "no-insurance" }))));
    }
    const details = [
        [insurance.cardNumber, "Mã thẻ", "Card number"],
        [insurance.validFrom || insurance.validTo ? `${insurance.validFrom ?? "…"} – ${insurance.validTo ?? "…"}` : null, "Giá trị sử dụng", "In force"],
        [insurance.facility, "Nơi đăng ký KCB ban đầu", "Registered at"],
        [insurance.nameAtGateway, "Tên tại cổng BHXH", "Name at the gateway"],
    ].filter(([text]) => text);
    return el("section", { class: `panel insurance ${insurance.severity}`, "data-state": insurance.state },
        el("h2", {}, both("Bảo hiểm y tế", "Health insurance")),
        el("p", { class: "verdict" }, el("i", {}, marks[insurance.severity]), both(insurance.vi, insurance.en), insurance.code ? el("code", {}, insurance.code) : null),
        el("p", { class: "action" }, both(insurance.actionVi, insurance.actionEn)),
        details.length ? el("dl", {}, details.map(([text, vi, en]) => [el("dt", {}, both(vi, en)), el("dd", {}, text)])) : null,
        correctable(view) ? remedy(view, desk) : null);
}

// Which field the gateway complains about.
const suspects = { "060": "FullName", "061": "FullName", "070": "DateOfBirth" };
// The answer was about a number: another card may be in force.
const byCard = ["050", "051", "052", "053", "010", "110", "120", "121", "122", "123", "124"];

function remedy(view, desk) {
    const { state, code } = view.insurance;
    const field = view.fields.find(one => one.field === suspects[code]);
    const number = el("input", { maxLength: 32, placeholder: "HS4… / 10 chữ số", "aria-label": "Mã thẻ BHYT · Insurance number", autocomplete: "off" });
    return el("div", { class: "remedy" },
        field ? [el("p", {}, both("Hồ sơ sai? Sửa ở đây rồi hỏi lại. Hồ sơ đúng như trên thẻ thì đừng sửa.", "Is the record wrong? Correct it here, then ask again. If it is as on the card, leave it.")),
            recordForm(field, view.patient.lines.find(line => line.field === field.field)?.value, desk)] : null,
        byCard.includes(code) ? el("form", { class: "typing", id: "by-number", onsubmit: event => { event.preventDefault(); desk.act("insurance", { number: number.value }); } },
            number, el("button", { class: "button small" }, both("Hỏi bằng mã thẻ BHYT", "Ask by the card number"))) : null,
        el("span", { class: "pair" },
            button("Hỏi lại cổng", "Ask again", event => { event.currentTarget.disabled = true; desk.act("insurance"); }, state === "queued" ? "" : "primary", { id: "insurance-again" }),
            button("Không dùng BHYT", "Without insurance", () => desk.act("insurance", { skip: true }), "", { id: "no-insurance" })));
}

const reasons = [["emergency", "Cấp cứu", "Emergency"], ["pregnant", "Mang thai", "Pregnant"], ["disabled", "Khuyết tật nặng", "Severe disability"]];

export function ticketPanel(view, desk, who) {
    if (view.ticket) {
        return el("section", { class: "panel ticket" },
            el("h2", {}, both("Số thứ tự", "Queue number")),
            el("p", { class: "number" }, view.ticket.number),
            el("p", { class: "room" }, both("Phòng", "Room"), " ", el("b", {}, view.ticket.room)),
            view.ticket.priorityVi ? el("p", { class: "chip strong" }, both(view.ticket.priorityVi, view.ticket.priorityEn)) : null,
            (view.ticket.ahead ?? null) === null ? null : el("p", {}, view.ticket.ahead === 0 ? both("Không còn ai trước", "Nobody ahead") : both(`Còn ${view.ticket.ahead} người trước`, `${view.ticket.ahead} ahead`)),
            el("span", { class: "pair" },
                el("a", { class: "button", href: `/slip.html?visit=${view.ticket.visit}`, target: "_blank", id: "slip" }, both("In phiếu", "Print slip")),
                button("Xong – người tiếp theo", "Done – next person", () => desk.next(), "primary", { id: "done" })));
    }
    const flags = reasons.map(([name, vi, en]) => el("label", { class: "flag" }, el("input", { type: "checkbox", name }), both(vi, en)));
    return el("section", { class: "panel" },
        el("h2", {}, both("Chọn phòng khám", "Choose the room")),
        el("div", { class: "flags" }, both("Ưu tiên:", "Priority:"), flags),
        el("div", { class: "roomlist" }, who.rooms.map(room => button(`Phòng ${room}`, `Room ${room}`, () => desk.act("ticket", {
            room, flags: flags.map(flag => flag.querySelector("input")).filter(box => box.checked).map(box => box.name),
        }), "primary", { "data-room": room }))));
}
