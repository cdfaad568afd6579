"""By which channels letters go, who blocks us on LINE, and what a month costs: the same on each engine."""

import datetime as dt
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

import pytest
from support import school

from mailgate.addresses.reply import RespondAddress
from mailgate.ids import AnnouncementId, LetterId, MailboxId
from mailgate.school.access import moving
from mailgate.school.directory import mailboxes
from mailgate.school.letters import bulk, channels, claims, outbox, preferences, rate_cap, reachability
from mailgate.school.letters.bulk import Bulk
from mailgate.school.letters.line import blocking, budget, reply_tokens
from mailgate.school.letters.line.budget import Budget
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.letters.rate_cap import Cap
from mailgate.school.letters.settling import Untried
from mailgate.school.models import AuditRecord, Channel, Guardianship, Letter, LineUser, Mailbox, Student, Topic
from mailgate.school.moment import Moment
from mailgate.store import Store, open_store

NOW = 1_800_000_000
AT = Moment(NOW)
MOTHER, FATHER = "U" + "a" * 32, "U" + "b" * 32
MONTH = Budget(10, ZoneInfo("Asia/Tokyo"))


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=64)
    await opened.write(settle_in)
    yield opened
    await opened.close()


def settle_in() -> None:
    """The families; the mother is linked to LINE, and another father has nothing but LINE."""
    school.settle_in()
    LineUser.create(user=MOTHER, mailbox=mother(), linked=NOW)
    alone = mailboxes.register([mailboxes.line_address(FATHER)])
    (number,) = alone.values()
    Guardianship.create(student=Student.get(), mailbox=number)
    LineUser.create(user=FATHER, mailbox=number, linked=NOW)


def mother() -> Mailbox:
    found = mailboxes.mailbox_of(school.GUARDIANS["mother"][0])
    assert found
    return found


def alone() -> Mailbox:
    found = mailboxes.mailbox_of(mailboxes.line_address(FATHER).canonical)
    assert found
    return found


def rests() -> tuple[bool, int | None]:
    return alone().suspended, alone().suspect_since


def queued() -> list[tuple[str, str, str]]:
    """Channel, recipient and template of all letters, in their order."""
    rows = Letter.select(Letter.channel, Letter.recipient, Letter.template).order_by(Letter.id)
    return list(rows.tuples())


def write_to(*readers: Mailbox, template: str = "receipt") -> None:
    facts = {"notices": [{"name": school.TARO}], "event": "submitted"}
    outbox.enqueue(AT, [Outgoing(reader, template, facts) for reader in readers])


# -- by which channels --------------------------------------------------------------------------------


async def test_nobody_is_told_by_line_who_did_not_choose_it(store: Store) -> None:
    await store.write(lambda: write_to(mother()))
    assert await store.read(queued) == [("mail", school.GUARDIANS["mother"][0], "receipt")]


@pytest.mark.parametrize(
    ("topic", "template", "copies"),
    [
        (Topic.RECEIVED, "receipt", 1),
        (Topic.CONFIRMED, "answer", 1),
        (Topic.NEWS, "announcement", 1),
        (Topic.RECEIVED, "answer", 0),
        (Topic.NEWS, "receipt", 0),
        (Topic.RECEIVED, "login", 0),
    ],
)
async def test_a_topic_that_was_chosen_goes_by_line_as_well(
    store: Store, topic: Topic, template: str, copies: int
) -> None:
    await store.write(lambda: preferences.choose(AT, mother().id, Channel.LINE, [topic]))
    await store.write(lambda: write_to(mother(), template=template))
    found = await store.read(queued)
    assert found == [("mail", school.GUARDIANS["mother"][0], template), *[("line", MOTHER, template)] * copies]


async def test_a_copy_is_known_as_one_and_tells_nothing_of_a_family(store: Store) -> None:
    await store.write(lambda: preferences.choose(AT, mother().id, Channel.LINE, [Topic.RECEIVED]))
    await store.write(lambda: write_to(mother()))

    def look() -> tuple[int, int, str]:
        mail, copy = Letter.select().order_by(Letter.id)
        return mail.id, copy.beside, copy.data

    mail, beside, data = await store.read(look)
    assert mail == beside
    assert school.TARO not in data
    assert outbox.read_data(data)[0] == {}


