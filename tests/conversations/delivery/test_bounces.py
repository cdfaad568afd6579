"""Letters that come back: the school is told once whom to phone, and nobody is locked out by it."""

import pytest
from support import Letter, RunningGateway
from support.school import HANAKO, JIRO, PRIMARY, TARO

from mailgate.school.models import Bounce, Duty, DutyKind, Mailbox, StaffMember

UNKNOWN = ("5.1.1", "550 Unknown user yamada.h..h@docomo.example")
FULL = ("5.2.2", "552 5.2.2 Mailbox full")
FILTERED = ("5.7.1", "550 5.7.1 message was rejected by the recipient's filter")
DELAYED = ("4.4.7", "delayed, will be retried")


def report(letter: Letter, status: str, words: str) -> bytes:
    """The report (RFC 3464) of the server that could not deliver a letter."""
    action = "delayed" if status.startswith("4") else "failed"
    lines = [
        "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
        f"To: {letter.envelope_sender}",
        "Subject: Undelivered Mail Returned to Sender",
        f"Message-ID: <{abs(hash((letter.message_id, status, words)))}@mx.example>",
        "Auto-Submitted: auto-replied",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
        "",
        "--x",
        "Content-Type: text/plain; charset=us-ascii",
        "",
        f"{letter.recipient}: {words}",
        "--x",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example",
        "",
        f"Final-Recipient: rfc822; {letter.recipient}",
        f"Action: {action}",
        f"Status: {status}",
        f"Diagnostic-Code: smtp; {words}",
        "--x--",
        "",
    ]
    return "\r\n".join(lines).encode()


async def comes_back(gateway: RunningGateway, letter: Letter, status: str, words: str, to: str = "") -> None:
    """The server of the other side reports to the envelope's sender, from the null sender."""
    answer = await gateway.stranger.sends(report(letter, status, words), [to or letter.envelope_sender], sender="")
    assert answer.code == 250
    await gateway.settled()


async def mailbox_of(gateway: RunningGateway, address: str) -> Mailbox:
    found: Mailbox = await gateway.dependencies.store.read(lambda: Mailbox.get(Mailbox.canonical == address.lower()))
    return found


async def bounces(gateway: RunningGateway) -> list[str]:
    return await gateway.dependencies.store.read(
        lambda: [bounce.kind for bounce in Bounce.select().order_by(Bounce.letter)]
    )


