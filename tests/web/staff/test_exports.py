"""The page from which staff take files: each gets the classrooms of their duty, and it is on record."""

import csv
import io
from typing import cast

import openpyxl
import pytest
from support import RunningGateway
from support.pages import Page
from support.people import Person
from support.school import TARO

from mailgate.ids import SchoolId
from mailgate.school.models import AuditRecord, School, Student


async def taken(person: Person, **fields: str | list[str]) -> Page:
    page = await person.opens("/desk/exports")
    assert page.status == 200, page.text
    return await page.press("書き出す", **fields)


async def table(person: Person, **fields: str | list[str]) -> list[dict[str, str]]:
    response = (await taken(person, format="CSV（UTF-8）", **fields)).response
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["content-disposition"].startswith("attachment; filename=")
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))


async def told(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(remarks="昨夜から")


async def test_the_day_is_a_line_for_each_notice(gateway: RunningGateway) -> None:
    await told(gateway)
    await gateway.office.logs_in()
    (row,) = await table(gateway.office)
    assert row["氏名"] == TARO
    assert (row["記号"], row["理由"], row["状態"]) == ("／", "発熱", "未確認")


async def test_the_month_is_a_line_for_each_student(gateway: RunningGateway) -> None:
    await told(gateway)
    await gateway.office.logs_in()
    rows = await table(gateway.office, span="月の出席簿（学級ごと）")
    assert [row["番号"] for row in rows] == ["20", "8", "12"]
    assert [row["欠席"] for row in rows] == ["0", "0", "1"]


@pytest.mark.parametrize(("role", "numbers"), [("teacher", ["8", "12"]), ("other_teacher", ["20"])])
async def test_a_teacher_takes_the_own_classroom_alone(gateway: RunningGateway, role: str, numbers: list[str]) -> None:
    person = getattr(gateway, role)
    await person.logs_in()
    assert [row["番号"] for row in await table(person, span="年度のまとめ")] == numbers


async def test_a_workbook_has_a_sheet_for_each_classroom(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    page = await taken(gateway.office, span="月の出席簿（学級ごと）", format="Excelのブック（.xlsx）")
    book = openpyxl.load_workbook(io.BytesIO(page.response.content))
    assert book.sheetnames == ["1-2", "3-1"]


async def test_a_character_that_cp932_lacks_is_named_before_and_replaced(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(lambda: Student.update(name="𠮷田 髙").where(Student.name == TARO).execute())
    await gateway.office.logs_in()
    assert "名簿の 𠮷 は" in (await gateway.office.opens("/desk/exports")).text
    page = await taken(gateway.office, span="年度のまとめ", format="CSV（シフトJIS・CP932）")
    assert "〓田 髙" in page.response.content.decode("cp932")


async def test_who_may_not_see_reasons_takes_none_away(gateway: RunningGateway) -> None:
    await told(gateway)
    await gateway.dependencies.store.write(narrowed)
    await gateway.office.logs_in()
    (row,) = await table(gateway.office)
    assert row["理由"] == ""
    assert row["内容"]


def narrowed() -> None:
    school = School.get_by_id(SchoolId(1))
    rules = str(school.rules).replace(
        '"details_for": ["homeroom", "grade", "nurse", "office", "head"]', '"details_for": ["homeroom"]'
    )
    assert rules != school.rules
    School.update(rules=rules).where(School.id == 1).execute()


async def test_each_file_is_on_record(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    await table(gateway.office)
    rows = await gateway.dependencies.store.read(
        lambda: list(AuditRecord.select().where(AuditRecord.event == "sensitive_read:export"))
    )
    assert [cast("AuditRecord", row).count for row in rows] == [3]


@pytest.mark.parametrize("role", ["mother"])
async def test_nobody_else_finds_the_page(gateway: RunningGateway, role: str) -> None:
    person = getattr(gateway, role)
    await person.logs_in()
    assert (await person.opens("/desk/exports")).status == 404
