"""Who may confirm by mail, and what a reply has to be: token and From, written by a person (mail.md, Replies)."""

import re

import pytest
from support import House, Letter
from support.letters import plain_mail, reply_to

from mailgate.inbox.context import ANSWERS_A_DAY
from mailgate.school.models import Notice, Reply


async def told(house: House) -> Letter:
    """A notice of the mother's, and the letter about it to the teacher."""
    await house.mother.logs_in()
    await house.mother.tells_the_school()
    return await house.teacher.letter("要確認")


async def state(house: House) -> str:
    await house.settled()
    return await house.dependencies.store.read(lambda: str(Notice.get().state))


async def replies(house: House) -> list[str]:
    return await house.dependencies.store.read(lambda: [reply.text for reply in Reply.select().order_by(Reply.id)])


MACHINES = {
    "an out-of-office reply": {"Auto_Submitted": "auto-replied"},
    "a vacation message of Exchange": {"X_Auto_Response_Suppress": "All", "Auto_Submitted": "auto-generated"},
    "a bulk mail": {"Precedence": "bulk"},
    "a list": {"List_Id": "<staff.school.example>"},
    "a read receipt": {"X_Autoreply": "yes"},
}


@pytest.mark.parametrize("headers", MACHINES.values(), ids=MACHINES)
async def test_machine_mail_confirms_nothing_and_is_not_answered(house: House, headers: dict[str, str]) -> None:
    letter = await told(house)
    assert (await house.teacher.mails(letter.reply_to, "不在にしております", **headers)).code == 250
    assert await state(house) == "submitted"
    assert house.teacher.letters == [letter]


async def test_an_automatic_reply_is_known_by_its_subject(house: House) -> None:
    letter = await told(house)
    await house.teacher.mails(letter.reply_to, "不在にしております", subject="自動返信: 【要確認】")
    assert await state(house) == "submitted"


async def test_a_bounce_confirms_nothing(house: House) -> None:
    letter = await told(house)
    mail = plain_mail(house.teacher.address, letter.reply_to, "User unknown")
    await house.teacher.sends(mail, [letter.reply_to], sender="")
    assert await state(house) == "submitted"


@pytest.mark.parametrize("who", ["mother", "other_teacher", "office"])
async def test_a_token_in_other_hands_confirms_nothing_and_they_are_told(house: House, who: str) -> None:
    letter = await told(house)
    other = getattr(house, who)
    assert (await other.replies(letter, "承知しました")).code == 250
    assert "受け付けられませんでした" in (await other.letter("受け付けられませんでした")).subject
    assert await state(house) == "submitted"


async def test_a_stranger_with_a_token_confirms_nothing_and_hears_nothing(house: House) -> None:
    letter = await told(house)
    assert (await house.stranger.replies(letter, "承知しました")).code == 250
    assert await state(house) == "submitted"
    assert house.stranger.letters == []


@pytest.mark.parametrize("change", [str.upper, str.title, str.swapcase])
async def test_a_token_survives_a_change_of_case(house: House, change: object) -> None:
    letter = await told(house)
    address = change(letter.reply_to)  # type: ignore[operator]  # str's own methods
    await house.teacher.sends(plain_mail(house.teacher.address.upper(), address, "承知しました"), [address])
    assert await state(house) == "confirmed"
    assert await replies(house) == ["承知しました"]


async def test_a_cut_token_confirms_nothing_and_they_are_told(house: House) -> None:
    letter = await told(house)
    address = letter.reply_to.replace("@", "x@")
    await house.teacher.sends(plain_mail(house.teacher.address, address, "承知しました"), [address])
    await house.teacher.letter("受け付けられませんでした")
    assert await state(house) == "submitted"


async def test_an_old_phone_that_answers_the_from_address_confirms_by_the_message_id(house: House) -> None:
    letter = await told(house)
    mail = reply_to(letter, house.teacher.address, "承知しました")
    mail.replace_header("To", "login@gate.example")
    await house.teacher.sends(mail, ["login@gate.example"])
    assert await state(house) == "confirmed"
    assert await replies(house) == ["承知しました"]
    assert len(house.teacher.letters) == 1, "no login letter beside it"


async def test_a_forwarder_that_loses_the_envelope_leaves_the_token_in_to(house: House) -> None:
    letter = await told(house)
    mail = reply_to(letter, house.teacher.address, "承知しました")
    await house.teacher.sends(mail, ["login@gate.example"])
    assert await state(house) == "confirmed"