async def a_receipt(gateway: RunningGateway) -> Letter:
    """Mother tells the school; the receipt that father gets."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    return await gateway.father.letter("受け付けました")


def about_unreachable(letters: list[Letter]) -> list[Letter]:
    return [letter for letter in letters if "届いていません" in letter.subject]


async def test_the_office_is_told_once_whom_to_phone_and_what_to_say(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    await comes_back(gateway, receipt, *UNKNOWN)
    told = await gateway.office.letter("届いていません")
    assert TARO in told.text
    assert HANAKO in told.text
    assert JIRO not in told.text, "he goes to another school"
    assert gateway.father.address in told.text
    assert "迷惑メール" in told.text
    assert f"login@{gateway.domain}" in told.text
    assert TARO not in told.subject
    other = await a_second_letter(gateway)
    await comes_back(gateway, other, *FULL)
    assert len(about_unreachable(gateway.office.letters)) == 1
    assert about_unreachable(gateway.teacher.letters) == [], "the office sees to it"


async def a_second_letter(gateway: RunningGateway) -> Letter:
    """Another letter to father: the answer to the notice."""
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"))
    return await gateway.father.letter("確認しました")


async def test_a_school_without_an_office_tells_the_homeroom(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    await comes_back(gateway, receipt, *FILTERED)
    told = await gateway.secondary_teacher.letter("届いていません")
    assert JIRO in told.text
    assert TARO not in told.text


@pytest.mark.parametrize(("verdict", "said"), [(FULL, "いっぱい"), (FILTERED, "止めた"), (UNKNOWN, "アドレスはない")])
async def test_the_letter_says_why(gateway: RunningGateway, verdict: tuple[str, str], said: str) -> None:
    await comes_back(gateway, await a_receipt(gateway), *verdict)
    assert said in (await gateway.office.letter("届いていません")).text


async def test_a_delay_is_only_counted(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    await comes_back(gateway, receipt, *DELAYED)
    assert await bounces(gateway) == ["temporary"]
    assert about_unreachable(gateway.office.letters) == []
    assert (await mailbox_of(gateway, gateway.father.address)).suspect_since is None


async def test_a_letter_first_delayed_and_then_lost_counts_as_lost(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    await comes_back(gateway, receipt, *DELAYED)
    await comes_back(gateway, receipt, *UNKNOWN)
    assert await bounces(gateway) == ["unknown"]
    assert len(about_unreachable(gateway.office.letters)) == 1


async def test_a_letter_comes_back_once_however_often_that_is_said(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    for status, words in (UNKNOWN, FULL, UNKNOWN, DELAYED):
        await comes_back(gateway, receipt, status, words)
    assert await bounces(gateway) == ["unknown"]
    await gateway.father.logs_in()
    await comes_back(gateway, receipt, *FILTERED)
    assert (await mailbox_of(gateway, gateway.father.address)).suspect_since is None, (
        "a replay does not make it suspect"
    )


async def test_forged_and_old_bounce_addresses_change_nothing(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    token = receipt.envelope_sender.partition("+")[2].partition("@")[0]
    forged = token[:-1] + ("a" if token[-1] != "a" else "b")
    for local in (f"bounce+{forged}", "bounce+", "bounce", f"bounce+{token[:-3]}"):
        await comes_back(gateway, receipt, *UNKNOWN, to=f"{local}@{gateway.domain}")
    gateway.clock.forward(days=31)
    await comes_back(gateway, receipt, *UNKNOWN)
    assert await bounces(gateway) == []


async def test_a_bounce_survives_upper_case(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    await comes_back(gateway, receipt, *UNKNOWN, to=receipt.envelope_sender.upper())
    assert await bounces(gateway) == ["unknown"]


async def test_nothing_at_a_bounce_address_is_answered(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    await gateway.settled()
    before = len(gateway.post.letters)
    for sender in ("", gateway.father.address):
        mail = f"From: x@mx.example\r\nTo: x\r\nAuto-Submitted: auto-replied\r\n\r\nI am away {sender}\r\n"
        await gateway.stranger.sends(mail.encode(), [receipt.envelope_sender], sender=sender)
    await gateway.settled()
    assert len(gateway.post.letters) == before
    assert await bounces(gateway) == []


async def test_a_person_who_answers_to_the_envelope_sender_is_understood(gateway: RunningGateway) -> None:
    await a_receipt(gateway)
    told = await gateway.teacher.letter("要確認")
    mail = f"From: {gateway.teacher.address}\r\nTo: x\r\nIn-Reply-To: {told.message_id}\r\n\r\nOK\r\n"
    await gateway.teacher.sends(mail.encode(), [told.envelope_sender])
    assert "OK" in (await gateway.mother.letter("確認しました")).text


async def test_hard_bounces_in_three_weeks_let_notifications_rest_but_not_login(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    await comes_back(gateway, receipt, *UNKNOWN)
    for _ in range(2):
        gateway.clock.forward(days=7)
        assert not (await mailbox_of(gateway, gateway.father.address)).suspended
        form = await (await gateway.mother.logs_in()).open("/notices/new")
        assert form.status == 200
        await gateway.mother.tells_the_school()
        await comes_back(gateway, await gateway.father.letter("受け付けました"), *UNKNOWN)
    assert (await mailbox_of(gateway, gateway.father.address)).suspended
    assert len(about_unreachable(gateway.office.letters)) == 1, "one letter for all of it"

    gateway.clock.forward(days=1)
    count = len(gateway.father.letters)
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.settled()
    assert len(gateway.father.letters) == count
    assert len([letter for letter in gateway.mother.letters if "受け付け" in letter.subject]) == 4

    await gateway.father.logs_in()
    assert not (await mailbox_of(gateway, gateway.father.address)).suspended, "a passcode that was read is reachable"


async def test_a_login_begins_anew(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    await comes_back(gateway, receipt, *UNKNOWN)
    await gateway.father.logs_in()
    assert (await mailbox_of(gateway, gateway.father.address)).suspect_since is None
    await comes_back(gateway, await a_second_letter(gateway), *UNKNOWN)
    assert len(about_unreachable(gateway.office.letters)) == 2


async def test_an_out_of_office_reply_is_no_sign_of_life(gateway: RunningGateway) -> None:
    receipt = await a_receipt(gateway)
    await comes_back(gateway, receipt, *UNKNOWN)
    for to in ("login@...", receipt.envelope_sender):
        await gateway.father.mails(to, "I am away", Auto_Submitted="auto-replied")
    assert (await mailbox_of(gateway, gateway.father.address)).suspect_since is not None


async def test_a_bounce_of_the_letter_about_bounces_ends_there(gateway: RunningGateway) -> None:
    def promote_the_nurse() -> None:
        member = StaffMember.get(StaffMember.name == gateway.nurse.name)
        Duty.create(staff=member, kind=DutyKind.ADMIN)

    await gateway.dependencies.store.write(promote_the_nurse)
    await comes_back(gateway, await a_receipt(gateway), *UNKNOWN)
    told = await gateway.office.letter("届いていません")
    before = len(gateway.post.letters)
    await comes_back(gateway, told, *UNKNOWN)
    assert len(gateway.post.letters) == before
    assert await bounces(gateway) == ["unknown", "unknown"]
    assert (await mailbox_of(gateway, gateway.office.address)).suspect_since is None


async def test_of_a_teacher_who_cannot_be_reached_the_office_is_told(gateway: RunningGateway) -> None:
    await a_receipt(gateway)
    await comes_back(gateway, await gateway.teacher.letter("要確認"), *FULL)
    told = await gateway.office.letter("教職員にメールが届いていません")
    assert gateway.teacher.name in told.text
    assert TARO not in told.text


async def test_the_carrier_is_named_with_its_own_list(gateway: RunningGateway) -> None:
    def move() -> None:
        Mailbox.update(address="a..b@docomo.ne.jp", canonical="a..b@docomo.ne.jp").where(
            Mailbox.canonical == gateway.father.address.lower()
        ).execute()

    await gateway.dependencies.store.write(move)
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.settled()
    (receipt,) = gateway.post.of("a..b@docomo.ne.jp")
    await comes_back(gateway, receipt, *UNKNOWN)
    assert "受信リスト" in (await gateway.office.letter("届いていません")).text
    assert PRIMARY in (await gateway.office.letter("要確認")).text


async def test_what_the_relay_itself_refuses_counts_as_well(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    gateway.post.answers["RCPT"] = "550 5.1.1 no such user"
    await gateway.mother.tells_the_school()
    await gateway.settled()
    gateway.post.answers.clear()
    assert (await mailbox_of(gateway, gateway.father.address)).suspect_since is not None
    assert "unknown" in await bounces(gateway)
