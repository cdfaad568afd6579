"""One family, two schools: each school has what is its own, and the family has all of it once."""

import json
from dataclasses import replace

import pytest
from support import RunningGateway
from support.pages import Page
from support.school import HANAKO, JIRO, PHONES, PRIMARY, SECONDARY, TARO

from mailgate.school.changes import farewells
from mailgate.school.changes.changing import begin
from mailgate.school.changes.states import StudentState
from mailgate.school.directory import schools
from mailgate.school.models import ChangeCause, Duty, Guardianship, Mailbox, School, Source, StaffMember, Student


async def rules(gateway: RunningGateway, name: str, **changes: object) -> None:
    """One school has other rules."""

    def change() -> None:
        school = School.get(School.name == name)
        School.update(rules=json.dumps(json.loads(school.rules) | changes)).where(School.id == school.id).execute()

    await gateway.dependencies.store.write(change)


async def deadline(gateway: RunningGateway, name: str, hour: str) -> None:
    """One school takes sick notices until another hour."""

    def change() -> None:
        school = School.get(School.name == name)
        document = json.loads(school.rules)
        document["kind"][0]["deadline"] = hour
        School.update(rules=json.dumps(document)).where(School.id == school.id).execute()

    await gateway.dependencies.store.write(change)


async def tells_both(gateway: RunningGateway) -> Page:
    """One form about a child at each school."""
    await gateway.mother.logs_in()
    return await gateway.mother.tells_the_school(student=[TARO, JIRO], reason="発熱", remarks="昨夜から")


async def moved(gateway: RunningGateway) -> None:
    """太郎 goes to the other school: the old one lets him go, the new one takes him in with the same parents."""
    at = gateway.dependencies.moment()

    def move() -> None:
        taro = Student.get(Student.name == TARO).id
        guardians = [row.mailbox_id for row in Guardianship.select().where(Guardianship.student == taro)]
        with begin(at, schools.lock(School.get(School.name == PRIMARY).code), ChangeCause.PAGE) as change:
            change.alter_student(taro, enrolled=False)
        with begin(at, schools.lock(School.get(School.name == SECONDARY).code), ChangeCause.PAGE) as change:
            new = change.add_student(StudentState("1", "3", "4", TARO, "", enrolled=True))
            for mailbox in guardians:
                change.bind(new, mailbox, Source.PAGE)

    await gateway.dependencies.store.write(move)


async def clock(gateway: RunningGateway, days: int) -> None:
    """What the clock does at the schools some days later."""
    at = gateway.dependencies.moment()
    later = replace(at, now=at.now + days * 86_400)
    for school in await gateway.dependencies.store.read(farewells.due, later):
        await gateway.dependencies.store.write(farewells.carry_out, later, school)


# -- the form -------------------------------------------------------------------------------------------


async def test_the_form_tells_schools_and_their_deadlines_apart(gateway: RunningGateway) -> None:
    await deadline(gateway, SECONDARY, "08:20")
    await gateway.mother.logs_in()
    text = (await gateway.mother.opens("/notices/new")).text
    for words in (f"{TARO} {PRIMARY} 3年1組", f"{JIRO} {SECONDARY} 2年1組", "当日8:20まで", "当日8時まで"):
        assert words in text.replace("08:20", "8:20").replace("8:00", "8時"), words
    assert f"{SECONDARY}: " in text


async def test_at_one_school_the_form_says_no_school(gateway: RunningGateway) -> None:
    def leave() -> None:
        Student.update(enrolled=False).where(Student.name == JIRO).execute()

    await gateway.dependencies.store.write(leave)
    await gateway.mother.logs_in()
    assert f"{TARO} 3年1組" in (await gateway.mother.opens("/notices/new")).text


# -- one form, two schools --------------------------------------------------------------------------------


async def test_each_school_reads_of_its_own_child_alone(gateway: RunningGateway) -> None:
    await tells_both(gateway)
    receipt = (await gateway.mother.letter("受け付けました")).text
    assert receipt.index(f"■ {PRIMARY}") < receipt.index(TARO) < receipt.index(f"■ {SECONDARY}") < receipt.index(JIRO)
    assert all(phone in receipt for phone in PHONES.values())
    for reader, own, other, school in (
        (gateway.teacher, TARO, JIRO, SECONDARY),
        (gateway.secondary_teacher, JIRO, TARO, PRIMARY),
    ):
        told = (await reader.letter("要確認")).text
        assert own in told
        assert other not in told
        assert school not in told
        await reader.mails("today@...")
        listed = (await reader.letter("連絡一覧")).text
        assert own in listed
        assert other not in listed
    await gateway.settled()


async def test_the_desk_of_one_school_knows_nothing_of_the_other(gateway: RunningGateway) -> None:
    await tells_both(gateway)
    await gateway.office.logs_in()
    for path in ("/desk", "/desk/numbers", "/desk/exports", "/desk/roll", "/admin/roster"):
        page = await gateway.office.opens(path)
        assert JIRO not in page.html, path
        assert SECONDARY not in page.html, path
    await gateway.secondary_teacher.logs_in()
    for path in ("/desk/notices/1", "/desk/notices/1/history", "/desk/students/1", "/desk/notices/1/correct"):
        assert (await gateway.secondary_teacher.opens(path)).status == 404, path
    assert TARO not in (await gateway.secondary_teacher.opens("/desk")).html


async def test_a_reply_of_one_school_confirms_its_own_notice_alone(gateway: RunningGateway) -> None:
    await tells_both(gateway)
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "保健室でも気をつけます")
    confirmed = (await gateway.mother.letter("確認")).text
    assert "保健室でも気をつけます" in confirmed
    assert JIRO not in confirmed
    assert SECONDARY not in confirmed
    await gateway.secondary_teacher.logs_in()
    page = await gateway.secondary_teacher.opens("/desk/notices/2")
    assert "未確認" in page.text
    assert "保健室でも気をつけます" not in page.html


