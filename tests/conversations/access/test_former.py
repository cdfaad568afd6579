"""People who are nobody here any more read whom to phone; nothing that they write is done."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import RunningGateway, running_gateway
from support.letters import Letter
from support.people import Person
from support.school import HANAKO, JIRO, MIKI, PHONES, PRIMARY, SECONDARY, TARO

from mailgate.mail.addresses import Address
from mailgate.school.changes.acts import guardians
from mailgate.school.changes.files import roster as roster_imports
from mailgate.school.changes.files import staff as staff_imports
from mailgate.school.directory import mailboxes
from mailgate.school.directory.imports import roster, staff
from mailgate.school.models import Challenge, Mailbox, Notice, School, Session, Student
from mailgate.school.privacy import erasure, subjects

MX = "mx.gate.example"


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[RunningGateway]:
    """A gateway behind a relay that reports who is genuine."""
    async with running_gateway(tmp_path, settings={"smtp": {"authserv_id": MX}}) as gateway:
        yield gateway


async def remove(gateway: RunningGateway, person: Person, code: str = "s1") -> None:
    """The office takes this address away from all students of a school."""
    local, _, domain = person.address.partition("@")
    address = Address(local, domain)
    await gateway.dependencies.store.write(guardians.remove_from_all, gateway.dependencies.moment(), code, address)


def answers(person: Person) -> list[Letter]:
    """What they got beside the news that they were removed."""
    return [letter for letter in person.letters if "登録から外れました" not in letter.subject]


async def calm_line(person: Person, *phones: str) -> str:
    """The one letter that somebody gets who is nobody here, with these numbers and no others."""
    letter = await person.letter("受け付けられません")
    assert "いまは登録されていません" in letter.text
    assert {phone for phone in PHONES.values() if phone in letter.text} == set(phones)
    return letter.text


async def is_taken_in(gateway: RunningGateway) -> bool:
    """Whether anything came of what was written."""
    found = await gateway.dependencies.store.read(lambda: Notice.select().exists() or Challenge.select().exists())
    return bool(found)


@pytest.mark.parametrize("to", ["login@...", "notice@...", "help@...", "leave@...", "today@...", "phone@..."])
async def test_a_removed_guardian_reads_whom_to_phone_once_a_day(gateway: RunningGateway, to: str) -> None:
    await remove(gateway, gateway.neighbour)
    for number in range(3):
        answer = await gateway.neighbour.mails(to, "美紀は熱で休みます", subject=str(number))
        assert answer.code == 250
    await calm_line(gateway.neighbour, PHONES[PRIMARY])
    await gateway.settled()
    assert len(answers(gateway.neighbour)) == 1
    assert not await is_taken_in(gateway)
    gateway.clock.forward(days=1)
    await gateway.neighbour.mails(to, "美紀は今日も熱で休みます")
    await calm_line(gateway.neighbour, PHONES[PRIMARY])


async def test_who_is_removed_at_one_of_two_schools_is_somebody_still(gateway: RunningGateway) -> None:
    await remove(gateway, gateway.mother)
    await gateway.mother.mails("notice@...", "次郎が熱で今日休みます")
    assert JIRO in (await gateway.mother.letter("この内容で")).text
    await remove(gateway, gateway.mother, "s2")
    await gateway.mother.mails("notice@...", "次郎が熱で明日も休みます")
    await calm_line(gateway.mother, PHONES[PRIMARY], PHONES[SECONDARY])


async def test_whom_a_file_takes_away_reads_it_in_their_language(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(lambda: Mailbox.update(language="pt").execute())
    file = f"学年,組,番号,氏名,保護者\n3,1,8,{MIKI},{gateway.father.address}\n"
    lines = roster.read_file(file.encode()).lines
    await gateway.dependencies.store.write(roster_imports.enrol, gateway.dependencies.moment(), "s1", lines)
    await remove(gateway, gateway.neighbour)  # an import that takes nothing away leaves her where she was
    await gateway.neighbour.mails("login@...")
    letter = await gateway.neighbour.letter("não foi aceito")
    assert PHONES[PRIMARY] in letter.text


async def test_a_former_teacher_reads_whom_to_phone(gateway: RunningGateway) -> None:
    file = f"氏名,メール,役割,担当\n事務室,{gateway.office.address},事務,\n"
    lines = staff.read_file(file.encode(), places=()).lines
    await gateway.dependencies.store.write(staff_imports.employ, gateway.dependencies.moment(), "s1", lines, 3)
    await gateway.teacher.mails("today@...")
    await calm_line(gateway.teacher, PHONES[PRIMARY])


async def test_a_link_of_before_says_whom_to_phone_and_opens_nothing(gateway: RunningGateway) -> None:
    await gateway.neighbour.mails("login@...")
    letter = await gateway.neighbour.letter(text_contains="パスコード")
    asked = await gateway.neighbour.opens(letter.link)
    await remove(gateway, gateway.neighbour)
    for page in (
        await gateway.neighbour.opens(letter.link),
        await asked.press("ログイン", passcode=letter.passcode),
    ):
        assert page.status == 410
        assert "登録は、いまはありません" in page.text
        assert PHONES[PRIMARY] in page.text
        assert PHONES[SECONDARY] not in page.text
    by_address = await (await gateway.neighbour.opens("/login")).press(
        "ログインする", address=gateway.neighbour.address, passcode=letter.passcode
    )
    assert "パスコードが違います" in by_address.text
    assert not await gateway.dependencies.store.read(lambda: Session.select().exists())


async def test_who_lost_the_last_student_gets_no_session(gateway: RunningGateway) -> None:
    await gateway.neighbour.mails("login@...")
    letter = await gateway.neighbour.letter(text_contains="パスコード")
    asked = await gateway.neighbour.opens(letter.link)
    await gateway.dependencies.store.write(lambda: Student.delete().where(Student.name == MIKI).execute())
    page = await asked.press("ログイン", passcode=letter.passcode)
    assert "登録は、いまはありません" in page.text
    assert not await gateway.dependencies.store.read(lambda: Session.select().exists())


async def test_a_session_that_outlived_its_students_says_whom_to_phone(gateway: RunningGateway) -> None:
    await gateway.neighbour.logs_in()
    await gateway.dependencies.store.write(lambda: Student.delete().where(Student.name == MIKI).execute())
    page = await gateway.neighbour.opens("/")
    assert "児童・生徒が登録されていません" in page.text
    assert PHONES[PRIMARY] in page.text


async def test_a_school_that_is_gone_is_asked_for_among_those_there_are(gateway: RunningGateway) -> None:
    await remove(gateway, gateway.neighbour)
    await gateway.dependencies.store.write(lambda: School.delete().where(School.name == PRIMARY).execute())
    await gateway.neighbour.mails("login@...")
    assert "/telephones" in await calm_line(gateway.neighbour)


async def test_who_was_erased_is_a_stranger(guarded: RunningGateway) -> None:
    subject = await guarded.dependencies.store.read(subjects.find, guarded.neighbour.address)
    await guarded.dependencies.store.write(erasure.erase, guarded.dependencies.moment(), subject)
    await guarded.neighbour.mails("login@...")
    await guarded.settled()
    assert guarded.neighbour.letters == []


@pytest.mark.parametrize(
    "headers", [{"Authentication_Results": f"{MX}; dmarc=fail"}, {"Auto_Submitted": "auto-replied"}]
)
async def test_nobody_hears_of_what_others_or_programs_wrote(guarded: RunningGateway, headers: dict[str, str]) -> None:
    await remove(guarded, guarded.neighbour)
    await guarded.neighbour.mails("login@...", **headers)
    await guarded.settled()
    assert answers(guarded.neighbour) == []


async def test_a_student_who_left_keeps_the_family_s_way_to_what_it_sent(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    family = [TARO, HANAKO, JIRO]
    await gateway.dependencies.store.write(
        lambda: Student.update(enrolled=False).where(Student.name.in_(family)).execute()
    )
    await gateway.mother.mails("notice@...", "太郎が熱で休みます")
    refused = await gateway.mother.letter("受け付けられません")
    assert PHONES[PRIMARY] in refused.text
    assert TARO in (await gateway.mother.opens("/")).text


async def test_who_enrols_anew_is_somebody_again(gateway: RunningGateway) -> None:
    await remove(gateway, gateway.neighbour)
    rows = mailboxes.sender
    assert (await gateway.dependencies.store.read(rows, gateway.neighbour.address))[1] is False
    file = f"学年,組,番号,氏名,保護者\n3,1,8,{MIKI},{gateway.neighbour.address}\n"
    lines = roster.read_file(file.encode()).lines
    await gateway.dependencies.store.write(roster_imports.enrol, gateway.dependencies.moment(), "s1", lines)
    await gateway.neighbour.logs_in()
