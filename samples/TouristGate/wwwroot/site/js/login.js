"use strict";

byId("login").addEventListener("submit", async event => {
    event.preventDefault();
    const answer = await api.post("/api/login", { name: byId("name").value, password: byId("password").value });
    byId("password").value = "";
    if (!answer.ok) {
        sayWhy(byId("error"), answer);
        byId("password").focus();
        return;
    }
    // Only addresses of this site: one slash, and no other after it.
    const to = new URLSearchParams(location.search).get("to") ?? "";
    location.assign(/^\/(?![\/\\])/.test(to) ? to : answer.body.role === "supervisor" ? "/supervisor" : "/staff");
});
