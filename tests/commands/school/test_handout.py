"""`mailgate handout`, `roster codes` and `roster remove-guardian`."""

import re
import shutil
from pathlib import Path

import pytest
import segno
from click.testing import CliRunner, Result

from mailgate.cli import mailgate
from mailgate.resources import TEMPLATES
from mailgate.words.languages import FAMILY_LANGUAGES

ROSTER = """\
学年,組,番号,氏名,保護者1メール
3,1,12,山田 花子,m@mail.example
3,2,1,鈴木 美紀,
1,2,5,山田 太郎,m@mail.example
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gateway's folder with a school of three students."""
    folder = tmp_path_factory.mktemp("made") / "gate"
    roster = folder.parent / "roster.csv"
    roster.write_text(ROSTER, "utf-8")
    for command in (
        ["init", str(folder), "--domain", "gate.example"],
        ["school", "add", "s1", "--name", "青葉小学校", "--phone", "0144-00-0001"],
        ["roster", "import", "--school", "s1", str(roster)],
    ):
        assert run(folder, *command).exit_code == 0
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of it for each test."""
    return Path(shutil.copytree(made, tmp_path / "gate"))


def run(folder: Path, *arguments: str) -> Result:
    """Run a command with this folder's settings."""
    return CliRunner().invoke(mailgate, arguments, env={"MAILGATE_SETTINGS": str(folder / "settings.ini")})


def codes(folder: Path, *options: str) -> list[list[str]]:
    """What `roster codes` prints, by line and column."""
    done = run(folder, "roster", "codes", "--school", "s1", *options)
    assert done.exit_code == 0, done.output
    return [line.split("\t") for line in done.output.splitlines()]


def test_every_student_has_a_code_in_the_order_of_the_classes(folder: Path) -> None:
    rows = codes(folder)
    assert [row[3] for row in rows] == ["山田 太郎", "山田 花子", "鈴木 美紀"]
    assert all(re.fullmatch(r"register\+([0-9a-z]{4}-){3}[0-9a-z]{4}@gate\.example", row[4]) for row in rows)
    assert len({row[4] for row in rows}) == 3


def test_codes_stay_until_they_are_renewed(folder: Path) -> None:
    before = codes(folder, "--class", "3-1")
    assert codes(folder, "--class", "3-1") == before
    assert codes(folder, "--class", "3-1", "--renew") != before


def test_the_paper_says_who_where_how_and_until_when(folder: Path) -> None:
    out = folder / "papers.html"
    assert run(folder, "handout", "--school", "s1", "--class", "3-1", str(out)).exit_code == 0
    html = out.read_text("utf-8")
    ((grade, room, _, name, address, _),) = codes(folder, "--class", "3-1")
    assert address in re.sub("<[^>]+>", "", html)
    for words in (f"{grade}年{room}組", f"{name} さんの保護者", "青葉小学校", "0144-00-0001"):
        assert words in html
    for words in ("8:00", "13:00", "欠席（病欠）"):
        assert words in html
    for words in ("受信リスト設定", "必ず受信", "許可リスト", "なりすまし救済リスト", "URLを含むメールを受け取らない"):
        assert words in html
    assert segno.make(f"mailto:{address}", error="m").svg_inline(omitsize=True, border=2) in html
    assert html.count('class="paper"') == 1
    assert "山田 太郎" not in html


def test_a_grade_or_the_whole_school_has_a_page_for_each_student(folder: Path) -> None:
    for options, count in (((), 3), (("--class", "3"), 2)):
        out = folder / "papers.html"
        assert run(folder, "handout", "--school", "s1", *options, str(out)).exit_code == 0
        assert out.read_text("utf-8").count('class="paper"') == count


def test_each_paper_fits_on_one_printed_page(folder: Path) -> None:
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as missing:
        pytest.skip(f"a PDF needs the extra and Pango: {missing}")
    page, print_out = folder / "papers.html", folder / "papers.pdf"
    for out in (page, print_out):
        assert run(folder, "handout", "--school", "s1", str(out)).exit_code == 0
    assert len(HTML(str(page)).render().pages) == 3
    assert print_out.read_bytes().startswith(b"%PDF-")


def test_a_file_is_written_only_as_what_its_name_says(folder: Path) -> None:
    for name, said in (("papers.txt", 2), ("papers", 2), ("PAPERS.HTM", 0)):
        assert run(folder, "handout", "--school", "s1", str(folder / name)).exit_code == said
        assert (folder / name).exists() is (said == 0)
    assert run(folder, "handout", "--school", "s1", "--format", "html", str(folder / "papers.txt")).exit_code == 0


def test_the_address_breaks_nowhere_but_before_its_domain(folder: Path) -> None:
    out = folder / "papers.html"
    assert run(folder, "handout", "--school", "s1", "--class", "3-1", str(out)).exit_code == 0
    local, _, domain = codes(folder, "--class", "3-1")[0][4].partition("@")
    html = out.read_text("utf-8")
    assert f"<span>{local}</span><span>@{domain}</span>" in html
    assert "b, .address span { display: inline-block;" in html


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
def test_the_paper_names_the_mails_that_come_by_their_subjects(language: str) -> None:
    paper = (TEMPLATES / "handout" / language / "paper.html").read_text("utf-8")
    for name in ("enrol", "enrolled"):
        subject = (TEMPLATES / "mail" / "people" / language / f"{name}.txt").read_text("utf-8").split("\n")[0]
        assert re.sub("{% if open %}|{% else %}.*", "", subject) in paper


@pytest.mark.parametrize("place", ["9-9", "3-7"])
def test_a_class_without_students_is_named(folder: Path, place: str) -> None:
    done = CliRunner().invoke(
        mailgate,
        ["handout", "--school", "s1", "--class", place, str(folder / "x.html")],
        env={"MAILGATE_SETTINGS": str(folder / "settings.ini")},
    )
    assert place in str(done.exception)


def test_an_address_is_taken_away_from_all_of_its_students(folder: Path) -> None:
    done = run(folder, "roster", "remove-guardian", "--school", "s1", "M@mail.example")
    assert "from 2 students" in done.output
    again = run(folder, "roster", "remove-guardian", "--school", "s1", "M@mail.example")
    assert "no guardian" in str(again.exception)


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
def test_papers_are_printed_in_a_language_of_the_families(folder: Path, language: str) -> None:
    done = run(folder, "handout", "--school", "s1", "--language", language, str(folder / "x.html"))
    assert done.exit_code == 0, done.output
    page = (folder / "x.html").read_text("utf-8")
    assert f'<html lang="{language}">' in page
    assert page.count('<section class="paper">') == 3
    assert "青葉小学校" in page
    assert ("欠席（病欠）" in page) == (language == "ja"), "kinds are said in the paper's language"


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
def test_where_there_is_a_line_account_the_paper_says_how_to_enrol_there(
    folder: Path, tmp_path: Path, language: str
) -> None:
    out, arguments = tmp_path / "papers.html", ("handout", "--school", "s1", "--language", language)
    assert run(folder, *arguments, str(out)).exit_code == 0
    assert "LINE" not in out.read_text("utf-8")
    settings = folder / "settings.ini"
    text = settings.read_text("utf-8").replace("\nbasic_id =\n", "\nbasic_id = @123abcde\n")
    settings.write_text(text, "utf-8")
    code = codes(folder)[0][4].removeprefix("register+").partition("@")[0]
    assert run(folder, *arguments, str(out)).exit_code == 0
    paper = out.read_text("utf-8")
    assert "@123abcde" in paper
    assert f"<b>{code}</b>" in paper
