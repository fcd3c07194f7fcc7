// What every page for people has: who is logged in, the demo notice, log out.
"use strict";

const frame = (async () => {
    const [session, site] = await Promise.all([api.session(), api.get("/api/site")]);
    byId("site").textContent = site.body?.site ?? "TouristGate";
    show(byId("demo"), site.body?.demo === true);
    byId("me").textContent = session?.name ? `${session.name} (${(roles[session.role] ?? [session.role])[0]})` : "";
    show(byId("logout"), Boolean(session?.name));
    byId("logout").addEventListener("click", async () => {
        await api.post("/api/logout");
        location.assign("/");
    });
    for (const link of document.querySelectorAll("[data-role=supervisor]")) {
        show(link, session?.role !== "staff");
    }
    return { session, site: site.body };
})();
