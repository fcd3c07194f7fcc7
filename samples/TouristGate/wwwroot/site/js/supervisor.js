// The supervisor's screen: asks for the whole state every two seconds.
"use strict";

(() => {
    let plot = null;

    function rows(id, list, cells) {
        byId(id).replaceChildren(...list.map(item => element("tr", {}, ...cells(item))));
    }

    const cell = (...content) => element("td", {}, ...content);
    const digits = value => element("td", { class: "n" }, number.format(value));
    const dateTime = at => dateTimeFormat.format(new Date(at));
    const time = at => clockFormat.format(new Date(at));

    function showZones(zones) {
        const inside = zones.reduce((sum, zone) => sum + zone.inside, 0);
        const known = zones.filter(zone => zone.capacity !== null);
        const capacity = known.reduce((sum, zone) => sum + zone.capacity, 0);
        byId("inside").replaceChildren(number.format(inside), element("small", {}, known.length > 0 ? ` / ${number.format(capacity)}` : ""));
        show(byId("fill"), known.length > 0);
        byId("fill").value = capacity > 0 ? inside / capacity : 0;
        byId("zones").replaceChildren(...(zones.length > 1 ? zones.map(zone => element("p", {}, `${zone.name}: ${number.format(zone.inside)}${zone.capacity === null ? "" : ` / ${number.format(zone.capacity)}`}`)) : []));
    }

    // What a supervisor can do about a lane that is out of order; the reason goes into the lane's journal.
    const mends = {
        clock: {
            vi: "Chấp nhận giờ mới", en: "accept the new time",
            what: ["Chỉ khi giờ của máy bây giờ đúng. Lượt quét từ đây ghi theo giờ này.", "Only if the machine's clock is right now. Scans from here on are recorded by it."],
        },
        recover: {
            vi: "Phục hồi sổ", en: "recover the journal",
            what: ["Sổ được dựng lại từ bản thứ hai; tệp hỏng được giữ lại bên cạnh.", "The journal is built anew from the second copy; the damaged file is kept beside it."],
        },
    };
    let mending = null;

    function startMending(lane, kind) {
        mending = { lane, kind };
        byId("mend-title").replaceChildren(...both(`Làn ${lane}: ${mends[kind].vi}`, mends[kind].en));
        byId("mend-what").replaceChildren(...both(...mends[kind].what));
        byId("mend-error").textContent = "";
        show(byId("mend"), true);
        byId("mend-reason").focus();
    }

    function stopMending() {
        mending = null;
        byId("mend-reason").value = "";
        show(byId("mend"), false);
    }

    byId("mend-not").addEventListener("click", stopMending);
    byId("mend").addEventListener("submit", async event => {
        event.preventDefault();
        const { lane, kind } = mending;
        const answer = await api.post(`/api/lanes/${encodeURIComponent(lane)}/${kind}`, { reason: byId("mend-reason").value });
        byId("mend-error").className = answer.ok ? "good" : "error";
        if (answer.ok) {
            stopMending();
            byId("mend-error").replaceChildren(...both(`Làn ${lane}: đã ghi vào sổ.`, "Recorded in the journal."));
        } else {
            sayWhy(byId("mend-error"), answer);
        }
    });

    function mendButton(lane) {
        const button = element("button", { type: "button", "data-mend": lane.mend }, ...both(mends[lane.mend].vi, mends[lane.mend].en));
        button.addEventListener("click", () => startMending(lane.id, lane.mend));
        return button;
    }

    function laneRow(lane) {
        const code = element("button", { type: "button" }, ...both("Mã ghép", "join code"));
        code.addEventListener("click", async () => {
            const answer = await api.post(`/api/lanes/${encodeURIComponent(lane.id)}/code`);
            show(byId("code"), true);
            byId("code").textContent = answer.ok ? `${lane.id}: ${answer.body.code} (10 phút, một lần · 10 minutes, once)` : `${answer.body?.vi} ${answer.body?.en}`;
        });
        const end = element("button", { type: "button" }, ...both("Ngắt", "revoke"));
        end.addEventListener("click", () => api.post(`/api/lanes/${encodeURIComponent(lane.id)}/revoke`));
        return [
            cell(element("strong", {}, lane.id)), cell(...both(lane.isExit ? "Ra" : "Vào", lane.isExit ? "exit" : "entry")),
            cell(lane.screens === null ? "–" : lane.screens > 0 ? checkMark(true, String(lane.screens), "") : checkMark(false, "không có", "none")),
            cell(checkMark(lane.fault === null, lane.fault === null ? "tốt" : lane.fault.vi, lane.fault === null ? "good" : lane.fault.en), ...(lane.mend ? [" ", mendButton(lane)] : [])),
            digits(lane.opened), digits(lane.refused), cell(lane.last ? `${time(lane.last.at)} ${lane.last.vi}` : "–"), lane.screens === null ? cell() : cell(code, " ", end),
        ];
    }

    function showState(state) {
        document.body.dataset.at = state.at;
        showZones(state.zones);
        byId("entries").textContent = number.format(state.entries);
        byId("peak").textContent = state.peak ? `${number.format(state.peak.in)} (${minuteFormat.format(new Date(state.peak.at * 1000))})` : "–";
        byId("reconciled").replaceChildren(state.reconciled
            ? checkMark(true, "Vé khớp: bán = dùng + hủy + còn", "tickets add up")
            : checkMark(false, "Vé KHÔNG khớp", "tickets do not add up"));
        byId("chain").replaceChildren(state.chain.good
            ? checkMark(true, `Sổ nguyên vẹn: ${number.format(state.chain.rows)} dòng, kiểm tra lúc ${time(state.chain.at)}`, "journals are whole")
            : checkMark(false, state.chain.vi ?? "Sổ có lỗi", state.chain.en ?? "a journal is damaged"));
        byId("hub").replaceChildren(...(state.hub === "none" ? [] : [checkMark(state.hub === "online", state.hub === "online" ? "Trung tâm: kết nối" : "Trung tâm: mất kết nối", state.hub)]));
        show(byId("hub-card"), state.isHub);
        show(byId("hub-pin"), state.fingerprint !== null);
        show(byId("hub-alone"), state.fingerprint === null);
        byId("hub-fingerprint").textContent = state.fingerprint ?? "";
        show(byId("alarm-card"), state.alarms.length > 0);
        rows("alarms", state.alarms, alarm => [cell(time(alarm.at)), cell(`${alarm.lane}`), cell(`${alarm.list}: ${alarm.reference}`)]);
        show(byId("conflict-card"), state.conflicts.length > 0);
        rows("conflicts", state.conflicts, conflict => [cell(...both(conflict.vi, conflict.en))]);
        rows("refusals", state.refusals, refusal => [cell(...both(refusal.vi, refusal.en)), digits(refusal.count)]);
        show(byId("no-refusals"), state.refusals.length === 0);
        show(byId("no-visits"), state.minutes.length === 0);
        rows("lanes", state.lanes, laneRow);
        rows("tickets", state.tickets, kind => [
            cell(...kindName(kind.kind)), digits(kind.issued), digits(kind.used), digits(kind.void), digits(kind.unused),
            cell(checkMark(kind.agrees, "", "")),
        ]);
        showRetention(state.retention);
        if (state.minutes.length > 0) {
            plot = plotMinutes(byId("plot"), state.minutes, plot);
        }
    }

    // What was removed when its time was over; each purge is a row of a hash-chained journal.
    function showRetention(retention) {
        byId("purge-rules").replaceChildren(...retention.rules.map(rule => element("p", {}, ...both(rule.vi, rule.en))));
        byId("purge-run").replaceChildren(...(retention.at === null
            ? both("Chưa chạy lần nào.", "It has not run yet.")
            : retention.missed.length > 0
                ? [checkMark(false, `Lần chạy gần nhất ${dateTime(retention.at)}: CHƯA XÓA ĐƯỢC ở ${retention.missed.join(", ")}; sẽ thử lại.`, "the last run could not purge these; it tries again")]
                : [checkMark(true, `Lần chạy gần nhất ${dateTime(retention.at)}, mỗi giờ một lần.`, "last run; it runs every hour")]));
        rows("purges", retention.purges.length > 0 ? retention.purges : [null], purge => purge === null
            ? [element("td", { colspan: "6" }, ...both("Chưa có gì đến hạn xóa.", "Nothing was due yet."))]
            : [
                cell(dateTime(purge.at)),
                cell(...(purge.lane === null ? both("trung tâm", "hub") : both(`làn ${purge.lane}`, `lane ${purge.lane}`))),
                cell(...both(purge.what.vi, purge.what.en)),
                digits(purge.rows),
                cell(purge.before === null ? "–" : dateTime(purge.before)),
                cell(...(purge.lane === null ? both(`lần ${purge.number}`, `no. ${purge.number}`) : both(`dòng ${purge.number}`, `row ${purge.number}`))),
            ]);
    }

    async function refresh() {
        const answer = await api.get("/api/supervisor");
        if (answer.status === 401) {
            location.assign("/login?to=/supervisor");
            return;
        }
        if (answer.ok) {
            showState(answer.body);
        }
        setTimeout(refresh, 2000);
    }

    async function accounts() {
        const answer = await api.get("/api/accounts/");
        rows("accounts", answer.body ?? [], account => {
            const remove = element("button", { type: "button" }, ...both("Xóa", "remove"));
            remove.addEventListener("click", async () => {
                const removed = await api.post(`/api/accounts/${encodeURIComponent(account.name)}/remove`);
                if (!removed.ok) {
                    sayWhy(byId("account-error"), removed);
                }
                accounts();
            });
            return [cell(account.name), cell(...both(...(roles[account.role] ?? [account.role, ""]))), cell(remove)];
        });
    }

    byId("account").addEventListener("submit", async event => {
        event.preventDefault();
        const answer = await api.post("/api/accounts/", { name: byId("account-name").value, role: byId("account-role").value });
        show(byId("account-secret"), answer.ok);
        byId("account-error").textContent = "";
        if (answer.ok) {
            byId("account-secret").textContent = `${answer.body.name}: ${answer.body.password}`;
        } else {
            sayWhy(byId("account-error"), answer);
        }
        accounts();
    });

    byId("verify").addEventListener("click", async () => {
        byId("verified").textContent = "…";
        const answer = await api.post("/api/verify");
        byId("verified").replaceChildren(...(answer.ok
            ? answer.body.map(chain => element("p", {}, `${chain.lane}: `, checkMark(chain.good, chain.vi, chain.en)))
            : both(answer.body?.vi ?? "", answer.body?.en ?? "")));
    });

    byId("count").addEventListener("submit", async event => {
        event.preventDefault();
        const answer = await api.post("/api/count", { persons: Number(byId("counted").value) });
        byId("count-error").className = answer.ok ? "good" : "error";
        if (answer.ok) {
            byId("count-error").replaceChildren(...both("Đã ghi.", "Recorded."));
        } else {
            sayWhy(byId("count-error"), answer);
        }
    });

    async function watchLists() {
        const answer = await api.get("/api/watch-lists/");
        rows("watch", answer.body ?? [], list => {
            const remove = element("button", { type: "button" }, ...both("Xóa", "remove"));
            remove.addEventListener("click", async () => {
                await api.post(`/api/watch-lists/${encodeURIComponent(list.name)}/remove`);
                watchLists();
            });
            return [cell(list.name), digits(list.count), cell(remove)];
        });
    }

    byId("watch-form").addEventListener("submit", async event => {
        event.preventDefault();
        const entries = byId("watch-lines").value.split("\n").filter(line => line.trim() !== "").map(line => {
            const comma = line.indexOf(",");
            return { number: line.slice(0, comma < 0 ? line.length : comma).trim(), reference: comma < 0 ? "" : line.slice(comma + 1).trim() };
        });
        const answer = await api.post("/api/watch-lists/", { name: byId("watch-name").value, entries });
        byId("watch-error").textContent = "";
        if (answer.ok) {
            // The numbers are not needed any more, here neither.
            byId("watch-lines").value = "";
        } else {
            sayWhy(byId("watch-error"), answer);
        }
        watchLists();
    });

    byId("hub-form").addEventListener("submit", async event => {
        event.preventDefault();
        const answer = await api.post("/api/hub/lanes", { id: byId("hub-lane").value, isExit: byId("hub-way").value === "out" });
        show(byId("hub-code"), answer.ok);
        byId("hub-error").textContent = "";
        if (answer.ok) {
            byId("hub-code").textContent = answer.body.line;
        } else {
            sayWhy(byId("hub-error"), answer);
        }
    });

    refresh();
    accounts();
    watchLists();
})();
