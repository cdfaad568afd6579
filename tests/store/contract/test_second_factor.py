"""Second factors on each engine: of the same proof many times at once, one is taken."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator

import pytest
from support import Clock, school

from mailgate.school.access import second_factor, sessions
from mailgate.school.access.second_factor import AppCode, KnownPasskey, Proof, RecoveryCode, Rejection, SignedChallenge
from mailgate.school.access.sessions import BrowserSession, Visitor
from mailgate.school.models import Mailbox, Session
from mailgate.school.moment import Moment
from mailgate.settings import LoginSettings
from mailgate.store import Store, open_store

AT = Moment(Clock()())
KEY = KnownPasskey("credential", "key", 0, "desk", 0)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=1_000)
    await opened.write(school.settle_in)
    yield opened
    await opened.close()


def begin(cookie: str) -> Visitor:
    """A teacher who has just logged in."""
    mailbox = Mailbox.get(Mailbox.address == school.STAFF["teacher"][1]).id
    sessions.begin(AT, mailbox, BrowserSession(cookie, remember=False), LoginSettings())
    visitor = sessions.visitor(AT, cookie, LoginSettings())
    assert visitor
    return visitor


def set_up() -> None:
    """An app that has shown the code of step 100, a passkey, and recovery codes."""
    visitor = begin("first")
    second_factor.begin_app(AT, visitor, "key")
    assert second_factor.confirm_app(AT, visitor, AppCode(100), "second") is None
    verified = sessions.visitor(AT, "second", LoginSettings())
    assert verified
    second_factor.renew_recovery_codes(AT, verified, "key")
    assert second_factor.add_passkey(AT, verified, KEY, "challenge", "third")


@pytest.mark.parametrize("proof", [AppCode(101), RecoveryCode(3), SignedChallenge("credential", 7, "another")])
async def test_of_one_proof_many_times_at_once_one_is_taken(store: Store, proof: Proof) -> None:
    await store.write(set_up)
    visitors = [await store.write(begin, f"browser {number}") for number in range(6)]
    outcomes = await asyncio.gather(
        *(
            store.write(second_factor.show, AT, visitor, proof, f"verified {number}")
            for number, visitor in enumerate(visitors)
        )
    )
    assert Counter(outcomes) == {None: 1, Rejection.WRONG: 5}
    verified = await store.read(lambda: Session.select().where(Session.verified.is_null(False)).count())
    assert verified == 2, "the one that set it up, and one of the six"


async def test_sessions_are_listed_and_closed(store: Store) -> None:
    one, two = await store.write(begin, "one"), await store.write(begin, "two")
    listed = await store.read(sessions.list_of, AT, one.mailbox, LoginSettings())
    assert {each.session for each in listed} == {one.session, two.session}
    await store.write(sessions.close, AT, one.mailbox, one.session)
    assert await store.write(sessions.close_all, AT, None) == 1


async def test_an_operator_resets_it(store: Store) -> None:
    await store.write(set_up)

    def reset() -> tuple[bool, bool]:
        mailbox = Mailbox.get(Mailbox.address == school.STAFF["teacher"][1])
        return second_factor.reset(AT, mailbox), second_factor.own_factors(mailbox.id).is_set_up

    assert await store.write(reset) == (True, False)
    assert await store.read(lambda: Session.select().count()) == 0
