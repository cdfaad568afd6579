"""The second factor in the domain: tries are counted, nothing is taken twice, and a login alone changes nothing."""

import dataclasses
import datetime as dt
import json
from collections.abc import Callable

import pytest
from peewee import SqliteDatabase

from mailgate.school.access import second_factor, sessions
from mailgate.school.access.second_factor import AppCode, KnownPasskey, Proof, RecoveryCode, Rejection, SignedChallenge
from mailgate.school.access.sessions import BrowserSession, Visitor
from mailgate.school.directory.documents.document import write_document
from mailgate.school.directory.rules import Kind, Rules
from mailgate.school.errors import LoginTooOld, NotFound, SecondFactorMissing
from mailgate.school.models import (
    AuditRecord,
    Authenticator,
    Duty,
    DutyKind,
    Letter,
    Mailbox,
    Passkey,
    RecoveryCodes,
    School,
    Session,
    StaffMember,
)
from mailgate.school.moment import Moment
from mailgate.settings import LoginSettings

NOW = Moment(1_800_000_000)
LATER = Moment(1_800_000_600)
KEY = KnownPasskey("credential", "key", 0, "desk", 0)


@pytest.fixture
def visitor(database: SqliteDatabase) -> Visitor:
    """A nurse who has logged in."""
    document = write_document(
        Rules(kinds=(Kind("sick", "病欠", ("発熱",), dt.time(8)),), second_factor=("nurse", "admin"))
    )
    school = School.create(code="a", name="a", phone="1", rules=json.dumps(document))
    mailbox = Mailbox.create(address="n@x.jp", canonical="n@x.jp")
    staff = StaffMember.create(school=school, mailbox=mailbox, name="n")
    Duty.create(staff=staff, kind=DutyKind.NURSE)
    sessions.begin(NOW, mailbox.id, BrowserSession("first", remember=False), LoginSettings())
    found = sessions.visitor(NOW, "first", LoginSettings())
    assert found
    return found


def verified(visitor: Visitor, cookie: str = "second") -> Visitor:
    """The same visitor after showing a second factor."""
    found = sessions.visitor(NOW, cookie, LoginSettings())
    assert found
    assert found.verified
    assert found.mailbox == visitor.mailbox
    return found


def set_up(visitor: Visitor) -> Visitor:
    """The visitor with an app that has shown the code of step 100."""
    second_factor.begin_app(NOW, visitor, "key")
    assert second_factor.confirm_app(NOW, visitor, AppCode(100), "second") is None
    return verified(visitor)


def test_it_is_asked_of_the_duties_that_the_school_names(visitor: Visitor) -> None:
    assert second_factor.is_required(visitor.mailbox)
    with pytest.raises(SecondFactorMissing):
        second_factor.demand(visitor)
    second_factor.demand(dataclasses.replace(visitor, verified=True))
    Duty.update(kind=DutyKind.HOMEROOM).execute()
    assert not second_factor.is_required(visitor.mailbox)
    second_factor.demand(visitor)


def test_a_first_code_puts_the_app_to_use_and_gives_the_session_a_new_cookie(visitor: Visitor) -> None:
    set_up(visitor)
    assert sessions.visitor(NOW, "first", LoginSettings()) is None
    assert second_factor.own_factors(visitor.mailbox).app_active
    assert Letter.select().where(Letter.template == "second-factor").count() == 1


def test_an_app_that_never_showed_a_code_is_no_second_factor(visitor: Visitor) -> None:
    second_factor.begin_app(NOW, visitor, "key")
    assert not second_factor.own_factors(visitor.mailbox).is_set_up
    assert second_factor.show(NOW, visitor, AppCode(100), "second") is Rejection.WRONG


@pytest.mark.parametrize(("step", "failure"), [(99, Rejection.WRONG), (100, Rejection.WRONG), (101, None)])
def test_no_code_is_taken_twice_nor_an_older_one(visitor: Visitor, step: int, failure: Rejection | None) -> None:
    again = set_up(visitor)
    assert second_factor.show(LATER, again, AppCode(step), "third") is failure


