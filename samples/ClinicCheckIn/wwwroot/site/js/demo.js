// Cards to scan from the screen, to upload as pictures, or to put on the counter of the other tab.
import { both, button, el, get, head, post, show } from "./common.js";

await head(["Thẻ mẫu", "Demo cards"]);
const counter = new BroadcastChannel("clinic-demo");
const main = document.querySelector("main");
const [cards, gateway] = await Promise.all([get("/api/demo/cards"), get("/api/demo/gateway")]);
const state = el("p");

const modes = {
    up: ["đang chạy.", "up.", "Sửa cổng", "Mend it"],
    down: ["ĐANG HỎNG: câu hỏi và tin được xếp hàng.", "DOWN: questions and messages are queued.", "Làm hỏng cổng", "Break it"],
    lose: ["nhận tin check-in rồi đứt kết nối, không trả lời: xem “Việc cần xử lý”.", "takes check-in messages and breaks the line before it answers: see “To settle”.", "Cho cổng mất câu trả lời", "Let it lose answers"],
    refuse: ["từ chối mọi tin check-in: xem “Việc cần xử lý”.", "refuses every check-in message: see “To settle”.", "Cho cổng từ chối tin", "Let it refuse messages"],
};

function showGateway(mode) {
    const change = to => button(modes[to][2], modes[to][3], async () => showGateway((await post("/api/demo/gateway", { mode: to })).mode), "small", { id: `gateway-${to}` });
    show(state, both(`Cổng BHXH giả lập: ${modes[mode][0]}`, `Stand-in gateway: ${modes[mode][1]}`), " ",
        el("span", { class: "pair" }, Object.keys(modes).filter(to => to !== mode).map(change)));
}

showGateway(gateway.mode);
show(main,
    el("section", { class: "panel" }, el("h2", {}, both("Người và thẻ ở đây đều là bịa", "These people and cards are invented")),
        el("p", {}, both("Quét mã trên màn hình, tải ảnh về rồi đưa vào trang tiếp đón, hoặc bấm “Đặt lên bàn” khi trang tiếp đón đang mở.",
            "Scan a code from the screen, save a picture and upload it at the desk, or press “Put on the counter” while the desk is open.")), state),
    el("div", { class: "cards" }, cards.map(card => el("article", { "data-card": card.id },
        card.picture ? el("img", { src: `/api/demo/cards/${card.id}.png`, alt: card.vi, loading: "lazy" }) : null,
        el("h3", {}, both(card.vi, card.en)),
        el("span", { class: "pair" },
            button("Đặt lên bàn", "Put on the counter", async event => {
                const pressed = event.currentTarget;
                counter.postMessage(await post(`/api/demo/cards/${card.id}/scan`));
                pressed.classList.add("chosen");
            }, "primary"),
            card.picture ? el("a", { class: "button", href: `/api/demo/cards/${card.id}.png`, download: `${card.id}.png` }, both("Tải ảnh", "Save picture")) : null)))));
