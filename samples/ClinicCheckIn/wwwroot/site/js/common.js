// What all pages share: requests, and elements made of text. Nothing that comes from a card is ever taken as HTML.

let token = "";

// Makes an element. Texts become text nodes.
export function el(tag, props = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props)) {
        if (value === undefined || value === null || value === false) {
            continue;
        }
        if (name === "class") {
            element.className = value;
        } else if (name.startsWith("on")) {
            element.addEventListener(name.slice(2), value);
        } else if (name.startsWith("data-") || name.startsWith("aria-") || name === "for" || name === "role" || name === "colspan" || name === "lang" || name === "list") {
            element.setAttribute(name, value);
        } else {
            element[name] = value;
        }
    }
    element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
    return element;
}

// Vietnamese first, English beside it.
export function both(vi, en, tag = "span") {
    return el(tag, { class: "both" }, el("span", { class: "vi", lang: "vi" }, vi), " ", el("span", { class: "en", lang: "en" }, en));
}

export function button(vi, en, onclick, kind = "", props = {}) {
    return el("button", { type: "button", class: `button ${kind}`, onclick, ...props }, both(vi, en));
}

export function show(parent, ...children) {
    parent.replaceChildren(...children.flat(Infinity).filter(Boolean));
}

export class Refusal extends Error {
    constructor(status, body) {
        super(body?.code ?? `status ${status}`);
        this.status = status;
        this.body = body;
        this.vi = body?.vi ?? "Máy chủ không nhận yêu cầu này.";
        this.en = body?.en ?? "The server does not take this request.";
    }
}

async function send(method, path, body, type) {
    let response;
    try {
        response = await fetch(path, {
            method,
            headers: { ...(method === "GET" ? {} : { "X-Clinic-Token": token }), ...(type ? { "Content-Type": type } : {}) },
            body,
        });
    } catch {
        throw new Refusal(0, { code: "offline", vi: "Mất kết nối với máy chủ. Hãy thử lại.", en: "No connection to the server. Try again." });
    }
    const text = await response.text();
    const answer = text && response.headers.get("Content-Type")?.includes("json") ? JSON.parse(text) : null;
    if (!response.ok) {
        if (response.status === 401 && !location.pathname.startsWith("/login")) {
            location.href = "/login.html";
        }
        throw new Refusal(response.status, answer);
    }
    return answer;
}

export const get = path => send("GET", path);
export const post = (path, body = {}) => send("POST", path, JSON.stringify(body), "application/json");
export const postPicture = (path, blob) => send("POST", path, blob, blob.type || "application/octet-stream");

export async function me() {
    const who = await get("/api/me");
    token = who.token;
    return who;
}

// The head of a page for somebody who is logged in; leads to the login otherwise.
export async function head(title, needs = null) {
    const who = await me();
    if (!who.name) {
        location.href = "/login.html";
        await new Promise(() => {});
    }
    const parent = document.querySelector("header");
    show(parent,
        el("div", { class: "brand" }, el("strong", {}, who.clinic), " · ", both(...title)),
        el("nav", {},
            el("a", { href: "/desk.html" }, both("Tiếp đón", "Desk")),
            el("a", { href: "/todo.html" }, both("Việc cần xử lý", "To settle")),
            el("a", { href: "/waiting.html", target: "_blank" }, both("Màn hình chờ", "Waiting room")),
            who.demo ? el("a", { href: "/demo.html", target: "_blank" }, both("Thẻ mẫu", "Demo cards")) : null,
            who.role === "supervisor" ? el("a", { href: "/supervisor.html" }, both("Quản lý", "Supervisor")) : null),
        el("div", { class: "who" }, el("span", {}, who.name), button("Đăng xuất", "Log out", async () => {
            await post("/api/logout");
            location.href = "/login.html";
        }, "quiet")));
    if (who.demo || who.standIn) {
        parent.after(el("div", { class: "demo", role: "note" }, who.demo
            ? both("BẢN THỬ: người và thẻ đều là bịa; cổng BHXH là bản giả lập chạy trên máy này.", "DEMO: people and cards are invented; the Social Security gateway is a stand-in on this machine.")
            : both("Cổng BHXH là bản giả lập.", "The Social Security gateway is a stand-in.")));
    }
    if (needs && who.role !== needs) {
        show(document.querySelector("main"), el("p", { class: "banner error" }, both("Trang này dành cho quản lý.", "This page is for supervisors.")));
        await new Promise(() => {});
    }
    return who;
}

// A table of cells; heads are pairs of texts.
export function table(heads, rows) {
    return el("div", { class: "scroll" }, el("table", {}, el("thead", {}, el("tr", {}, heads.map(([vi, en]) => el("th", {}, both(vi, en))))), el("tbody", {}, rows.map(cells => el("tr", {}, cells.map(cell => el("td", {}, cell ?? "")))))));
}

export function time(instant) {
    return new Date(instant).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour12: false });
}
