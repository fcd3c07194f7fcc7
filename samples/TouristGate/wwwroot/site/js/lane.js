// The screen of a lane: one answer, large enough for three metres; by shape, word and sound, not by colour alone.
"use strict";

(() => {
    const words = {
        welcome: ["MỜI VÀO", "Welcome"],
        goodbye: ["MỜI RA", "Goodbye"],
        repeat: ["ĐÃ QUÉT RỒI", "Already scanned"],
        alreadyInside: ["ĐANG Ở BÊN TRONG", "Already inside"],
        ticketUsed: ["LƯỢT VÀO ĐÃ DÙNG", "Entry already used"],
        wait: ["XIN CHỜ", "Please wait"],
        askStaff: ["HỎI NHÂN VIÊN", "Ask staff"],
        notACard: ["KHÔNG PHẢI THẺ, VÉ", "Not a card or ticket"],
        outOfOrder: ["LÀN TẠM DỪNG", "Lane out of order"],
    };
    const idle = {
        word: "MỜI QUÉT THẺ HOẶC VÉ", wordEn: "Scan your ID card or ticket",
        vi: "Mã QR: mặt trước thẻ CCCD, mặt sau thẻ Căn cước mới.", en: "The QR code is on the front of a CCCD, on the back of a new Căn cước.",
    };
    const scannerStates = {
        ready: ["Máy quét sẵn sàng", "scanner"],
        offline: ["MẤT KẾT NỐI MÁY CHỦ", "no server"],
        away: ["Bấm vào màn hình để quét", "click here to scan"],
        form: ["Đang nhập liệu", "typing in a field"],
        ime: ["HÃY TẮT UNIKEY / BỘ GÕ", "switch the input method off"],
    };
    const cameraStates = {
        denied: ["Trình duyệt không cho dùng máy ảnh.", "The browser does not allow the camera."],
        missing: ["Không thấy máy ảnh.", "There is no camera."],
        insecure: ["Máy ảnh cần HTTPS hoặc localhost.", "The camera needs HTTPS or localhost."],
        offline: ["Máy ảnh: mất kết nối máy chủ.", "Camera: no connection to the server."],
    };
    const showFor = { welcome: 3500, goodbye: 3000, repeat: 2000 };
    const showOthersFor = 6000;
    const noServer = {
        word: words.outOfOrder[0], wordEn: words.outOfOrder[1],
        vi: "Mất kết nối máy chủ. Hãy dùng làn khác và báo nhân viên.", en: "No connection to the server. Use another lane and tell the staff.",
    };
    let back = 0;
    let isConnected = false;
    let fault = null;

    function paint(signal, answer) {
        document.body.dataset.signal = signal;
        byId("shape").setAttribute("href", `#shape-${signal}`);
        byId("word").textContent = answer.word;
        byId("word-en").textContent = answer.wordEn;
        byId("text").textContent = answer.vi ?? "";
        byId("text-en").textContent = answer.en ?? "";
        byId("who").textContent = answer.who ?? "";
        show(byId("who"), Boolean(answer.who));
    }

    function showAnswer(answer) {
        const [word, wordEn] = words[answer.signal] ?? words.askStaff;
        // The word in small letters again says nothing new.
        const same = answer.vi.replace(/[.!]/g, "").toUpperCase() === word;
        const who = [answer.name, answer.persons > 1 ? `${answer.persons} người · persons` : null].filter(Boolean).join(" · ");
        paint(answer.signal, { word, wordEn, who, vi: same ? "" : answer.vi, en: same ? "" : answer.en });
        byId("live").textContent = `${word}. ${who} ${answer.vi} ${wordEn}. ${answer.en}`;
        document.body.dataset.code = document.body.dataset.lastCode = answer.code;
        document.body.dataset.answers = String(Number(document.body.dataset.answers ?? 0) + 1);
        sounds.play(answer.signal);
        clearTimeout(back);
        back = setTimeout(rest, showFor[answer.signal] ?? showOthersFor);
    }

    // What the screen shows when there is no answer: the invitation, or that nobody should queue here.
    function rest() {
        const problem = !isConnected ? noServer : fault;
        paint(problem ? "outOfOrder" : "idle", problem ?? idle);
        byId("live").textContent = problem ? `${problem.word}. ${problem.vi} ${problem.wordEn}. ${problem.en}` : "";
        delete document.body.dataset.code;
    }

    function setProblem(connected, text) {
        const changed = connected !== isConnected || text?.vi !== fault?.vi;
        isConnected = connected;
        fault = text;
        if (changed) {
            clearTimeout(back);
            rest();
        }
    }

    function badge(id, texts, bad) {
        byId(id).replaceChildren(...both(...texts));
        byId(id).classList.toggle("badge-bad", bad);
        show(byId(id), true);
    }

    function showState(state) {
        setProblem(true, state.fault ? { word: words.outOfOrder[0], wordEn: words.outOfOrder[1], vi: state.fault, en: state.faultEn } : null);
        byId("site").textContent = state.site;
        byId("lane-name").textContent = `Làn ${state.lane}`;
        byId("direction").replaceChildren(...both(...(state.isExit ? ["LỐI RA", "EXIT"] : ["LỐI VÀO", "ENTRY"])));
        show(byId("demo"), state.demo);
        const full = state.capacity === undefined ? "" : ` / ${number.format(state.capacity)}`;
        badge("inside", [`Bên trong: ${number.format(state.inside)}${full}`, "inside"], false);
        if (state.serial) {
            const there = state.serial === "Connected";
            badge("serial", there ? ["Máy quét nối tiếp: có", "serial"] : ["KHÔNG THẤY MÁY QUÉT NỐI TIẾP", "no serial scanner"], !there);
        }
        if (state.hub === "none") {
            show(byId("hub"), false);
        } else {
            const online = state.hub === "online";
            badge("hub", online ? ["Trung tâm: có", "hub online"] : ["NGOẠI TUYẾN, vẫn quét được", "offline"], !online);
        }
        document.body.dataset.hub = state.hub;
        byId("staff").href = `/staff?lane=${encodeURIComponent(state.lane)}`;
    }

    function take(message) {
        if (message.kind === "answer" && message.answer) {
            showAnswer(message.answer);
        } else if (message.kind === "state") {
            showState(message.answer);
        } else if (message.kind === "discarded" || message.kind === "error") {
            byId("notice").replaceChildren(...both(message.vi, message.en));
            document.body.dataset.notice = document.body.dataset.lastNotice = message.code;
            clearTimeout(take.clear);
            take.clear = setTimeout(() => { byId("notice").textContent = ""; delete document.body.dataset.notice; }, 8000);
        }
    }

    function startCamera() {
        const video = byId("video");
        const camera = new CardCamera("/api/lane/camera", video, message => {
            show(byId("guidance"), true);
            byId("guidance").replaceChildren(...both(message.vi, message.en));
            document.body.dataset.guidance = message.code;
            show(byId("region"), Boolean(message.region));
            if (message.region) {
                byId("corners").setAttribute("points", message.region.join(" "));
            }
        }, state => {
            const running = state === "running";
            show(video, running);
            byId("camera").setAttribute("aria-pressed", String(running));
            if (!running) {
                show(byId("region"), false);
                show(byId("guidance"), state in cameraStates);
                byId("guidance").replaceChildren(...both(...(cameraStates[state] ?? ["", ""])));
            }
        });
        byId("camera").addEventListener("click", () => {
            if (byId("camera").getAttribute("aria-pressed") === "true") {
                camera.stop();
                localStorage.removeItem("camera");
            } else {
                camera.start();
                localStorage.setItem("camera", "on");
            }
        });
        if (localStorage.getItem("camera") === "on") {
            camera.start();
        }
    }

    function start() {
        show(byId("join"), false);
        new HandScanner("/api/lane/keys", take, state => {
            badge("scanner", scannerStates[state], state !== "ready");
            document.body.dataset.scanner = state;
            setProblem(state !== "offline", fault);
        });
        startCamera();
        byId("full").addEventListener("click", () => document.documentElement.requestFullscreen?.().catch(() => {}));
        document.addEventListener("fullscreenchange", () => show(byId("full"), !document.fullscreenElement));
        setInterval(() => { byId("clock").textContent = clockFormat.format(new Date()); }, 500);
    }

    byId("join-form").addEventListener("submit", async event => {
        event.preventDefault();
        const answer = await api.post("/api/lane/join", { code: byId("code").value });
        if (answer.ok) {
            start();
        } else {
            sayWhy(byId("join-error"), answer);
        }
    });

    (async () => {
        const session = await api.session();
        if (session?.lane) {
            start();
        } else {
            show(byId("join"), true);
            byId("code").focus();
        }
    })();
})();
