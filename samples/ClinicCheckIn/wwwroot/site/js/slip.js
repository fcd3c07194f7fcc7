// The slip that the patient takes along: masked, because slips get lost.
import { both, button, el, get, me, show, time } from "./common.js";

await me();
const visit = new URLSearchParams(location.search).get("visit");
const slip = await get(`/api/slip/${encodeURIComponent(visit)}`);
show(document.querySelector("main"),
    el("p", {}, el("b", {}, slip.clinic)),
    el("p", {}, both("Số thứ tự", "Queue number")),
    el("p", { class: "number" }, slip.number),
    el("p", { class: "room" }, both("Phòng", "Room"), ` ${slip.room}`),
    el("p", {}, slip.name),
    el("p", {}, slip.patient),
    el("p", {}, both(slip.insuranceVi, slip.insuranceEn)),
    slip.priorityVi ? el("p", {}, both(`Ưu tiên: ${slip.priorityVi}`, `Priority: ${slip.priorityEn}`)) : null,
    el("small", {}, time(slip.at)));
document.querySelector("main").after(el("p", { class: "screen" }, button("In", "Print", () => print(), "primary", { id: "print" })));