async def test_who_has_nothing_but_line_is_told_everything_there(store: Store) -> None:
    await store.write(lambda: write_to(alone(), template="unheard-of"))
    assert await store.read(queued) == [("line", FATHER, "unheard-of")]
    assert await store.read(lambda: Letter.get().beside) is None


async def test_letters_to_many_go_the_same_ways(store: Store) -> None:
    text = Bulk(
        {"announcement": 7, "round": 0}, "reference", False, lambda mailbox: RespondAddress(AnnouncementId(7), mailbox)
    )

    def enqueue() -> dict[MailboxId, LetterId]:
        preferences.choose(AT, mother().id, Channel.LINE, [Topic.NEWS])
        everybody = list(Mailbox.select().order_by(Mailbox.id))
        return bulk.enqueue(AT, text, everybody)

    numbers = await store.write(enqueue)
    found = await store.read(queued)
    assert found.count(("line", MOTHER, "announcement")) == 1
    assert found.count(("line", FATHER, "announcement")) == 1
    assert len(found) == len(numbers) + 1
    assert all(template == "announcement" for *_, template in found)


async def test_each_channel_has_its_own_claims(store: Store) -> None:
    await store.write(lambda: write_to(alone(), mother()))

    assert await store.read(outbox.is_any_due, AT, [Channel.LINE])

    def claim(channel: Channel) -> list[str]:
        wanted = claims.Wanted(most=10, key_name="k", channel=channel)
        return [letter.address for letter in claims.claim(AT, wanted)]

    assert await store.write(claim, Channel.PUSH) == []
    assert await store.write(claim, Channel.LINE) == [FATHER]
    assert await store.write(claim, Channel.MAIL) == [school.GUARDIANS["mother"][0]]
    assert not await store.read(outbox.is_any_due, AT, [Channel.LINE])


async def test_one_cap_counts_the_letters_of_all_channels(store: Store) -> None:
    await store.write(lambda: write_to(alone(), mother()))
    nothing = Untried.of([], 0, "")

    def turn(channel: Channel) -> list[str]:
        wanted = claims.Wanted(most=10, key_name="k", channel=channel)
        return [letter.address for letter in rate_cap.turn(AT, [], nothing, wanted, Cap(1, None)).claimed]

    assert await store.write(turn, Channel.LINE) == [FATHER]
    assert await store.write(turn, Channel.MAIL) == []


# -- preferences --------------------------------------------------------------------------------------


async def test_what_is_chosen_for_a_channel_replaces_what_was_chosen_there(store: Store) -> None:
    def choose(channel: Channel, *topics: Topic) -> set[tuple[Channel, Topic]]:
        preferences.choose(AT, mother().id, channel, topics)
        return preferences.chosen(mother().id)

    assert await store.write(choose, Channel.LINE, Topic.NEWS, Topic.RECEIVED) == {
        (Channel.LINE, Topic.NEWS),
        (Channel.LINE, Topic.RECEIVED),
    }
    await store.write(choose, Channel.PUSH, Topic.CONFIRMED)
    assert await store.write(choose, Channel.LINE) == {(Channel.PUSH, Topic.CONFIRMED)}
    assert await store.read(lambda: mother().has_preferences)
    assert await store.write(choose, Channel.PUSH) == set()
    assert not await store.read(lambda: mother().has_preferences)
    assert await store.read(lambda: AuditRecord.select().where(AuditRecord.event == "user_updated:preferences").count())


# -- who blocks us ------------------------------------------------------------------------------------


async def test_who_has_a_mailbox_and_blocks_us_is_linked_no_more(store: Store) -> None:
    def block() -> tuple[int, set[tuple[Channel, Topic]], bool]:
        preferences.choose(AT, mother().id, Channel.LINE, [Topic.NEWS])
        blocking.blocked(AT, MOTHER)
        blocking.blocked(AT, MOTHER)
        linked = LineUser.select().where(LineUser.user == MOTHER).count()
        return linked, preferences.chosen(mother().id), mother().suspended

    assert await store.write(block) == (0, set(), False)
    assert await store.read(queued) == []


