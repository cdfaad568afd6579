"""The students on a list, and which of them a reply calls by what their notices say."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from mailgate.wording.lexicon.causes.symptoms import WORDS as CAUSES
from mailgate.wording.lexicon.causes.symptoms import Entry
from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.lexicon.replies import names as spelled
from mailgate.wording.normalization import folded, number
from mailgate.wording.staff.names import LONGEST_LINE


class Listed(NamedTuple):
    """A student on a list, by the number of the line, with as much of the notice as the list shows."""

    line: int
    name: str
    """Family name, space, given name."""
    kana: str = ""
    """The same in hiragana, or empty."""
    kind: str = ""
    """The slug of a kind, or empty."""
    reason: str = ""


def by_notices(text: str, students: Sequence[Listed]) -> str:
    """The text with numbers for "遅刻の子" and "病欠の3人", where the list has as many of them."""
    if len(text) > LONGEST_LINE:
        return text
    for found in reversed(list(words.CALLED_BY_NOTICE.finditer(folded(text)))):
        lines = _lines(_group(found, "what"), students)
        is_whole_list = len(lines) == len(students) and not _group(found, "count")
        if lines and not is_whole_list and _count(_group(found, "count")) in (0, len(lines)):
            meant = "と".join(f"{line}番" for line in lines)
            text = f"{text[: found.start()]} {meant}{text[found.end() :]}"
    return text


def by_name_and_notice(text: str, shared: Mapping[str, Sequence[int]], students: Sequence[Listed]) -> str:
    """The text with a number for "遅刻の高橋さん", where one of two of the name has it, and "2番高橋さん"."""
    for name, lines in shared.items():
        for found in reversed(list(_of_a_notice(name).finditer(folded(text)))):
            called = found["what"] or found["what_behind"]
            meant = [line for line in _lines(called, students) if line in lines]
            if len(meant) == 1:
                text = f"{text[: found.start()]} {meant[0]}番{text[found.end() :]}"
        for found in reversed(list(_behind_a_number(name).finditer(folded(text)))):
            if int(found["line"]) in lines:
                text = f"{text[: found.start()]}{found['line']}番{text[found.end() :]}"
    return text


@lru_cache(maxsize=64)
def _behind_a_number(name: str) -> re.Pattern[str]:
    return re.compile(f"{spelled.NUMBER_FIRST}{re.escape(name)}{spelled.BEHIND_NUMBERED}")


def has_arrived(sentence: str, students: Sequence[Listed]) -> bool:
    """Whether a sentence tells no more than that students who were to be late have come: "2番はもう来ています"."""
    found = words.ARRIVED.fullmatch(folded(sentence))
    if not found or words.SPAN.search(found["numbers"]):
        return False
    late = {student.line for student in students if student.kind == "late"}
    return set(map(int, re.findall("[0-9]+", found["numbers"]))) <= late


@lru_cache(maxsize=64)
def _of_a_notice(name: str) -> re.Pattern[str]:
    return re.compile(
        f"{spelled.NOTICE_FIRST}{re.escape(name)}{spelled.TITLED}"
        f"|{spelled.NAME_FIRST}{re.escape(name)}{spelled.NOTICE_BEHIND}"
    )


def agrees(called: str, student: Listed) -> bool:
    """Whether a student's notice may be called so; what the list does not show may be anything."""
    kind = words.ITS_KIND.search(called)
    what = words.ITS_KIND.sub("", called).removeprefix("ご")
    if kind and not agrees(kind["kind"], student):
        return False
    if kinds := _kinds(what):
        return not student.kind or student.kind in kinds
    causes = [cause for cause in CAUSES if cause.pattern.fullmatch(what)]
    is_loose = student.kind == "sick" and words.ANY_ILLNESS.fullmatch(what)
    return not (causes and student.reason) or bool(is_loose) or any(_is_of(student.reason, cause) for cause in causes)


def _kinds(what: str) -> set[str]:
    return {slug for called, slugs in words.KINDS if called.fullmatch(what) for slug in slugs}


def _group(found: re.Match[str], begins: str) -> str:
    return next((text for name, text in found.groupdict().items() if text and name.startswith(begins)), "")


def _count(said: str) -> int:
    return words.COUNTS.get(said) or number(said or "0")


def _lines(called: str, students: Sequence[Listed]) -> list[int]:
    """The lines of "遅刻と旅行"; none where there is none of the one or the other."""
    each = [_lines_of(what.removeprefix("ご"), students) for what in words.BETWEEN_NOTICES.split(called)]
    return sorted({line for lines in each for line in lines}) if all(each) else []


def _lines_of(what: str, students: Sequence[Listed]) -> list[int]:
    """The lines with such notices; none where no word tells, or the list does not show of all what is the matter."""
    if kinds := _kinds(what):
        return [each.line for each in students if each.kind in kinds]
    causes = [cause for cause in CAUSES if cause.pattern.fullmatch(what)]
    is_shown = all(each.reason for each in students)
    return [each.line for each in students if is_shown and any(_is_of(each.reason, cause) for cause in causes)]


def _is_of(reason: str, cause: Entry) -> bool:
    return bool(cause.pattern.fullmatch(folded(reason))) or any(map(reason.startswith, cause.reasons))
