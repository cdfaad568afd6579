"""Nobody is met by silence, and no program is believed: what people hear where nothing was done."""

import pytest
from mail.automatic.written_by_programs import BY_PROGRAMS
from support import Letter, RunningGateway
from support.letters import plain_mail, reply_to

from mailgate.school.models import Notice, Reply

ASKED = "確認のお返事でしたか"
HINTS = {
    "Proton and Fastmail": {"Feedback_ID": "41234567:user:proton"},
    "an office that answers as its group": {"List_Id": "<office.school.example>", "Precedence": "list"},
    "Exchange": {"X_Auto_Response_Suppress": "DR, OOF, AutoReply"},
}


async def told(gateway: RunningGateway) -> Letter:
    """A notice of the mother's, and the letter about it to the teacher."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    return await gateway.teacher.letter("要確認")


async def state(gateway: RunningGateway) -> str:
    await gateway.settled()
    return await gateway.dependencies.store.read(lambda: str(Notice.get().state))


async def words(gateway: RunningGateway) -> list[str]:
    return await gateway.dependencies.store.read(lambda: [reply.text for reply in Reply.select()])


# -- a person is never taken for a machine ------------------------------------------------------------


@pytest.mark.parametrize("headers", HINTS.values(), ids=HINTS)
async def test_what_a_provider_adds_makes_no_machine_of_a_parent(
    gateway: RunningGateway, headers: dict[str, str]
) -> None:
    await gateway.mother.mails("login@...", "ログインしたいです。", **headers)
    assert (await gateway.mother.letter()).passcode


@pytest.mark.parametrize("headers", HINTS.values(), ids=HINTS)
async def test_what_a_provider_adds_makes_no_machine_of_a_teacher(
    gateway: RunningGateway, headers: dict[str, str]
) -> None:
    letter = await told(gateway)
    await gateway.teacher.mails(letter.reply_to, "お大事に", **headers)
    assert await state(gateway) == "confirmed"


@pytest.mark.parametrize("headers", HINTS.values(), ids=HINTS)
async def test_a_stranger_with_such_a_hint_is_still_a_list_to_us(
    gateway: RunningGateway, headers: dict[str, str]
) -> None:
    await gateway.stranger.mails("login@...", **headers)
    await gateway.settled()
    assert gateway.post.letters == []


# -- a program is never taken for the teacher ---------------------------------------------------------

EXAMPLES = {f"{kind} {number}": mail for kind, mails in BY_PROGRAMS.items() for number, mail in enumerate(mails[:3])}


@pytest.mark.parametrize(("subject", "text"), EXAMPLES.values(), ids=EXAMPLES)
async def test_a_program_confirms_nothing_and_the_teacher_is_asked_once(
    gateway: RunningGateway, subject: str, text: str
) -> None:
    letter = await told(gateway)
    for _ in range(2):
        await gateway.teacher.mails(letter.reply_to, text, subject)
    question = await gateway.teacher.letter(ASKED)
    assert await state(gateway) == "submitted"
    assert await words(gateway) == []
    assert len(gateway.teacher.letters) == 2, "asked once"
    assert not [each for each in gateway.mother.letters if "確認しました" in each.subject]
    assert question.passcode
    assert question.link
    await gateway.teacher.replies(question, "はい")
    confirmed = await gateway.mother.letter("学校が確認しました")
    assert "はい" not in confirmed.text
    assert await state(gateway) == "confirmed"


async def test_words_beside_the_yes_go_to_the_family(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await gateway.teacher.mails(letter.reply_to, "チケット #5532 を作成しました。", "受付完了のお知らせ [ID:000982]")
    await gateway.teacher.replies(await gateway.teacher.letter(ASKED), "お大事になさってください。")
    assert "お大事になさってください。" in (await gateway.mother.letter("学校が確認しました")).text


async def test_a_program_in_a_parents_name_is_told_of_once_a_day(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    receipt = await gateway.mother.letter("受け付けました")
    for _ in range(3):
        await gateway.mother.mails(receipt.reply_to, "取消", subject="自動返信: 不在です")
    said = await gateway.mother.letter("いただいたメールについて")
    assert "何も行っていません" in said.text
    assert await state(gateway) == "submitted"
    assert len([each for each in gateway.mother.letters if each.subject == said.subject]) == 1


# -- nothing readable is not nothing written ----------------------------------------------------------


def picture(letter: Letter, sender: str) -> bytes:
    """A reply that is a photograph and nothing else."""
    mail = reply_to(letter, sender, "")
    mail.set_content("", cte="base64")
    mail.add_attachment(b"\xff\xd8\xff\xe0 a photograph", maintype="image", subtype="jpeg", filename="IMG_0001.JPG")
    return mail.as_bytes()


async def test_a_photograph_does_not_confirm_without_words(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await gateway.teacher.sends(picture(letter, gateway.teacher.address), [letter.reply_to])
    said = await gateway.teacher.letter("いただいたメールについて")
    assert "文字として読めませんでした" in said.text
    assert await state(gateway) == "submitted"
    await gateway.teacher.replies(said, "承知しました")
    assert "承知しました" in (await gateway.mother.letter("学校が確認しました")).text


async def test_an_empty_reply_still_confirms_at_once(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await gateway.teacher.mails(letter.reply_to, "")
    assert await state(gateway) == "confirmed"


async def test_a_photograph_of_a_form_is_asked_for_in_words(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter()
    await gateway.mother.sends(picture(letter, gateway.mother.address), [letter.reply_to])
    assert "文字として読めませんでした" in (await gateway.mother.letter("もう一度書いて")).text


# -- no effect is suppressed without a word -----------------------------------------------------------


async def test_a_reply_from_an_address_that_is_not_registered_is_told_to_the_mailbox(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    for _ in range(2):
        await gateway.stranger.mails(letter.reply_to, "承知しました")
    said = await gateway.teacher.letter("いただいたメールについて")
    assert f"{gateway.stranger.address[0]}…@" in said.text
    assert gateway.stranger.address not in said.text
    assert await state(gateway) == "submitted"
    assert len(gateway.teacher.letters) == 2, "once"
    await gateway.teacher.replies(said, "承知しました")
    assert await state(gateway) == "confirmed"


async def test_what_was_written_into_the_subject_is_read(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter()
    mail = plain_mail(gateway.mother.address, letter.reply_to, "", "花子が熱で今日休みます")
    await gateway.mother.sends(mail, [letter.reply_to])
    assert "花子" in (await gateway.mother.letter("受け付けました")).text


async def test_a_notice_in_the_subject_of_a_mail_to_login_comes_back_as_not_sent(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", "", "花子が熱で今日休みます")
    assert "まだ学校には届いていません" in (await gateway.mother.letter("この内容で送りますか")).text


async def test_an_empty_reply_to_an_old_login_letter_wants_a_new_one(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter()
    gateway.clock.forward(days=3)
    await gateway.mother.replies(letter, "")
    assert (await gateway.mother.letter("ログイン")).passcode


# -- acknowledgements ---------------------------------------------------------------------------------

THANKS = ["ありがとうございます。よろしくお願いします", "了解です", "承知しました。", "👍", "Thank you!"]


@pytest.mark.parametrize("text", THANKS)
@pytest.mark.parametrize("confirmed", [False, True])
async def test_thanks_are_neither_notice_nor_error(gateway: RunningGateway, text: str, confirmed: bool) -> None:
    teachers = await told(gateway)
    letter = await gateway.mother.letter("受け付けました")
    if confirmed:
        await gateway.teacher.replies(teachers, "お大事に")
        letter = await gateway.mother.letter("学校が確認しました")
    await gateway.settled()
    before = len(gateway.post.letters)
    await gateway.mother.replies(letter, text)
    assert await state(gateway) == ("confirmed" if confirmed else "submitted")
    assert len(gateway.post.letters) == before


async def test_a_request_beside_thanks_is_carried_out(gateway: RunningGateway) -> None:
    await told(gateway)
    await gateway.mother.replies(await gateway.mother.letter("受け付けました"), "ありがとうございます。取消")
    assert await gateway.mother.letter("取り消されました")
