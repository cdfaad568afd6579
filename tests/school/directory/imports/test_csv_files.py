"""The office's files as spreadsheets save them, and how every bad line is named."""

import codecs
import contextlib
import io
import zipfile
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.ids import StudentId
from mailgate.school.directory.imports import roster, staff
from mailgate.school.directory.imports.csv_files import CsvRefused, read_sheets
from mailgate.school.directory.roster.telephones import telephones
from mailgate.school.models import School
from mailgate.school.news.groups import files as group_files
from mailgate.spreadsheets.cells import Sheet, Workbook
from mailgate.spreadsheets.reading import workbooks
from mailgate.spreadsheets.reading.sheets import MOST_ROWS
from mailgate.spreadsheets.workbooks import workbook
from mailgate.words.templates import environment
from school.directory.imports.imported import HANAKO, HEADINGS, STAFF_HEADINGS, TARO, import_roster, problems_of

SHEET = "\r\n".join([HEADINGS, HANAKO, TARO]) + "\r\n"


@pytest.mark.parametrize(
    "data",
    [
        SHEET.encode(),
        codecs.BOM_UTF8 + SHEET.encode(),
        SHEET.encode("cp932"),
        SHEET.replace(",", "\t").encode("utf-16"),
        SHEET.replace(",", ";").encode("cp932"),
        SHEET.replace("\r\n", "\n").encode(),
        SHEET.replace("\r\n", "\r").encode(),
        SHEET.replace("\r\n", "\r\n\r\n,,,,,,\r\n").encode(),
        SHEET.replace("3,1,1,", "３年,１組,０1,").encode(),
        SHEET.replace("3,1,1,", '"3"," 1\u3000","1",').encode(),
        SHEET.replace("たかはし はなこ", "たかはし\u3000\u3000はなこ").encode("cp932"),
        SHEET.replace("髙橋 花子", " 髙橋\u3000\u200b花子").encode(),
        SHEET.replace("papa@example.jp", "ｐａｐａ＠ｅｘａｍｐｌｅ．ｊｐ").encode(),
        SHEET.replace(HEADINGS, "grade,class,number,name,kana,guardian1_email,guardian2_email".upper()).encode(),
        SHEET.replace(HEADINGS, "学年,クラス,出席番号,児童氏名,フリガナ,保護者メール①,保護者メール②").encode("cp932"),
    ],
)
def test_a_roster_is_read_however_the_spreadsheet_saved_it(data: bytes) -> None:
    lines = roster.read_file(data).lines
    assert [(line.seat, line.name, line.kana) for line in lines] == [
        (("3", "1", "1"), "髙橋 花子", "たかはし はなこ"),
        (("3", "1", "2"), "山田 太郎", "やまだ たろう"),
    ]
    assert [address.spelled for address in lines[0].guardians] == ["a..b@docomo.ne.jp", "papa@example.jp"]
    assert [address.spelled for address in lines[1].guardians] == ["yamada@example.jp"]


@pytest.mark.parametrize(
    ("written", "seat"),
    [
        ("三,一,十二", ("3", "1", "12")),
        ("三年生,二十一組,十番", ("3", "21", "10")),
        ("1,A組,1", ("1", "A", "1")),
        ("1,ひまわり,07", ("1", "ひまわり", "7")),
        ("１年,千組,１", ("1", "千", "1")),
    ],
)
def test_places_are_read_as_offices_write_them(written: str, seat: roster.Seat) -> None:
    (line,) = roster.read_file(f"{HEADINGS}\n{written},山田 太郎,,".encode()).lines
    assert line.seat == seat


def test_any_number_of_guardians_has_room() -> None:
    headings = HEADINGS + "".join(f",保護者{number}メール" for number in range(3, 9))
    addresses = ",".join(f"g{number}@example.jp" for number in range(8))
    lines = roster.read_file(f"{headings}\n3,1,1,山田 太郎,,{addresses}".encode()).lines
    assert len(lines[0].guardians) == 8