@pytest.mark.parametrize("open_school", [PRIMARY, SECONDARY])
async def test_each_school_s_letters_keep_its_own_rule_of_privacy(gateway: RunningGateway, open_school: str) -> None:
    await rules(gateway, open_school, details_in_letters=True)
    await tells_both(gateway)
    for reader, school in ((gateway.teacher, PRIMARY), (gateway.secondary_teacher, SECONDARY)):
        told = (await reader.letter("要確認")).text
        assert ("昨夜から" in told) == (school == open_school)


async def test_somebody_who_works_at_both_gets_a_list_of_each(gateway: RunningGateway) -> None:
    def work() -> None:
        mailbox = Mailbox.get(Mailbox.canonical == gateway.nurse.address)
        member = StaffMember.create(school=School.get(School.name == SECONDARY), mailbox=mailbox, name="伊藤 舞")
        Duty.create(staff=member, kind="nurse")

    await gateway.dependencies.store.write(work)
    await rules(gateway, SECONDARY, details_in_letters=True)
    await tells_both(gateway)
    await gateway.settled()
    await gateway.nurse.mails("today@...")
    lists = [await gateway.nurse.letter("連絡一覧") for _ in range(2)]
    by_school = {next(school for school in (PRIMARY, SECONDARY) if school in each.text): each.text for each in lists}
    assert JIRO in by_school[SECONDARY]
    assert "昨夜から" in by_school[SECONDARY]
    assert JIRO not in by_school[PRIMARY]
    assert "昨夜から" not in by_school[PRIMARY]


# -- by mail ----------------------------------------------------------------------------------------------


async def test_one_mail_about_a_child_at_each_school(gateway: RunningGateway) -> None:
    await gateway.mother.mails("notice@...", "太郎と次郎が熱で今日休みます")
    question = await gateway.mother.letter("この内容で")
    await gateway.mother.replies(question, "はい")
    receipt = (await gateway.mother.letter("受け付けました")).text
    assert PRIMARY in receipt
    assert SECONDARY in receipt
    assert TARO in (await gateway.teacher.letter("要確認")).text
    assert JIRO in (await gateway.secondary_teacher.letter("要確認")).text


async def test_the_language_is_the_family_s_and_no_school_s(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(
        lambda: Mailbox.update(language="pt").where(Mailbox.canonical == gateway.father.address.lower()).execute()
    )
    await tells_both(gateway)
    letter = await gateway.father.letter(text_contains=PRIMARY)
    assert f"* {SECONDARY}" in letter.text
    for reader in (gateway.teacher, gateway.secondary_teacher):
        await reader.replies(await reader.letter("要確認"), "お大事に")
    for school in PHONES.values():
        assert "escola" in (await gateway.father.letter(text_contains=school)).text


# -- a child who moves ----------------------------------------------------------------------------------------


async def test_a_child_who_moves_is_offered_once_and_both_histories_are_told_apart(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await moved(gateway)
    form = await gateway.mother.opens("/notices/new")
    assert form.text.count(TARO) == 1
    assert f"{TARO} {SECONDARY} 1年3組" in form.text
    await gateway.mother.tells_the_school(student=TARO, date="other", other_date="2026-12-01")
    home = await gateway.mother.opens("/")
    assert home.text.count(TARO) == 2
    assert f"{PRIMARY} 3年1組" in home.text
    assert f"{SECONDARY} 1年3組" in home.text
    assert (await gateway.mother.opens("/family")).text.count(TARO) == 1


async def test_who_moved_reads_the_old_notices_on_and_changes_none(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    receipt = await gateway.mother.letter("受け付けました")
    await moved(gateway)
    for days in (24, 31, 60, 90):
        await clock(gateway, days)
    await gateway.settled()
    assert [each.subject for each in gateway.mother.letters if "ログインできるのは" in each.subject] == []
    page = await gateway.mother.opens("/notices/1")
    assert (page.status, TARO in page.text) == (200, True)
    assert "/notices/1/edit" not in page.html
    for path in ("/notices/1/withdraw", "/notices/1/edit"):
        assert 'name="revision"' not in (await gateway.mother.opens(path)).html
    await gateway.mother.replies(receipt, "取り消します")
    await gateway.settled()
    assert "未確認" in (await gateway.mother.opens("/notices/1")).text
    assert not any("取り消されました" in each.subject for each in gateway.teacher.letters)


async def test_notices_stay_with_the_school_that_they_were_sent_to(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await moved(gateway)
    await gateway.mother.tells_the_school(student=TARO, date="other", other_date="2026-12-01")
    await gateway.office.logs_in()
    assert (await gateway.office.opens("/desk/notices/1")).status == 200
    assert (await gateway.office.opens("/desk/notices/2")).status == 404
    await gateway.secondary_teacher.logs_in()
    assert (await gateway.secondary_teacher.opens("/desk/notices/1")).status == 404
    assert (await gateway.mother.opens("/notices/1")).status == 200


async def test_a_child_whom_both_schools_have_for_a_while_is_told_apart_in_letters(gateway: RunningGateway) -> None:
    await moved(gateway)
    await gateway.dependencies.store.write(lambda: Student.update(enrolled=True).execute())
    await gateway.mother.mails("login@...")
    letter = (await gateway.mother.letter(text_contains="パスコード")).text
    assert f"{TARO} {PRIMARY}" in letter
    assert f"{TARO} {SECONDARY}" in letter
    assert f"{HANAKO} {PRIMARY}" not in letter
