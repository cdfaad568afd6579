"""The settings of a school: one table, changes on record with the way back, and two admins at once."""

import dataclasses
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.ids import MailboxId
from mailgate.school.audit.events import Event
from mailgate.school.directory import schools
from mailgate.school.directory.calendar import Calendar, OtherHours
from mailgate.school.directory.documents import flat, settings
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.directory.documents.reader import RulesError
from mailgate.school.directory.documents.register import Disease, RegisterRules
from mailgate.school.directory.rules import DEFAULT_ZONE, DeskRules, Draft, Kind, Rules, examine
from mailgate.school.directory.settings import changing, history
from mailgate.school.directory.settings.changing import Interfered
from mailgate.school.errors import NotFound
from mailgate.school.models import AuditRecord, Duty, DutyKind, Mailbox, School, StaffMember
from mailgate.school.moment import Moment, Origin, Way

RULES = schools.default_rules(DEFAULT_ZONE)
FLAT = flat.flat(write_document(RULES))
TODAY = dt.date(2026, 11, 24)
EARLY = dt.datetime(2026, 11, 24, 7, 10, tzinfo=DEFAULT_ZONE)

# -- the table ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("owner", "table", "beside"),
    [
        (Rules, settings.SCHOOL, {"kinds", "calendar", "desk", "news", "register", "diseases"}),
        (Calendar, settings.CALENDAR, {"hours"}),
        (OtherHours, settings.HOURS, set()),
        (DeskRules, settings.DESK, set()),
        (RegisterRules, settings.REGISTER, set()),
        (Kind, settings.KIND, set()),
        (Disease, settings.DISEASE, set()),
    ],
)
def test_every_rule_is_in_the_table(owner: Any, table: Any, beside: set[str]) -> None:
    assert {field.name for field in dataclasses.fields(owner)} - beside == set(table)


def test_a_flat_document_is_the_same_document() -> None:
    document = write_document(RULES)
    assert flat.nested(flat.flat(document)) == document
    for key in FLAT:
        assert flat.key_of(flat.path_of(key, FLAT), FLAT) == key


def test_a_document_of_before_says_what_it_said() -> None:
    old = write_document(RULES)
    for key in ("longest_range", "longest_remarks", "remarks_for"):
        del old[key]
    for key in ("holidays", "vacations", "hours"):
        del old["calendar"][key]
    for kind in old["kind"]:
        del kind["on"], kind["reasons_off"]
    assert read_document(old) == RULES


hours = st.times().map(lambda time: time.replace(second=0, microsecond=0))
names = st.text("あい =\"'\\#", min_size=1, max_size=20).filter(str.strip)
spans = st.builds(
    lambda first, days, name: f"{first}..{first + dt.timedelta(days)} {name}".strip(),
    st.dates(dt.date(2026, 4, 1), dt.date(2028, 3, 31)),
    st.integers(0, 40),
    st.just("") | names.map(lambda name: " ".join(name.split())),
)
other_hours = st.builds(OtherHours, spans, first_bell=hours, deadline=st.none() | hours)
calendars = st.builds(
    Calendar,
    weekdays=st.just(("mon", "sat")),
    holidays=st.booleans(),
    closed=st.lists(spans, max_size=2).map(tuple),
    vacations=st.lists(spans, max_size=2).map(tuple),
    open=st.lists(spans, max_size=2).map(tuple),
    hours=st.lists(other_hours, max_size=2).map(tuple),
)


@given(calendars, st.booleans(), st.lists(names, max_size=3, unique=True), st.integers(1, 180))
def test_what_a_page_can_make_is_read_back_the_same(
    calendar: Calendar, is_on: bool, reasons_off: list[str], longest: int
) -> None:
    kind = dataclasses.replace(RULES.kinds[0], on=is_on, reasons_off=tuple(reasons_off))
    rules = dataclasses.replace(
        RULES, calendar=calendar, kinds=(kind, *RULES.kinds[1:]), longest_range=longest, remarks_for=tuple(reasons_off)
    )
    assert schools.read_text(schools.write_text(rules)) == rules


@pytest.mark.parametrize(
    ("hours", "problem"),
    [
        ({"days": "2026-12-24"}, "calendar: hours 1: needs first_bell, deadline or end"),
        ({"days": "soon", "end": "11:00"}, 'calendar: hours 1: days: "soon" must be "YYYY-MM-DD"'),
        ({"days": "2026-12-24", "end": "noon"}, 'calendar: hours 1: end must be an hour such as "08:00"'),
        ({"days": "2026-12-24", "first_bell": "11:00", "end": "10:00"}, "calendar: hours 1: end must be after"),
        (1, "calendar: hours must be a list of tables"),
    ],
)
def test_wrong_other_hours_are_named(hours: Any, problem: str) -> None:
    document = write_document(RULES)
    document["calendar"]["hours"] = [hours] if isinstance(hours, dict) else hours
    with pytest.raises(RulesError) as refused:
        read_document(document)
    assert any(said.startswith(problem) for said in refused.value.problems), refused.value.problems