def test_columns_that_are_not_read_are_named() -> None:
    read = roster.read_file(b"grade,class,number,name,guardian1_name,guardian1_email,remarks\n3,1,1,Anna,Eva,a@b.jp,x")
    assert read.ignored == ("guardian1_name", "remarks")
    assert [address.spelled for address in read.lines[0].guardians] == ["a@b.jp"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "", "sheet-empty")]),
        (HEADINGS, [(1, "", "sheet-empty")]),
        (
            "a,b\n1,2",
            [(1, "", f"{role}-column-missing") for role in ("grade", "class", "number", "name", "guardian")],
        ),
        (f"\n{HEADINGS},組\n{HANAKO}", [(2, "組", "column-twice")]),
        (
            f"{HEADINGS}\n{HANAKO},x\n,,,A,,,",
            [
                (2, "", "cells-many"),
                (3, "学年", "missing"),
                (3, "組", "missing"),
                (3, "番号", "missing"),
            ],
        ),
        (f'{HEADINGS}\n{HANAKO}\n3,1,"2', [(3, "", "quotes")]),
        (f"{HEADINGS}\n3,,1,,,a@b.jp", [(2, "組", "missing"), (2, "氏名", "missing")]),
        (f"{HEADINGS}\n3,1,{'1' * 17},A,,", [(2, "番号", "long")]),
        (f"{HEADINGS}\n3,1,1,{'花' * 256},{'か' * 256},", [(2, "氏名", "long"), (2, "ふりがな", "long")]),
        (
            f"{HEADINGS}\n3,1,1,A,,a@b@c d,x",
            [(2, "保護者1メール", "address-wrong"), (2, "保護者2メール", "address-wrong")],
        ),
        (f"{HEADINGS}\n3,1,1,A,,a@b.jp,A@B.jp", [(2, "保護者2メール", "address-twice")]),
        (f"{HEADINGS}\n3,1,1,A,,\n\n３年,1組,01,B,,", [(4, "", "student-twice")]),
        (f'{HEADINGS}\n3,1,1,"A\nB",,\n3,1,,C,,', [(4, "番号", "missing")]),
        (f"{HEADINGS}\n年長,1,1,A,,\n3,1,abc,B,,", [(2, "学年", "not-a-number"), (3, "番号", "not-a-number")]),
        (f"{HEADINGS}\n3,1,1,A,,\n三年,一組,一番,B,,", [(3, "", "student-twice")]),
    ],
)
def test_every_bad_line_of_a_roster_is_named(text: str, expected: list[tuple[int, str, str]]) -> None:
    with pytest.raises(CsvRefused) as refused:
        roster.read_file(text.encode())
    assert problems_of(refused) == expected


def test_a_file_in_no_known_encoding_is_refused() -> None:
    with pytest.raises(CsvRefused) as refused:
        roster.read_file(b"\xff\x81\x00\xfd,\n1")
    assert problems_of(refused) == [(1, "", "encoding")]


@given(st.binary() | st.text().map(str.encode) | st.text().map(lambda text: f"{HEADINGS}\n{text}".encode()))
def test_no_file_breaks_the_reader(data: bytes) -> None:
    for read_file in (roster.read_file, partial(staff.read_file, places={("3", "1")})):
        with contextlib.suppress(CsvRefused):
            assert read_file(data).lines


# -- what spreadsheets and people put into cells ---------------------------------------------------------


