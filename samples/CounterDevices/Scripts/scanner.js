// Sends what a hand scanner types into the page to the server: every character with its time, not composed and not cut.
// The server tells scans, their ends and typing by hand apart (CccdSdk.Scanning.ScanFramer).
//
//   const scanner = new HandScanner("/lane/keys", message => …, state => …);
//
// message: {kind: "answer" | "discarded" | "error", …}; state: "ready", "offline" (no server), "away" (the window
// has no focus, so keys go elsewhere), "form" (a field of the page has the focus: keys belong to it), "ime" (an input method composes).
"use strict";

class HandScanner {
    // Keys that follow each other within so many milliseconds belong to one scan; people need longer.
    static #burst = 60;
    // So long after the last key the server is told that nothing more came (ScanFramerOptions.TimeOut and some more).
    static #silence = 300;
    static #mostPending = 512;
    // A timer that is later than this shows that the page was kept from its work: keys may wait behind it, so the silence proves nothing yet.
    static #lateness = 50;
    static #mostWaits = 5;
    // On a busy machine keys reach the page late, and in fits and starts: after such keys silence is waited for longer.
    static #silenceWhenBehind = 1000;

    #key = null; #lag = 0; #wasBehind = false;
    #url; #onMessage; #onState; #sink; #socket = null; #text = ""; #times = []; #last = -Infinity; #clock = 0; #flushing = 0; #ending = 0;
    #retry = 250; #before = null; #state = ""; #closed = false;

