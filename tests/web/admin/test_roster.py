"""The roster's pages: who finds whom, and what is shown of a family to whom."""

import pytest
from conversations.morning import joins, tells
from support import RunningGateway
from support.pages import Page
from support.people import Person
from support.school import HANAKO, MIKI, TARO

from mailgate.school.models import (
    AuditRecord,
    Bounce,
    Disposition,
    DutyKind,
    Guardianship,
    Handled,
    Mailbox,
    Student,
)

MOTHER, FATHER = "yamada.h..h@docomo.example", "Yamada.Ichiro@mail.example"


async def looks_for(person: Person, words: str) -> Page:
    await person.logs_in()
    return await (await person.opens("/admin/roster")).press("さがす", words=words)


async def student_page(gateway: RunningGateway, person: Person, name: str = TARO) -> Page:
    student = await gateway.dependencies.store.read(lambda: Student.get(Student.name == name).id)
    return await person.opens(f"/admin/roster/students/{student}")


async def on_record(gateway: RunningGateway, event: str) -> list[tuple[str, int | None]]:
    """Who of a kind of event it was done to, and which student."""

    def look() -> list[tuple[str, int | None]]:
        rows = AuditRecord.select(AuditRecord.subject_name, AuditRecord.student).where(AuditRecord.event == event)
        return list(rows.order_by(AuditRecord.id).tuples())

    return await gateway.dependencies.store.read(look)


@pytest.mark.parametrize("words", ["山田", "太郎", "3-1-12", "YAMADA.h..h@docomo.example", MOTHER])
async def test_the_office_finds_a_student(gateway: RunningGateway, words: str) -> None:
    page = await looks_for(gateway.office, words)
    assert TARO in page.text
    assert MIKI not in page.text
    assert "words" not in str(page.response.url)


async def test_looking_for_an_address_is_on_record_and_a_name_is_not(gateway: RunningGateway) -> None:
    await looks_for(gateway.office, "太郎")
    event = "sensitive_read:students-of-address"
    assert await on_record(gateway, event) == []
    await (await gateway.office.opens("/admin/roster")).press("さがす", words=MOTHER)
    await (await gateway.office.opens("/admin/roster")).press("さがす", words="nobody@x.example")
    assert await on_record(gateway, event) == [("y…@docomo.example", None), ("", None)]


async def test_a_teacher_finds_the_own_classroom_alone(gateway: RunningGateway) -> None:
    for words, found in (("山田", {TARO}), (MOTHER, {TARO}), ("1-2", set()), ("美紀", {MIKI})):
        page = await looks_for(gateway.teacher, words)
        assert {name for name in (TARO, HANAKO, MIKI) if name in page.text} == found
    page = await gateway.teacher.opens("/admin/roster?grade=1&class=2")
    assert HANAKO not in page.text


async def test_a_teacher_with_one_classroom_sees_it_at_once(gateway: RunningGateway) -> None:
    await gateway.teacher.logs_in()
    page = await (await gateway.teacher.opens("/desk")).follow("名簿")
    assert TARO in page.text
    assert HANAKO not in page.text


async def test_a_family_is_shown_with_how_each_can_be_reached(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)

    def letters_came_back() -> None:
        father = Mailbox.get(Mailbox.address == FATHER).id
        Mailbox.update(suspended=True, suspect_since=1, language="vi").where(Mailbox.id == father).execute()
        Bounce.create(letter=7, mailbox=father, kind="full", created=gateway.clock())
        Guardianship.update(source="paper").where(Guardianship.mailbox == father).execute()

    await gateway.dependencies.store.write(letters_came_back)
    await gateway.office.logs_in()
    page = await student_page(gateway, gateway.office)
    for words in (
        MOTHER,
        FATHER,
        "受信箱がいっぱい",
        "通知を休んでいます",
        "登録用紙で本人が",
        "Tiếng Việt",
        "最後の連絡",
    ):
        assert words in page.text
    assert await on_record(gateway, "sensitive_read:guardians") == [("", 1)]
    listed = await gateway.office.opens("/admin/roster?grade=3&class=1")
    assert "届いていない 1件" in listed.text


async def test_the_day_of_a_guardian_s_last_mail_is_shown_as_long_as_it_is_kept(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    await gateway.mother.letter("ログイン")
    await gateway.stranger.mails("login@...")
    await gateway.office.logs_in()
    page = await student_page(gateway, gateway.office)
    mother, father = (page.text.partition(address)[2].partition("アドレスを変える")[0] for address in (MOTHER, FATHER))
    assert "最後に届いたメール 2026年11月24日" in mother
    assert "この10日間はありません" in father
    gateway.clock.forward(days=11)
    await gateway.office.logs_in()
    page = await student_page(gateway, gateway.office)
    assert page.text.count("この10日間はありません") == 2


async def test_a_mail_that_its_domain_disowns_is_nobody_s_last(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    await gateway.dependencies.store.write(lambda: Handled.update(disposition=Disposition.UNVERIFIED).execute())
    await gateway.office.logs_in()
    page = await student_page(gateway, gateway.office)
    assert page.text.count("この10日間はありません") == 2


async def test_who_may_only_look_sees_masked_addresses(gateway: RunningGateway) -> None:
    head = await joins(gateway, "田中 守", "tanaka@school.example", DutyKind.HEAD)
    for person in (gateway.teacher, head):
        await person.logs_in()
        page = await student_page(gateway, person)
        assert "y…@docomo.example" in page.text
        assert MOTHER not in page.html
        assert FATHER not in page.html


async def test_an_admin_sees_the_family_but_no_notices(gateway: RunningGateway) -> None:
    admin = await joins(gateway, "水野 茂樹", "mizuno@school.example", DutyKind.ADMIN)
    await admin.logs_in()
    page = await student_page(gateway, admin)
    assert MOTHER in page.text
    assert "連絡と出欠のまとめ" not in page.text


@pytest.mark.parametrize("role", ["other_teacher", "nurse", "mother", "secondary_teacher"])
async def test_nobody_else_finds_the_student(gateway: RunningGateway, role: str) -> None:
    person = getattr(gateway, role)
    await person.logs_in()
    assert (await student_page(gateway, person)).status == 404


async def test_who_left_is_found_by_those_who_see_the_whole_school(gateway: RunningGateway) -> None:
    def leaves() -> None:
        Student.update(enrolled=False).where(Student.name == TARO).execute()

    await gateway.dependencies.store.write(leaves)
    assert TARO in (await looks_for(gateway.office, "太郎")).text
    assert TARO in (await gateway.office.opens("/admin/roster?show=left")).text
    assert TARO not in (await looks_for(gateway.teacher, "太郎")).text
    assert (await student_page(gateway, gateway.teacher)).status == 404


async def test_many_are_found_page_by_page(gateway: RunningGateway) -> None:
    def enrol() -> None:
        for number in range(1, 121):
            Student.create(school=1, grade="5", classroom=str(number % 4), number=str(number), name=f"児童 {number:03}")

    await gateway.dependencies.store.write(enrol)
    first = await looks_for(gateway.office, "児童")
    assert "120人" in first.text
    assert first.text.count("児童 0") + first.text.count("児童 1") == 50
    last = await (await first.press("次のページ")).press("次のページ")
    assert "3ページ中 3ページ" in last.text
    assert last.text.count("児童 0") + last.text.count("児童 1") == 20
