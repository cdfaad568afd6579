"""One version, one list of what it is made of; and pip leads from one version to the next, and not back."""

import json
import re
import shutil
import site
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from packaging.version import Version
from references.prose import ROOT, files
from test_dependencies import versions

from mailgate import __version__

LATER = "99.0.0"
CHANGE = "def up(migrator, db):\n    db.execute_sql('CREATE TABLE fax (id INTEGER)')\n"


def test_the_version_is_the_newest_release_or_on_the_way_to_the_next() -> None:
    newest = Version(
        re.findall(r"^## (\S+) - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)[0]
    )
    version = Version(__version__)
    assert version == newest or (version.is_devrelease and version > newest)


def test_the_bill_of_materials_names_all_that_is_locked(tmp_path: Path) -> None:
    subprocess.run([ROOT / "scripts" / "sbom", tmp_path / "bom.json"], check=True)
    bill = json.loads((tmp_path / "bom.json").read_text("utf-8"))
    assert (bill["bomFormat"], bill["metadata"]["component"]["version"]) == ("CycloneDX", __version__)
    named: dict[str, set[str]] = {}
    for component in bill["components"]:
        named.setdefault(component["name"], set()).add(component["version"])
        assert component["externalReferences"][0]["hashes"], component["name"]
    assert named == versions("requirements.txt")


class Installation:
    """An environment of its own that borrows the packages of this one, but not mailgate."""

    def __init__(self, folder: Path) -> None:
        self._bin = folder / "bin"
        venv.create(folder, symlinks=True)
        (packages,) = folder.glob("lib/python*/site-packages")
        (packages / "borrowed.pth").write_text("\n".join(site.getsitepackages()), "utf-8")

    def install(self, wheel: Path, *options: str) -> None:
        """What docs/operating.md shows, without a registry; the pip of this environment works on that one."""
        pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", self._bin / "python", "install", "--quiet"]
        subprocess.run([*pip, "--no-index", "--no-deps", "--no-compile", *options, wheel], check=True)

    def mailgate(self, *words: str, code: int = 0) -> str:
        """What mailgate says there."""
        done = subprocess.run([self._bin / "mailgate", *words], capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr


def wheel_of(folder: Path, version: str, migrations: dict[str, str]) -> Path:
    """A wheel of this checkout, with another version and further migrations."""
    for file in files():
        if file.parts[0] in {"mailgate", "templates", "deploy"} or len(file.parts) == 1:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, folder / file)
    (folder / "mailgate" / "__init__.py").write_text(f'__version__ = "{version}"\n', "utf-8")
    for name, script in migrations.items():
        (folder / "mailgate" / "migrations" / name).write_text(script, "utf-8")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", folder / "dist", folder], check=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    return wheel


@pytest.mark.slow
def test_pip_upgrades_a_gateway_and_does_not_lead_back(tmp_path: Path) -> None:
    now = wheel_of(tmp_path / "now", __version__, {})
    later = wheel_of(tmp_path / "later", LATER, {"9000_fax.py": CHANGE})
    opt, settings = Installation(tmp_path / "opt"), str(tmp_path / "gate" / "settings.ini")
    opt.install(now)
    assert opt.mailgate("--version") == f"mailgate, version {__version__}\n"
    school = ("--school", "takushin", "--school-name", "拓進小学校", "--school-phone", "0144-00-0000")
    opt.mailgate("init", str(tmp_path / "gate"), "--domain", "mail.town.example", *school)

    opt.install(later, "--upgrade")
    assert LATER in opt.mailgate("--version")
    assert "takushin" in opt.mailgate("--settings", settings, "school", "list")

    opt.install(now)
    refused = opt.mailgate("--settings", settings, "school", "list", code=1)
    assert "9000_fax" in refused
    assert "install the newer version again" in refused
