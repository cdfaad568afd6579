"""A gateway that starts on a copy that was brought back: nothing of the past goes on, and everybody can begin anew."""

import shutil
from pathlib import Path

from support import RunningGateway, running_gateway
from support.letters import Letter, plain_mail
from support.school import TARO

from mailgate.school.access import restoring
from mailgate.school.letters import queue
from mailgate.store import backup

TEACHERS_MAIL = plain_mail("sato@school.example", "login@gate.example")


async def a_morning(gateway: RunningGateway) -> Letter:
    """A notice and its letters; a passcode that is still good; a letter that waits. Returns the one with the passcode.

    The teacher's mail had its effect.
    """
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(student=TARO)
    await gateway.neighbour.mails("login@...")
    unused = await gateway.neighbour.letter(text_contains="パスコード")
    await gateway.teacher.sends(TEACHERS_MAIL, ["login@gate.example"])
    await gateway.teacher.letter(text_contains="パスコード")
    await gateway.settled()
    gateway.post.answers["RCPT"] = "451 4.3.0 later"
    await gateway.father.mails("login@...")
    return unused


async def test_a_gateway_on_a_restored_copy(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    async with running_gateway(before) as lost:
        unused = await a_morning(lost)
        backup.back_up(lost.dependencies.settings.gateway.database, tmp_path / "copy")
        cookies = lost.mother.browser.cookies
    backup.bring_back(tmp_path / "copy", f"sqlite:///{after / 'mailgate.db'}")
    shutil.copy(before / "mailgate.key", after)

    async with running_gateway(after, settle_in=lambda: restoring.settle(lost.dependencies.moment())) as gateway:
        gateway.clock.forward(minutes=2)
        await gateway.settled()
        assert gateway.post.letters == [], "no letter of the past is sent again"
        (kept,) = await gateway.dependencies.store.read(queue.listing)
        assert kept.address == lost.father.address, "the operator sees what was not sent"

        gateway.mother.browser.cookies.update(cookies)
        assert "ログイン" in (await gateway.mother.opens("/notices/new")).text, "no session of before works"
        assert (await gateway.neighbour.opens(unused.link)).status == 410, "no passcode of before works"

        assert (await gateway.teacher.sends(TEACHERS_MAIL, ["login@gate.example"])).code == 250
        await gateway.settled()
        assert gateway.teacher.letters == [], "a mail that had its effect has none again"

        await gateway.mother.logs_in()
        assert TARO in (await gateway.mother.opens("/")).text
        await gateway.mother.tells_the_school(student=TARO, date="other", other_date="2026-12-01")
        await gateway.teacher.letter(subject_contains="要確認")
        await gateway.neighbour.logs_in()
