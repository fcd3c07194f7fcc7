// What a person has to settle: visits whose insurance is not in order, and what the gateway refused or may have got.
import { both, button, el, get, head, post, show, table, time } from "./common.js";

const who = await head(["Việc cần xử lý", "Things to settle"]);
const main = document.querySelector("main");
const said = el("div", { role: "alert" });

async function act(path, body) {
    try {
        const answer = await post(path, body);
        show(said);
        return answer ?? true;
    } catch (refusal) {
        show(said, el("p", { class: "banner error" }, both(refusal.vi, refusal.en)));
        return null;
    } finally {
        await load();
    }
}

async function open(visit) {
    const opened = await act(`/api/visits/${visit.id}/open`);
    if (opened) {
        location.href = `/desk.html?checkin=${encodeURIComponent(opened.id)}`;
    }
}

const reasons = [["arrived", "Đã có trên cổng", "It is at the gateway"], ["byHand", "Đã nhập tay trên cổng", "Entered at the gateway by hand"], ["mistake", "Lượt khám nhầm", "The visit was a mistake"]];

// Only a supervisor drops, and says why: what is dropped is never reported.
function drop(item) {
    if (who.role !== "supervisor") {
        return el("small", {}, both("bỏ: chỉ quản lý", "dropping: supervisors only"));
    }
    const reason = el("select", { "aria-label": "Lý do · Reason" }, el("option", { value: "" }, "Lý do bỏ · Reason"), reasons.map(([value, vi, en]) => el("option", { value }, `${vi} · ${en}`)));
    return el("span", { class: "pair" }, reason, button("Bỏ", "Drop", () => act(`/api/supervisor/outbox/${item.id}/drop`, { reason: reason.value }), "small", { "data-drop": `${item.id}` }));
}

const kinds = { checkIn: ["Tin check-in", "Check-in message"], cardQuery: ["Câu hỏi BHYT", "Insurance question"] };
const states = { refused: ["cổng từ chối", "refused by the gateway"], inDoubt: ["không rõ đã tới chưa", "may have arrived"] };

async function load() {
    const todo = await get("/api/todo");
    const open_ = todo.visits.filter(one => one.insuranceState !== "queued");
    const waiting = todo.visits.length - open_.length;
    show(main, said,
        el("section", { class: "panel" }, el("h2", {}, both("Bảo hiểm chưa xong (7 ngày)", "Insurance not settled (7 days)")),
            open_.length ? table([["Lúc", "When"], ["Hồ sơ", "Record"], ["Số", "Number"], ["Kết quả", "Result"], ["Việc cần làm", "What to do"], ["", ""]], open_.map(one => [
                time(one.at), one.code, one.ticket ? `${one.room} ${one.ticket}` : "–", el("span", { "data-visit": one.insuranceState }, both(one.vi, one.en), one.insuranceCode ? el("code", {}, one.insuranceCode) : null),
                both(one.actionVi, one.actionEn), button("Mở lại", "Open", () => open(one), "small primary", { "data-open": `${one.id}` })]))
                : el("p", {}, both("Không có gì.", "Nothing.")),
            waiting ? el("p", { class: "note" }, both(`${waiting} câu hỏi đang đợi cổng trả lời; không cần làm gì.`, `${waiting} questions wait for the gateway; nothing to do.`)) : null),
        el("section", { class: "panel" }, el("h2", {}, both("Bị giữ lại, chưa gửi được", "Held, not delivered")),
            todo.held.length ? table([["Lúc", "When"], ["Lượt (MA_LK)", "Treatment"], ["Loại", "Kind"], ["Vì sao", "Why"], ["", ""], ["", ""]], todo.held.map(item => [
                time(item.at), el("code", { "data-held": `${item.id}` }, item.episode), both(...kinds[item.kind]),
                el("span", {}, both(...states[item.state]), item.code ? el("code", {}, item.code) : null, ` ×${item.attempts}`),
                button("Gửi lại", "Send again", () => act(`/api/outbox/${item.id}/release`), "small primary", { "data-release": `${item.id}` }), drop(item)]))
                : el("p", {}, both("Không có gì.", "Nothing."))));
}

await load();
