"""A former member of staff: what they still have (letters, links, a browser) opens nothing and confirms nothing."""

from support import RunningGateway
from support.school import TARO

from mailgate.school.changes.files import staff as staff_imports
from mailgate.school.directory.imports import staff
from mailgate.school.models import Notice, State


async def dismiss_teacher(gateway: RunningGateway) -> None:
    """The next list of the school's staff does not name her."""
    file = f"氏名,メール,役割,担当\n事務室,{gateway.office.address},事務,\n"
    lines = staff.read_file(file.encode(), places=()).lines
    await gateway.dependencies.store.write(staff_imports.employ, gateway.dependencies.moment(), "s1", lines, 3)


async def is_untouched(gateway: RunningGateway) -> bool:
    """Whether the notice is as mother sent it."""
    notice = await gateway.dependencies.store.read(Notice.get)
    return bool(notice.state == State.SUBMITTED)


async def test_what_a_former_teacher_has_is_worth_nothing(gateway: RunningGateway) -> None:
    mother, teacher = gateway.mother, gateway.teacher
    await mother.logs_in()
    await mother.tells_the_school(remarks="38.5度")
    told = await teacher.letter("要確認")
    await teacher.mails("today@...")
    listed = await teacher.letter("連絡一覧")
    await teacher.mails("phone@...")
    form = await teacher.letter(text_contains="電話で受けた連絡")
    elsewhere = await gateway.stranger.opens(told.link)
    await teacher.logs_in()
    asked = await teacher.opens(told.link)
    await gateway.settled()
    before = len(teacher.letters)
    await dismiss_teacher(gateway)
    for letter, words in ((told, "お大事に"), (listed, "全部OK"), (form, "花子 欠席 発熱")):
        await teacher.replies(letter, words)
        assert await is_untouched(gateway), words
    for command in ("today", "phone"):
        await teacher.mails(f"{command}@...")
    for page, typed in ((asked, {}), (elsewhere, {"passcode": told.passcode})):
        assert (await page.press("確認済にする", **typed)).status in {401, 403, 404}
    assert (await teacher.opens(told.link)).status == 404
    for path in ("/desk", "/desk/notices/1", "/me/second-factor"):
        page = await teacher.opens(path)
        assert page.path == "/login" or page.status == 404, path
        assert "38.5" not in page.html
    assert await is_untouched(gateway)
    await gateway.settled()
    assert not [letter for letter in teacher.letters[before:] if TARO in letter.text or "発熱" in letter.text]
