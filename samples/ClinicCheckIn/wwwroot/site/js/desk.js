// The page of the reception desk. It shows one check-in at a time; the server keeps it and decides what comes next.
import { both, button, el, get, head, post, postPicture, Refusal, show } from "./common.js";
import { fieldsPanel } from "./fields.js";
import { alikePanel, nearPanel, proposalsPanel } from "./proposals.js";
import { insurancePanel, ticketPanel } from "./visit.js";
import { watchRooms } from "./rooms.js";
import { SerialLine } from "./serial.js";
import { watchTodo } from "./todo-count.js";

const who = await head(["Quầy tiếp đón", "Reception desk"]);
const message = document.querySelector("#message");
const work = document.querySelector("#work");
const steps = document.querySelector("#steps");
const scannerBox = document.querySelector("#scanner");
const devices = document.querySelector("#devices");
let checkIn = null;
let camera = null;

const desk = {
    rooms: who.rooms,
    // Asks the server to do something with the check-in, and shows what it is then.
    // The gateway may take its time: by then the next person may stand here, and nothing of the one before is shown.
    async act(what, body) {
        const { id } = checkIn;
        try {
            const view = await post(`/api/checkins/${id}/${what}`, body);
            if (checkIn?.id === id) {
                say();
                render(view);
            }
        } catch (refusal) {
            if (checkIn?.id === id) {
                refused(refusal);
            }
        }
    },
    async next() {
        const id = checkIn?.id;
        render(null);
        say();
        if (id) {
            await post(`/api/checkins/${id}/end`).catch(() => {});
        }
    },
};

function say(kind, vi, en) {
    show(message, kind ? el("p", { class: `banner ${kind}` }, both(vi, en)) : null);
}

function refused(refusal) {
    if (!(refusal instanceof Refusal)) {
        throw refusal;
    }
    if (refusal.body?.checkIn) {
        render(refusal.body.checkIn);
    }
    say("error", refusal.vi, refusal.en);
}

// What a button asked for in vain, such as without the server.
window.addEventListener("unhandledrejection", event => {
    if (event.reason instanceof Refusal) {
        event.preventDefault();
        refused(event.reason);
    }
});

function took(answer) {
    if (answer.checkIn) {
        stopCamera();
        say();
        render(answer.checkIn);
    } else {
        say("error", answer.vi, answer.en);
    }
}

const stepNames = [["Thẻ", "Card"], ["Hồ sơ", "Record"], ["Bảo hiểm", "Insurance"], ["Số thứ tự", "Number"]];

function stepOf(view) {
    if (!view) {
        return -1;
    }
    if (view.ticket) {
        return 4;
    }
    if (view.step === "stored") {
        return view.insurance ? 3 : 2;
    }
    return view.step === "complete" ? 0 : 1;
}

const advice = {
    complete: ["warning", "Có chỗ chưa đọc được. Hãy nhìn vào thẻ rồi chọn hoặc gõ.", "Something could not be read. Look at the card, then pick or type it."],
    match: ["warning", "Có thể là người đã có hồ sơ. Hãy hỏi bệnh nhân rồi chọn.", "This may be somebody on file. Ask the patient, then choose."],
    differences: ["warning", "Thẻ và hồ sơ khác nhau. Hãy hỏi bệnh nhân rồi chọn từng dòng.", "Card and record differ. Ask the patient, then choose for each line."],
    confirmNew: ["info", "Chưa có hồ sơ. Hãy xem lại rồi tạo hồ sơ mới.", "Nobody on file. Look it over, then make a new record."],
    alike: ["warning", "Không có hồ sơ được đề nghị, nhưng có người trùng tên và ngày sinh. Hãy so với bệnh nhân.", "No record is proposed, but somebody has the same name and birthday. Compare with the patient."],
    near: ["info", "Không có hồ sơ nào đủ giống. Bệnh nhân nói đã khám ở đây thì xem hồ sơ gần giống bên dưới; chưa thì tạo hồ sơ mới.", "No record is similar enough. If the patient has been here before, look at the similar ones below; if not, make a new record."],
    save: ["ok", "Đúng bệnh nhân cũ. Bấm để sang bảo hiểm.", "This patient is on file. Go on to insurance."],
};

