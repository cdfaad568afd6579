"""What a Chromium shows of that which is pushed to it; its DevTools Protocol stands in for the push service."""

import asyncio
from typing import Any

from playwright.async_api import CDPSession, Page, Worker
from support.running_gateway import PUBLIC_URL

from browser.chromium import SECONDS_TO_WAIT

SCOPE = f"{PUBLIC_URL}/me/push"
"""Of our worker."""

NOTIFICATIONS: dict[str, Any] = {"service": "notifications"}


class LockScreen:
    """The notifications of this browser that our worker shows."""

    def __init__(self, page: Page, developer: CDPSession) -> None:
        self._page = page
        self._developer = developer
        self._registrations: asyncio.Queue[list[dict[str, str]]] = asyncio.Queue()
        self._events: asyncio.Queue[str] = asyncio.Queue()
        developer.on("ServiceWorker.workerRegistrationUpdated", self._registered)
        developer.on("BackgroundService.backgroundServiceEventReceived", self._happened)

    @classmethod
    async def of(cls, page: Page) -> "LockScreen":
        """That of the browser with this page, whose script has registered our worker."""
        developer = await page.context.new_cdp_session(page)
        screen = cls(page, developer)
        await developer.send("BackgroundService.startObserving", NOTIFICATIONS)
        await developer.send("BackgroundService.setRecording", {**NOTIFICATIONS, "shouldRecord": True})
        return screen

    def _registered(self, event: dict[str, list[dict[str, str]]]) -> None:
        self._registrations.put_nowait(event["registrations"])

    def _happened(self, event: dict[str, dict[str, str]]) -> None:
        self._events.put_nowait(event["backgroundServiceEvent"]["eventName"])

    async def shows(self, *pushed: str) -> None:
        """Each of these is pushed, and shown before the next one comes.

        Nobody asks the browser meanwhile what it shows: it would forget a notification that is just coming up.
        """
        async with asyncio.timeout(SECONDS_TO_WAIT):
            registration = await self._registration()
            for data in pushed:
                told = {"origin": PUBLIC_URL, "registrationId": registration, "data": data}
                await self._developer.send("ServiceWorker.deliverPushMessage", told)
                while await self._events.get() != "Notification displayed":
                    pass

    async def _registration(self) -> str:
        await self._developer.send("ServiceWorker.enable")
        while True:
            for each in await self._registrations.get():
                if each["scopeURL"] == SCOPE:
                    return each["registrationId"]

    async def notifications(self) -> list[dict[str, str]]:
        """What it shows now, as the JSON of a push spells it."""
        found: list[dict[str, str]] = await self._worker().evaluate(
            """async () => (await self.registration.getNotifications()).map(
                ({ title, body, lang, tag, data }) => ({ title, body, navigate: data, lang, tag })
            )"""
        )
        return found

    async def tap(self) -> str:
        """Tap on the only notification; the address that would open. A window opens for a real finger alone."""
        opened: str = await self._worker().evaluate(
            """async () => {
                const [notification] = await self.registration.getNotifications();
                return new Promise((resolve) => {
                    self.clients.openWindow = resolve;
                    self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
                });
            }"""
        )
        return opened

    def _worker(self) -> Worker:
        (worker,) = [each for each in self._page.context.service_workers if each.url.endswith("/push-worker.js")]
        return worker
