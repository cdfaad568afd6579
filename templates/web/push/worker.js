// Shows what the school pushed: the JSON of Declarative Web Push, which other browsers show by themselves.
// It answers no request of a page.
"use strict";

self.addEventListener("push", (event) => {
  const { title, body, lang, tag, navigate } = event.data.json().notification;
  const shown = { body, lang, tag, data: navigate, icon: "/icons/icon-192.png" };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(opened(event.notification.data));
});

// The page, in the window that shows it already, else in a new one.
async function opened(address) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const same = windows.find((each) => each.url === address);
  return same ? same.focus() : self.clients.openWindow(address);
}
