"""Who sees what by mail: a school narrows who reads of reasons, and an admin sees the settings alone."""

from support import RunningGateway
from support.school import MIKI, TARO

from conversations.morning import joins, states, strikes, tells, writes_details
from mailgate.school.models import Duty, DutyKind

FEVER = "発熱"


async def test_reasons_go_only_to_the_duties_that_the_school_names(gateway: RunningGateway) -> None:
    await writes_details(gateway, "homeroom", "nurse", "head")
    await tells(gateway, TARO, remarks="38度5分", phone="090-0000-1111")
    await strikes(gateway, "08:05")
    for reader in (gateway.teacher, gateway.nurse):
        for letter in (await reader.letter("要確認"), await reader.letter("連絡一覧")):
            assert FEVER in letter.text
            assert "38度5分" in letter.text
            assert "090-0000-1111" in letter.text
    for letter in (await gateway.office.letter("要確認"), await gateway.office.letter("連絡一覧")):
        assert TARO in letter.text
        for hidden in (FEVER, "38度5分", "090-0000-1111", "ログインすると見られます"):
            assert hidden not in letter.text


async def test_an_admin_sees_no_notices(gateway: RunningGateway) -> None:
    admin = await joins(gateway, "水野 茂樹", "mizuno@school.example", DutyKind.ADMIN)
    await tells(gateway, TARO)
    await admin.mails("today@...")
    assert TARO not in (await admin.letter("連絡一覧")).text
    await admin.logs_in()
    assert TARO not in (await admin.opens("/desk")).text
    assert (await admin.opens("/desk/notices/1")).status == 404


async def test_an_admin_confirms_by_mail_what_nobody_else_is_there_for(gateway: RunningGateway) -> None:
    def only_an_admin_is_left() -> None:
        Duty.update(kind=DutyKind.ADMIN).where(Duty.kind == DutyKind.OFFICE).execute()
        Duty.delete().where(Duty.kind != DutyKind.ADMIN).execute()

    await gateway.dependencies.store.write(only_an_admin_is_left)
    await tells(gateway, TARO)
    await gateway.office.replies(await gateway.office.letter("要確認"), "お大事に")
    assert await states(gateway) == {TARO: "confirmed"}


async def test_a_head_sees_the_whole_school_and_confirms(gateway: RunningGateway) -> None:
    head = await joins(gateway, "田中 守", "tanaka@school.example", DutyKind.HEAD)
    await tells(gateway, TARO)
    await tells(gateway, MIKI)
    await head.mails("today@...")
    listed = await head.letter("連絡一覧")
    assert TARO in listed.text
    assert MIKI in listed.text
    await head.replies(listed, "")
    assert await states(gateway) == {TARO: "confirmed", MIKI: "confirmed"}