function render(view) {
    checkIn = view;
    if (!camera) {
        showDevices();
    }
    const at = stepOf(view);
    show(steps, stepNames.map(([vi, en], i) => el("li", { class: i < at ? "done" : i === at ? "now" : "" }, el("b", {}, `${i + 1}`), both(vi, en))));
    if (!view) {
        show(work, el("div", { class: "empty" },
            el("p", { class: "huge" }, both("Mời đặt thẻ lên bàn và quét", "Put the card on the counter and scan it")),
            el("p", {}, both("Căn cước, CCCD gắn chip hoặc thẻ BHYT giấy.", "Citizen card, chip card or paper insurance card."))));
        return;
    }
    const stored = view.step === "stored";
    const others = view.step === "confirmNew" && (view.alike.length ? "alike" : view.near.length ? "near" : null);
    const [kind, vi, en] = advice[others || view.step] ?? [];
    show(work,
        kind ? el("div", { class: `banner next ${kind}` }, both(vi, en), mainButton(view)) : null,
        findings(view),
        view.step === "match" ? proposalsPanel(view, desk) : null,
        view.alike.length ? alikePanel(view, desk) : null,
        view.near.length ? nearPanel(view, desk) : null,
        view.ticket ? ticketPanel(view, desk, who) : null,
        stored ? insurancePanel(view, desk) : null,
        stored && view.insurance && !view.ticket ? ticketPanel(view, desk, who) : null,
        fieldsPanel(view, desk));
    work.dataset.step = view.step;
}

function mainButton(view) {
    if (view.step === "confirmNew") {
        return button(view.alike.length ? "Vẫn tạo hồ sơ mới" : "Tạo hồ sơ mới", view.alike.length ? "Make a new record all the same" : "Make a new record", () => desk.act("save"), "primary", { id: "save" });
    }
    if (view.step === "save") {
        return button("Tiếp tục", "Go on", () => desk.act("save"), "primary", { id: "save" });
    }
    if (view.step === "differences" && view.differences.length > 1) {
        return el("span", { class: "pair" },
            button("Lấy tất cả theo thẻ", "Take all from the card", () => desk.act("choose", { field: "All", choice: "takeCard" }), "", { id: "take-all" }),
            button("Giữ tất cả hồ sơ", "Keep all on file", () => desk.act("choose", { field: "All", choice: "keepFile" }), "", { id: "keep-all" }));
    }
    return null;
}

// The repair says how sure it is, and which damage it undid, such as "Exact (R7)". The receptionist needs the first; the second is for who mends the scanner.
function repairText(repair) {
    return repair.startsWith("Exact")
        ? ["Máy quét làm hỏng dữ liệu; đã khôi phục chắc chắn.", "The scanner damaged the data; it was repaired with proof."]
        : ["Máy quét làm hỏng dấu tiếng Việt; chỗ không chắc thì hãy nhìn thẻ rồi chọn.", "The scanner damaged the Vietnamese marks; where it is not certain, look at the card and pick."];
}

function findings(view) {
    const list = view.findings.filter(one => one.severity !== "info").map(one => el("li", { class: one.severity }, both(one.vi, one.en)));
    if (view.expired) {
        list.unshift(el("li", { class: "warning" }, both("Thẻ đã hết hạn.", "The card has expired.")));
    }
    if (view.document === "insuranceCard") {
        list.unshift(el("li", { class: "info" }, both("Đây là thẻ BHYT giấy: không có số định danh, nên hồ sơ được tìm theo họ tên và ngày sinh.", "A paper insurance card: it has no citizen number, so the record is looked for by name and date of birth.")));
    }
    if (view.repair) {
        list.push(el("li", { class: "info", "data-repair": view.repair, title: view.repair }, both(...repairText(view.repair))));
    }
    const notes = view.findings.filter(one => one.severity === "info");
    return [
        list.length ? el("ul", { class: "findings" }, list) : null,
        notes.length ? el("details", { class: "notes" }, el("summary", {}, both(`${notes.length} ghi chú về thẻ`, notes.length === 1 ? "1 note on the card" : `${notes.length} notes on the card`)), el("ul", {}, notes.map(one => el("li", {}, both(one.vi, one.en))))) : null,
    ];
}

