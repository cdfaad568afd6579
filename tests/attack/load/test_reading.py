"""No text, however it is made, keeps the database's writer from the others: nothing long is read in a transaction."""

import threading
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support import Letter, RunningGateway, running_gateway
from support.letters import plain_mail, reply_to
from support.people import Person

from mailgate.inbox.context import ANSWERS_A_DAY
from mailgate.store import Store
from mailgate.web.guardian import notice_fields
from mailgate.web.request import forms
from mailgate.wording import normalization
from mailgate.wording.normalization import MOST_CHARACTERS

ODD = ["\ufdfa", "熱", "太郎 欠席 ", "①", "1 ", "\n", "> \n", "児童・生徒:\n"]
LONG = 180_000 // 3

MOST_IN_UNIT = 500
"""How many characters a unit of work may bring into one spelling, the first step of all reading: a name, a "yes"."""


class Watch:
    """A store that knows whether a unit of work runs, and the longest texts that were normalised meanwhile."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.committed = 0
        self.on_commit = store.on_commit
        self._thread = threading.local()
        self.in_unit = 0
        self.ever = 0

    async def read(self, unit: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return await self._store.read(unit, *args, **kwargs)

    async def write(self, unit: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        def watched(*inner: Any, **named: Any) -> Any:
            self._thread.is_writing = True
            try:
                return unit(*inner, **named)
            finally:
                self._thread.is_writing = False

        result = await self._store.write(watched, *args, **kwargs)
        self.committed = self._store.committed
        return result

    @property
    def waiting(self) -> int:
        return self._store.waiting

    async def forget(self) -> None:
        await self._store.forget()

    async def close(self) -> None:
        await self._store.close()

    def normalised(self, length: int) -> None:
        """A text of this length was brought into one spelling."""
        self.ever = max(self.ever, length)
        if getattr(self._thread, "is_writing", False):
            self.in_unit = max(self.in_unit, length)


@pytest.fixture
def watches(monkeypatch: pytest.MonkeyPatch) -> list[Watch]:
    """The stores that were opened; they hear of every text that is normalised."""
    opened: list[Watch] = []

    class Told:
        category = staticmethod(unicodedata.category)

        @staticmethod
        def normalize(form: Any, text: str) -> str:
            opened[-1].normalised(len(text))
            return unicodedata.normalize(form, text)

    monkeypatch.setattr(normalization, "unicodedata", Told)
    return opened


async def letters_of(gateway: RunningGateway) -> list[tuple[Person, Letter]]:
    """A letter of each kind that is answered with words, and who got it."""
    await gateway.mother.mails("login@...")
    login = await gateway.mother.letter(text_contains="パスコード")
    await gateway.mother.replies(login, "太郎が熱で今日休みます")
    receipt = await gateway.mother.letter("受け付けました")
    told = await gateway.teacher.letter("要確認")
    await gateway.teacher.mails("today@...")
    digest = await gateway.teacher.letter("連絡一覧")
    await gateway.office.mails("phone@...")
    phone = await gateway.office.letter()
    return [
        (gateway.mother, login),
        (gateway.mother, receipt),
        (gateway.teacher, told),
        (gateway.teacher, digest),
        (gateway.office, phone),
    ]


@pytest.mark.parametrize("odd", ODD)
async def test_no_odd_text_is_read_in_a_transaction(tmp_path: Path, watches: list[Watch], odd: str) -> None:
    def watch(store: Store) -> Watch:
        watches.append(Watch(store))
        return watches[-1]

    async with running_gateway(tmp_path, store=watch) as gateway:
        for person, letter in await letters_of(gateway):
            reply = reply_to(letter, person.address, odd * (LONG // len(odd)))
            assert (await person.sends(reply, [letter.reply_to])).code == 250
        mail = plain_mail(gateway.office.address, f"phone@{gateway.domain}", odd * (LONG // len(odd)))
        assert (await gateway.stranger.sends(mail, [f"phone@{gateway.domain}"])).code == 250
        assert watches[-1].in_unit <= MOST_IN_UNIT
        assert watches[-1].ever <= MOST_CHARACTERS


async def test_over_the_cap_nothing_is_read_at_all(tmp_path: Path, watches: list[Watch]) -> None:
    def watch(store: Store) -> Watch:
        watches.append(Watch(store))
        return watches[-1]

    async with running_gateway(tmp_path, store=watch) as gateway:
        for number in range(ANSWERS_A_DAY):
            mail = plain_mail(gateway.office.address, f"phone@{gateway.domain}", f"{number}年")
            await gateway.stranger.sends(mail, [f"phone@{gateway.domain}"])
        watches[-1].ever = 0
        mail = plain_mail(gateway.office.address, f"phone@{gateway.domain}", "熱" * 4_000)
        assert (await gateway.stranger.sends(mail, [f"phone@{gateway.domain}"])).code == 250
        assert watches[-1].ever <= MOST_IN_UNIT


@pytest.mark.parametrize("read", [lambda text: forms.code(text, 8), forms.letters_and_digits, notice_fields.phone])
def test_no_field_of_one_line_is_normalised_at_length(
    monkeypatch: pytest.MonkeyPatch, read: Callable[[str], str]
) -> None:
    """While a page reads a field it serves nobody else."""
    lengths: list[int] = []
    normalize = unicodedata.normalize

    def watched(form: Any, text: str) -> str:
        lengths.append(len(normalize(form, text)))
        return normalize(form, text)

    monkeypatch.setattr(unicodedata, "normalize", watched)
    read("\ufdfa" * LONG)
    assert 0 < max(lengths) <= forms.LONGEST_LINE * len(normalize("NFKC", "\ufdfa"))
