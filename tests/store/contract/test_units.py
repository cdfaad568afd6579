"""The units of work that many call at once, on each engine: one wins, nothing is done twice, nothing is lost."""

import asyncio
import datetime as dt
import json
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from support import Clock, school

from mailgate.ids import MailboxId, NoticeId, SchoolId, StudentId
from mailgate.school import limits
from mailgate.school.access import login, login_letters
from mailgate.school.access.login import Failure
from mailgate.school.access.login_letters import LoginRequest
from mailgate.school.access.sessions import BrowserSession
from mailgate.school.directory import families
from mailgate.school.directory.rules import Draft
from mailgate.school.errors import Overtaken, Refused
from mailgate.school.letters import claims, outbox, settling
from mailgate.school.letters.claims import Wanted
from mailgate.school.letters.outbox import Outgoing, Thread
from mailgate.school.letters.settling import AttemptOutcome
from mailgate.school.models import (
    Guardianship,
    Letter,
    Mailbox,
    Notice,
    NoticeVersion,
    Priority,
    Reply,
    Session,
    StaffMember,
    State,
    Student,
)
from mailgate.school.moment import Moment
from mailgate.school.notices import confirmation, submission
from mailgate.school.notices.corrections import correcting
from mailgate.school.notices.corrections.correcting import Correction
from mailgate.school.notices.submission import Edit
from mailgate.school.privacy import erasure, export, retention, subjects
from mailgate.settings import GatewaySettings, LimitsSettings, LoginSettings, Settings
from mailgate.store import Store, open_store

AT = Moment(Clock()())
TODAY = dt.date(2026, 11, 24)
SETTINGS = Settings(GatewaySettings("gate.example", "http://gate.localhost"))
WANTED = Wanted(most=10, key_name="k")


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=1_000)
    await opened.write(school.settle_in)
    yield opened
    await opened.close()


@pytest.fixture
async def mother(store: Store) -> MailboxId:
    return await store.read(lambda: mailbox(school.GUARDIANS["mother"][0]))


@pytest.fixture
async def teacher(store: Store) -> MailboxId:
    return await store.read(lambda: mailbox(school.STAFF["teacher"][1]))


@pytest.fixture
async def taro(store: Store) -> StudentId:
    return await store.read(lambda: StudentId(Student.get(Student.name == school.TARO).id))


def mailbox(address: str) -> MailboxId:
    return MailboxId(Mailbox.get(Mailbox.canonical == address.lower()).id)


def ill(*students: int, date: dt.date = TODAY, reason: str = "発熱") -> Draft:
    return Draft(students, "sick", reason, date)


def submit(author: MailboxId, draft: Draft, form: str) -> list[NoticeId]:
    return submission.submit(AT, families.load(author), {form: draft})


def edit(author: MailboxId, notice: NoticeId, draft: Draft) -> None:
    submission.edit(AT, families.load(author), [Edit(notice, draft, 1)])


def letters() -> Counter[str]:
    return Counter(letter.template for letter in Letter.select())


async def test_the_same_form_sent_many_times_at_once_makes_one_notice(
    store: Store, mother: MailboxId, taro: StudentId
) -> None:
    sent = await asyncio.gather(*[store.write(submit, mother, ill(taro), "form") for _ in range(10)])
    assert len({tuple(made) for made in sent}) == 1
    assert await store.read(lambda: Notice.select().count()) == 1
    assert await store.read(letters) == {"receipt": 2, "told": 3}


