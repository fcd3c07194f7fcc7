// The supervisor's page: figures of the day, decisions, audit trail, users, the queue of the gateway, retention and backup. No values of patients.
import { actionText, deviceText, fieldText, stateText } from "./words.js";
import { both, button, el, get, head, post, show, table, time } from "./common.js";

await head(["Quản lý", "Supervisor"], "supervisor");
const main = document.querySelector("main");
const kinds = {
    newPatient: ["Tạo hồ sơ mới", "New record"], openedByNumber: ["Mở theo số", "Opened by number"], proposalConfirmed: ["Xác nhận đề nghị", "Proposal confirmed"],
    proposalsRejected: ["Bác đề nghị", "Proposals rejected"], keptFile: ["Giữ hồ sơ", "Kept as filed"], tookCard: ["Lấy theo thẻ", "Took from card"],
    pickedCandidate: ["Chọn cách đọc", "Picked a reading"], typed: ["Gõ tay", "Typed"], corrected: ["Sửa sau khi lưu", "Corrected after storing"],
};
const said = el("div", { role: "alert" });

async function act(path, body) {
    try {
        const answer = await post(path, body);
        await load();
        return answer;
    } catch (refusal) {
        show(said, el("p", { class: "banner error" }, both(refusal.vi, refusal.en)));
        return null;
    }
}

function tell(vi, en, secret) {
    show(said, el("div", { class: "banner info" }, both(vi, en), secret ? el("p", {}, el("code", { class: "secret" }, secret)) : null));
}

function figure(number, vi, en, bad) {
    return el("div", { class: `figure ${bad ? "bad" : ""}` }, el("b", {}, `${number}`), both(vi, en));
}

function users(list) {
    const name = el("input", { name: "name", maxLength: 64, "aria-label": "Tên · Name" });
    const role = el("select", { name: "role", "aria-label": "Vai trò · Role" }, el("option", { value: "desk" }, "Lễ tân · Desk"), el("option", { value: "supervisor" }, "Quản lý · Supervisor"));
    return el("section", { class: "panel" }, el("h2", {}, both("Người dùng", "Users")),
        table([["Tên", "Name"], ["Vai trò", "Role"], ["", ""]], list.map(user => [user.name, user.role === "desk" ? "Lễ tân · Desk" : "Quản lý · Supervisor", el("span", { class: "pair" },
            button(user.enabled ? "Khoá" : "Mở", user.enabled ? "Lock" : "Unlock", () => act("/api/supervisor/users/enable", { name: user.name, enabled: !user.enabled }), "small"),
            button("Mật khẩu mới", "New password", async () => {
                const made = await act("/api/supervisor/users/password", { name: user.name });
                if (made) {
                    tell(`Mật khẩu mới của ${user.name}, chỉ hiện một lần:`, `New password of ${user.name}, shown once:`, made.password);
                }
            }, "small"))])),
        el("form", { class: "inline", onsubmit: async event => {
            event.preventDefault();
            const made = await act("/api/supervisor/users", { name: name.value.trim(), role: role.value });
            if (made) {
                tell("Mật khẩu, chỉ hiện một lần:", "Password, shown once:", made.password);
            }
        } }, el("label", {}, both("Tên mới", "New name"), name), role, el("button", { class: "button", id: "add-user" }, both("Thêm", "Add"))));
}

function exporting() {
    const code = el("input", { name: "code", maxLength: 32, placeholder: "BN000001", "aria-label": "Mã bệnh nhân · Record" });
    return el("section", { class: "panel" }, el("h2", {}, both("Xuất một hồ sơ (FHIR R4)", "Export one record (FHIR R4)")),
        el("form", { class: "inline", onsubmit: event => {
            event.preventDefault();
            location.href = `/api/supervisor/patients/${encodeURIComponent(code.value.trim())}/fhir`;
        } }, el("label", {}, both("Mã bệnh nhân", "Record"), code), el("button", { class: "button", id: "export" }, both("Xuất", "Export"))));
}

async function load() {
    const all = await get("/api/supervisor");
    show(main, said,
        el("div", { class: "figures" },
            figure(all.visits.length, "lượt hôm nay", "check-ins today"), figure(all.patients, "hồ sơ", "records"),
            figure(all.gateway.queries, "câu hỏi BHYT đang đợi", "insurance queries waiting", all.gateway.queries > 0),
            figure(all.gateway.messages, "tin check-in đang đợi", "check-in messages waiting", all.gateway.messages > 0),
            el("a", { href: "/todo.html" }, figure(all.gateway.refused, "bị giữ lại", "held", all.gateway.refused > 0)),
            figure(all.broken === null ? "✓" : `✕ ${all.broken}`, all.broken === null ? "nhật ký nguyên vẹn" : "nhật ký bị sửa", all.broken === null ? "audit trail is whole" : "audit trail was touched", all.broken !== null)),
        el("div", { class: "two" },
            el("section", { class: "panel" }, el("h2", {}, both("Quyết định", "Decisions")), table([["Lúc", "When"], ["Ai", "Who"], ["Hồ sơ", "Record"], ["Quyết định", "Decision"], ["Trường", "Field"]],
                all.decisions.map(one => [time(one.at), one.userName, one.code, both(...(kinds[one.kind] ?? [one.kind, ""])), fieldText(one.field)]))),
            el("section", { class: "panel" }, el("h2", {}, both("Nhật ký (không có giá trị)", "Audit trail (no values)")), table([["Lúc", "When"], ["Ai", "Who"], ["Việc", "Action"], ["Chi tiết", "Detail"]],
                all.audit.map(one => [time(one.at), one.userName, actionText(one.action), one.detail]))),
            el("section", { class: "panel" }, el("h2", {}, both("Lượt hôm nay", "Check-ins today")), table([["Lúc", "When"], ["Hồ sơ", "Record"], ["Số", "Number"], ["Phòng", "Room"], ["BHYT", "Insurance"], ["Thiết bị", "Device"]],
                all.visits.map(one => [time(one.at), one.code, one.ticket, one.room, [stateText(one.insuranceState), one.insuranceCode ? el("code", {}, one.insuranceCode) : ""], deviceText(one.source)]))),
            users(all.users),
            exporting(),
            el("section", { class: "panel" }, el("h2", {}, both("Sao lưu và dọn dẹp", "Backup and retention")), el("span", { class: "pair" },
                button("Sao lưu ngay", "Back up now", async () => {
                    const made = await act("/api/supervisor/backup");
                    if (made) {
                        tell(`Đã sao lưu và kiểm tra: ${made.file}`, `Backed up and checked: ${made.file}`);
                    }
                }, "", { id: "backup" }),
                button("Xoá dữ liệu quá hạn", "Remove what is too old", async () => {
                    const report = await act("/api/supervisor/retention");
                    if (report) {
                        tell(`Đã xoá: ${report.visits} lượt, ${report.versions} bản cũ, ${report.decisions} quyết định, ${report.audit} dòng nhật ký, ${report.tickets} số thứ tự, ${report.patients} hồ sơ.`,
                            `Removed: ${report.visits} visits, ${report.versions} old versions, ${report.decisions} decisions, ${report.audit} audit entries, ${report.tickets} queue numbers, ${report.patients} records.`);
                    }
                }, "", { id: "retention" })))));
}

await load();
