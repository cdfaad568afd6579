"""Who signs a reply to a receipt, below what it says: "山田花江(3年1組 花子の母)"."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.lexicon import letters
from mailgate.wording.lexicon.replies.receipts import signatures as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.facts import gather
from mailgate.wording.recognition.people.mentions import Mention, mentions
from mailgate.wording.values import Candidate

_LONGEST = 60
"""Letters of a line with a name: a longer one is a sentence."""


def unsigned(
    text: str, about: frozenset[int], students: Sequence[Candidate], today: dt.date
) -> tuple[str, frozenset[int]]:
    """The text without the signature at its end, unless that is all, and the students whom the signature names."""
    said = text
    if device := words.SENT_FROM.search(folded(said)):
        said = said[: device.start()]
    signed = frozenset[int]()
    while last := words.LAST_LINE.search(said.rstrip()):
        line, above = last["line"], said[: last.start()]
        found = frozenset[int]() if _is_card(line) else None
        if found is None and words.ENDS_ABOVE.search(folded(above)):
            found = _signed(line, about, students, today)
        if found is None:
            break
        signed |= found
        said = said[: last.start("line")]
    closed = words.CLOSED.search(said)
    if closed and all(each.way == "family" for each in mentions(folded(closed["who"]), students)):
        said = said[: closed.start("who")]
    return (said, signed) if said.strip() else (text, frozenset())


def _is_card(line: str) -> bool:
    """A firm, a post, an address, a number, or a rule."""
    return any(pattern.fullmatch(folded(line)) for pattern in (letters.RULE, letters.CARD, words.BREAK))


def _signed(line: str, about: frozenset[int], students: Sequence[Candidate], today: dt.date) -> frozenset[int] | None:
    """The students whom a line of a signature names; None where it says anything else, or may name who is meant."""
    text = folded(line)
    if words.ALONE.fullmatch(line.strip()) and not mentions(text, students):
        return frozenset()
    if len(line) > _LONGEST:
        return None
    facts = gather(line, students, today)
    if facts.deeds or facts.causes.sure or facts.causes.doubtful or facts.periods or facts.clocks:
        return None
    named = [
        each for each in facts.people if each.way in ("name", "family", "class") or _is_family(each, text, students)
    ]
    who = frozenset[int]().union(*(each.students for each in named if each.way == "name"))
    is_child = {"name", "class"} <= {each.way for each in named}
    is_signed = is_child or (not who and any(_is_family(each, text, students) for each in named))
    is_theirs = words.OF_WHOM.search(text) is not None or (is_signed and who <= about)
    return who if is_theirs and not _rest(line, named, students) else None


def _is_family(named: Mention, text: str, students: Sequence[Candidate]) -> bool:
    """Whether the family's name stands here, which may be that of "山田花江"."""
    families = {folded(shown(written)).split()[0] for each in students for written in (each.name, each.kana) if written}
    return named.way == "family" or (named.way == "unclear" and text[named.start : named.end] in families)


def _rest(line: str, named: Sequence[Mention], students: Sequence[Candidate]) -> str:
    """What a line holds beside names, classes, and who writes."""
    rest = line
    for each in sorted(named, key=lambda each: each.start, reverse=True):
        mark = words.FAMILY_NAME if _is_family(each, folded(line), students) else " "
        rest = f"{rest[: each.start]}{mark}{rest[each.end :]}"
    return words.BESIDE_NAMES.sub("", folded(words.GIVEN_NAME.sub("", rest))).strip()