def test_a_recovery_code_works_once(visitor: Visitor) -> None:
    again = set_up(visitor)
    second_factor.renew_recovery_codes(NOW, again, "key")
    assert second_factor.show(NOW, again, RecoveryCode(9), "third") is None
    third = verified(visitor, "third")
    assert second_factor.show(NOW, third, RecoveryCode(9), "fourth") is Rejection.WRONG
    assert second_factor.own_factors(visitor.mailbox).recovery_left == 9
    second_factor.renew_recovery_codes(NOW, third, "key")
    assert second_factor.own_factors(visitor.mailbox).recovery_left == 10


@pytest.mark.parametrize(("later", "counts"), [(12 * 3_600 - 1, True), (12 * 3_600, False)])
def test_it_counts_for_twelve_hours_also_where_the_session_is_remembered(
    visitor: Visitor, later: int, counts: bool
) -> None:
    set_up(visitor)
    Session.update(remembered=True, ends=NOW.now + 30 * 86_400).execute()
    found = sessions.visitor(Moment(NOW.now + later), "second", LoginSettings())
    assert found
    assert found.verified is counts


def test_a_passkey_belongs_to_one_mailbox(visitor: Visitor) -> None:
    assert second_factor.add_passkey(NOW, visitor, KEY, "challenge 1", "second")
    other = dataclasses.replace(visitor, mailbox=Mailbox.create(address="o@x.jp", canonical="o@x.jp").id)
    assert not second_factor.add_passkey(NOW, other, KEY, "challenge 2", "third")


def test_a_challenge_is_signed_once(visitor: Visitor) -> None:
    assert second_factor.add_passkey(NOW, visitor, KEY, "challenge 1", "second")
    again = verified(visitor)
    assert not second_factor.add_passkey(NOW, again, dataclasses.replace(KEY, credential="x"), "challenge 1", "third")
    signed = SignedChallenge("credential", 5, "challenge 2")
    assert second_factor.show(NOW, again, signed, "third") is None
    assert second_factor.show(NOW, verified(visitor, "third"), signed, "fourth") is Rejection.WRONG
    assert second_factor.own_factors(visitor.mailbox).passkeys[0].sign_count == 5


@pytest.mark.parametrize("proof", [AppCode(101), RecoveryCode(0), SignedChallenge("credential", 1, "c"), None])
def test_ten_wrong_ones_close_it_for_a_while(visitor: Visitor, proof: Proof | None) -> None:
    again = set_up(visitor)
    second_factor.renew_recovery_codes(NOW, again, "key")
    second_factor.add_passkey(NOW, again, KEY, "challenge", "third")
    at = Moment(LATER.now)
    tries = [second_factor.show(at, verified(visitor, "third"), None, "fourth") for _ in range(11)]
    assert tries == [Rejection.WRONG] * 10 + [Rejection.TOO_MANY]
    assert second_factor.show(at, verified(visitor, "third"), proof, "fourth") is Rejection.TOO_MANY
    after = second_factor.show(Moment(at.now + 600), verified(visitor, "third"), proof, "fourth")
    assert after is (Rejection.WRONG if proof is None else None)


