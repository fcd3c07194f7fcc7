// Cards to scan from the screen, to upload as pictures, or to put on the counter of the other tab.
import { both, button, el, get, head, post, show } from "./common.js";

await head(["Thẻ mẫu", "Demo cards"]);
const counter = new BroadcastChannel("clinic-demo");
const main = document.querySelector("main");
const [cards, gateway] = await Promise.all([get("/api/demo/cards"), get("/api/demo/gateway")]);
const state = el("p");

function showGateway(mode) {
    show(state, both(mode === "up" ? "Cổng BHXH giả lập: đang chạy." : "Cổng BHXH giả lập: ĐANG HỎNG.", mode === "up" ? "Stand-in gateway: up." : "Stand-in gateway: DOWN."), " ",
        button(mode === "up" ? "Làm hỏng cổng" : "Sửa cổng", mode === "up" ? "Break it" : "Mend it", async () => showGateway((await post("/api/demo/gateway", { mode: mode === "up" ? "down" : "up" })).mode), "", { id: "gateway" }));
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
