// How many things a person has to settle.
import { both, el, get, show } from "./common.js";

export function watchTodo(parent) {
    const load = async () => {
        try {
            const todo = await get("/api/todo");
            const count = todo.held.length + todo.visits.filter(one => one.insuranceState !== "queued").length;
            show(parent, count ? el("a", { class: "todo", href: "/todo.html", "data-count": `${count}` }, el("b", {}, `${count}`), both("việc cần xử lý", "things to settle")) : null);
        } catch {
            // The next try is in ten seconds.
        }
    };
    load();
    setInterval(load, 10000);
}
