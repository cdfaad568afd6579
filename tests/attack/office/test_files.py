"""A small file that means very much is refused at once, whatever it is made of: nobody else waits for it."""

import io
import zipfile

import openpyxl
import pytest
from support import RunningGateway

from mailgate.school.directory.imports import roster, staff
from mailgate.school.directory.imports.csv_files import MOST_PROBLEMS, CsvRefused
from mailgate.school.models import Upload
from mailgate.spreadsheets.reading.sheets import MOST_COLUMNS, MOST_ROWS
from mailgate.web.admin.imports import pages

HEADINGS = "学年,組,番号,氏名,保護者\n"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def repeating(text: str, rows: int) -> bytes:
    """A workbook whose one long text is stored once, and stands in every cell."""
    plain, made = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(plain)
    cells = '<row><c t="s"><v>0</v></c></row>' * rows
    strings = f'<sst xmlns="{MAIN}"><si><t>{text}</t></si></sst>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    named = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in source.namelist():
            content = source.read(name).replace(b"</Types>", named.encode())
            if name == "xl/worksheets/sheet1.xml":
                content = f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'.encode()
            packed.writestr(name, content)
        packed.writestr("xl/sharedStrings.xml", strings)
    return made.getvalue()


def codes(data: bytes) -> set[str]:
    """Why a roster is refused."""
    with pytest.raises(CsvRefused) as refused:
        roster.read_file(data)
    return {problem.code for problem in refused.value.problems}


def test_a_text_that_is_stored_once_does_not_fill_all_cells() -> None:
    bomb = repeating("x" * 100_000, 2_000)
    assert len(bomb) < 20_000
    assert codes(bomb) == {"workbook-large"}
    assert codes(repeating("x" * 100_000, 2)) != {"workbook-large"}


def test_a_table_has_an_end_downwards_and_sideways() -> None:
    assert codes((HEADINGS + "1,1,1,a,\n" * MOST_ROWS).encode()) == {"lines-many"}
    wide = f"{HEADINGS.strip()}{',x' * 100_000}\n1,1,1,a,a@mail.example{',x' * 100_000}"
    read = roster.read_file(wide.encode())
    assert (len(read.lines), len(read.ignored)) == (1, MOST_COLUMNS - HEADINGS.count(",") - 1)


@pytest.mark.parametrize("line", ["x,,,,\n", "1,1,1,a,\n", "1,1,1,a,#N/A\n", "1,1,1,a,,too,many\n"])
def test_nobody_reads_a_million_problems(line: str) -> None:
    with pytest.raises(CsvRefused) as refused:
        roster.read_file((HEADINGS + line * 3_000).encode())
    assert len(refused.value.problems) == MOST_PROBLEMS


def test_nobody_reads_a_million_warnings() -> None:
    lines = "".join(f"99,1,{number},a,\n" for number in range(1, 3_000))
    assert len(roster.read_file((HEADINGS + lines).encode()).warnings) == MOST_PROBLEMS
    people = "氏名,メール,役割,担当\n" + "".join(f"a,a{number}@gate.example,事務,\n" for number in range(3_000))
    assert len(staff.read_file(people.encode(), (), "gate.example").warnings) == MOST_PROBLEMS


async def test_the_page_refuses_it_in_words_and_keeps_nothing(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    page = await gateway.office.opens("/admin/imports")
    for content, words in (
        (repeating("x" * 100_000, 2_000), "ブックが大きすぎます"),
        ((HEADINGS + "1,1,1,a,\n" * MOST_ROWS).encode(), f"{MOST_ROWS}行までです"),
        ((HEADINGS + "x,,,,\n" * 3_000).encode(), f"ほか{MOST_PROBLEMS - 100}件"),
    ):
        refused = await page.upload("名簿の内容を見る", {"file": content})
        assert (refused.status, words in refused.text) == (422, True), words
    assert not await gateway.dependencies.store.read(lambda: Upload.select().exists())


async def test_nobody_reads_a_file_for_who_may_not_bring_one(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[bytes] = []
    monkeypatch.setattr(pages, "read_sheets", read.append)
    origin = {"Origin": "http://gate.localhost", "Sec-Fetch-Site": "same-origin"}
    for person in (gateway.mother, gateway.teacher, gateway.secondary_teacher):
        inside = await person.logs_in()
        token = next(form.fields["csrf"][0] for form in inside.forms if "csrf" in form.fields)
        for kind in ("roster-file", "staff-file"):
            fields = {"csrf": token, "school": "s1", "kind": kind}
            file = {"file": ("f.csv", HEADINGS.encode())}
            answer = await person.browser.post("/admin/imports", data=fields, files=file, headers=origin)
            assert answer.status_code == 404
    assert read == []
