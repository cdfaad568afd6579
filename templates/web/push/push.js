// Lets the browser subscribe as its user taps, and puts what it gives into the form.
"use strict";

const form = document.getElementById("subscribe");
const show = (id) => {
  document.getElementById(id).hidden = false;
};
const workers = navigator.serviceWorker;

// Behind some firewalls a browser asks its push service for ever.
const LONGEST_WAIT = 30_000;
const over = () => new Promise((_, reject) => setTimeout(reject, LONGEST_WAIT));

// This worker shows no note: it keeps the page with the school's telephone for the time without a network.
workers?.register("/offline-worker.js", { scope: "/notices/new" }).catch(() => {});

// Where the browser shows a note by itself (Declarative Web Push), no worker is needed.
async function manager() {
  if (window.pushManager) return window.pushManager;
  await workers.register("/push-worker.js", { scope: "/me/push" });
  return (await workers.ready).pushManager;
}

const key = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

// A subscription for a key that the gateway has no longer stands in the way of a new one.
async function prepared() {
  const found = await manager();
  const before = await found.getSubscription();
  const wanted = key(form.dataset.key).toString();
  if (before && new Uint8Array(before.options.applicationServerKey).toString() !== wanted) await before.unsubscribe();
  return found;
}

function fill({ endpoint, keys }) {
  Object.assign(form.elements.endpoint, { value: endpoint });
  Object.assign(form.elements.p256dh, { value: keys.p256dh });
  Object.assign(form.elements.auth, { value: keys.auth });
}

async function subscribe(ready) {
  const options = { userVisibleOnly: true, applicationServerKey: key(form.dataset.key) };
  fill((await (await ready).subscribe(options)).toJSON());
  form.submit();
}

if (form) {
  document.getElementById("needs-script").hidden = true;
  if (window.pushManager || (workers && window.PushManager)) {
    const ready = prepared();
    ready.then(() => show("subscribe"), () => show("no-push"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const button = form.querySelector("button");
      button.disabled = true;
      Promise.race([subscribe(ready), over()]).catch(() => {
        button.disabled = false;
        show("refused");
      });
    });
  } else {
    show("no-push");
  }
}
