import { both, button, el, me, post, show } from "./common.js";

const who = await me();
const form = document.querySelector("form");
const problem = document.querySelector("#problem");
document.querySelector("#clinic").textContent = who.clinic;
if (who.name) {
    location.href = "/desk.html";
}

form.addEventListener("submit", async event => {
    event.preventDefault();
    show(problem);
    try {
        await me();
        const user = await post("/api/login", { name: form.elements.name.value.trim(), password: form.elements.password.value });
        location.href = user.role === "supervisor" && location.hash === "#supervisor" ? "/supervisor.html" : "/desk.html";
    } catch (refusal) {
        show(problem, el("p", { class: "banner error" }, refusal.status === 429
            ? both("Thử quá nhiều lần. Hãy đợi một phút.", "Too many tries. Wait a minute.")
            : both(refusal.vi, refusal.en)));
    }
});

if (who.accounts) {
    show(document.querySelector("#accounts"),
        el("p", {}, both("Bản thử: chọn một người dùng.", "Demo: choose a user.")),
        who.accounts.map(account => button(
            account.role === "supervisor" ? "Quản lý" : "Lễ tân", account.role === "supervisor" ? "Supervisor" : "Receptionist", () => {
                form.elements.name.value = account.name;
                form.elements.password.value = account.password;
                form.requestSubmit();
            }, "", { "data-account": account.name })));
}
