"""Who may confirm by mail, and what a reply has to be: token and From, and written by a person."""

import re

import pytest
from support import Letter, RunningGateway
from support.letters import plain_mail, reply_to

from mailgate.inbox.context import ANSWERS_A_DAY
from mailgate.school.models import Notice, Reply


async def told(gateway: RunningGateway) -> Letter:
    """A notice of the mother's, and the letter about it to the teacher."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    return await gateway.teacher.letter("要確認")


async def state(gateway: RunningGateway) -> str:
    await gateway.settled()
    return await gateway.dependencies.store.read(lambda: str(Notice.get().state))


async def replies(gateway: RunningGateway) -> list[str]:
    return await gateway.dependencies.store.read(lambda: [reply.text for reply in Reply.select().order_by(Reply.id)])


MACHINES = {
    "an out-of-office reply": {"Auto_Submitted": "auto-replied"},
    "a vacation message of Exchange": {"X_Auto_Response_Suppress": "All", "Auto_Submitted": "auto-generated"},
    "a bulk mail": {"Precedence": "bulk"},
    "a read receipt": {"X_Autoreply": "yes"},
}


@pytest.mark.parametrize("headers", MACHINES.values(), ids=MACHINES)
async def test_machine_mail_confirms_nothing_and_is_not_answered(
    gateway: RunningGateway, headers: dict[str, str]
) -> None:
    letter = await told(gateway)
    assert (await gateway.teacher.mails(letter.reply_to, "不在にしております", **headers)).code == 250
    assert await state(gateway) == "submitted"
    assert gateway.teacher.letters == [letter]


async def test_an_automatic_reply_is_known_by_its_subject(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await gateway.teacher.mails(letter.reply_to, "不在にしております", subject="自動返信: 【要確認】")
    assert await state(gateway) == "submitted"


async def test_a_bounce_confirms_nothing(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    mail = plain_mail(gateway.teacher.address, letter.reply_to, "User unknown")
    await gateway.teacher.sends(mail, [letter.reply_to], sender="")
    assert await state(gateway) == "submitted"


@pytest.mark.parametrize("who", ["mother", "other_teacher", "office"])
async def test_a_token_in_other_hands_confirms_nothing_and_they_are_told(gateway: RunningGateway, who: str) -> None:
    letter = await told(gateway)
    other = getattr(gateway, who)
    assert (await other.replies(letter, "承知しました")).code == 250
    assert "受け付けられませんでした" in (await other.letter("受け付けられませんでした")).subject
    assert await state(gateway) == "submitted"


async def test_a_stranger_with_a_token_confirms_nothing_and_hears_nothing(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    assert (await gateway.stranger.replies(letter, "承知しました")).code == 250
    assert await state(gateway) == "submitted"
    assert gateway.stranger.letters == []


@pytest.mark.parametrize("change", [str.upper, str.title, str.swapcase])
async def test_a_token_survives_a_change_of_case(gateway: RunningGateway, change: object) -> None:
    letter = await told(gateway)
    address = change(letter.reply_to)  # type: ignore[operator]  # str's own methods
    await gateway.teacher.sends(plain_mail(gateway.teacher.address.upper(), address, "承知しました"), [address])
    assert await state(gateway) == "confirmed"
    assert await replies(gateway) == ["承知しました"]


async def test_a_cut_token_confirms_nothing_and_they_are_told(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    address = letter.reply_to.replace("@", "x@")
    await gateway.teacher.sends(plain_mail(gateway.teacher.address, address, "承知しました"), [address])
    await gateway.teacher.letter("受け付けられませんでした")
    assert await state(gateway) == "submitted"


async def test_an_old_phone_that_answers_the_from_address_confirms_by_the_message_id(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    mail = reply_to(letter, gateway.teacher.address, "承知しました")
    mail.replace_header("To", "login@gate.example")
    await gateway.teacher.sends(mail, ["login@gate.example"])
    assert await state(gateway) == "confirmed"
    assert await replies(gateway) == ["承知しました"]
    assert len(gateway.teacher.letters) == 1, "no login letter beside it"


async def test_a_forwarder_that_loses_the_envelope_leaves_the_token_in_to(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    mail = reply_to(letter, gateway.teacher.address, "承知しました")
    await gateway.teacher.sends(mail, ["login@gate.example"])
    assert await state(gateway) == "confirmed"


async def test_the_same_mail_delivered_twice_has_one_effect(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    mail = reply_to(letter, gateway.teacher.address, "承知しました").as_bytes()
    for _ in range(2):
        assert (await gateway.teacher.sends(mail, [letter.reply_to])).code == 250
    assert await state(gateway) == "confirmed"
    assert await replies(gateway) == ["承知しました"]
    assert [sent.subject for sent in gateway.father.letters].count(gateway.father.letters[-1].subject) == 1


async def test_a_mail_without_message_id_delivered_twice_has_one_effect(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    mail = reply_to(letter, gateway.teacher.address, "承知しました")
    del mail["Message-ID"]
    for relay in ("one", "two"):
        received = f"Received: from {relay}.example; Tue, 24 Nov 2026 07:40:00 +0900\r\n".encode()
        assert (await gateway.teacher.sends(received + mail.as_bytes(), [letter.reply_to])).code == 250
    assert await state(gateway) == "confirmed"
    assert await replies(gateway) == ["承知しました"]


async def test_a_mail_to_two_of_our_addresses_is_one_unit(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    gateway.clock.forward(minutes=1)
    mail = reply_to(letter, gateway.teacher.address, "承知しました")
    await gateway.teacher.sends(mail, [letter.reply_to, "login@gate.example"])
    assert await state(gateway) == "confirmed"
    assert (await gateway.teacher.letter(text_contains="パスコード")).link


async def test_a_reply_after_the_withdrawal_is_answered_with_what_happened(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    notice = await (await gateway.mother.opens("/")).follow("山田")
    await (await notice.follow("取り消す")).press("取り消す")
    await gateway.teacher.replies(letter, "承知しました")
    assert "取り消されています" in (await gateway.teacher.letter("取り消されています")).subject
    assert await state(gateway) == "withdrawn"
    assert await replies(gateway) == []


async def test_refusals_are_capped_so_that_two_gateways_stop_answering_each_other(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    for number in range(ANSWERS_A_DAY + 3):
        await gateway.office.mails(letter.reply_to, f"了解です。{number}")
    await gateway.settled()
    refusals = [sent for sent in gateway.office.letters if "受け付けられませんでした" in sent.subject]
    assert len(refusals) == ANSWERS_A_DAY


async def test_mails_without_a_token_in_somebodys_name_use_up_no_answer_to_their_own(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    form = await gateway.mother.letter("ログイン")
    for number in range(ANSWERS_A_DAY + 3):
        await gateway.mother.mails("notice@...", f"{number}")
    await gateway.settled()
    asked = [sent for sent in gateway.mother.letters if "もう一度書いて" in sent.subject]
    assert len(asked) == ANSWERS_A_DAY
    await gateway.mother.replies(form, "どうしよう")
    await gateway.settled()
    asked = [sent for sent in gateway.mother.letters if "もう一度書いて" in sent.subject]
    assert len(asked) == ANSWERS_A_DAY + 1


@pytest.mark.parametrize(
    "strange", ["合言葉 http://evil.example/", "<合言葉@evil.example>", "=?utf-8?q?evil.example?=", "evil.example"]
)
async def test_only_what_is_a_message_id_comes_back_in_our_headers(gateway: RunningGateway, strange: str) -> None:
    mail = f"From: {gateway.mother.address}\r\nMessage-ID: {strange}\r\nReferences: {strange}\r\n\r\n"
    await gateway.mother.sends(mail.encode(), [f"login@{gateway.domain}"])
    letter = await gateway.mother.letter("ログイン")
    head, _, _ = letter.raw.partition(b"\r\n\r\n")
    assert head.isascii()
    assert b"evil.example" not in head
    assert letter.message["In-Reply-To"] is None


async def test_nothing_of_an_incoming_mail_is_echoed_by_a_refusal(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await gateway.office.mails(letter.reply_to, "了解です。合言葉 http://evil.example/", subject="合言葉")
    refusal = await gateway.office.letter("受け付けられませんでした")
    assert "合言葉" not in refusal.text + refusal.subject
    assert "evil.example" not in refusal.text


async def test_answers_go_to_the_registered_address_only(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", Reply_To="evil@elsewhere.example", Return_Path="<evil@elsewhere.example>")
    await gateway.mother.letter()
    await gateway.settled()
    assert {letter.recipient for letter in gateway.post.letters} == {gateway.mother.address}


async def test_help_is_answered(gateway: RunningGateway) -> None:
    await gateway.mother.mails("help@...", "どうやって使いますか")
    help_letter = await gateway.mother.letter("使い方")
    assert "login@gate.example" in help_letter.text
    assert re.search("青葉小学校.*0144-00-0001", help_letter.text)


async def test_a_text_in_which_nobody_can_be_recognised_is_asked_about_once(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await gateway.teacher.mails(letter.reply_to, "このアカウントは無効になりました。", subject=f"Re: {letter.subject}")
    asked = await gateway.teacher.letter("確認のお返事でしたか")
    assert await state(gateway) == "submitted"
    await gateway.teacher.replies(asked, "はい")
    assert await state(gateway) == "confirmed"
    assert await replies(gateway) == []


async def test_whose_client_copied_our_letter_is_a_person(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await gateway.teacher.replies(letter, "ピアノの練習室は空いておりますのでご利用くださいませ")
    assert await state(gateway) == "confirmed"
