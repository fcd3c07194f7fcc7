// The screen of the waiting room: numbers and rooms, nothing about anybody.
import { both, el, get, show } from "./common.js";

const main = document.querySelector("main");

function draw(state) {
    show(main,
        el("h1", {}, both("Mời vào phòng khám", "Please come in"), el("span", {}, state.clinic)),
        el("div", { class: "boards" }, state.rooms.map(room => el("section", { class: "board", "data-room": room.room },
            el("h2", {}, both("Phòng", "Room"), ` ${room.room}`),
            el("p", { class: "now" }, room.now ?? "–"),
            el("p", { class: "next" }, both("Tiếp theo", "Next"), ": ", room.next.length ? room.next.map(number => el("span", {}, number)) : "–")))));
}

async function load() {
    try {
        draw(await get("/api/waiting"));
    } catch {
        // The screen keeps what it shows; the next try is in three seconds.
    }
}

load();
setInterval(load, 3000);
