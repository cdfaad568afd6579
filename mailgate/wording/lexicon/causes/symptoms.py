"""What keeps a student from school, and what brings it back.

Each language calls these causes by words of its own, and schools list them under words of theirs.
"""

import re
from dataclasses import dataclass
from typing import Literal

from mailgate.wording.lexicon import any_of, in_ascii
from mailgate.wording.lexicon.en.causes import occasions as en_occasions
from mailgate.wording.lexicon.en.causes import spoken_symptoms as en_spoken
from mailgate.wording.lexicon.en.causes import symptoms as en
from mailgate.wording.lexicon.ja.causes import occasions as ja_occasions
from mailgate.wording.lexicon.ja.causes import symptoms as ja

Group = Literal["sick", "other", "either", "better", "change"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A cause: the group tells the kinds it can belong to; a mild one yields to any other cause beside it."""

    name: str
    group: Group
    reasons: tuple[str, ...]
    """The words under which schools list it, best first; none for what becomes その他."""
    pattern: re.Pattern[str]
    mild: bool = False

    @property
    def is_visit(self) -> bool:
        """Whether it is a visit to a doctor."""
        return self.name in ("doctor", "check_up", "vaccination")

    @property
    def is_event(self) -> bool:
        """Whether it is something that happens on its day, and may be over, missed or only spoken of."""
        return self.name in ("travel", "journey", "family_event", "event", "occasion")

    @property
    def is_fever(self) -> bool:
        """Whether it is one that has to be over for a day."""
        return self.name in ("fever", "temperature")

    @property
    def lasts(self) -> bool:
        """Whether it is still the matter on the days after it happened."""
        return self.name == "injury"

    @property
    def is_chronic(self) -> bool:
        """Whether somebody may have it for years, and go to school."""
        return self.name == "asthma"

    @property
    def hinders(self) -> bool:
        """Whether it keeps somebody from coming in time, and from nothing else."""
        return self.name in ("delay", "hindrance")


_CAUSES: tuple[tuple[str, Group], ...] = (
    ("influenza_a", "sick"),
    ("influenza_b", "sick"),
    ("influenza", "sick"),
    ("covid", "sick"),
    ("vaccination", "either"),
    ("check_up", "sick"),
    ("fever", "sick"),
    ("temperature", "sick"),
    ("headache", "sick"),
    ("stomach_ache", "sick"),
    ("fatigue", "sick"),
    ("weariness", "sick"),
    ("asthma", "sick"),
    ("rash", "sick"),
    ("injury", "sick"),
    ("vomiting", "sick"),
    ("hospital_stay", "sick"),
    ("rest_at_home", "sick"),
    ("convalescence", "sick"),
    ("doctor", "sick"),
    ("unwell", "sick"),
    ("cold", "sick"),
    ("cough", "sick"),
    ("nausea", "sick"),
    ("faintness", "sick"),
    ("pain", "sick"),
    ("disease", "sick"),
    ("illness", "sick"),
    ("body", "sick"),
    ("tiredness", "either"),
    ("delay", "either"),
    ("bereavement", "other"),
    ("travel", "other"),
    ("journey", "other"),
    ("family_matters", "other"),
    ("family_event", "other"),
    ("event", "other"),
    ("hindrance", "other"),
    ("occasion", "other"),
    ("better", "better"),
    ("well", "better"),
    ("change", "change"),
)
_MILD = {
    "vaccination",
    "check_up",
    "rest_at_home",
    "convalescence",
    "doctor",
    "tiredness",
    "weariness",
    "delay",
    "body",
    "journey",
    "family_matters",
    "occasion",
}

_JAPANESE = (ja.WORDS, ja_occasions.WORDS)
_ENGLISH = (en.WORDS, en_spoken.WORDS, en_occasions.WORDS)
_LISTED = ja.LISTED | ja_occasions.LISTED


def _pattern(name: str) -> re.Pattern[str]:
    english = "|".join(f"{words[name]}\n" for words in _ENGLISH if name in words)
    return any_of(*(words[name] for words in _JAPANESE if name in words), *([in_ascii(english)] if english else []))


_ENTRIES = tuple(
    Entry(name, group, _LISTED.get(name, ()), _pattern(name), mild=name in _MILD) for name, group in _CAUSES
)
_NO_WORDS = ("illness", "body", "delay", "occasion", "well")
WORDS = tuple(entry for entry in _ENTRIES if entry.name not in _NO_WORDS)
WAYS_OF_SAYING = tuple(entry for entry in _ENTRIES if entry.name in _NO_WORDS)
"""What is no word for a cause but tells of one: what a body does, and what ends like the name of an illness."""
SUSPICION = Entry("suspicion", "sick", (), any_of(ja.SUSPICION))
"""An illness that is only suspected: その他 with the writer's own words, never the illness itself."""
INFLUENZA = {"a": ja.LISTED["influenza_a"], "b": ja.LISTED["influenza_b"]}
LONE_TYPE = any_of(ja.LONE_TYPE, en.LONE_TYPE)
