// The card as it was read, beside the record on file: every value with where it came from.
import { both, button, el } from "./common.js";

export function fieldsPanel(view, desk) {
    const differences = new Map(view.differences.map(one => [one.field, one]));
    const filed = new Map((view.patient?.lines ?? []).map(line => [line.field, line.value]));
    // What a person has to look at stands at the top.
    const weight = field => field.needsPerson || (field.required && !field.value) ? 0 : differences.has(field.field) ? 1 : 2;
    const rows = [...view.fields].sort((one, other) => view.document === "none" ? 0 : weight(one) - weight(other))
        .filter(field => field.value || field.needsPerson || field.required || filed.get(field.field) && filed.get(field.field) !== "–" || view.document === "none")
        .map(field => row(field, differences.get(field.field), view, filed, desk));
    return el("section", { class: "panel" },
        el("h2", {}, title(view)),
        el("table", { class: view.patient ? "compare" : "" },
            el("thead", {}, el("tr", {},
                el("th", {}),
                view.document === "record" ? null : el("th", {}, view.document === "none" ? both("Đã gõ", "Typed") : both("Trên thẻ", "On the card")),
                view.patient ? el("th", {}, both("Trong hồ sơ", "On file")) : null,
                view.patient && view.differences.length ? el("th", {}, both("Chọn", "Choose")) : null)),
            el("tbody", {}, rows)),
        view.step === "stored" && view.patient ? el("a", { class: "button quiet", id: "fhir", href: `/api/checkins/${view.id}/fhir` }, both("Xuất FHIR", "Export FHIR")) : null,
        view.insuranceNumber ? el("p", { class: "note" }, both("Số thẻ BHYT", "Insurance number"), ": ", el("b", {}, view.insuranceNumber)) : null);
}

function title(view) {
    if (!view.patient) {
        return both("Thông tin", "Details");
    }
    if (view.document === "record") {
        return [both("Mở lại hồ sơ", "Record taken up again"), " ", el("b", { class: "code" }, view.patient.code)];
    }
    const found = { openedByNumber: ["mở theo số định danh", "opened by the number"], proposalConfirmed: ["nhân viên đã xác nhận", "confirmed by the desk"], newPatient: ["hồ sơ mới", "new record"] };
    const [vi, en] = found[view.link] ?? ["", ""];
    return [both("Hồ sơ", "Record"), " ", el("b", { class: "code" }, view.patient.code), " ", el("small", {}, both(vi, en))];
}

function row(field, difference, view, filed, desk) {
    const open = field.needsPerson || (field.required && !field.value);
    return el("tr", { class: open ? "open" : difference ? (difference.isValue ? "differs" : "written") : "", "data-field": field.field },
        el("th", {}, both(field.vi, field.en)),
        view.document === "record" ? null : el("td", {}, value(field, open, view, desk)),
        view.patient ? el("td", {}, el("span", { class: "value" }, filed.get(field.field) ?? "–"), correctable(view) && field.field !== "DateOfIssue" ? correctionOfRecord(field, filed, desk) : null, difference ? el("small", { class: "kind" }, both(difference.kindVi, difference.kindEn)) : null) : null,
        view.patient && view.differences.length ? el("td", {}, difference ? choice(difference, view, desk) : null) : null);
}

function choice(difference, view, desk) {
    if (view.step === "stored") {
        return difference.choice === "takeCard" ? both("đã lấy theo thẻ", "taken from the card") : both("giữ hồ sơ", "kept as filed");
    }
    const one = (name, vi, en) => button(vi, en, () => desk.act("choose", { field: difference.field, choice: name }), difference.choice === name ? "chosen" : "", { "data-choice": name, "aria-pressed": `${difference.choice === name}` });
    return el("span", { class: "pair" }, one("takeCard", "Theo thẻ", "Card"), one("keepFile", "Giữ hồ sơ", "File"));
}

function value(field, open, view, desk) {
    const parts = [];
    if (field.value) {
        parts.push(el("span", { class: "value" }, field.value), " ", el("small", { class: `source ${field.source}` }, both(field.sourceVi, field.sourceEn)));
    } else if (field.raw) {
        parts.push(el("span", { class: "raw" }, both("Máy quét gửi", "The scanner sent"), ": ", el("code", {}, field.raw)));
    }
    if (field.candidates.length && view.step !== "stored" && (!field.value || field.source === "picked")) {
        parts.push(el("div", { class: "candidates" },
            el("p", {}, both("Trên thẻ viết thế nào?", "What does the card say?")),
            field.candidates.map(one => el("button", { type: "button", class: `button candidate ${one.value === field.value ? "chosen" : ""}`, title: `${one.vi} · ${one.en}`,
                onclick: () => desk.act("pick", { field: field.field, candidate: one.index }) }, one.value))));
    }
    if (view.step !== "stored") {
        parts.push(typing(field, open, desk));
    }
    return parts;
}

const hints = { DateOfBirth: "ngày/tháng/năm", DateOfIssue: "ngày/tháng/năm", CitizenNumber: "12 chữ số", PreviousNumber: "9 chữ số" };

function typing(field, open, desk) {
    const send = text => desk.act("type", { field: field.field, text });
    if (field.field === "Sex") {
        const one = word => button(word, word === "Nam" ? "Male" : "Female", () => send(word), field.value === word ? "chosen" : "", { "data-sex": word });
        return open || field.source === "typed" ? el("span", { class: "pair" }, one("Nam"), one("Nữ")) : correction(field, () => el("span", { class: "pair" }, one("Nam"), one("Nữ")));
    }
    const form = () => {
        const input = el("input", { value: field.value ?? "", maxLength: 1024, placeholder: hints[field.field] ?? "", "aria-label": `${field.vi} · ${field.en}`,
            inputMode: field.field.endsWith("Number") ? "numeric" : "text", autocomplete: "off" });
        return el("form", { class: "typing", onsubmit: event => { event.preventDefault(); send(input.value); } }, input, el("button", { class: "button small" }, both("Ghi", "Enter")));
    };
    return open || !field.value ? form() : correction(field, form);
}

// The insurer has this person differently: the stored record may be corrected, and the gateway asked again.
export const correctable = view => view.step === "stored" && view.insurance && !["valid", "validWithCare", "none"].includes(view.insurance.state);

function correctionOfRecord(field, filed, desk) {
    return correction(field, () => recordForm(field, filed.get(field.field), desk));
}

export function recordForm(field, filed, desk) {
    if (field.field === "Sex") {
        return el("span", { class: "pair" }, ["Nam", "Nữ"].map(word => button(word, word === "Nam" ? "Male" : "Female", () => desk.act("correct", { field: "Sex", text: word }))));
    }
    const input = el("input", { value: filed && filed !== "–" ? filed : "", maxLength: 1024, placeholder: hints[field.field] ?? "", "aria-label": `${field.vi} · ${field.en}`, autocomplete: "off" });
    return el("form", { class: "typing", "data-correct": field.field, onsubmit: event => { event.preventDefault(); desk.act("correct", { field: field.field, text: input.value }); } },
        input, el("button", { class: "button small" }, both("Sửa hồ sơ", "Correct the record")));
}

// A value that was read is corrected only by a deliberate click.
function correction(field, form) {
    const link = el("button", { type: "button", class: "correct", "aria-label": `Sửa ${field.vi} · Correct ${field.en}`, onclick: () => {
        const made = form();
        link.replaceWith(made);
        made.querySelector("input")?.focus();
    } }, "✎");
    return link;
}