def only(problems: list[tuple[int, str, str]], code: str) -> bool:
    return {found for _, _, found in problems} == {code}


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "####", "#n/a"])
def test_an_error_of_the_spreadsheet_is_refused_wherever_it_stands(error: str) -> None:
    for role in range(7):
        cells = HANAKO.split(",")
        cells[role] = error
        with pytest.raises(CsvRefused) as refused:
            roster.read_file(f"{HEADINGS}\n{','.join(cells)}".encode())
        assert (2, HEADINGS.split(",")[role], "spreadsheet-error") in problems_of(refused)


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("1月2日", "spreadsheet-date", "1-2"),
        ("１月２日", "spreadsheet-date", "1-2"),
        ("2026/1/2", "spreadsheet-date", "1-2"),
        ("2026-01-02 00:00:00", "spreadsheet-date", "1-2"),
        ("2-Jan", "spreadsheet-date", "1-2"),
        ("Mar-01", "spreadsheet-date", "3-1"),
        ("46024", "spreadsheet-serial", "1-2"),
        ("1.0", "spreadsheet-decimal", "1"),
        ("1E+02", "spreadsheet-exponent", None),
    ],
)
def test_what_the_spreadsheet_made_of_a_class_is_refused_with_what_happened(
    text: str, code: str, meant: str | None
) -> None:
    for place in (f"{text},1,1", f"1,{text},1", f"1,1,{text}"):
        with pytest.raises(CsvRefused) as refused:
            roster.read_file(f"{HEADINGS}\n{place},花子,,,".encode())
        (problem,) = refused.value.problems
        assert (problem.code, problem.names.get("meant")) == (code, meant)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("mailto:a@x.jp", ["a@x.jp"]),
        ("母 <a@x.jp>", ["a@x.jp"]),
        ("母＜a@x.jp＞", ["a@x.jp"]),
        ("母: a@x.jp", ["a@x.jp"]),
        ("a@x.jp（母）", ["a@x.jp"]),
        ("父 a@x.jp", ["a@x.jp"]),
        ("a@x.jp、b@y.jp", ["a@x.jp", "b@y.jp"]),
        ("a@x.jp b@y.jp", ["a@x.jp", "b@y.jp"]),
        ("母 a@x.jp 父 b@y.jp", ["a@x.jp", "b@y.jp"]),
        ("a@x.jp.", ["a@x.jp"]),
        ("'a@x.jp", ["a@x.jp"]),
        ("ａ＠ｘ．ｊｐ", ["a@x.jp"]),
        ("a..b@docomo.ne.jp", ["a..b@docomo.ne.jp"]),
        ("a/b?c=d@docomo.ne.jp", ["a/b?c=d@docomo.ne.jp"]),
        ("なし", []),
        ("無し", []),
        ("未登録", []),
        ("-", []),
        ("taro yamada@x.jp", None),
        ("a@ x.jp", None),
        ("a @x.jp", None),
        ("a@b@c d", None),
        ("母", None),
    ],
)
def test_addresses_are_taken_where_they_are_clear_and_named_where_not(cell: str, expected: list[str] | None) -> None:
    sheet = f'{HEADINGS}\n3,1,1,花子,,"{cell}",'.encode()
    if expected is None:
        with pytest.raises(CsvRefused) as refused:
            roster.read_file(sheet)
        assert problems_of(refused) == [(2, "保護者1メール", "address-wrong")]
    else:
        (line,) = roster.read_file(sheet).lines
        assert [address.spelled for address in line.guardians] == expected


def test_a_title_a_workbook_and_a_column_without_a_heading_get_a_hint() -> None:
    title = f"令和8年度 児童名簿,,,,,,\n拓進小学校,,,,,,令和8年4月1日現在\n\n{HEADINGS}\n{HANAKO}"
    for data, expected in (
        (title.encode(), (4, "", "headings-below")),
        (b"PK\x03\x04\x14\x00\x06\x00", (1, "", "workbook-broken")),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (1, "", "workbook-old")),
        (f"{HEADINGS.replace('組', '')}\n{HANAKO}".encode(), (1, "", "heading-empty")),
    ):
        with pytest.raises(CsvRefused) as refused:
            roster.read_file(data)
        assert expected in problems_of(refused)


def test_a_line_that_names_the_separator_is_no_heading() -> None:
    for separator in ",;\t":
        sheet = f"sep={separator}\r\n" + SHEET.replace(",", separator)
        assert len(roster.read_file(sheet.encode()).lines) == 2
    with pytest.raises(CsvRefused) as refused:
        roster.read_file(f"sep=;\n{HEADINGS}\n3,,1,A,,,".replace(",", ";").encode())
    assert problems_of(refused) == [(3, "組", "missing")]


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("葛\U000e0100西 渡邊\U000e0102", "葛西 渡邊"),
        ("神\ufa19", "神神"),
        ("⽥中", "田中"),
        ("1\ufe0f\u20e3", "1"),
    ],
)
def test_variants_of_a_letter_compare_equal_and_are_kept(written: str, compared: str) -> None:
    (line,) = roster.read_file(f"{HEADINGS}\n3,1,1,{written},,,".encode()).lines
    assert line.name == written
    known = roster.Known(StudentId(1), line.seat, compared, "", True, frozenset())
    assert roster.match([line], [known]) == {line: known}


