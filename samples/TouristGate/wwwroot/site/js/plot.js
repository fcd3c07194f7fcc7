// Entries and exits per minute with uPlot: two lines that differ in dash and fill, not in colour alone.
"use strict";

// The clock of Vietnam whatever the machine's zone is.
const vietnamDate = seconds => uPlot.tzDate(new Date(seconds * 1000), "Asia/Ho_Chi_Minh");
const timeAxis = {
    space: 60,
    incrs: [60, 120, 300, 600, 900, 1800, 3600, 7200, 10800],
    values: (plot, ticks) => ticks.map(tick => minuteFormat.format(new Date(tick * 1000))),
};
const timeSeries = { label: "Giờ · Time", value: (plot, value) => value === null ? "–" : minuteFormat.format(new Date(value * 1000)) };
const fromZero = { y: { range: (plot, low, high) => [0, Math.max(5, high * 1.1)] } };

function plotMinutes(holder, minutes, old) {
    const data = [minutes.map(minute => minute.at), minutes.map(minute => minute.in), minutes.map(minute => minute.out)];
    if (old) {
        old.setData(data);
        return old;
    }
    return new uPlot({
        width: Math.max(320, holder.clientWidth), height: 260, tzDate: vietnamDate, scales: fromZero,
        axes: [timeAxis, { label: "người · persons", size: 55, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] }],
        series: [
            timeSeries,
            { label: "Vào · In", stroke: "#0b3d66", width: 2, fill: "rgb(11 61 102 / 18%)", points: { show: minutes.length < 30 } },
            { label: "Ra · Out", stroke: "#b3470c", width: 2, dash: [8, 5], points: { show: false } },
        ],
    }, data, holder);
}

function plotArrivals(holder, buckets) {
    return new uPlot({
        width: Math.max(320, holder.clientWidth), height: 260, tzDate: vietnamDate, scales: fromZero,
        axes: [timeAxis, { label: "người · persons", size: 55, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] }],
        series: [timeSeries, { label: "Vào · In", stroke: "#0b3d66", fill: "rgb(11 61 102 / 45%)", paths: uPlot.paths.bars({ size: [0.9, 60] }), points: { show: false } }],
    }, [buckets.map(bucket => bucket.at), buckets.map(bucket => bucket.in)], holder);
}

const ticketKinds = {
    freeByCard: ["Miễn phí theo thẻ", "free by card"],
    boundToCard: ["Gắn với thẻ", "bound to a card"],
    single: ["Vé lẻ", "single"],
    dated: ["Theo ngày", "dated"],
    group: ["Vé đoàn", "group"],
    child: ["Trẻ em", "child"],
    visitor: ["Khách không thẻ", "without card"],
    staffOverride: ["Nhân viên mở", "opened by staff"],
};

const kindName = kind => both(...(ticketKinds[kind] ?? [kind, kind]));

function checkMark(good, vi, en) {
    return element("span", { class: good ? "ok" : "not-ok" }, ...both(vi, en));
}
