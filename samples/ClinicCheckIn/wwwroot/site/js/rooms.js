// The rooms: who is being called, how many wait, and the next one.
import { both, button, el, get, post, show } from "./common.js";

export function watchRooms(parent) {
    const draw = rooms => show(parent, el("h2", {}, both("Phòng khám", "Rooms")), rooms.map(room => el("div", { class: "roomline", "data-room": room.room },
        el("b", {}, room.room), el("span", { class: "now" }, room.now ?? "–"), both(`${room.waiting} chờ`, `${room.waiting} wait`),
        button("Gọi", "Call", async () => draw(await post("/api/queue/next", { room: room.room })), "small", { disabled: room.waiting === 0 }))));
    const load = () => get("/api/queue").then(draw).catch(() => {});
    load();
    setInterval(load, 4000);
}
