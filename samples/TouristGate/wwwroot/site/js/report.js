"use strict";

(() => {
    const cell = (...content) => element("td", {}, ...content);
    const digits = value => element("td", { class: "n" }, number.format(value));

    function rows(id, list) {
        byId(id).replaceChildren(...list.map(cells => element("tr", {}, ...cells)));
    }

    function showReport(report) {
        byId("title").textContent = report.day.split("-").reverse().join("/");
        byId("day").value = report.day;
        byId("csv-hours").href = `/api/report/${report.day}/hours.csv`;
        byId("csv-tickets").href = `/api/report/${report.day}/tickets.csv`;
        byId("entered").textContent = number.format(report.entered);
        byId("left").textContent = number.format(report.left);
        byId("heads").replaceChildren(...report.heads.map(head => element("li", {}, element("code", {}, head))));
        byId("agree").replaceChildren(report.agrees
            ? checkMark(true, "Mọi tổng đều khớp.", "All sums agree.")
            : checkMark(false, "Có tổng không khớp, xem phần Kiểm tra.", "Some sums do not agree, see Checks."));
        rows("tickets", report.tickets.map(kind => [
            cell(...kindName(kind.kind)), digits(kind.issued), digits(kind.used), digits(kind.void), digits(kind.unused), digits(kind.income),
            cell(checkMark(kind.agrees, kind.agrees ? "khớp" : "KHÔNG khớp", kind.agrees ? "agrees" : "does not agree")),
        ]));
        const hours = [...new Set(report.hours.map(hour => hour.hour))];
        byId("hours-head").replaceChildren(element("tr", {}, element("th", {}, "Làn · Lane"), ...hours.map(hour => element("th", { class: "n" }, `${hour}h`)), element("th", { class: "n" }, "Tổng · Sum")));
        const lanes = [...new Set(report.hours.map(hour => hour.lane))];
        rows("hours", lanes.map(lane => {
            const counts = hours.map(hour => report.hours.filter(one => one.lane === lane && one.hour === hour).reduce((sum, one) => sum + one.persons, 0));
            return [cell(element("strong", {}, lane)), ...counts.map(digits), digits(counts.reduce((sum, count) => sum + count, 0))];
        }));
        rows("refusals", report.refusals.map(refusal => [cell(...both(refusal.vi, refusal.en)), digits(refusal.count)]));
        rows("checks", report.checks.map(check => [cell(...(check.kind === null ? [] : [...kindName(check.kind), ": "]), checkMark(check.good, check.vi, check.en))]));
        byId("plot").replaceChildren();
        if (report.minutes.length > 0) {
            plotArrivals(byId("plot"), report.minutes);
        }
    }

    async function load(day) {
        const answer = await api.get(`/api/report/${day}`);
        if (answer.ok) {
            showReport(answer.body);
        } else {
            sayWhy(byId("agree"), answer);
        }
    }

    byId("day").addEventListener("change", () => load(byId("day").value));
    byId("print-button").addEventListener("click", () => window.print());
    load(new URLSearchParams(location.search).get("day") ?? "today");
})();