# -- what is switched off -----------------------------------------------------------------------------


def test_a_kind_that_is_off_is_taken_from_nobody_but_kept_by_notices_that_have_it() -> None:
    off = dataclasses.replace(RULES.kinds[0], on=False)
    rules = dataclasses.replace(RULES, kinds=(off, *RULES.kinds[1:]))
    draft = Draft((1,), "sick", "発熱", TODAY)
    assert [problem.code for problem in examine(draft, rules, EARLY)] == ["kind-missing"]
    assert examine(draft, rules, EARLY, ("sick", "発熱")) == []
    assert rules.kind("sick") == off
    assert off not in rules.offered


def test_a_reason_that_is_off_or_gone_is_kept_by_notices_that_have_it() -> None:
    sick = dataclasses.replace(RULES.kinds[0], reasons=("頭痛",), reasons_off=("発熱",))
    rules = dataclasses.replace(RULES, kinds=(sick, *RULES.kinds[1:]))
    for reason in ("発熱", "湿しん"):
        draft = Draft((1,), "sick", reason, TODAY)
        assert [problem.code for problem in examine(draft, rules, EARLY)] == ["reason-foreign"]
        assert examine(draft, rules, EARLY, ("sick", reason)) == []
    (kind, *_) = rules.offered_beside({("sick", "湿しん")})
    assert kind.reasons == ("頭痛", "湿しん")


def test_a_school_says_how_long_a_notice_may_be_and_which_reasons_need_remarks() -> None:
    rules = dataclasses.replace(RULES, longest_range=3, longest_remarks=100, remarks_for=("発熱",))
    draft = Draft((1,), "sick", "発熱", TODAY, until=TODAY + dt.timedelta(4), remarks="あ" * 101)
    assert [(each.code, *each.names.values()) for each in examine(draft, rules, EARLY)] == [
        ("remarks-long", 100),
        ("until-far", 3),
    ]
    assert [each.code for each in examine(Draft((1,), "sick", "発熱", TODAY), rules, EARLY)] == ["remarks-wanted"]
    assert examine(Draft((1,), "sick", "その他", TODAY), rules, EARLY) == []


# -- changes ------------------------------------------------------------------------------------------


@pytest.fixture
def admins(database: Any) -> list[MailboxId]:
    schools.add(Moment(1), "takushin", "拓進小学校", "0144-00-0000", RULES)
    found: list[MailboxId] = []
    for name, kind in (("森 一", DutyKind.ADMIN), ("林 二", DutyKind.ADMIN), ("田中 三", DutyKind.OFFICE)):
        mailbox = Mailbox.create(address=f"{kind}{len(found)}@x.example", canonical=f"{kind}{len(found)}@x.example")
        staff = StaffMember.create(school=School.get(), mailbox=mailbox, name=name)
        Duty.create(staff=staff, kind=kind)
        found.append(mailbox.id)
    return found


def by(mailbox: MailboxId, now: int = 100) -> Moment:
    return Moment(now, origin=Origin(Way.PAGE, mailbox=mailbox, name="x@x.example"))


def change(mailbox: MailboxId, seen: int, now: int = 100, **wanted: Any) -> list[flat.Difference]:
    values = {key.replace("__", "."): value for key, value in wanted.items()}
    return changing.change(by(mailbox, now), mailbox, "takushin", seen, values)


def test_a_change_is_on_record_with_who_when_what_from_and_to(admins: list[MailboxId]) -> None:
    change(admins[0], 1, desk__first_bell="08:40", message="雪の日はお早めに", school__phone="0144-11-1111")
    (past,) = history.of_school(by(admins[1]), admins[1], "takushin").changes
    assert (past.when, past.way, past.who) == (100, "page", "森 一")
    assert {(each.key, each.before, each.after) for each in past.changed} == {
        ("school.phone", "0144-00-0000", "0144-11-1111"),
        ("message", "", "雪の日はお早めに"),
        ("desk.first_bell", "08:30", "08:40"),
    }
    events = [row.event for row in AuditRecord.select().order_by(AuditRecord.id)]
    assert events == [Event.SCHOOL_ADDED, Event.SCHOOL_CHANGED, Event.RULES_CHANGED]


