// How many things a person has to settle.
import { both, el, get, show } from "./common.js";

export function watchTodo(parent) {
    const load = async () => {
        try {
            const todo = await get("/api/todo");
            const count = todo.held.filter(one => one.state !== "inDoubt").length + todo.visits.filter(one => one.insuranceState !== "queued").length;
            const inDoubt = todo.held.filter(one => one.state === "inDoubt").length;
            show(parent, inDoubt ? el("a", { class: "todo", href: "/todo.html", "data-doubt": `${inDoubt}` }, el("b", {}, "?"),
                both(`${inDoubt} tin gửi đi mà cổng không xác nhận: hãy kiểm tra`, `${inDoubt} sent, not confirmed by the gateway: look`)) : null,
            count ? el("a", { class: "todo", href: "/todo.html", "data-count": `${count}` }, el("b", {}, `${count}`), both("việc cần xử lý", "things to settle")) : null);
        } catch {
            // The next try is in five seconds.
        }
    };
    load();
    setInterval(load, 5000);
}
