// The serial scanner: which desk this page is at, and how its line is. Other devices need none of it.
import { both, button, el, post, show } from "./common.js";

const key = "clinic-desk";
const states = {
    connected: ["ok", "sẵn sàng", "ready"],
    waiting: ["warning", "chưa cắm", "not plugged in"],
    lost: ["error", "mất kết nối", "connection lost"],
    taken: ["warning", "đang thuộc một trang khác", "belongs to another page now"],
    none: ["warning", "chưa nhận được", "could not be taken"],
};

export class SerialLine {
    #parent; #desks; #desk; #mine = false; #wasOffline = false;
    #page = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");

    constructor(parent, desks) {
        this.#parent = parent;
        this.#desks = desks;
        const kept = localStorage.getItem(key);
        this.#desk = desks.includes(kept) ? kept : "";
        this.#show(this.#desk ? "waiting" : null);
    }

    path(path) {
        return `${path}?page=${this.#page}`;
    }

    // The page sits down at its desk when its connection is there, and again when the server was away.
    async connection(state) {
        if (state === "offline") {
            this.#wasOffline = true;
        } else if (this.#desk && (!this.#mine || this.#wasOffline) && this.#mine !== null) {
            this.#wasOffline = false;
            await this.#take(this.#mine);
        }
    }

    heard(news) {
        if (news.answer === this.#desk) {
            // null: another page took it, and this one does not take it back by itself.
            this.#mine = news.code === "taken" ? null : this.#mine;
            this.#show(news.code);
        }
    }

    // Again: after a break, unless another page sits there meanwhile.
    async #take(again = false) {
        this.#mine = true;
        try {
            this.heard(await post("/api/desks/take", { desk: this.#desk, page: this.#page, again }));
        } catch {
            this.#mine = false;
            this.#show("none");
        }
    }

    async #choose(desk) {
        this.#desk = desk;
        this.#mine = false;
        localStorage.setItem(key, desk);
        this.#show(desk ? "waiting" : null);
        if (desk) {
            await this.#take();
        }
    }

    #show(code) {
        if (this.#desks.length === 0) {
            return;
        }
        const select = el("select", { id: "desk-name", "aria-label": "Quầy · Desk", onchange: () => { this.#choose(select.value); select.blur(); } },
            el("option", { value: "" }, "– không · none –"), this.#desks.map(desk => el("option", { value: desk, selected: desk === this.#desk }, desk)));
        const [kind, vi, en] = states[code] ?? [];
        show(this.#parent,
            el("label", { class: "deskline" }, both("Trang này ở quầy", "This page is at desk"), select),
            kind ? el("div", { class: `light ${kind}`, "data-serial": code }, el("i", {}), both(`Máy quét nối tiếp (${this.#desk}): ${vi}`, `Serial scanner (${this.#desk}): ${en}`)) : null,
            code === "taken" || code === "none" ? button("Dùng ở trang này", "Use it here", () => this.#take(), "small", { id: "take-desk" }) : null);
    }
}
