// Keeps the page that names the school's telephone, and shows it where the form of the app cannot be reached.
const KEPT = "offline";
const PAGE = "/offline";
const STYLE = {{ style|tojson }};
const A_WEEK = 7 * 24 * 60 * 60 * 1000;

addEventListener("install", (event) => event.waitUntil(keep()));

// The browser asks for the form while this worker starts, so that the form still comes in one round trip.
addEventListener("activate", (event) => event.waitUntil(registration.navigationPreload?.enable()));

addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate" && event.request.method === "GET") {
    event.respondWith(opened(event));
  } else if (event.request.destination === "style") {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  }
});

async function opened(event) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(renew());
    return answer;
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

async function renew() {
  const kept = await caches.match(PAGE);
  if (!kept || Date.now() - Date.parse(kept.headers.get("date")) > A_WEEK) await keep();
}

async function keep() {
  const [page, style] = await Promise.all([fetch(PAGE), fetch(STYLE)]);
  if (page.redirected || !page.ok || !style.ok) return; // Nobody is logged in: what was kept still stands.
  await caches.delete(KEPT);
  const cache = await caches.open(KEPT);
  await Promise.all([cache.put(PAGE, page), cache.put(STYLE, style)]);
}