const states = {
    ready: ["ok", "Máy quét sẵn sàng", "Ready to scan"],
    offline: ["error", "Mất kết nối máy chủ", "No connection to the server"],
    away: ["warning", "Hãy bấm vào trang này để quét", "Click this page to scan"],
    form: ["warning", "Đang gõ vào ô: bấm ra ngoài để quét", "Typing in a field: click outside to scan"],
    ime: ["warning", "Bộ gõ đang bật: hãy tắt Unikey", "An input method is on: switch it off"],
};

function showState(state) {
    const [kind, vi, en] = states[state];
    show(scannerBox, el("div", { class: `light ${kind}`, "data-state": state }, el("i", {}), both(vi, en)));
}

function heard(news) {
    if (news.kind === "answer" && news.answer) {
        took(news.answer);
    } else if (news.kind === "serial") {
        serial.heard(news);
    } else if (news.vi) {
        say("warning", news.vi, news.en);
    }
}

// The serial scanner of a desk belongs to the page that says it is at that desk.
const serial = new SerialLine(document.querySelector("#serial"), await get("/api/desks"));
new HandScanner(serial.path("/desk/keys"), heard, state => { showState(state); serial.connection(state); });

function stopCamera() {
    camera?.stop();
    camera = null;
    showDevices();
}

const cameraStates = {
    denied: ["Trình duyệt không cho dùng camera.", "The browser does not allow the camera."],
    missing: ["Không thấy camera.", "There is no camera."],
    insecure: ["Camera chỉ dùng được qua HTTPS hoặc localhost.", "Browsers give a camera to HTTPS and localhost only."],
    offline: ["Mất kết nối máy chủ.", "No connection to the server."],
};

function startCamera() {
    const video = el("video", { playsInline: true, muted: true });
    const hint = el("p", { class: "hint" }, both("Đưa mã QR vào khung hình", "Hold the QR code before the camera"));
    camera = new CardCamera("/desk/camera", video, news => {
        if (news.answer) {
            took(news.answer);
        } else if (news.vi) {
            show(hint, both(news.vi, news.en));
        }
    }, state => {
        if (cameraStates[state]) {
            show(hint, both(...cameraStates[state]));
        }
    });
    show(devices, el("div", { class: "camera" }, video, hint, button("Tắt camera", "Stop the camera", stopCamera, "quiet")));
    camera.start();
}

function showDevices() {
    const file = el("input", { type: "file", accept: "image/png,image/jpeg,image/bmp", id: "photo", class: "hidden", onchange: async () => {
        const picture = file.files[0];
        file.value = "";
        if (picture) {
            await photo(picture);
        }
    } });
    show(devices, el("div", { class: "devices" },
        button("Quét bằng camera", "Camera", startCamera, "", { id: "camera" }),
        button("Tải ảnh thẻ", "Photo", () => file.click(), "", { id: "choose-photo" }),
        button("Gõ tay", "Type", async () => {
            took(await post("/api/checkins"));
        }, "", { id: "type" }),
        checkIn ? button("Bỏ, quét người khác", "Drop, next person", () => desk.next(), "quiet", { id: "drop" }) : null, file));
}

async function photo(picture) {
    say("info", "Đang đọc ảnh…", "Reading the photo…");
    try {
        took(await postPicture("/api/photo", picture));
    } catch (refusal) {
        refused(refusal);
    }
}

for (const name of ["dragover", "drop"]) {
    document.addEventListener(name, event => {
        event.preventDefault();
        if (name === "drop" && event.dataTransfer.files[0]) {
            photo(event.dataTransfer.files[0]);
        }
    });
}

// The page of the demonstration cards, in another tab, puts a card on this counter.
if (who.demo) {
    new BroadcastChannel("clinic-demo").onmessage = event => took(event.data);
}

render(null);
watchTodo(document.querySelector("#todo"));
// A visit that was taken up again on the page of things to do.
const reopened = new URLSearchParams(location.search).get("checkin");
if (reopened) {
    history.replaceState(null, "", "/desk.html");
    await get(`/api/checkins/${encodeURIComponent(reopened)}/`).then(render, refused);
}
watchRooms(document.querySelector("#rooms"));