async def test_who_has_nothing_but_line_and_blocks_us_rests_and_the_office_hears_of_it(store: Store) -> None:
    await store.write(lambda: blocking.blocked(AT, FATHER))
    await store.write(lambda: blocking.blocked(AT, FATHER))
    assert await store.read(queued) == [("mail", "office@school.example", "line-blocked")]

    def write_and_log_in() -> None:
        write_to(alone())
        reachability.heard_from(AT, alone().id)

    await store.write(write_and_log_in)
    assert len(await store.read(queued)) == 1, "nothing is queued that goes nowhere"
    assert await store.read(lambda: (alone().suspended, alone().suspect_since)) == (True, NOW), (
        "a login changes nothing"
    )
    await store.write(lambda: blocking.heard_again(AT, FATHER))
    assert await store.read(rests) == (False, None)
    await store.write(lambda: write_to(alone()))
    assert (await store.read(queued))[-1] == ("line", FATHER, "receipt")


async def test_who_blocks_us_and_has_a_mailbox_by_now_is_cleared_by_a_login(store: Store) -> None:
    def change_address_and_log_in() -> int | None:
        blocking.blocked(AT, FATHER)
        new = Mailbox.create(address="new@family.example", canonical="new@family.example", suspect_since=NOW)
        moving.hand_over(alone(), new.id)
        reachability.heard_from(AT, new.id)
        return Mailbox.get_by_id(new.id).suspect_since  # type: ignore[no-any-return]

    assert await store.write(change_address_and_log_in) is None


async def test_a_user_who_is_nobodys_may_block_us(store: Store) -> None:
    await store.write(lambda: blocking.blocked(AT, "U" + "0" * 32))
    await store.write(lambda: blocking.heard_again(AT, "U" + "0" * 32))
    assert await store.read(queued) == []


async def test_a_forged_from_is_no_guardian_of_line(store: Store) -> None:
    address = mailboxes.line_address(FATHER)
    assert await store.read(mailboxes.mailbox_of, address.canonical)
    assert await store.read(mailboxes.sender, address.canonical) == (None, False)


# -- a month ------------------------------------------------------------------------------------------


async def test_copies_leave_a_fifth_of_the_month_to_those_who_have_nothing_else(store: Store) -> None:
    def pay(number: int) -> tuple[list[bool], list[bool]]:
        preferences.choose(AT, mother().id, Channel.LINE, [Topic.RECEIVED])
        for _ in range(number):
            write_to(mother(), alone())
        line = Letter.select().where(Letter.channel == "line").order_by(Letter.id)
        beside = [letter.id for letter in line if letter.beside]
        others = [letter.id for letter in line if not letter.beside]
        return [budget.take(AT, each, MONTH) for each in beside], [budget.take(AT, each, MONTH) for each in others]

    beside, others = await store.write(pay, 12)
    assert (sum(beside), sum(others)) == (8, 2)
    assert await store.read(budget.standing, AT, MONTH) == budget.MonthSpending(10, is_over=False)


async def test_a_letter_is_paid_for_once(store: Store) -> None:
    letter = LetterId(5)
    assert await store.write(lambda: [budget.take(AT, letter, MONTH) for _ in range(20)]) == [True] * 20
    assert await store.read(budget.standing, AT, MONTH) == budget.MonthSpending(1, is_over=False)


@pytest.mark.parametrize(
    ("says", "month"),
    [("2027-01-15", "2027-01"), ("2026-12-31T14:59:59+00:00", "2026-12"), ("2026-12-31T15:00:00+00:00", "2027-01")],
)
def test_a_month_begins_with_its_first_second_in_japan(says: str, month: str) -> None:
    at = Moment(int(dt.datetime.fromisoformat(says).timestamp()))
    span = MONTH.month(at)
    begin, last = (dt.datetime.fromtimestamp(second, MONTH.zone) for second in (span.begin, span.end - 1))
    assert span.begin <= at.now < span.end
    assert f"{begin:%Y-%m %d %H:%M:%S}" == f"{month} 01 00:00:00"
    assert f"{last:%Y-%m}" == month


async def test_a_token_is_dropped_and_all_else_kept(store: Store) -> None:
    def drop() -> object:
        facts = {"reply_token": "t", "number": "山"}
        outbox.enqueue(AT, [Outgoing(mother(), "other", facts, to=channels.to_line_user(MOTHER))])
        reply_tokens.drop(Letter.get().id)
        return outbox.read_data(Letter.get().data)

    assert await store.write(drop) == ({"number": "山"}, "", None, outbox.Thread())