def test_what_looks_wrong_is_warned_of() -> None:
    sheet = f"{HEADINGS}\n13,1,1,花子,,a@gate.example,\n3,1,1,太郎,,,\n3,2,7,太郎,,,".encode()
    found = [(problem.line, problem.code) for problem in roster.read_file(sheet, "gate.example").warnings]
    assert found == [(2, "grade-strange"), (2, "address-ours"), (4, "child-twice")]


BY_LINE = f"u{'0' * 32}@line.invalid"


def test_a_file_keeps_guardians_whom_only_line_reaches_and_makes_none() -> None:
    sheet = f"{HEADINGS}\n3,1,1,太郎,,{BY_LINE},".encode()
    (line,) = roster.read_file(sheet, by_line=[BY_LINE]).lines
    assert line.to_add == {BY_LINE}
    with pytest.raises(CsvRefused) as refused:
        roster.read_file(sheet)
    assert [(problem.line, problem.code) for problem in refused.value.problems] == [(2, "address-line")]


def test_nobody_is_on_the_staff_whom_only_line_reaches() -> None:
    with pytest.raises(CsvRefused) as refused:
        staff.read_file(f"氏名,メール,役割,担当\n佐藤 恵,{BY_LINE},事務,".encode(), ())
    assert [problem.code for problem in refused.value.problems] == ["address-line"]


# -- words ---------------------------------------------------------------------------------------------


