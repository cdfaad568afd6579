"""What the load knows of the town that was made for it: who lives there, and with what they may come in."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

DOMAIN = "gate.example"
FILE = "town.json"
SCHOOL = 540
"""How many students a school has, as a rule."""


@dataclass(frozen=True, slots=True)
class LoggedInGuardian:
    """A guardian with one student, logged in. `seal` is the form token of their session."""

    address: str
    student: int
    teacher: str
    cookie: str
    seal: str


@dataclass(frozen=True, slots=True)
class WaitingNotice:
    """A notice that waits for its teacher; the reply goes to `reply_to`."""

    guardian: str
    teacher: str
    reply_to: str


@dataclass(frozen=True, slots=True)
class Office:
    """The office of all schools, logged in. `seal` is the form token of its session."""

    address: str
    cookie: str
    seal: str


@dataclass(frozen=True, slots=True)
class LoadedTown:
    """Everybody whom the load needs: `guardians` may ask for a login letter; the others are logged in."""

    office: Office
    nurse_cookie: str
    guardians: list[str]
    families: list[LoggedInGuardian]
    notices: list[WaitingNotice]

    @property
    def writers(self) -> list[LoggedInGuardian]:
        """Those who send notices."""
        return self.families[::2]

    @property
    def readers(self) -> list[LoggedInGuardian]:
        """Those who only look at their page, which stays as short as most are."""
        return self.families[1::2]


def save(town: LoadedTown, folder: Path) -> None:
    """Write it beside the gateway's settings."""
    (folder / FILE).write_text(json.dumps(asdict(town)), "utf-8")


def load(folder: Path) -> LoadedTown:
    """Read it."""
    found = json.loads((folder / FILE).read_text("utf-8"))
    return LoadedTown(
        Office(**found["office"]),
        found["nurse_cookie"],
        found["guardians"],
        [LoggedInGuardian(**family) for family in found["families"]],
        [WaitingNotice(**notice) for notice in found["notices"]],
    )