    constructor(path, onMessage, onState = () => {}) {
        this.#url = new URL(path, location.href);
        this.#url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
        this.#onMessage = onMessage;
        this.#onState = onState;
        this.#sink = this.#makeSink();
        document.addEventListener("keydown", event => this.#onKeyDown(event), true);
        for (const name of ["focusin", "focusout"]) {
            document.addEventListener(name, () => this.#report());
        }
        for (const name of ["focus", "blur"]) {
            window.addEventListener(name, () => this.#report());
        }
        this.#connect();
    }

    // For pages that are left without a reload.
    close() {
        this.#closed = true;
        this.#socket?.close();
    }

    // The characters arrive in a field of our own, so that a code typed with Alt and digits, or by a layout, comes as its text.
    #makeSink() {
        const sink = document.createElement("textarea");
        sink.className = "scanner-sink";
        sink.tabIndex = -1;
        sink.autocomplete = "off";
        sink.spellcheck = false;
        sink.setAttribute("autocapitalize", "off");
        sink.setAttribute("aria-hidden", "true");
        sink.setAttribute("inputmode", "none");
        sink.addEventListener("beforeinput", event => this.#onInput(event));
        sink.addEventListener("compositionstart", () => this.#report("ime"));
        sink.addEventListener("compositionend", event => { this.#push(event.data, event.timeStamp); sink.value = ""; this.#report(); });
        sink.addEventListener("paste", event => event.preventDefault());
        document.body.append(sink);
        return sink;
    }

    #isField(element) {
        return element !== this.#sink && (element?.isContentEditable || element?.matches?.("input, textarea, select"));
    }

    #inBurst(event) {
        return event.timeStamp - this.#last < HandScanner.#burst;
    }

    #onKeyDown(event) {
        // The time of a character is that of its key, not that at which the page came to it: the server cuts scans by gaps.
        this.#key = event.timeStamp;
        this.#lag = Math.max(0, performance.now() - event.timeStamp);
        this.#wasBehind ||= this.#lag > HandScanner.#lateness;
        if (event.isComposing || event.ctrlKey || event.metaKey || this.#isField(document.activeElement)) {
            return;
        }

        if (event.key === "Enter" || event.key === "Tab") {
            // At the end of a burst they end a scan; alone they are a person's, for buttons and links.
            if (this.#inBurst(event)) {
                event.preventDefault();
                this.#push(event.key === "Enter" ? "\r" : "\t", event.timeStamp);
                this.#flush();
            }
            return;
        }

        const prints = event.key.length <= 2 && event.key !== " ";
        if (prints || event.key === "Dead" || event.key === "Process" || (event.altKey && event.key === "Alt") || (event.key === " " && this.#inBurst(event))) {
            this.#takeFocus();
        }
    }

    #takeFocus() {
        if (document.activeElement !== this.#sink) {
            this.#before = document.activeElement;
            this.#sink.focus({ preventScroll: true });
        }
    }

    #onInput(event) {
        if (event.inputType === "deleteContentBackward") {
            // Vietnamese input methods go back and write again.
            event.preventDefault();
            this.#text = this.#text.slice(0, -1);
            this.#times.pop();
        } else if (event.inputType === "insertText" || event.inputType === "insertLineBreak") {
            event.preventDefault();
            this.#push(event.inputType === "insertText" ? event.data ?? "" : "\r", this.#key ?? event.timeStamp);
            this.#key = null;
        } else if (event.cancelable) {
            event.preventDefault();
        }
    }

    #push(text, time) {
        // The time of an event may lie before that of a message which was sent meanwhile; times never go back.
        const at = Math.max(time, this.#clock);
        for (let i = 0; i < text.length; i++) {
            this.#times.push(at);
        }
        this.#text += text;
        this.#last = time;
        this.#clock = at;
        clearTimeout(this.#flushing);
        clearTimeout(this.#ending);
        if (this.#text.length >= HandScanner.#mostPending) {
            this.#flush();
        } else {
            this.#flushing = this.#after(HandScanner.#burst, onTime => this.#send(onTime ? performance.now() - this.#lag : this.#clock));
        }
        this.#waitForSilence(HandScanner.#mostWaits);
    }

    #after(milliseconds, act) {
        const due = performance.now() + milliseconds;
        return setTimeout(() => act(performance.now() - due < HandScanner.#lateness), milliseconds);
    }

    #waitForSilence(waits) {
        this.#ending = this.#after(this.#wasBehind ? HandScanner.#silenceWhenBehind : HandScanner.#silence, onTime => onTime || waits === 0 ? this.#end() : this.#waitForSilence(waits - 1));
    }

    #flush() {
        clearTimeout(this.#flushing);
        this.#send(this.#clock);
    }

    // Nothing more came: the server ends the scan, and the focus goes back to where it was.
    #end() {
        this.#send(performance.now());
        if (document.activeElement === this.#sink && this.#before?.isConnected) {
            this.#before.focus({ preventScroll: true });
        } else if (document.activeElement === this.#sink) {
            this.#sink.blur();
        }
        this.#before = null;
        this.#wasBehind = false;
        this.#sink.value = "";
    }

    #send(now) {
        this.#clock = Math.max(now, this.#clock);
        if (this.#socket?.readyState === WebSocket.OPEN) {
            this.#socket.send(JSON.stringify({ text: this.#text, times: this.#times, now: this.#clock }));
        } else if (this.#text.length > 0) {
            this.#onMessage({ kind: "error", code: "offline", vi: "Mất kết nối với máy chủ. Lần quét này không được ghi nhận.", en: "No connection to the server. This scan was not taken." });
        }
        this.#text = "";
        this.#times = [];
    }

    #connect() {
        const socket = new WebSocket(this.#url);
        this.#socket = socket;
        socket.onopen = () => { this.#retry = 250; this.#report(); };
        socket.onmessage = event => this.#onMessage(JSON.parse(event.data));
        socket.onclose = () => {
            this.#report();
            if (!this.#closed) {
                setTimeout(() => this.#connect(), this.#retry);
                this.#retry = Math.min(this.#retry * 2, 5000);
            }
        };
    }

    #report(special) {
        const state = this.#socket?.readyState !== WebSocket.OPEN ? "offline"
            : special ? special
            : !document.hasFocus() ? "away"
            : this.#isField(document.activeElement) ? "form" : "ready";
        if (state !== this.#state) {
            this.#state = state;
            this.#onState(state);
        }
    }
}

window.HandScanner = HandScanner;
