"""How letters that nobody waits for get their share of each claim beside notices, on each engine."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from support import Clock

from mailgate.school.letters import claims
from mailgate.school.letters.claims import NOTICES_FOR_ONE, TO_MANY, Claimed, Wanted
from mailgate.school.letters.rate_cap import Cap, turn
from mailgate.school.letters.settling import Untried
from mailgate.school.models import Letter, Priority
from mailgate.school.moment import Moment
from mailgate.store import Store, open_store

AT = Moment(Clock()())
WANTED = Wanted(most=8, key_name="k")
CAP = Cap(1_000_000, None)
MANY = 400
NOTICE, ORDINARY, URGENT = ("told", Priority.NOTICE, 0), (TO_MANY, Priority.BULK, 1), (TO_MANY, Priority.NOTICE, -1)
DIGEST, LOGIN = ("digest", Priority.BULK, 0), ("login", Priority.LOGIN, 0)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=1_000)
    yield opened
    await opened.close()


def wait(place: tuple[str, int, int], letters: int, domain: str = "x.jp") -> None:
    """Letters wait at this place of the queue."""
    template, priority, turn_of_author = place
    data = '{"facts": {}, "language": "", "reply": null, "message_id": "", "references": []}'
    usual = {"recipient": "a@x.jp", "data": data, "reference": "r", "created": AT.now, "due": AT.now}
    own = {"template": template, "priority": priority, "turn": turn_of_author, "domain": domain}
    Letter.insert_many([usual | own] * letters).execute()


async def turns(store: Store, number: int, wanted: Wanted = WANTED, cap: Cap = CAP) -> list[Claimed]:
    """What a courier claims in its next turns, each of which begins where the one before has ended."""
    claimed, owed = [], 0
    for _ in range(number):
        done = await store.write(turn, AT, [], Untried([], 0, ""), replace(wanted, owed=owed), cap)
        claimed += done.claimed
        owed = done.owed
    return claimed


def templates(claimed: list[Claimed]) -> Counter[str]:
    return Counter(letter.template for letter in claimed)


@pytest.mark.parametrize("most", [1, 2, 3, 8, 32])
@pytest.mark.parametrize("unhurried", [ORDINARY, DIGEST])
async def test_notices_that_fill_every_claim_leave_one_letter_in_four_to_those_nobody_waits_for(
    store: Store, most: int, unhurried: tuple[str, int, int]
) -> None:
    await store.write(wait, NOTICE, MANY)
    await store.write(wait, unhurried, MANY)
    claimed = templates(await turns(store, 320 // most, replace(WANTED, most=most)))
    assert claimed["told"] + claimed[unhurried[0]] == 320 // most * most, "no place stays empty"
    assert abs(claimed[unhurried[0]] - 80) <= 8


async def test_notices_go_first_where_there_is_room_for_all(store: Store) -> None:
    await store.write(wait, ORDINARY, MANY)
    await store.write(wait, NOTICE, 5)
    assert templates(await turns(store, 1)) == {"told": 5, TO_MANY: 3}


async def test_an_emergency_and_login_letters_overtake_all_that_is_owed(store: Store) -> None:
    for place in (NOTICE, ORDINARY):
        await store.write(wait, place, MANY)
    owing = replace(WANTED, owed=claims.MOST_OWED)
    await store.write(wait, URGENT, 40)
    await store.write(wait, LOGIN, 3)
    first, *later = [await turns(store, 1, wanted) for wanted in (owing, *[WANTED] * 4)]
    assert templates(first)["login"] == 3
    assert {letter.is_urgent for letters in later for letter in letters} == {True}
    done = await store.write(turn, AT, [], Untried([], 0, ""), owing, CAP)
    assert done.owed == 0 or not any(letter.is_urgent for letter in done.claimed)


async def test_without_others_notices_take_every_place(store: Store) -> None:
    await store.write(wait, NOTICE, MANY)
    claimed = await turns(store, 12)
    assert len(claimed) >= 12 * WANTED.most - 3 * (claims.MOST_OWED // NOTICES_FOR_ONE)


async def test_a_domain_that_is_full_is_left_out_of_both_shares(store: Store) -> None:
    for place in (NOTICE, ORDINARY):
        await store.write(wait, place, MANY, "full.jp")
        await store.write(wait, place, MANY, "x.jp")
    wanted = replace(WANTED, full_domains=("full.jp", "y.jp"), owed=12)
    claimed = await store.write(claims.claim, AT, wanted)
    assert templates(claimed) == {"told": 4, TO_MANY: 4}
    assert {letter.domain for letter in claimed} == {"x.jp"}


async def test_what_is_owed_waits_for_a_domain_that_is_full(store: Store) -> None:
    await store.write(wait, ORDINARY, 1, "full.jp")
    wanted = replace(WANTED, full_domains=("full.jp",), owed=12)
    done = await store.write(turn, AT, [], Untried([], 0, ""), wanted, CAP)
    assert (done.claimed, done.owed) == ([], 12)


@pytest.mark.parametrize("pace", [60, 600])
async def test_the_pace_that_the_relay_wants_is_shared_as_well(store: Store, pace: int) -> None:
    for place in (NOTICE, ORDINARY):
        await store.write(wait, place, MANY)
    claimed, owed = [], 0
    for second in range(0, 120 if pace == 60 else 12, 6):
        at = Moment(AT.now // 6 * 6 + 6 + second)
        for _ in range(8):
            done = await store.write(
                turn, at, [], Untried([], 0, ""), replace(WANTED, owed=owed), replace(CAP, pace=pace)
            )
            claimed += done.claimed
            owed = done.owed
    assert len(claimed) == 120
    assert abs(templates(claimed)[TO_MANY] - 30) <= 8
