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

// Nobody but the gateway's own site knows whether it has a message in doubt. What somebody saw there decides.
function settle(item) {
    const again = reason => act(`/api/outbox/${item.id}/release`, { reason });
    if (item.state !== "inDoubt" || item.kind !== "checkIn") {
        return button("Gửi lại", "Send again", () => again(), "small primary", { "data-release": `${item.id}` });
    }
    return el("div", { class: "settle" }, both("Tra mã lượt này trên trang của cổng BHXH:", "Look this treatment up on the gateway's site:"),
        button("Đã có – xong", "It is there – done", () => act(`/api/outbox/${item.id}/arrived`), "small", { "data-arrived": `${item.id}` }),
        button("Chưa có – gửi lại", "Not there – send again", () => again("notThere"), "small", { "data-release": `${item.id}` }),
        button("BHXH yêu cầu gửi lại", "Social Security asked for it again", () => again("askedFor"), "small", { "data-asked": `${item.id}` }),
        item.renewed ? el("small", { "data-renewed": `${item.id}` }, both("Hồ sơ đã sửa sau lần gửi đó: gửi lại là gửi bản đã sửa; nếu cổng đã có thì đó là bản cũ.",
            "The record was corrected since: sending again sends the correction; what the gateway has would be the old one.")) : null);
}

const kinds = { checkIn: ["Tin check-in", "Check-in message"], cardQuery: ["Câu hỏi BHYT", "Insurance question"] };
const states = { refused: ["cổng từ chối", "refused by the gateway"], inDoubt: ["đã gửi, cổng không trả lời rõ: có thể đã nhận", "sent, no clear answer: it may have arrived"] };

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
        el("section", { class: "panel" }, el("h2", {}, both("Tin bị giữ lại, chờ người xử lý", "Messages held for a person")),
            todo.held.length ? table([["Lúc", "When"], ["Lượt (MA_LK)", "Treatment"], ["Loại", "Kind"], ["Vì sao", "Why"], ["", ""], ["", ""]], todo.held.map(item => [
                time(item.at), el("code", { "data-held": `${item.id}` }, item.episode), both(...kinds[item.kind]),
                el("span", {}, both(...states[item.state]), item.code ? el("code", {}, item.code) : null, ` ×${item.attempts}`),
                settle(item), drop(item)]))
                : el("p", {}, both("Không có gì.", "Nothing."))));
}

await load();
