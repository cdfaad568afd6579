"""The lock files hold what pyproject.toml asks for, each package with its hashes, for every Python that we support."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TOP = Path(__file__).parents[1]
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
EXTRAS = [line for extra in PROJECT["project"]["optional-dependencies"].values() for line in extra]
GROUPS = [line for group in PROJECT["dependency-groups"].values() for line in group]
RUNS = [*PROJECT["project"]["dependencies"], *EXTRAS]


def locked(name: str) -> dict[str, list[tuple[Requirement, int]]]:
    """The entries of a lock file by package, each with how many hashes it has."""
    text = re.sub(r"^ *#.*\n", "", (TOP / name).read_text("utf-8"), flags=re.MULTILINE)
    found: dict[str, list[tuple[Requirement, int]]] = {}
    for entry in re.split(r"\n(?=\S)", text.strip()):
        line, *hashes = entry.replace("\\\n", "").split("--hash=sha256:")
        requirement = Requirement(line)
        found.setdefault(canonicalize_name(requirement.name), []).append((requirement, len(hashes)))
    return found


def versions(name: str) -> dict[str, set[str]]:
    """The versions in a lock file by package."""
    return {
        package: {specifier.version for requirement, _ in entries for specifier in requirement.specifier}
        for package, entries in locked(name).items()
    }


@pytest.mark.parametrize(("file", "wanted"), [("requirements.txt", RUNS), ("requirements-test.txt", [*RUNS, *GROUPS])])
def test_all_that_the_project_needs_is_locked(file: str, wanted: list[str]) -> None:
    found = locked(file)
    for requirement in map(Requirement, wanted):
        entries = found[canonicalize_name(requirement.name)]
        versions = [specifier.version for entry, _ in entries for specifier in entry.specifier]
        assert all(requirement.specifier.contains(version) for version in versions), f"{requirement}: run scripts/lock"


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-test.txt"])
def test_each_package_is_one_version_with_its_hashes(file: str) -> None:
    for entries in locked(file).values():
        for requirement, hashes in entries:
            assert [specifier.operator for specifier in requirement.specifier] == ["=="], requirement
            assert hashes, f"{requirement} has no hash"
    assert "index-url" not in (TOP / file).read_text("utf-8")


def test_what_runs_is_what_was_tested() -> None:
    runs, tested = versions("requirements.txt"), versions("requirements-test.txt")
    assert {name: tested.get(name) for name in runs} == runs


ANSWERS = {
    "nothing is known": ("", "No known vulnerabilities found", 0),
    "a hole is known": ("Name Version ID\n---- ------- ----\nx    1.0     CVE-1", "Found 1 known vulnerability", 1),
    "nobody would say": (
        "Name Skip Reason\n---- ----\nx    x could not be audited",
        "No known vulnerabilities found",
        0,
    ),
    "some would not say": ("x    1.0     CVE-1\ny    y could not be audited", "Found 1 known vulnerability", 1),
    "it broke": ("", "ConnectionError: no such host", 1),
}
SAID = {
    "nothing is known": ("", 0),
    "a hole is known": ("Name Version ID\nx    1.0     CVE-1\n", 1),
    "nobody would say": ("known holes were not looked for in 1 packages: the registry does not say\n", 0),
    "some would not say": (
        "known holes were not looked for in 1 packages: the registry does not say\nx    1.0     CVE-1\n",
        1,
    ),
    "it broke": ("known holes were not looked for: ConnectionError: no such host\n", 0),
}


@pytest.mark.parametrize("what", ANSWERS)
def test_known_holes_fail_and_what_could_not_be_asked_is_said(tmp_path: Path, what: str) -> None:
    """With a pip-audit that answers so: its own words for "nobody knows" are "no known vulnerabilities"."""
    out, err, status = ANSWERS[what]
    program = tmp_path / "pip-audit"
    program.write_text(f"#!/bin/sh\nprintf '%s' '{out}'\necho '{err}' >&2\nexit {status}\n", "utf-8")
    program.chmod(0o755)
    ran = subprocess.run(
        [TOP / "scripts" / "dependencies", "HEAD"],
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = re.sub(r"(?m)^(?:new in|gone from) .*\n", "", ran.stdout)
    assert (said, ran.returncode) == SAID[what], ran.stderr
