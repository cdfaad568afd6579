"""Who answers a safety check with a call for help is heard at once, by whichever way the answer came."""

import pytest
from support import RunningGateway
from support.school import HANAKO, MIKI, TARO

from conversations.news.surveys import asks
from mailgate.school.models import AnnouncementKind, Duty, DutyKind, Letter, Mailbox, Priority, School, StaffMember
from mailgate.school.news.surveys.writing import SAFETY_CHECK

CHECK = AnnouncementKind.SAFETY_CHECK
CALLED = "【助けが必要】"
UNREAD = "【至急】"
HEAD = "head@school.example"


def has_a_head() -> None:
    """The first school has a head."""
    head = Mailbox.create(address=HEAD, canonical=HEAD)
    member = StaffMember.create(school=School.get(School.code == "s1"), mailbox=head, name="校長")
    Duty.create(staff=member, kind=DutyKind.HEAD)


async def told(gateway: RunningGateway, subject: str = CALLED) -> dict[str, str]:
    """Who on the staff got such a letter, with the text; nobody gets two."""
    await gateway.settled()
    letters = [letter for letter in gateway.post.letters if subject in letter.subject]
    found = {letter.recipient: letter.text for letter in letters}
    assert len(found) == len(letters)
    return found


async def test_a_call_on_the_page_reaches_office_head_and_homeroom(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(has_a_head)
    await asks(gateway, SAFETY_CHECK, CHECK)
    await gateway.neighbour.logs_in()
    page = await gateway.neighbour.opens("/news/1")
    page = await page.press("答えを送る", **{"item-1-0": "2"})
    assert page.status == 200, page.text
    found = await told(gateway)
    assert set(found) == {gateway.office.address, gateway.teacher.address, HEAD}
    for text in found.values():
        assert "「助けが必要です」との回答がありました。すぐに連絡をとってください。" in text
        assert f"3年1組 {MIKI} の家庭" in text
        assert "/desk/news/1/results\n" in text


async def test_a_call_by_reply_reaches_the_same_with_its_words(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    letter = await gateway.mother.letter("【安否確認】")
    await gateway.mother.replies(letter, "助けてください。二階に閉じ込められています。")
    receipt = await gateway.mother.letter("回答を受け付けました")
    assert "助けが必要です" in receipt.text
    found = await told(gateway)
    assert set(found) == {gateway.office.address, gateway.teacher.address, gateway.other_teacher.address}
    assert f"3年1組 {TARO} の家庭\n1年2組 {HANAKO} の家庭\n" in found[gateway.office.address]
    assert HANAKO not in found[gateway.teacher.address], "another class is not theirs"
    assert "> 助けてください。二階に閉じ込められています。" in found[gateway.teacher.address]


async def test_a_family_is_told_of_once_until_it_has_said_that_it_is_safe(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    letter = await gateway.father.letter("【安否確認】")
    await gateway.mother.replies(await gateway.mother.letter("【安否確認】"), "2")
    await gateway.father.replies(letter, "助けが必要です")
    await gateway.father.letter("回答を受け付けました")
    assert len(await told(gateway)) == 3
    await gateway.father.replies(letter, "全員無事です")
    await gateway.father.letter("回答を受け付けました")
    assert len(await told(gateway)) == 3
    gateway.post.letters.clear()
    await gateway.father.replies(letter, "助けが必要です")
    await gateway.father.letter("回答を受け付けました")
    assert len(await told(gateway)) == 3


async def test_who_is_safe_or_elsewhere_calls_nobody(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    await gateway.mother.replies(await gateway.mother.letter("【安否確認】"), "全員無事です")
    await gateway.neighbour.replies(await gateway.neighbour.letter("【安否確認】"), "3")
    await gateway.neighbour.letter("回答を受け付けました")
    assert await told(gateway) == {}


@pytest.mark.parametrize("words", ["家の下にいて動けません", "足にけがをして学校に行けません"])
async def test_words_that_no_option_means_are_read_by_staff_at_once(gateway: RunningGateway, words: str) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    await gateway.neighbour.replies(await gateway.neighbour.letter("【安否確認】"), words)
    await gateway.neighbour.letter("回答を教えてください")
    found = await told(gateway, UNREAD)
    assert set(found) == {gateway.office.address, gateway.teacher.address}
    assert f"> {words}" in found[gateway.office.address]
    assert await told(gateway) == {}


async def test_no_call_is_too_late(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    letter = await gateway.neighbour.letter("【安否確認】")
    await gateway.office.logs_in()
    page = await gateway.office.opens("/desk/news/1")
    await page.press("まだ届いていない分と再送を止める")
    await gateway.neighbour.replies(letter, "動けません。けがをしています。")
    assert len(await told(gateway, UNREAD)) == 2
    await gateway.neighbour.replies(letter, "助けてください")
    await gateway.neighbour.letter("回答を受け付けました")
    assert len(await told(gateway)) == 2


async def test_the_letter_overtakes_notices(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    await gateway.neighbour.replies(await gateway.neighbour.letter("【安否確認】"), "助けてください")
    await told(gateway)
    rows = await gateway.dependencies.store.read(lambda: list(Letter.select().where(Letter.template == "survey-help")))
    assert {(row.priority, row.turn) for row in rows} == {(Priority.NOTICE, -1)}


async def test_the_results_begin_with_who_needs_help(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    await gateway.office.logs_in()
    assert "助けが必要 1人" not in (await gateway.office.opens("/desk/news/1/results")).text
    await gateway.neighbour.replies(await gateway.neighbour.letter("【安否確認】"), "助けてください")
    await gateway.neighbour.letter("回答を受け付けました")
    page = await gateway.office.opens("/desk/news/1/results")
    assert "助けが必要 1人" in page.text
    assert page.text.index(MIKI) < page.text.index("ご家族は無事ですか")
    await gateway.other_teacher.logs_in()
    assert MIKI not in (await gateway.other_teacher.opens("/desk/news/1/results")).text


async def test_who_only_says_that_it_was_read_alarms_nobody_and_is_asked_again(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    await gateway.neighbour.replies(await gateway.neighbour.letter("【安否確認】"), "読みました")
    await gateway.neighbour.letter("回答を教えてください")
    assert await told(gateway, UNREAD) == {}
