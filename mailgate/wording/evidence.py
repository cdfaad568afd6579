"""Which piece of a text was taken for what, and by which rule: so that a wrong reading leads to the rule."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mailgate.wording.form.lines import parse_each
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.plain import Words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import letters as letter_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.plain.scanning import explained, words_of
from mailgate.wording.recognition import departures
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.values import Candidate


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text.

    `taken_for` tells what the reader found in them, such as "absent (firm)" or "fever (denied)"; `rule` names the
    module of `recognition` or `form` that found it, and the entry or way there: "deeds: absent", "symptoms: fever".
    """

    words: str
    taken_for: str
    rule: str


def pieces(text: str, *, students: Sequence[Candidate], now: dt.datetime) -> tuple[Piece, ...]:
    """Everything that was recognised in a text, the lines of a form first and then as the words stand."""
    found: list[Piece] = []
    for form in parse_each(shown(text)):
        found += [
            Piece(part, f"the answer for {name}", "form.lines")
            for name, answer in form.answers.items()
            for part in _as_written(answer, text)
        ]
        if words := words_of(folded(form.free)):
            found += _of_phrases(words, form.free, students)
        else:
            found += _of_facts(gather(form.free, students, now.date()))
    return tuple(found)


def _as_written(answer: str, text: str) -> list[str]:
    """An answer, in parts and without the units that its labels gave it: "学年: 3", "組: 1" are read as 3年 1組."""
    written = "".join(shown(text).split())
    if "".join(answer.split()) in written:
        return [answer]
    parts = (part.rstrip("年組番") for part in answer.split())
    return [part for part in parts if part in written]  # "出席停止" alone on a line is read as 欠席


def _of_phrases(words: Words, text: str, students: Sequence[Candidate]) -> Iterator[Piece]:
    """The phrases of a plain sentence, and the rest from the first word on that none explains."""
    phrases, end = explained(words, text, students)
    for phrase in phrases:
        roles = [f"{role} {meaning}".strip() for role, (meaning, _) in phrase.roles.items()]
        named = ["a student" for _ in phrase.names]
        yield Piece(text[phrase.start : phrase.end], " or ".join([*roles, *named]), f"lexicon.plain.{words.language}")
    if rest := text[end:].strip():
        yield Piece(rest, "nothing", "plain.scanning")


def _of_facts(facts: Facts) -> list[Piece]:
    placed = sorted(_placed(facts), key=lambda each: (each[0], each[1]))
    return [Piece(facts.shown[start:end].strip(), taken_for, rule) for start, end, taken_for, rule in placed]


def _placed(facts: Facts) -> Iterator[tuple[int, int, str, str]]:
    for mention in facts.people:
        keys = ", ".join(map(str, sorted(mention.students))) or "nobody known"
        yield mention.start, mention.end, f"student {keys}", f"mentions: {mention.way}"
    for deed in facts.deeds:
        yield deed.start, deed.end, f"{deed.what} ({deed.mood})", f"deeds: {deed.what}, moods: {deed.mood}"
    for period in facts.periods:
        yield period.start, period.end, _days_of(period), f"periods: {period.way}"
    for clock in facts.clocks:
        yield clock.start, clock.end, f"{clock.time:%H:%M}" if clock.time else "no time", "times"
    for leaving in departures.departures(facts.text) if any(kind.departure for kind in facts.kinds) else ():
        yield leaving.start, leaving.end, f"leaving {leaving.when}", "departures"
    for fetching in departures.pickups(facts.shown) if any(kind.departure for kind in facts.kinds) else ():
        yield fetching.start, fetching.end, f"{fetching.who} comes for the student", "departures: pickups"
    yield from _causes_placed(facts)
    for pattern, taken_for, rule in _AGAINST:
        for match in pattern.finditer(facts.text):
            yield match.start(), match.end(), taken_for, rule


_AGAINST = (
    (letter_words.FOR_SOMEBODY_ELSE, "written to somebody else", "strangers: addressee"),
    (letter_words.OF_WORK, "about work, unless school is named", "strangers: addressee"),
    (people_words.ONE_OF, "one of several students", "strangers"),
    (withdrawal_words.NOT_MEANT, "not meant as a notice", "sentences: NOT_MEANT"),
    (withdrawal_words.CHANGED_FROM, "a change of something sent before", "sentences: CHANGED_FROM"),
    (clause_words.SLIP, "a slip of the phone", "sentences: SLIP"),
)
"""Words that keep a mail from being taken, whatever else it says."""


def _causes_placed(facts: Facts) -> Iterator[tuple[int, int, str, str]]:
    for cause in facts.causes.sure:
        yield cause.start, cause.end, f"{cause.entry.name} (it holds)", f"symptoms: {cause.entry.name}"
    for start, end in facts.causes.doubtful:
        yield start, end, "a cause (doubtful, not told for certain, or somebody else's)", "causes: doubtful"
    for start, end in facts.causes.denied:
        yield start, end, "a cause (denied)", "causes: denied"


def _days_of(period: Period) -> str:
    if period.first is None and period.last is None:
        return "days (unclear)"
    return " to ".join(str(day) if day else "..." for day in dict.fromkeys((period.first, period.last)))