def test_fifty_wrong_ones_close_it_for_the_day(visitor: Visitor) -> None:
    set_up(visitor)
    day = NOW.now // 86_400 * 86_400 + 86_400
    tries = [second_factor.show(Moment(day + 600 * (n // 10)), visitor, None, "x") for n in range(60)]
    assert tries == [Rejection.WRONG] * 50 + [Rejection.TOO_MANY] * 10


def test_a_login_alone_neither_adds_nor_takes_away_a_second_factor(visitor: Visitor) -> None:
    set_up(visitor)
    for change in (
        lambda: second_factor.begin_app(NOW, visitor, "key"),
        lambda: second_factor.confirm_app(NOW, visitor, AppCode(200), "x"),
        lambda: second_factor.add_passkey(NOW, visitor, KEY, "c", "x"),
        lambda: second_factor.renew_recovery_codes(NOW, visitor, "key"),
        lambda: second_factor.remove_app(NOW, visitor),
        lambda: second_factor.remove_passkey(NOW, visitor, "credential"),
    ):
        with pytest.raises(SecondFactorMissing):
            change()


CHANGES: dict[str, Callable[[Moment, Visitor], object]] = {
    "begins an app": lambda at, visitor: second_factor.begin_app(at, visitor, "key"),
    "confirms an app": lambda at, visitor: second_factor.confirm_app(at, visitor, AppCode(200), "x"),
    "adds a passkey": lambda at, visitor: second_factor.add_passkey(at, visitor, KEY, "c", "x"),
    "makes recovery codes": lambda at, visitor: second_factor.renew_recovery_codes(at, visitor, "key"),
    "removes an app": second_factor.remove_app,
    "removes a passkey": lambda at, visitor: second_factor.remove_passkey(at, visitor, "credential"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_session_that_was_left_open_changes_nothing(
    visitor: Visitor, change: Callable[[Moment, Visitor], object]
) -> None:
    """Half an hour after the login nobody knows any more who sits there; likewise after a second factor."""
    late = Moment(NOW.now + second_factor.CHANGE_SECONDS)
    with pytest.raises(LoginTooOld):
        change(late, visitor)
    with pytest.raises(SecondFactorMissing):
        change(late, set_up(visitor))
    assert Passkey.select().count() == 0


def test_up_to_then_it_may_be_set_up_and_a_code_opens_it_again(visitor: Visitor) -> None:
    last, later = Moment(NOW.now + second_factor.CHANGE_SECONDS - 1), Moment(NOW.now + 2 * second_factor.CHANGE_SECONDS)
    second_factor.begin_app(last, visitor, "key")
    assert second_factor.confirm_app(last, visitor, AppCode(100), "second") is None
    assert second_factor.show(later, verified(visitor), AppCode(101), "third") is None
    second_factor.remove_app(later, verified(visitor, "third"))
    assert Authenticator.select().count() == 0


def test_a_passkey_is_taken_away_by_its_owner_alone(visitor: Visitor) -> None:
    second_factor.add_passkey(NOW, visitor, KEY, "challenge", "second")
    stranger = dataclasses.replace(verified(visitor), mailbox=Mailbox.create(address="o@x.jp", canonical="o@x.jp").id)
    with pytest.raises(NotFound):
        second_factor.remove_passkey(NOW, stranger, "credential")
    second_factor.remove_passkey(NOW, verified(visitor), "credential")
    assert Passkey.select().count() == 0


def test_an_operator_takes_all_of_it_away_and_ends_the_sessions(visitor: Visitor) -> None:
    mailbox = Mailbox.get_by_id(visitor.mailbox)
    assert not second_factor.reset(NOW, mailbox)
    again = set_up(visitor)
    second_factor.renew_recovery_codes(NOW, again, "key")
    assert second_factor.reset(NOW, mailbox)
    assert [table.select().count() for table in (Authenticator, RecoveryCodes, Passkey, Session)] == [0, 0, 0, 0]


def test_what_happens_to_it_is_on_record(visitor: Visitor) -> None:
    again = set_up(visitor)
    second_factor.show(LATER, again, None, "third")
    second_factor.show(LATER, again, AppCode(101), "third")
    second_factor.remove_app(LATER, verified(visitor, "third"))
    events = [event for (event,) in AuditRecord.select(AuditRecord.event).order_by(AuditRecord.id).tuples()]
    for event in (
        "user_updated:second-factor,added",
        "authn_login_fail:second-factor",
        "authn_login_success:second-factor",
        "user_updated:second-factor,removed",
    ):
        assert event in events
