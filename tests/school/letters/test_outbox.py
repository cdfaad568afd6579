"""Letters that wait: when one is due, for how long it is tried, and what a clock that was set back leaves behind."""

import pytest
from peewee import SqliteDatabase

from mailgate.ids import LetterId
from mailgate.mail.addresses import Address
from mailgate.school.directory import people
from mailgate.school.letters import bulk, claims, outbox, settling
from mailgate.school.models import Letter, Priority
from mailgate.school.moment import Moment

NOW = 1_800_000_000
TWO_DAYS = 2 * 86_400
WANTED = claims.Wanted(most=10, key_name="k")


@pytest.fixture
def letter(database: SqliteDatabase) -> LetterId:
    """A letter that was queued now."""
    outbox.enqueue(Moment(NOW), [outbox.Outgoing(people.unregistered(Address("a", "x.jp")), "help", {})])
    found: LetterId = Letter.get().id
    return found


def due(at: int) -> int:
    return len(claims.claim(Moment(at), WANTED))


def test_a_letter_is_due_from_the_second_in_which_it_was_queued(letter: LetterId) -> None:
    assert not outbox.is_any_due(Moment(NOW - 1))
    assert due(NOW - 1) == 0
    assert outbox.is_any_due(Moment(NOW))
    assert due(NOW) == 1
    assert due(NOW) == 0, "it is on its way"


@pytest.mark.parametrize(("age", "state"), [(TWO_DAYS - 1, "waiting"), (TWO_DAYS, "failed")])
def test_a_letter_is_tried_for_two_days(letter: LetterId, age: int, state: str) -> None:
    settling.settle(Moment(NOW + age), [settling.AttemptOutcome(letter, "450 later")])
    assert Letter.get_by_id(letter).state == state


def test_the_pause_after_each_attempt_is_longer_up_to_an_hour(letter: LetterId) -> None:
    pauses = []
    for _ in range(9):
        at = Letter.get_by_id(letter).due
        assert due(at) == 1
        pauses.append(Letter.get_by_id(letter).due - at)
    whole = (60, 120, 300, 600, 1200, 2400, 3600, 3600, 3600)
    assert all(least <= pause < least + 32 for least, pause in zip(whole, pauses, strict=True))


@pytest.mark.parametrize(("ahead", "moved"), [(3_632, False), (3_633, True)])
def test_a_clock_that_was_set_back_lets_nothing_wait_longer_than_the_longest_pause(
    letter: LetterId, ahead: int, moved: bool
) -> None:
    Letter.update(due=NOW + ahead).execute()
    claims.bring_forward(Moment(NOW))
    assert (Letter.get_by_id(letter).due == NOW) is moved


def waits(priority: int, turn: int, domain: str, letters: int = 1) -> None:
    """Letters wait at this place of the queue; their templates say which."""
    place = {"template": f"{priority} {turn}", "priority": priority, "turn": turn, "domain": domain}
    data = '{"facts": {}, "language": "", "reply": null, "message_id": "", "references": []}'
    usual = {"recipient": "a@x.jp", "data": data, "reference": "r", "created": NOW, "due": NOW}
    Letter.insert_many([usual | place] * letters).execute()


@pytest.mark.usefixtures("database")
def test_an_emergency_goes_before_all_but_login_letters_and_what_is_ordinary_behind_the_notices() -> None:
    ordinary, emergency = (Priority.BULK, bulk.LAST_TURN), (Priority.NOTICE, bulk.FIRST_TURN)
    others = [(Priority.OPERATOR, 0), (Priority.BULK, 0), (Priority.NOTICE, 7), (Priority.NOTICE, 0)]
    for place in (ordinary, *others, (Priority.LOGIN, 0), emergency):
        waits(*place, "x.jp")
    went = []
    while claimed := claims.claim(Moment(NOW), claims.Wanted(most=1, key_name="k", more_login=0)):
        went += [letter.template for letter in claimed]
    assert went == ["0 0", "1 -1", "1 0", "1 7", "2 0", "2 1", "3 0"]


@pytest.mark.usefixtures("database")
def test_letters_to_other_domains_are_looked_for_among_the_first_of_those_that_wait() -> None:
    waits(Priority.BULK, 1, "full.jp", claims.WINDOW - 1)
    waits(Priority.BULK, 1, "x.jp", 2)
    wanted = claims.Wanted(most=10, key_name="k", full_domains=("full.jp",))
    assert [letter.domain for letter in claims.claim(Moment(NOW), wanted)] == ["x.jp"]


def test_beside_a_full_domain_no_more_letters_are_read_than_couriers_may_claim(database: SqliteDatabase) -> None:
    waits(Priority.BULK, 1, "full.jp")
    waits(Priority.BULK, 1, "x.jp", claims.WINDOW)
    steps = []  # of SQLite's machine
    database.connection().set_progress_handler(lambda: steps.append(1), 1)
    claimed = claims.claim(Moment(NOW), claims.Wanted(most=1, key_name="k", full_domains=("full.jp",)))
    assert [letter.domain for letter in claimed] == ["x.jp"]
    assert len(steps) < claims.WINDOW


@pytest.mark.usefixtures("database")
def test_a_domain_that_rests_gets_no_letters_to_many_but_all_others() -> None:
    waits(Priority.BULK, 1, "resting.jp", 3)
    Letter.update(template="announcement").execute()
    for priority in (Priority.LOGIN, Priority.NOTICE):
        waits(priority, 0, "resting.jp")
    waits(Priority.BULK, 1, "x.jp")
    wanted = claims.Wanted(most=10, key_name="k", resting={"resting.jp": NOW + 30})
    assert [letter.template for letter in claims.claim(Moment(NOW), wanted)] == ["0 0", "1 0", "2 1"]
    assert len(claims.claim(Moment(NOW + 30), claims.Wanted(most=10, key_name="k"))) == 3
