"""A mail about several students as one for each of them, of which each can be asked about by itself."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.form.lines import parse
from mailgate.wording.interpretation import sentences
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.open_points.answers import MOST_SENTENCES
from mailgate.wording.recognition.people.mentions import mentions
from mailgate.wording.values import Candidate

_TOPIC = "は"


def parts(mail: str, *, students: Sequence[Candidate], now: dt.datetime) -> tuple[str, ...]:
    """A mail about several students as one for each of them; nothing for any other mail."""
    text = shown(mail)
    told = sentences.parts(text, students=students, now=now) or _sentences_of_each(text, students)
    return tuple(_by_itself(part, students) for part in told)


def _sentences_of_each(text: str, students: Sequence[Candidate]) -> tuple[str, ...]:
    """The sentences about each student, each named in one place: "花子は熱で休みます。太郎も咳です"."""
    said: list[str] = words.SENTENCES.findall(text)
    if len(said) > MOST_SENTENCES or parse(text).answers:
        return ()
    told: dict[frozenset[int], str] = {}
    last: frozenset[int] = frozenset()
    for sentence in said:
        found = mentions(folded(sentence), students)
        named = {frozenset(each.students) for each in found if each.way == "name"}
        if len(named) > 1 or any(each.way != "name" for each in found if each.way != "own"):
            return ()
        who = named.pop() if named else last
        if not who and is_polite(sentence):
            continue
        if not who or len(who) > 1 or (who in told and who != last):
            return ()
        told[who], last = told.get(who, "") + sentence, who
    return tuple(told.values()) if len(told) > 1 else ()


def _by_itself(part: str, students: Sequence[Candidate]) -> str:
    """A part about one student without that the same is so of others: "太郎も休むかもしれません" is 太郎は."""
    named = [each for each in mentions(folded(part), students) if each.way == "name"]
    too = people_words.ALSO.match(folded(part), named[0].end) if len(named) == 1 else None
    return part[: too.start()] + _TOPIC + part[too.end() :] if too else part
