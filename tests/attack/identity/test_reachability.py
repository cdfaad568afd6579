"""A forged mail neither clears an address that cannot be reached, nor silences the operator's mailboxes."""

from pathlib import Path

from support import RunningGateway, running_gateway
from support.letters import plain_mail

from mailgate.school.models import Mailbox

OPERATOR = "operator@city.example"
MX = "mx.gate.example"
SETTINGS = {"gateway": {"operator": OPERATOR}, "smtp": {"authserv_id": MX}}


async def suspend(gateway: RunningGateway) -> None:
    """Letters to mother have come back for weeks."""
    this = Mailbox.canonical == gateway.mother.address
    await gateway.dependencies.store.write(
        lambda: Mailbox.update(suspended=True, suspect_since=gateway.clock() - 86_400).where(this).execute()
    )


async def is_suspended(gateway: RunningGateway) -> bool:
    await gateway.settled()
    this = Mailbox.canonical == gateway.mother.address
    return bool(await gateway.dependencies.store.read(lambda: Mailbox.get(this).suspended))


async def test_a_forged_mail_clears_no_address(tmp_path: Path) -> None:
    async with running_gateway(tmp_path, settings=SETTINGS) as gateway:
        await suspend(gateway)
        for command in ("login", "help", "notice"):
            mail = plain_mail(gateway.mother.address, f"{command}@{gateway.domain}", "こんにちは")
            await gateway.stranger.sends(mail, [f"{command}@{gateway.domain}"])
            assert await is_suspended(gateway), command


async def test_a_proven_mail_or_a_login_clears_it(tmp_path: Path) -> None:
    async with running_gateway(tmp_path, settings=SETTINGS) as gateway:
        await suspend(gateway)
        mail = plain_mail(gateway.mother.address, f"help@{gateway.domain}")
        proof = f"Authentication-Results: {MX}; dmarc=pass header.from=docomo.example\r\n"
        await gateway.mother.sends(proof.encode() + mail.as_bytes(), [f"help@{gateway.domain}"])
        assert not await is_suspended(gateway)
        await gateway.mother.letter("使い方")
        await suspend(gateway)
        await gateway.mother.logs_in()
        assert not await is_suspended(gateway)


async def test_a_flood_at_postmaster_does_not_silence_abuse(tmp_path: Path) -> None:
    async with running_gateway(tmp_path, settings=SETTINGS) as gateway:
        for number in range(60):
            await gateway.stranger.mails("postmaster@...", f"spam {number}")
        await gateway.settled()
        assert len(gateway.post.of(OPERATOR)) < 60
        await gateway.neighbour.mails("abuse@...", "迷惑メールが届きます")
        await gateway.post.letter(OPERATOR, lambda letter: "迷惑メールが届きます" in letter.text)
        await gateway.neighbour.mails("postmaster@...", "届きません")
        await gateway.post.letter(OPERATOR, lambda letter: "届きません" in letter.text)


async def test_a_flood_from_many_senders_leaves_one_in_ten_minutes(tmp_path: Path) -> None:
    async with running_gateway(tmp_path, settings=SETTINGS) as gateway:
        for number in range(60):
            mail = plain_mail(f"x{number}@elsewhere.example", f"abuse@{gateway.domain}", f"spam {number}")
            await gateway.stranger.sends(mail, [f"abuse@{gateway.domain}"])
        gateway.clock.forward(minutes=10)
        await gateway.neighbour.mails("abuse@...", "迷惑メールが届きます")
        await gateway.post.letter(OPERATOR, lambda letter: "迷惑メールが届きます" in letter.text)
