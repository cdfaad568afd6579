"""The lock files hold what pyproject.toml asks for, each package with its hashes, for every Python that we support."""

import re
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