async def test_the_same_mail_delivered_twice_has_one_effect(house: House) -> None:
    letter = await told(house)
    mail = reply_to(letter, house.teacher.address, "承知しました").as_bytes()
    for _ in range(2):
        assert (await house.teacher.sends(mail, [letter.reply_to])).code == 250
    assert await state(house) == "confirmed"
    assert await replies(house) == ["承知しました"]
    assert [sent.subject for sent in house.father.letters].count(house.father.letters[-1].subject) == 1


async def test_a_mail_without_message_id_delivered_twice_has_one_effect(house: House) -> None:
    letter = await told(house)
    mail = reply_to(letter, house.teacher.address, "承知しました")
    del mail["Message-ID"]
    for relay in ("one", "two"):
        received = f"Received: from {relay}.example; Tue, 24 Nov 2026 07:40:00 +0900\r\n".encode()
        assert (await house.teacher.sends(received + mail.as_bytes(), [letter.reply_to])).code == 250
    assert await state(house) == "confirmed"
    assert await replies(house) == ["承知しました"]


async def test_a_mail_to_two_of_our_addresses_is_one_unit(house: House) -> None:
    letter = await told(house)
    house.clock.forward(minutes=1)
    mail = reply_to(letter, house.teacher.address, "承知しました")
    await house.teacher.sends(mail, [letter.reply_to, "login@gate.example"])
    assert await state(house) == "confirmed"
    assert (await house.teacher.letter(text_contains="パスコード")).link


async def test_a_reply_after_the_withdrawal_is_answered_with_what_happened(house: House) -> None:
    letter = await told(house)
    notice = await (await house.mother.opens("/")).follow("山田")
    await (await notice.follow("取り消す")).press("取り消す")
    await house.teacher.replies(letter, "承知しました")
    assert "取り消されています" in (await house.teacher.letter("取り消されています")).subject
    assert await state(house) == "withdrawn"
    assert await replies(house) == []


async def test_refusals_are_capped_so_that_two_gateways_stop_answering_each_other(house: House) -> None:
    letter = await told(house)
    for number in range(ANSWERS_A_DAY + 3):
        await house.office.mails(letter.reply_to, f"{number}")
    await house.settled()
    refusals = [sent for sent in house.office.letters if "受け付けられませんでした" in sent.subject]
    assert len(refusals) == ANSWERS_A_DAY


async def test_mails_without_a_token_in_somebodys_name_use_up_no_answer_to_their_own(house: House) -> None:
    await house.mother.mails("login@...")
    form = await house.mother.letter("ログイン")
    for number in range(ANSWERS_A_DAY + 3):
        await house.mother.mails("notice@...", f"{number}")
    await house.settled()
    asked = [sent for sent in house.mother.letters if "もう一度書いて" in sent.subject]
    assert len(asked) == ANSWERS_A_DAY
    await house.mother.replies(form, "どうしよう")
    await house.settled()
    asked = [sent for sent in house.mother.letters if "もう一度書いて" in sent.subject]
    assert len(asked) == ANSWERS_A_DAY + 1


@pytest.mark.parametrize(
    "strange", ["合言葉 http://evil.example/", "<合言葉@evil.example>", "=?utf-8?q?evil?=", "evil"]
)
async def test_only_what_is_a_message_id_comes_back_in_our_headers(house: House, strange: str) -> None:
    mail = f"From: {house.mother.address}\r\nMessage-ID: {strange}\r\nReferences: {strange}\r\n\r\n"
    await house.mother.sends(mail.encode(), [f"login@{house.domain}"])
    letter = await house.mother.letter("ログイン")
    head, _, _ = letter.raw.partition(b"\r\n\r\n")
    assert head.isascii()
    assert b"evil" not in head
    assert letter.message["In-Reply-To"] is None


async def test_nothing_of_an_incoming_mail_is_echoed_by_a_refusal(house: House) -> None:
    letter = await told(house)
    await house.office.mails(letter.reply_to, "合言葉 http://evil.example/", subject="合言葉")
    refusal = await house.office.letter("受け付けられませんでした")
    assert "合言葉" not in refusal.text + refusal.subject
    assert "evil" not in refusal.text


async def test_answers_go_to_the_registered_address_only(house: House) -> None:
    await house.mother.mails("login@...", Reply_To="evil@elsewhere.example", Return_Path="<evil@elsewhere.example>")
    await house.mother.letter()
    await house.settled()
    assert {letter.recipient for letter in house.post.letters} == {house.mother.address}


async def test_help_is_answered(house: House) -> None:
    await house.mother.mails("help@...", "どうやって使いますか")
    help_letter = await house.mother.letter("使い方")
    assert "login@gate.example" in help_letter.text
    assert re.search("青葉小学校.*0144-00-0001", help_letter.text)
