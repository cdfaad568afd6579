"""A school keeps reasons and remarks for its homeroom teachers: no page, file or letter tells them to anybody else."""

import json

from support import RunningGateway
from support.people import Person
from support.school import TARO

from mailgate.school.models import Decision, Duty, School, StaffMember, Student, Suspension

SECRETS = ("インフルエンザ", "夜中に三回吐いた", "090-0000-1111", "母が仕事で電話に出られない")
PAGES = (
    *("/desk", "/desk?show=select", "/desk?show=students&grade=3&class=1", "/desk?grade=3", "/desk/print"),
    *("/desk/print?grade=3&class=1", "/desk/notices/1", "/desk/notices/1/history", "/desk/students/1", "/desk/roll"),
    *("/desk/roll?grade=3&class=1", "/desk/numbers", "/desk/numbers?span=year", "/desk/exports"),
    *("/desk/suspensions", "/desk/suspensions/1", "/desk/notices/1/correct", "/desk/notices/1/withdraw"),
    *("/desk/notices/1/undo", "/desk/confirm"),
)


def narrow() -> None:
    for school in School.select():
        school.rules = json.dumps(json.loads(school.rules) | {"details_for": ["homeroom"], "details_in_letters": True})
        school.save()


async def a_corrected_notice(gateway: RunningGateway) -> None:
    """Mother tells much, and the teacher corrects it with words of theirs."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(reason="インフルエンザA型", remarks=SECRETS[1], phone=SECRETS[2])
    await gateway.teacher.logs_in()
    form = await gateway.teacher.opens("/desk/notices/1/correct")
    last_look = await form.press("訂正を確かめる", until="2026-11-25", why=SECRETS[3])
    await last_look.press("訂正する")


async def shown_to(gateway: RunningGateway, person: Person) -> dict[str, str]:
    """All that this person gets to see, by its address, and the letters."""
    found = {page: (await person.opens(page)).html for page in PAGES}
    taken = await (await person.opens("/desk/exports")).press("書き出す", format="CSV（UTF-8）")
    await person.mails("today@...")
    await person.letter("連絡一覧")
    await gateway.settled()
    return found | {"file": taken.response.text, "letters": "\n".join(letter.text for letter in person.letters)}


async def test_nothing_tells_them_to_anybody_else(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(narrow)
    await a_corrected_notice(gateway)
    for person in (gateway.office, gateway.nurse):
        await person.logs_in()
        seen = await shown_to(gateway, person)
        assert TARO in seen["/desk"]
        assert TARO in seen["file"]
        told = {(where, secret) for where, text in seen.items() for secret in SECRETS if secret in text}
        assert told == set(), person.name
    seen = await shown_to(gateway, gateway.teacher)
    assert all(secret in seen["/desk/notices/1/history"] + seen["/desk/notices/1"] for secret in SECRETS)


async def test_who_sees_the_numbers_of_a_grade_counts_no_other_grade_s_suspensions(gateway: RunningGateway) -> None:
    def order() -> None:
        student = Student.get(Student.name == TARO)
        days = {"first": "2026-11-20", "last": "2026-11-27"}
        illness = {"disease": "influenza", "decision": Decision.ORDERED, **days}
        Suspension.create(school=student.school_id, student=student, created=1, **illness)

    def of_first_grade() -> None:
        nurse = StaffMember.get(StaffMember.name == gateway.nurse.name)
        Duty.update(grade="1").where(Duty.staff == nurse).execute()

    await gateway.nurse.logs_in()
    await gateway.dependencies.store.write(order)
    assert "出席停止1" in "".join((await gateway.nurse.opens("/desk/numbers")).text.split())
    await gateway.dependencies.store.write(of_first_grade)
    assert "出席停止0" in "".join((await gateway.nurse.opens("/desk/numbers")).text.split())
