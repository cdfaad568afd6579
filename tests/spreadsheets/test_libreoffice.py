"""LibreOffice opens our files: every cell is the text or number that it was, and nothing is computed."""

import csv
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from mailgate.spreadsheets import files
from mailgate.spreadsheets.cells import Sheet, Workbook
from spreadsheets.test_files import ATTACKS

ROWS: list[tuple[str, int]] = [
    ("髙橋 太郎", 12),
    ("改\n行", 0),
    *((attack, 1) for attack in ATTACKS if attack.isprintable()),
]


def converted(file: Path, ending: str, *options: str) -> Path:
    """The file as LibreOffice saves it again. Its own profile is in the same folder."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("there is no LibreOffice on this machine (Debian: libreoffice-calc-nogui)")
    folder = file.parent / "saved"
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = [program, profile, "--headless", *options, "--convert-to", ending, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=200)
    return folder / f"{file.stem}.{ending.partition(':')[0]}"


def written(folder: Path, kind: str) -> Path:
    file = folder / f"register.{files.FILE_FORMATS[kind].ending}"
    table = Workbook(["氏名", "欠席"], [Sheet("3-1", ROWS)])
    file.write_bytes(b"".join(files.pieces(table, files.FILE_FORMATS[kind])))
    return file


@pytest.mark.slow
def test_a_workbook_opens_with_its_texts(tmp_path: Path) -> None:
    saved = converted(written(tmp_path, "xlsx"), "csv:Text - txt - csv (StarCalc):44,34,76,1")
    rows = list(csv.reader(saved.read_text("utf-8").splitlines(keepends=True)))
    assert rows[1:] == [[text, str(number)] for text, number in ROWS]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "charset"), [("csv", 76), ("csv-cp932", 64)])
def test_a_csv_file_opens_without_formulas(tmp_path: Path, kind: str, charset: int) -> None:
    saved = converted(written(tmp_path, kind), "xlsx", f"--infilter=CSV:44,34,{charset},1")
    cells = [cell for row in openpyxl.load_workbook(saved).active.iter_rows() for cell in row]
    assert all(cell.data_type in {"s", "n"} for cell in cells)
    assert cells[2].value == "髙橋 太郎"
    assert cells[3].value == 12
