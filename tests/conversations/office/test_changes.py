"""What families, staff and the office read when the school changes its roster, and when that is undone."""

from collections.abc import Callable

import pytest
from support import RunningGateway
from support.school import MIKI, PHONES, PRIMARY, TARO

from mailgate.ids import ChangeId
from mailgate.mail.addresses import parse
from mailgate.school.changes.changing import Changing, begin
from mailgate.school.changes.undoing import undo
from mailgate.school.directory import schools
from mailgate.school.directory.mailboxes import register
from mailgate.school.models import ChangeCause, Mailbox, Source, Student
from mailgate.words.languages import FAMILY_LANGUAGES

Alter = Callable[[Changing], object]


async def changes(gateway: RunningGateway, alter: Alter) -> ChangeId:
    """A roster file of 青葉小学校 does this."""
    at = gateway.dependencies.moment()

    def unit() -> ChangeId | None:
        with begin(at, schools.lock("s1"), ChangeCause.ROSTER_FILE) as change:
            alter(change)
        return change.id

    number = await gateway.dependencies.store.write(unit)
    assert number
    return number


def swaps(address: str) -> Alter:
    """太郎 gets this guardian for his father."""

    def alter(change: Changing) -> None:
        taro = Student.get(Student.name == TARO).id
        change.unbind(taro, Mailbox.get(Mailbox.canonical == "yamada.ichiro@mail.example").id)
        new = parse(address)
        assert new
        change.bind(taro, register([new])[new.canonical], Source.FILE)

    return alter


async def test_everybody_concerned_reads_of_a_change_of_guardians(gateway: RunningGateway) -> None:
    await changes(gateway, swaps(gateway.stranger.address))
    gained = (await gateway.stranger.letter("保護者として登録されました")).text
    assert f"・3年1組 {TARO}さん" in gained
    assert "login@" in gained
    lost = (await gateway.father.letter("登録から外れました")).text
    assert f"・3年1組 {TARO}さん" in lost
    assert PHONES[PRIMARY] in lost
    stays = (await gateway.mother.letter("保護者の登録が変わりました")).text
    assert "・登録されました：s…@elsewhere.example" in stays
    assert "・登録から外れました：Y…@mail.example" in stays
    summary = (await gateway.office.letter("名簿ファイルの取り込みのまとめ")).text
    assert "保護者のアドレス：追加 1件、削除 1件" in summary
    assert f"・3年1組 {TARO}：Yamada.Ichiro@mail.example" in summary
    await gateway.settled()
    assert gateway.neighbour.letters == gateway.teacher.letters == []


async def test_undone_it_is_told_the_other_way_round(gateway: RunningGateway) -> None:
    number = await changes(gateway, swaps(gateway.stranger.address))
    at = gateway.dependencies.moment()
    await gateway.dependencies.store.write(lambda: undo(at, schools.lock("s1"), number))
    assert await gateway.father.letter("保護者として登録されました")
    assert TARO in (await gateway.stranger.letter("登録から外れました")).text
    assert await gateway.office.letter("名簿ファイルの取り込みを元に戻しました")


async def test_staff_read_what_they_have_to_do_now(gateway: RunningGateway) -> None:
    def alter(change: Changing) -> None:
        teacher, nurse = (
            Mailbox.get(Mailbox.canonical == each.address).id for each in (gateway.teacher, gateway.nurse)
        )
        change.employ(teacher, "佐藤 恵", [("homeroom", "4", "2"), ("grade", "4", "")])
        change.dismiss(nurse)

    await changes(gateway, alter)
    told = (await gateway.teacher.letter("担当の登録が変わりました")).text
    assert "■ 新しい担当\n・4年 学年主任\n・4年2組 担任\n" in told
    assert "■ なくなった担当\n・3年1組 担任\n" in told
    assert PRIMARY in (await gateway.nurse.letter("教職員の登録から外れました")).text


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
async def test_a_family_reads_it_in_its_language(gateway: RunningGateway, language: str) -> None:
    def alter(change: Changing) -> None:
        Mailbox.update(language=language).execute()
        swaps(gateway.stranger.address)(change)
        change.alter_student(Student.get(Student.name == MIKI).id, enrolled=False)

    await changes(gateway, alter)
    await gateway.settled()
    for person, child in ((gateway.father, TARO), (gateway.mother, TARO), (gateway.neighbour, MIKI)):
        (letter,) = person.letters
        assert child in letter.text
        assert PHONES[PRIMARY] in letter.text
        assert child not in letter.subject
        assert "\n\n\n" not in letter.text