async def test_two_parents_at_once_make_one_notice(store: Store, mother: MailboxId, taro: StudentId) -> None:
    father = await store.read(lambda: mailbox(school.GUARDIANS["father"][0]))
    sent = [
        store.write(submit, parent, ill(taro), f"{parent}-{number}")
        for number in range(5)
        for parent in (mother, father)
    ]
    outcomes = await asyncio.gather(*sent, return_exceptions=True)
    assert sum(isinstance(outcome, list) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 9
    assert await store.read(lambda: Notice.select().count()) == 1


async def test_one_form_is_all_its_siblings_or_none(store: Store, mother: MailboxId, taro: StudentId) -> None:
    family = await store.read(
        lambda: [row.student_id for row in Guardianship.select().where(Guardianship.mailbox == mother)]
    )
    await store.write(submit, mother, ill(taro), "first")
    with pytest.raises(Refused):
        await store.write(submit, mother, ill(*family), "second")
    assert await store.read(lambda: Notice.select().count()) == 1


@pytest.mark.parametrize("first", ["confirm", "withdraw"])
async def test_of_a_confirmation_and_a_withdrawal_at_once_one_wins(
    store: Store, mother: MailboxId, teacher: MailboxId, taro: StudentId, first: str
) -> None:
    winners: Counter[str] = Counter()
    for day in range(5):
        date = TODAY + dt.timedelta(day)
        [notice] = await store.write(submit, mother, ill(taro, date=date), f"{day}")
        units = {
            "confirm": store.write(confirmation.confirm, AT, teacher, notice, "承知しました"),
            "withdraw": store.write(submission.withdraw, AT, mother, notice, 1),
        }
        names = sorted(units, key=lambda name: name != first)
        outcomes = await asyncio.gather(*[units[name] for name in names], return_exceptions=True)
        state = await store.read(lambda: Notice.get_by_id(notice).state)  # noqa: B023
        lost = [isinstance(outcome, Overtaken) for outcome in outcomes]
        assert sorted(lost) == [False, True]
        winner = names[lost.index(False)]
        assert state == {"confirm": State.CONFIRMED, "withdraw": State.WITHDRAWN}[winner]
        winners[winner] += 1
    assert await store.read(lambda: Reply.select().count()) == winners["confirm"]


async def test_of_two_who_change_a_notice_at_once_one_wins(store: Store, mother: MailboxId, taro: StudentId) -> None:
    [notice] = await store.write(submit, mother, ill(taro), "form")
    changes = [store.write(edit, mother, notice, ill(taro, reason=reason)) for reason in ("頭痛", "腹痛", "喘息")]
    outcomes = await asyncio.gather(*changes, return_exceptions=True)
    assert sum(isinstance(outcome, Overtaken) for outcome in outcomes) == 2
    row = await store.read(lambda: Notice.get_by_id(notice))
    assert row.reason == ("頭痛", "腹痛", "喘息")[outcomes.index(None)]
    assert row.revision == 2


async def test_of_two_corrections_at_once_one_wins_and_the_other_overwrites_nothing(
    store: Store, mother: MailboxId, teacher: MailboxId, taro: StudentId
) -> None:
    (notice,) = await store.write(submit, mother, ill(taro), "form")

    async def correct(reason: str) -> str:
        correction = Correction(notice, ill(taro, reason=reason), "電話", seen=1)
        try:
            await store.write(correcting.correct, AT, teacher, correction)
        except Overtaken:
            return ""
        return reason

    won = [reason for reason in await asyncio.gather(correct("腹痛"), correct("頭痛")) if reason]
    assert len(won) == 1
    row, versions = await store.read(lambda: (Notice.get_by_id(notice), list(NoticeVersion.select())))
    assert (row.reason, row.state) == (won[0], State.CONFIRMED)
    assert [json.loads(version.said)["reason"] for version in versions] == ["発熱"]


async def test_what_was_said_before_is_exported_and_goes_with_the_family(
    store: Store, mother: MailboxId, teacher: MailboxId, taro: StudentId
) -> None:
    (notice,) = await store.write(submit, mother, ill(taro), "form")
    await store.write(correcting.correct, AT, teacher, Correction(notice, ill(taro, reason="腹痛"), "聞き違い", seen=1))
    mother_s, father_s = (school.GUARDIANS[guardian][0] for guardian in ("mother", "father"))
    known = await store.read(lambda: export.known(subjects.find(mother_s)))
    (version,) = known["students"][0]["notices"][0]["versions"]
    assert (version["why"], version["said"]["reason"]) == ("聞き違い", "発熱")
    for address in (mother_s, father_s):
        await store.write(erasure.erase, AT, await store.read(subjects.find, address))
    assert await store.read(lambda: NoticeVersion.select().count()) == 0


async def test_several_staff_who_confirm_at_once_confirm_once_and_are_all_heard(
    store: Store, mother: MailboxId, taro: StudentId
) -> None:
    [notice] = await store.write(submit, mother, ill(taro), "form")
    staff = await store.read(lambda: [mailbox(school.STAFF[role][1]) for role in ("teacher", "office", "nurse")])
    did = await asyncio.gather(
        *[store.write(confirmation.confirm, AT, member, notice, f"{member}") for member in staff for _ in range(3)]
    )
    assert Counter(did) == {"confirmed": 1, "replied": 2, "already": 6}
    assert await store.read(lambda: Reply.select().count()) == 3
    assert await store.read(lambda: StaffMember.select().count()) == len(school.STAFF)


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        ([False] * 50, {Failure.WRONG: 5, Failure.TRIED: 45}),
        ([True] * 50, {None: 1, Failure.SPENT: 49}),
    ],
    ids=["wrong", "right"],
)
async def test_fifty_passcodes_at_once_are_five_tries_and_one_session(
    store: Store, mother: MailboxId, right: list[bool], expected: dict[Failure | None, int]
) -> None:
    name = await store.write(
        lambda: login_letters.send(AT, Mailbox.get_by_id(mother), LoginRequest(Thread()), SETTINGS)
    )
    assert name
    tries = [
        store.write(
            login.enter,
            AT,
            name,
            answer,
            BrowserSession(f"cookie{number}", remember=False),
            LoginSettings(),
            LimitsSettings(),
        )
        for number, answer in enumerate(right)
    ]
    assert Counter(await asyncio.gather(*tries)) == expected
    assert await store.read(lambda: Session.select().count()) == expected.get(None, 0)


