"""The answers of a form in further languages, put into the Japanese that the form is read in."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.plain import Words, blanks, unmarked
from mailgate.wording.lexicon.plain.languages import CHOICES, IN_HAN, IN_LATIN_LETTERS, JOINT, LANGUAGES
from mailgate.wording.normalization import folded, shown
from mailgate.wording.plain import sentences
from mailgate.wording.plain.scanning import scan
from mailgate.wording.values import Candidate

_NUMBERED = re.compile(r"(\(?[0-9]{1,2}(?:\s?[.):]|\s)\s*)(\D.*)")
_LATIN = re.compile(r"[a-z\u00c0-\u024f\u1e00-\u1eff]{2}", re.IGNORECASE)
_HAN, _KANA = re.compile("[\u4e00-\u9fff]"), re.compile("[ぁ-ヿ]")
_FIELDS = ("kind", "reason", "date", "until", "arrival", "departure")


def _called(word: str) -> str:
    return unmarked(folded(shown(word))).strip()


_CHOICES = {_called(word): choice for choices in CHOICES for choice, word in choices.items()}
_HOURS = ("arrival", "departure")


def in_japanese(answers: Mapping[str, str], students: Sequence[Candidate], today: dt.date) -> dict[str, str]:
    """The same answers, with those in Japanese that the lexicon of another language explains as a whole."""
    return {
        name: JOINT.sub("、", answer) if name == "student" else _in_japanese(name, answer, students, today)
        for name, answer in answers.items()
    }


def _in_japanese(name: str, answer: str, students: Sequence[Candidate], today: dt.date) -> str:
    if name not in _FIELDS:
        return answer
    if name == "departure" and (moment := leaves_at(answer)):
        return moment
    numbered = _NUMBERED.fullmatch(answer) if name in ("kind", "reason") else None
    number, said = numbered.groups() if numbered else ("", answer)
    if name in ("kind", "reason") and (choice := _CHOICES.get(_called(said))):
        return f"{number}{choice}"
    translated = (_meant(words, name, said, students, today) for words in _languages(said))
    return next((f"{number}{meaning}" for meaning in translated if meaning), answer)


def leaves_at(answer: str) -> str:
    """The lesson or the meal by which a student leaves; empty where an answer is no such moment."""
    said = folded(shown(answer)).strip(" .。")
    matches = (
        (moment, re.fullmatch(blanks(pattern), words.spelled(said)))
        for words in LANGUAGES
        for moment, pattern in words.moments.items()
    )
    return next((moment.format(**match.groupdict()) for moment, match in matches if match), "")


def _languages(answer: str) -> tuple[Words, ...]:
    """Those that an answer can be in, by its letters."""
    if _LATIN.search(answer):
        return IN_LATIN_LETTERS
    return IN_HAN if _HAN.search(answer) and not _KANA.search(answer) else ()


def _meant(words: Words, name: str, said: str, students: Sequence[Candidate], today: dt.date) -> str:
    """What the lexicon makes of an answer; empty where it does not explain all of it, or as something else."""
    text = f"{words.arriving} {said}" if name in _HOURS else said
    try:
        found = sentences.answers(scan(words, text, students), students, today)
    except Unclear:
        return ""
    if name == "until" and "date" in found:
        found["until"] = found.pop("date")
    if name == "departure" and "arrival" in found:
        found["departure"] = found.pop("arrival")
    beside = {"kind"} if name in _HOURS else {"reason"} if name == "kind" else set()
    return found.get(name, "") if found.keys() <= {name, *beside} else ""
