"""A person's telephone or computer whose browser has subscribed, and what it shows."""

import json
from typing import Any

from mailgate.school.letters.push.subscriptions import NewSubscription
from support.push.browser import SubscribedBrowser
from support.push.service import HANGS_UP, PushServices

HOST = "fcm.googleapis.com"


class Device:
    """A browser at one of these push services, under a name of its own there."""

    def __init__(self, services: PushServices, name: str, host: str = HOST) -> None:
        self.target = f"/fcm/send/{name}"
        self.endpoint = f"https://{host}{self.target}"
        self.browser = SubscribedBrowser()
        self._services = services

    @property
    def given(self) -> NewSubscription:
        """What it gives to a page as somebody subscribes."""
        return NewSubscription(self.endpoint, self.browser.p256dh, self.browser.auth, "Chrome, Android")

    @property
    def pushed(self) -> list[str]:
        """What was pushed to it so far, decrypted."""
        taken = [taken.body for taken in self._services.taken if taken.target == self.target]
        return [self.browser.reads(body).decode() for body in taken]

    @property
    def notes(self) -> list[dict[str, Any]]:
        """The notifications in these, read as a browser reads Declarative Web Push."""
        return [json.loads(pushed)["notification"] for pushed in self.pushed]

    def is_answered(self, answer: str) -> None:
        """From now on its push service says this: a status line, and headers."""
        self._services.answers[self.target] = answer

    def gets_no_answer(self) -> None:
        """From now on its push service takes a message and hangs up."""
        self._services.answers[self.target] = HANGS_UP

    def is_answered_as_usual(self) -> None:
        """The push service takes everything again."""
        del self._services.answers[self.target]