async def test_several_couriers_at_once_get_each_letter_once(store: Store, mother: MailboxId) -> None:
    def queue() -> None:
        to = Mailbox.get_by_id(mother)
        outbox.enqueue(AT, [Outgoing(to, "help", {}) for _ in range(60)])

    await store.write(queue)
    rounds = [store.write(claims.claim, AT, WANTED) for _ in range(12)]
    claimed = [letter.id for courier in await asyncio.gather(*rounds) for letter in courier]
    assert len(claimed) == len(set(claimed)) == 60
    assert await store.write(claims.claim, AT, WANTED) == []


async def test_a_letter_of_a_courier_that_died_is_handed_over_when_it_is_due(store: Store, mother: MailboxId) -> None:
    await store.write(lambda: outbox.enqueue(AT, [Outgoing(Mailbox.get_by_id(mother), "help", {"a": 1})]))
    [first] = await store.write(claims.claim, AT, WANTED)
    later = Moment(AT.now + claims.PAUSES[0] + claims.JITTER_SECONDS)
    [second] = await store.write(claims.claim, later, Wanted(most=10, key_name="newer key"))
    assert first.id == second.id
    assert (first.reference, first.key_name) == (second.reference, second.key_name)
    await store.write(settling.settle, later, [AttemptOutcome(second.id)])
    assert await store.read(outbox.backlog) == 0


async def test_a_cap_counts_exactly_however_many_ask_at_once(store: Store) -> None:
    asked = await asyncio.gather(*[store.write(limits.within, AT, "x", 7, 60) for _ in range(40)])
    assert sum(asked) == 7
    assert await store.write(limits.within, Moment(AT.now + 60), "x", 7, 60)


async def test_a_mail_delivered_many_times_at_once_is_new_once(store: Store) -> None:
    seen = await asyncio.gather(*[store.write(limits.first_time, AT, "fingerprint") for _ in range(20)])
    assert sum(seen) == 1


async def test_authors_take_turns(store: Store, mother: MailboxId, teacher: MailboxId) -> None:
    def queue() -> None:
        for author, acts in ((mother, 5), (teacher, 1)):
            for _ in range(acts):
                outbox.enqueue(AT, [Outgoing(Mailbox.get_by_id(author), "help", {})], author)

    await store.write(queue)
    first = await store.write(claims.claim, AT, replace(WANTED, most=2))
    assert {letter.mailbox for letter in first} == {mother, teacher}


async def test_old_notices_and_what_hangs_on_them_are_purged(store: Store, taro: StudentId) -> None:
    def an_old_one() -> SchoolId:
        school = Student.get_by_id(taro).school_id
        for name, day in (("old", "2024-11-01"), ("new", "2026-11-20")):
            Notice.create(
                school=school,
                student=taro,
                form=name,
                kind="sick",
                kind_name="病欠",
                reason="発熱",
                date=day,
                until=day,
                created=1,
                updated=1,
            )
        return SchoolId(school)

    school = await store.write(an_old_one)
    assert await store.write(retention.purge_school, AT, school) == 1
    assert await store.write(retention.purge_school, AT, school) == 0
    assert await store.read(lambda: [row.form for row in Notice.select()]) == ["new"]
    await store.write(retention.end_daily, AT)
    assert not await store.read(retention.is_daily_due, AT)
    await store.forget()


async def test_a_family_is_exported_and_erased(store: Store, mother: MailboxId) -> None:
    address = school.GUARDIANS["neighbour"][0]
    subject = await store.read(subjects.find, address)
    known = await store.read(export.known, subject)
    assert [student["name"] for student in known["students"]] == [school.MIKI]
    await store.write(export.given, AT, subject)
    erased = await store.write(erasure.erase, AT, subject)
    assert erased.students == (school.MIKI,)
    assert await store.read(lambda: Mailbox.select().where(Mailbox.canonical == address).count()) == 0


def some_wait() -> None:
    """Letters to three domains wait, to many and to one."""
    data = '{"facts": {}, "language": "", "reply": null, "message_id": "", "references": []}'
    usual = {"recipient": "a@x.jp", "data": data, "reference": "r", "created": AT.now, "due": AT.now}
    for domain in ("full.jp", "resting.jp", "x.jp"):
        for template, priority in (("announcement", Priority.BULK), ("help", Priority.NOTICE)):
            Letter.create(**usual, domain=domain, template=template, priority=priority)


async def test_a_claim_goes_past_domains_that_are_full_or_rest(store: Store) -> None:
    await store.write(some_wait)
    wanted = replace(WANTED, full_domains=("full.jp", "y.jp"), resting={"resting.jp": AT.now + 30})
    claimed = await store.write(claims.claim, AT, wanted)
    found = {(letter.domain, letter.template) for letter in claimed}
    assert found == {("resting.jp", "help"), ("x.jp", "help"), ("x.jp", "announcement")}
