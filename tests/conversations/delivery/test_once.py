"""However often a mail is delivered, it is one mail; and each of its addresses is obeyed."""

import pytest
from support import Letter, RunningGateway
from support.letters import plain_mail, reply_to

from mailgate.mail.addresses import split_tag


async def told(gateway: RunningGateway) -> Letter:
    """Mother tells the school; the letter that the teacher gets."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    return await gateway.teacher.letter("要確認")


def count(letters: list[Letter], subject: str) -> int:
    return len([letter for letter in letters if subject in letter.subject])


@pytest.mark.parametrize("message_id", [{"Message_ID": "<1@phone.example>"}, {}])
async def test_a_resend_after_a_lost_250_is_accepted_and_silent(
    gateway: RunningGateway, message_id: dict[str, str]
) -> None:
    mail = plain_mail(gateway.mother.address, f"login@{gateway.domain}", "iPhoneから送信", **message_id)
    for _ in range(3):
        assert (await gateway.mother.sends(mail, [f"login@{gateway.domain}"])).code == 250
        gateway.clock.forward(minutes=2)
    await gateway.settled()
    assert count(gateway.mother.letters, "ログイン") == 1


async def test_the_same_mail_with_other_trace_fields_is_still_the_same(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    reply = reply_to(letter, gateway.teacher.address, "承知しました。").as_bytes()
    for trace in (b"", b"Received: from a by b; Tue\r\n", b"Received: from a by c; Wed\r\nX-Spam: no\r\n"):
        await gateway.teacher.sends(trace + reply, [letter.reply_to])
    await gateway.settled()
    assert count(gateway.mother.letters, "確認しました") == 1
    assert count(gateway.mother.letters, "返信があります") == 0


async def test_two_mails_that_say_the_same_without_message_ids_are_two(gateway: RunningGateway) -> None:
    for date in ("Tue, 24 Nov 2026 07:30:00 +0900", "Tue, 24 Nov 2026 07:32:00 +0900"):
        await gateway.mother.mails("login@...", Date=date)
        gateway.clock.forward(minutes=2)
    await gateway.settled()
    assert count(gateway.mother.letters, "ログイン") == 2


async def test_a_mail_that_nothing_tells_from_yesterdays_is_another_one(gateway: RunningGateway) -> None:
    mail = f"From: {gateway.mother.address}\r\nTo: login@{gateway.domain}\r\n\r\n".encode()
    for _ in range(2):
        for _ in range(3):
            await gateway.mother.sends(mail, [f"login@{gateway.domain}"])
        gateway.clock.forward(hours=20)
    await gateway.settled()
    assert count(gateway.mother.letters, "ログイン") == 2


@pytest.mark.parametrize("identity", ["", "Message-ID: <>\r\n"])
async def test_a_mail_with_neither_name_nor_date_is_known_by_its_way(gateway: RunningGateway, identity: str) -> None:
    mail = f"From: {gateway.mother.address}\r\nTo: login@{gateway.domain}\r\n{identity}\r\n"
    for number in (1, 1, 2):
        trace = f"Received: from a by b with ESMTP id {number}; Tue, 24 Nov 2026 07:3{number}:00 +0900\r\n"
        await gateway.mother.sends((trace + mail).encode(), [f"login@{gateway.domain}"])
        gateway.clock.forward(minutes=2)
    await gateway.settled()
    assert count(gateway.mother.letters, "ログイン") == 2


async def test_a_program_that_gives_every_mail_one_message_id_loses_nothing(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", Message_ID="<1@program.example>")
    letter = await gateway.mother.letter("ログイン")
    for text, subject in (("花子が熱で今日休みます", "受け付けました"), ("太郎が熱で今日休みます", "受け付けました")):
        await gateway.mother.mails(letter.reply_to, text, Message_ID="<1@program.example>")
        await gateway.mother.letter(subject)


async def test_two_people_may_use_one_message_id(gateway: RunningGateway) -> None:
    for person in (gateway.mother, gateway.father):
        await person.mails("login@...", Message_ID="<same@x.example>")
        await person.letter("ログイン")


@pytest.mark.parametrize("together", [True, False])
async def test_one_mail_to_two_addresses_of_ours_does_both(gateway: RunningGateway, together: bool) -> None:
    letter = await told(gateway)
    login = f"login@{gateway.domain}"
    reply = reply_to(letter, gateway.teacher.address, "承知しました。")
    reply.replace_header("To", f"{letter.reply_to}, {login}")
    for recipients in [[login, letter.reply_to]] if together else [[login], [letter.reply_to], [login]]:
        assert (await gateway.teacher.sends(reply, recipients)).code == 250
    await gateway.settled()
    assert count(gateway.mother.letters, "確認しました") == 1
    assert count(gateway.teacher.letters, "ログイン") == 1


# -- which notice a reply is for ----------------------------------------------------------------------


async def replies_to(gateway: RunningGateway, letter: Letter, to: str, **headers: str) -> None:
    reply = reply_to(letter, gateway.teacher.address, "承知しました。")
    for name, value in {"To": to, **headers}.items():
        del reply[name.replace("_", "-")]
        reply[name.replace("_", "-")] = value
    assert (await gateway.teacher.sends(reply, [f"login@{gateway.domain}"])).code == 250
    await gateway.settled()


async def test_a_phone_that_ignores_reply_to_confirms_by_the_message_it_answers(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await replies_to(gateway, letter, f"login@{gateway.domain}")
    assert count(gateway.mother.letters, "確認しました") == 1


async def test_the_answered_message_may_stand_anywhere_in_the_thread(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    later = "<1@a.example> <2@b.example>"
    await replies_to(
        gateway,
        letter,
        f"login@{gateway.domain}",
        In_Reply_To="<2@b.example>",
        References=f"{letter.message_id} {later}",
    )
    assert count(gateway.mother.letters, "確認しました") == 1


async def test_a_token_in_the_header_counts_where_the_envelope_has_none(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await replies_to(gateway, letter, letter.reply_to.upper(), In_Reply_To="<x@y.example>", References="<x@y.example>")
    assert count(gateway.mother.letters, "確認しました") == 1


async def test_a_cut_token_is_mended_by_the_thread(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    cut = letter.reply_to.partition("@")[0][:-4] + f"@{gateway.domain}"
    reply = reply_to(letter, gateway.teacher.address, "承知しました。")
    await gateway.teacher.sends(reply, [cut])
    await gateway.settled()
    assert count(gateway.mother.letters, "確認しました") == 1


async def test_a_message_id_that_is_not_ours_confirms_nothing(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    local, _, rest = letter.message_id.strip("<>").partition(".")
    command, token = split_tag(local)
    forged = f"<{command}+{token[:-1]}{'a' if token[-1] != 'a' else 'b'}.{rest}>"
    await replies_to(gateway, letter, f"login@{gateway.domain}", In_Reply_To=forged, References=forged)
    assert count(gateway.mother.letters, "確認しました") == 0
    assert count(gateway.teacher.letters, "ログイン") == 1


async def test_a_forwarded_letter_gives_nobody_else_its_power(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    for somebody in (gateway.office, gateway.father, gateway.stranger):
        await somebody.sends(reply_to(letter, somebody.address, "承知しました。"), [letter.reply_to])
    await gateway.settled()
    assert count(gateway.mother.letters, "確認しました") == 0
    assert "転送" in (await gateway.office.letter("受け付けられません")).text


async def test_help_is_help_even_in_a_thread(gateway: RunningGateway) -> None:
    letter = await told(gateway)
    await gateway.teacher.sends(reply_to(letter, gateway.teacher.address, "使い方は？"), [f"help@{gateway.domain}"])
    await gateway.teacher.letter("使い方")
    assert count(gateway.mother.letters, "確認しました") == 0