def test_what_changes_nothing_is_no_change(admins: list[MailboxId]) -> None:
    assert change(admins[0], 1, desk__first_bell="08:30") == []
    assert history.of_school(by(admins[0]), admins[0], "").changes == []


def test_only_an_admin_may(admins: list[MailboxId]) -> None:
    for unit in (
        lambda: change(admins[2], 1, message="x"),
        lambda: changing.of_school(by(admins[2]), admins[2], ""),
        lambda: history.of_school(by(admins[2]), admins[2], ""),
        lambda: history.take_back(by(admins[2]), admins[2], "takushin", 1),
    ):
        with pytest.raises(NotFound):
            unit()


def test_everything_that_is_wrong_is_said_at_once(admins: list[MailboxId]) -> None:
    with pytest.raises(RulesError) as refused:
        change(
            admins[0],
            1,
            school__phone="",
            message="あ" * 1_001,
            desk__first_bell="25:00",
            kind__sick__name=" ",
            kind__late__deadline="",
        )
    found = {flat.key_of(problem.path, FLAT): problem.code for problem in refused.value.found}
    assert found == {
        "school.phone": "needed",
        "message": "long",
        "desk.first_bell": "hour",
        "kind.sick.name": "needed",
        "kind.late.deadline": "hour",
    }


def test_of_two_admins_the_later_one_is_shown_what_changed(admins: list[MailboxId]) -> None:
    change(admins[0], 1, desk__first_bell="08:40")
    with pytest.raises(Interfered) as interfered:
        change(admins[1], 1, desk__first_bell="08:20", desk__remind_after=30)
    (theirs,) = interfered.value.changed
    assert (theirs.key, theirs.before, theirs.after) == ("desk.first_bell", "08:30", "08:40")
    change(admins[1], 2, desk__first_bell="08:20", desk__remind_after=30)
    assert schools.show("takushin").desk.first_bell == dt.time(8, 20)


def test_two_admins_who_change_different_settings_do_not_disturb_each_other(admins: list[MailboxId]) -> None:
    change(admins[0], 1, desk__first_bell="08:40")
    change(admins[1], 1, message="はい")
    assert schools.show("takushin").desk.first_bell == dt.time(8, 40)
    assert schools.show("takushin").message == "はい"


def test_a_change_can_be_taken_back_but_for_what_was_changed_since(admins: list[MailboxId]) -> None:
    change(admins[0], 1, message="一", desk__first_bell="08:40", school__name="東小学校")
    change(admins[1], 2, message="二")
    history.take_back(by(admins[1], 300), admins[1], "takushin", 1)
    rules = schools.show("takushin")
    assert (rules.message, rules.desk.first_bell) == ("二", dt.time(8, 30))
    assert School.get().name == "拓進小学校"
    latest, *_ = history.of_school(by(admins[0]), admins[0], "takushin").changes
    assert (latest.when, latest.who, {each.key for each in latest.changed}) == (
        300,
        "林 二",
        {"school.name", "desk.first_bell"},
    )
    history.take_back(by(admins[1], 400), admins[1], "takushin", latest.revision)
    assert schools.show("takushin").desk.first_bell == dt.time(8, 40)


def test_what_the_operator_applies_is_in_the_history_as_well(admins: list[MailboxId]) -> None:
    operator = Moment(5, origin=Origin(Way.COMMAND, name="root"))
    early = dataclasses.replace(RULES.kinds[0], slug="early", name="早退", departure=True)
    schools.apply(operator, "takushin", dataclasses.replace(RULES, kinds=(*RULES.kinds, early)))
    schools.change(operator, "takushin", None, "110")
    second, first = history.of_school(by(admins[0]), admins[0], "takushin").changes
    assert (first.way, first.who, second.changed[0].after) == ("command", "root", "110")
    history.take_back(by(admins[0]), admins[0], "takushin", first.revision)
    assert schools.show("takushin") == RULES


def test_a_change_that_does_not_exist_is_not_found(admins: list[MailboxId]) -> None:
    for revision in (0, 1, 7):
        with pytest.raises(NotFound):
            history.take_back(by(admins[0]), admins[0], "takushin", revision)


def test_what_was_longer_before_stays_until_it_is_changed(admins: list[MailboxId]) -> None:
    long = dataclasses.replace(RULES, desk=dataclasses.replace(RULES.desk, replies=("長" * 150,)))
    School.update(rules=schools.write_rules(long)).execute()
    change(admins[0], 1, message="はい")
    assert schools.show("takushin").desk.replies == ("長" * 150,)
    with pytest.raises(RulesError, match="desk: replies must have no text of more than 100 characters"):
        change(admins[0], 2, desk__replies=["長" * 151])
