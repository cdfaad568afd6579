"""Telling a story that really happens: what people do is done, what they read is read and must be there."""

import asyncio
import datetime as dt
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar
from urllib.parse import urlsplit

from mailgate.demo.browser import Browser, Page
from mailgate.demo.environment import DemoEnvironment
from mailgate.demo.line.phone import Phone
from mailgate.demo.mails import Mail
from mailgate.demo.relay import delivered
from mailgate.demo.town.people import Person
from mailgate.service.announcing import Announcing
from mailgate.service.scheduler import Scheduler

T = TypeVar("T")

DAY = dt.date(2026, 11, 24)
"""A Tuesday after a holiday, when the story begins; the clock stands still but for the hours that it names."""

LONGEST_PATH = 16


class StoryBroken(Exception):
    """What the story tells did not happen."""


class Narrator:
    """Does and reads things in the name of the made-up people, and says what it sees."""

    def __init__(self, demo: DemoEnvironment, say: Callable[[str], None]) -> None:
        self.demo = demo
        self._say = say
        self._day = DAY
        self._read: set[int] = set()
        self._browsers: dict[str, Browser] = {}
        self._loop = asyncio.get_running_loop()

    def begin_day(self, day: dt.date) -> None:
        """From now on hours are of this day."""
        self._day = day
        self._say(f"\n════ {day:%A, %d %B %Y} ════")

    def scene(self, hour: str, title: str) -> None:
        """A new scene at this hour."""
        self.clock(hour)
        self._say(f"\n── {hour} ── {title}")

    def clock(self, hour: str) -> None:
        """Set the clock to an hour, H:MM or H:MM:SS."""
        time = dt.time.fromisoformat(hour.zfill(8) if hour.count(":") == 2 else hour.zfill(5))
        zone = self.demo.dependencies.settings.gateway.time_zone
        self.demo.clock.set(dt.datetime.combine(self._day, time, zone))

    def strike(self) -> None:
        """Let the gateway's clock do what is due at this hour, and the letters go that schools wrote to many."""
        self._wait_for(self._do_what_is_due())

    async def _do_what_is_due(self) -> None:
        announcing = Announcing(self.demo.dependencies)
        await Scheduler(self.demo.dependencies).tick()
        await announcing.look()
        await announcing.settled()

    def _wait_for(self, done: Coroutine[Any, Any, T]) -> T:
        """Scenes are played in a thread of their own, beside the gateway's loop."""
        return asyncio.run_coroutine_threadsafe(done, self._loop).result()

    def direction(self, text: str) -> None:
        """Say what happens, in English."""
        self._say(f"    ({text})")

    # -- mail -----------------------------------------------------------------------------------------

    def send(self, author: Person, to: str, text: str = "") -> None:
        """Somebody writes a mail. Raises StoryBroken when it is not taken."""
        self._say(f"  ✉ {author.name} → {to}{'' if text else '  (empty)'}")
        self._quote(text)
        self._must_be_taken(self.demo.mail_program.send(author, to, text=text))

    def reply(self, author: Person, letter: Mail, text: str, **headers: str) -> None:
        """Somebody answers a letter, which is quoted below; further headers with _ for -."""
        self._say(
            f"  ✉ {author.name} → {letter.header('Reply-To').partition('+')[0]}+…  Re: {letter.header('Subject')}"
        )
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self._quote("\n".join(f"{name}: {value}" for name, value in named.items()))
        self._quote(text)
        self._say("      > (the letter, quoted)")
        self._must_be_taken(self.demo.mail_program.reply(author, letter, text, named))

    def letter(self, reader: Person, subject: str, *telling: str) -> Mail:
        """The next letter to somebody, read: its subject has this and its text these. Raises StoryBroken."""

        def wanted(mail: Mail) -> bool:
            return self._is_unread(mail) and mail.owner == reader.canonical

        letter = self.demo.mails.wait_for(wanted)
        if letter is None:
            raise StoryBroken(f"no letter came to {reader.name}")
        self._read.add(letter.number)
        self._say(f"  ✉ {letter.author[0]} → {reader.name}  {letter.header('Subject')}")
        self.must(subject in letter.header("Subject"), f"its subject says {subject}")
        self._show(letter.text.split("\n"), telling)
        return letter

    def log_in(self, person: Person, *telling: str) -> Page:
        """Somebody logs in by an empty mail, and sees the first page."""
        self.send(person, self.demo.login_address)
        letter = self.letter(person, "ログイン", "パスコード:")
        page = self.open(person, letter.link)
        return self.press(person, page, "ログインする", *telling, passcode=letter.digits)

    def letters(self, subject: str, *telling: str) -> set[str]:
        """All letters with this in their subject that nobody has read yet: whose they are, by canonical address.

        What they tell is shown of the first one. Raises StoryBroken where there is none.
        """
        self._all_are_delivered()
        found = [mail for mail in self.demo.mails.all() if self._is_unread(mail) and subject in mail.header("Subject")]
        self.must(bool(found), f"letters with {subject}")
        self._read |= {mail.number for mail in found}
        owners = {mail.owner for mail in found}
        self._say(f"  ✉ {found[0].author[0]} → {len(owners)} people  {found[0].header('Subject')}")
        self._show(found[0].text.split("\n"), telling)
        return owners

    def _is_unread(self, mail: Mail) -> bool:
        return not mail.sent and mail.number not in self._read

    def _all_are_delivered(self) -> None:
        self.must(self._wait_for(delivered(self.demo.dependencies.store)), "every letter reaches the relay")

    def nothing_else(self) -> None:
        """Nobody got a letter that the story does not show. Raises StoryBroken."""
        self._all_are_delivered()
        for mail in self.demo.mails.all():
            told = mail.sent or mail.number in self._read
            self.must(told, f"no letter to {mail.owner} with {mail.header('Subject')}")

    # -- LINE -----------------------------------------------------------------------------------------

    def befriend(self, owner: Person, *telling: str) -> str:
        """Somebody adds the official account as a friend; what it says then tells these."""
        self._say(f"  ◯ {owner.name}: 友だちに追加")
        self._wait_for(self._phone(owner).follow())
        return self.bubble(owner, *telling)

    def tap(self, owner: Person, label: str) -> None:
        """Somebody taps what is labelled so in the chat or in its menu. Raises NotOnPhone."""
        self._say(f"  ◯ {owner.name}: 「{label}」")
        self._wait_for(self._phone(owner).tap(label))

    def bubble(self, owner: Person, *telling: str) -> str:
        """The text of the next bubble on a phone that tells these. Raises NotOnPhone."""
        bubble = self._wait_for(self._phone(owner).bubble(*telling))
        self._say(f"  ◯ LINE → {owner.name}")
        self._show(bubble.text.split("\n"), telling)
        return bubble.text

    def _phone(self, owner: Person) -> Phone:
        return self.demo.line.phone(owner.canonical)

    # -- pages ----------------------------------------------------------------------------------------

    def open(self, visitor: Person, url: str, *telling: str) -> Page:
        """Somebody opens an address."""
        return self._look(visitor, self._browser(visitor).open(url), telling)

    def follow(self, visitor: Person, page: Page, words: str, *telling: str) -> Page:
        """Somebody follows the link with these words."""
        self._say(f"    {visitor.name}: 「{words}」")
        return self._look(visitor, self._browser(visitor).follow(page, words), telling)

    def press(self, visitor: Person, page: Page, button: str, *telling: str, **typed: str | Sequence[str]) -> Page:
        """Somebody fills in a form and presses its button; what comes then tells these."""
        for name, said in typed.items():
            self._say(f"    {visitor.name}: {name} = {said if isinstance(said, str) else '、'.join(said)}")
        self._say(f"    {visitor.name}: 「{button}」")
        return self._look(visitor, self._browser(visitor).send(page, button, **typed), telling)

    def _browser(self, visitor: Person) -> Browser:
        return self._browsers.setdefault(visitor.address, Browser())

    def _look(self, visitor: Person, page: Page, telling: Sequence[str]) -> Page:
        path = urlsplit(page.url).path
        self._say(f"  ▭ {visitor.name}  {path if len(path) <= LONGEST_PATH else f'{path[:LONGEST_PATH]}…'}")
        self._show(page.lines, telling)
        return page

    # -- both -----------------------------------------------------------------------------------------

    def must(self, holds: bool, what: str) -> None:
        """Raises StoryBroken unless this holds."""
        if not holds:
            raise StoryBroken(f"expected: {what}")

    def _must_be_taken(self, refusal: str) -> None:
        self.must(not refusal, f"the mail is taken, not refused with {refusal}")

    def _show(self, lines: Sequence[str], telling: Sequence[str]) -> None:
        found: list[str] = []
        for words in telling:
            line = next((line for line in lines if words in line), None)
            if line is None:
                raise StoryBroken("\n".join([f"expected: 「{words}」 in", *lines]))
            found.append(line)
        for line in dict.fromkeys(found):
            self._say(f"      │ {line}")

    def _quote(self, text: str) -> None:
        for line in text.splitlines():
            self._say(f"      │ {line}")