def packed(members: int) -> bytes:
    """A file of this number of empty members."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for number in range(members):
            archive.writestr(str(number), b"")
    return content.getvalue()


SHEETS_OF_EVERY_KIND = [
    b"x,\n" * (MOST_ROWS + 1),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    packed(workbooks.MOST_MEMBERS + 1),
    workbook(Workbook(HEADINGS.split(","), [Sheet(name, [HANAKO.split(",")]) for name in ("3-1", "3-2")])),
    workbook(
        Workbook(STAFF_HEADINGS.split(","), [Sheet(name, [["佐藤", "a@b.jp", "事務", ""]]) for name in ("a", "b")])
    ),
    f"{HEADINGS},削除\n3,1,1,A,,a@x.jp,,たぶん\n3,1,2,B,,,,○".encode(),
    b"\xff\x81\x00\xfd",
    b"PK\x03\x04\x14\x00",
    *(
        sheet.encode()
        for sheet in (
            "",
            "a,b\n1,2",
            f"{HEADINGS},組\n{HANAKO}",
            f"{HEADINGS}\n{HANAKO},x\n3,,1,A,,x",
            f"{HEADINGS}\n3,1,{'1' * 17},A,,a@b.jp,A@b.jp\n3,1,1,B,,\n3,1,1,C,,",
            f'{HEADINGS}\n3,1,"2',
            f"{HEADINGS}\n3,1,1,A,,{BY_LINE},",
            f"{HEADINGS}\n一,A,abc,A,,",
            f"{STAFF_HEADINGS}\nA,a@b.jp,先生,\nA,a@b.jp,担任,4\nA,a@b.jp,学年主任,4-1\nA,a@b.jp,担任,\nA,a@b.jp,学年主任,",
            f"{STAFF_HEADINGS}\nA,a@b.jp,事務,\nB,a@b.jp,事務,",
            f"{STAFF_HEADINGS}\nA,a@b.jp,担任,9-9\nB,b@b.jp c@b.jp,担任,46024",
            f"令和8年度,名簿\n\n{HEADINGS}\n{HANAKO}",
            f"{HEADINGS.replace('組', '')}\n{HANAKO}",
            f"{HEADINGS}\n1.0,1月2日,1E+02,#N/A,,,",
            f"{HEADINGS},生年月日\n{HANAKO},4月2日",
        )
    ),
]


@pytest.mark.usefixtures("schools")
def test_every_problem_has_words_and_every_word_a_problem() -> None:
    import_roster(HANAKO)
    template = environment("cli", "ja").get_template("imports/problem.txt")
    told = set()
    for sheet in SHEETS_OF_EVERY_KIND:
        with pytest.raises(CsvRefused) as of_roster:
            roster.read_file(sheet)
        with pytest.raises(CsvRefused) as of_staff:
            staff.read_file(sheet, staff.places("takushin"))
        for problem in of_roster.value.problems + of_staff.value.problems:
            line = template.render(file="f.csv", problem=problem).strip()
            assert line.startswith(f"f.csv:{problem.line}: ")
            assert "%" not in line
            assert "\n" not in line
            told.add(problem.code)
    strange = f"{HEADINGS},電話\n13,1,1,A,,a@gate.example,,なし\n13,1,2,A,,,,".encode()
    for problem in roster.read_file(strange, "gate.example").warnings:
        assert "注意" in template.render(file="f.csv", problem=problem)
        told.add(problem.code)
    with pytest.raises(CsvRefused) as of_group:
        group_files.read(
            School.get().id, read_sheets("学年,組,番号,氏名,メール\n9,9,9,誰か,\n,,,,a@x.example\n".encode())
        )
    for problem in of_group.value.problems:
        assert "%" not in template.render(file="f.csv", problem=problem)
        told.add(problem.code)
    vocabulary = vars(template.make_module({"file": "", "problem": problem}))["words"]
    assert told == set(vocabulary)


BORN = "grade,class,number,name,kana,生年月日,guardian1_email"


@pytest.mark.parametrize(
    ("written", "born"),
    [("2018-04-02", "2018-04-02"), ("2018/4/2", "2018-04-02"), ("H30.4.2", "2018-04-02"), ("", "")],
)
def test_a_birth_date_is_read_as_offices_write_it(written: str, born: str) -> None:
    (line,) = roster.read_file(f"{BORN}\n3,1,12,山田 太郎,,{written},".encode()).lines
    assert line.born == born


def test_what_is_no_birth_date_is_named() -> None:
    with pytest.raises(CsvRefused) as refused:
        roster.read_file(f"{BORN}\n3,1,12,山田 太郎,,4月2日,".encode())
    assert [(problem.line, problem.column, problem.code) for problem in refused.value.problems] == [
        (2, "生年月日", "date-wrong")
    ]


PHONES = "grade,class,number,name,保護者1電話番号,保護者2電話番号,guardian1_email"


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        ("090-1234-5678,", "090-1234-5678"),
        ("０９０（１２３４）５６７８,0144-00-0000", "090 1234 5678、0144-00-0000"),
        ("09012345678/09012345678,", "09012345678"),
        ("母 090-1234-5678,0144-00-0000（自宅）", "母 090-1234-5678、0144-00-0000 自宅"),
        ("母:09012345678,", "母:09012345678"),
        (",", ""),
    ],
)
def test_telephone_numbers_are_read_as_offices_write_them(cells: str, kept: str) -> None:
    file = roster.read_file(f"{PHONES}\n3,1,12,山田 太郎,{cells},".encode())
    assert telephones(file.lines[0].phone) == kept
    assert file.warnings == ()


@pytest.mark.parametrize(
    "cell", ["9012345678", "なし", "119", "0" * 16, "0" * 90 + "x", "090-1234-5678、母の職場は市役所の中です"]
)
def test_what_is_no_telephone_number_is_named_and_stops_no_import(cell: str) -> None:
    """Rosters had such columns before anybody read them."""
    file = roster.read_file(f"{PHONES}\n3,1,12,山田 太郎,,{cell},".encode())
    assert telephones(file.lines[0].phone) is None
    assert [(each.line, each.code, each.names) for each in file.warnings] == [(2, "telephone-wrong", {"text": cell})]
