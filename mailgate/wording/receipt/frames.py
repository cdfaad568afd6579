"""What stands around what a reply to a receipt says: the quoted receipt, who writes, and that somebody is sorry."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.form.lines import parse
from mailgate.wording.lexicon.replies.receipts import frames as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.signatures import unsigned
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.people.mentions import Mention, mentions
from mailgate.wording.values import Candidate

_QUOTED = re.compile(r"^(?:(?=[^\n]*(?:[0-9]:[0-9]{2}|@))[^\n]{1,120}:\x20*\n)?\s?[>|].*\n?", re.MULTILINE)
"""A quoted line, with the one above that says whose words it quotes."""
_LONGEST = 5 * LONGEST_FIELD


@dataclass(frozen=True, slots=True)
class Framed:
    """What a reply says, and by which students its writer introduced himself or herself."""

    text: str
    introduced: frozenset[int]


def unframed(text: str, about: frozenset[int], students: Sequence[Candidate], today: dt.date) -> Framed:
    """The text without its frame, unless that is all; the notices are about the students `about`."""
    answer = words.ENDS_IN_A_PICTURE.sub("。", _without_quote(shown(text)))
    if len(answer) > _LONGEST:
        return Framed(text, frozenset())
    said, signed_for = unsigned(answer, about, students, today)
    found = [*_parents(said, students), *_called(said, students)]
    introduced = signed_for | {key for _, named in found for each in named for key in each.students}
    for match, _ in sorted(found, key=lambda each: each[0].start(), reverse=True):
        before = said[: match.start()]
        said = (f"{before[:-1]}。" if before.endswith("、") else before) + said[match.end() :]
    said = _in_common_words(_without_apologies(said))
    return Framed(said, introduced) if said.strip() else Framed(text, frozenset())


def _without_quote(said: str) -> str:
    """A quoted receipt is no answer, but for the lines of the form that somebody filled in there."""
    own = _QUOTED.sub("", said).strip()
    is_longer = own and len(own) < len(said.strip())
    return own if is_longer and parse(own).answers == parse(said).answers else said


def _parents(said: str, students: Sequence[Candidate]) -> list[tuple[re.Match[str], list[Mention]]]:
    """ "3年1組の山田花子の母です。"."""
    found = []
    for match in words.PARENT.finditer(folded(said)):
        named = _named_only(match["who"], students)
        found += [(match, named)] if named else []
    return found


def _called(said: str, students: Sequence[Candidate]) -> list[tuple[re.Match[str], list[Mention]]]:
    """ "山田です。" before or behind what is said."""
    spelled = [(shown(student.name).split(), folded(student.kana).split()) for student in students]
    families = {name[0] for names in spelled for name in names if name}
    given = {part for names in spelled for name in names for part in name[1:]}
    found = []
    for match in words.called(families, given).finditer(folded(said)) if families and given else ():
        is_first = is_polite(said[: match.start()])
        is_last = not said[match.end() :].strip() and said[match.start() - 1] in "。!?\n"
        named = _named_only(match["who"], students) if match["who"] else []
        if (is_first or is_last) and (named or not match["who"]):
            found.append((match, named))
    return found


def _named_only(who: str, students: Sequence[Candidate]) -> list[Mention]:
    """The students that words name, where they say nothing else; none otherwise."""
    named = mentions(who, students)
    rest = who
    for each in reversed(named):
        rest = rest[: each.start] + rest[each.end :]
    return named if all(each.students for each in named) and not words.BESIDE_NAME.sub("", rest) else []


def _without_apologies(said: str) -> str:
    """ "何度もすみません、11時です…すみません"."""
    for pattern in (words.OPENING, words.CLOSING):
        for match in reversed(list(pattern.finditer(folded(said)))):
            rest = said[: match.start()] + said[match.end() :]
            said = rest if rest.strip() else said
    return said


def _in_common_words(said: str) -> str:
    """ "腹痛やったわ", "ありがとうございまーす", "取り消していただけますか": as all would say it."""
    for asked in reversed(list(words.ASKED.finditer(folded(said)))):
        between = said[asked.end("ask") : asked.start("mark")]
        said = f"{said[: asked.start()]}{words.PLEASE}{between}{words.NO_QUESTION}{said[asked.end() :]}"
    for pattern, word in words.COMMON_WORDS:
        for match in reversed(list(pattern.finditer(folded(said)))):
            said = said[: match.start()] + word + said[match.end() :]
    return said
