// Requests to the site's own API, and small helpers for pages. Text only ever enters the page as text, never as HTML.
"use strict";

const api = {
    token: null,

    // Asks for JSON. Returns {ok, status, body}.
    async send(method, path, body) {
        const headers = { Accept: "application/json" };
        if (method !== "GET") {
            if (api.token === null) {
                await api.session();
            }
            headers["X-Request-Token"] = api.token ?? "";
        }
        let content = body;
        if (body !== undefined && !(body instanceof FormData) && typeof body !== "string") {
            headers["Content-Type"] = "application/json";
            content = JSON.stringify(body);
        } else if (typeof body === "string") {
            headers["Content-Type"] = "text/csv; charset=utf-8";
        }
        try {
            const answer = await fetch(path, { method, headers, body: content, cache: "no-store", credentials: "same-origin", redirect: "manual" });
            const isJson = answer.headers.get("Content-Type")?.includes("json");
            return { ok: answer.ok, status: answer.status, body: isJson ? await answer.json() : null };
        } catch {
            return { ok: false, status: 0, body: { vi: "Không kết nối được máy chủ.", en: "The server cannot be reached." } };
        }
    },

    get: path => api.send("GET", path),
    post: (path, body) => api.send("POST", path, body),

    // Who is logged in, and the token that guards forms.
    async session() {
        const answer = await api.send("GET", "/api/session");
        api.token = answer.body?.token ?? null;
        return answer.body;
    },
};

const byId = id => document.getElementById(id);

// element("p", {class: "x"}, "text", child, …)
function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value === true) {
            made.setAttribute(key, "");
        } else if (value !== false && value !== null && value !== undefined) {
            made.setAttribute(key, value);
        }
    }
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
}

// Vietnamese with English beside it.
function both(vi, en) {
    return [document.createTextNode(`${vi} `), element("span", { lang: "en" }, en)];
}

const roles = { staff: ["nhân viên", "staff"], supervisor: ["giám sát", "supervisor"] };

function show(node, visible) {
    node.hidden = !visible;
}

// What a refused request says.
function sayWhy(node, answer) {
    node.replaceChildren(...both(answer.body?.vi ?? `Lỗi ${answer.status}.`, answer.body?.en ?? `Error ${answer.status}.`));
}

const number = new Intl.NumberFormat("vi-VN");
const clockFormat = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", second: "2-digit" });
const dateTimeFormat = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" });
const minuteFormat = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit" });
