"""What a verb tells: something about the student and school, or something elsewhere."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mailgate.wording.lexicon.deeds import absence as absence_words
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.lexicon.deeds import coming as coming_words
from mailgate.wording.lexicon.deeds import elsewhere as elsewhere_words
from mailgate.wording.lexicon.deeds import lateness as lateness_words
from mailgate.wording.lexicon.deeds import leaving_early as leaving_words
from mailgate.wording.lexicon.deeds import phrases as phrase_words
from mailgate.wording.lexicon.deeds import undoing as undoing_words
from mailgate.wording.lexicon.sentences import returns as return_words

SENTENCE = 40
"""Letters before a verb that may tell what it is about."""
_NEAR = 4
"""Letters behind an hour within which the verb of fetching may end."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in its text, and the words of its sentence before it."""

    text: str
    start: int
    end: int
    named: Sequence[tuple[int, int]]

    @property
    def _begin(self) -> int:
        begin = max(self.text.rfind(mark, 0, self.start) for mark in "。\n")
        return max(begin, self.start - SENTENCE) + 1

    @property
    def before(self) -> str:
        return self.text[self._begin : self.start]

    @property
    def misses_a_thing(self) -> bool:
        """ "体育を休みます", also with a blank before the verb, as in easy Japanese."""
        is_english = certainty_words.ENGLISH_BEGINS.match(self.text, self.start) is not None
        return not is_english and elsewhere_words.NOT_SCHOOL.search(self.before.rstrip(" ")) is not None

    @property
    def is_of_a_sibling(self) -> bool:
        """ "兄は登校します", unless that one is a student, too."""
        sibling = elsewhere_words.SIBLING.search(self.before)
        return sibling is not None and not any(spot <= self._begin + sibling.start() < end for spot, end in self.named)

    @property
    def is_of_another_child(self) -> bool:
        """ "兄は休みですが、花子は行きます", unless that one is a student, too."""
        child = elsewhere_words.ANOTHER_CHILD.search(self.before)
        if child is None:
            return False
        is_only_heard = not elsewhere_words.A_SIBLING.match(child[0]) and self.is_before(elsewhere_words.ONLY_HEARD)
        if not (is_only_heard or self.is_before(elsewhere_words.LEADS_ON)):
            return False
        return not any(spot <= self._begin + child.start() < end for spot, end in self.named)

    @property
    def is_of_somebody(self) -> bool:
        """ "父は遅れます", "my husband will be late"."""
        return self.is_behind(elsewhere_words.NOT_THE_CHILD) or self.is_of_somebody_in_english

    @property
    def is_of_somebody_in_english(self) -> bool:
        """ "The plumber comes at 9"; "My husband thinks Hanako will be late" is about the student."""
        found = [
            each.search(self.before)
            for each in (elsewhere_words.ENGLISH_SOMEBODY_DOES, elsewhere_words.ENGLISH_SUBJECT)
        ]
        begins = [self._begin + match.start() for match in found if match]
        return any(not any(begin < end and spot < self.start for spot, end in self.named) for begin in begins)

    @property
    def is_causative(self) -> bool:
        """ "休ませます"."""
        return bool(
            certainty_words.CAUSATIVE.match(self.text, self.end)
            or certainty_words.CAUSATIVE_END.search(self.text[self.start : self.end])
        )

    @property
    def names_its_object(self) -> bool:
        """ "I am keeping her home"."""
        return absence_words.ENGLISH_KEPT.match(self.text, self.start) is not None

    @property
    def has_its_student(self) -> bool:
        """ "面談があるので、花子は11時に学校に入ります"."""
        is_polite = elsewhere_words.COMES_POLITELY.match(self.text, self.start)  # who speaks of the writer
        named = (end for spot, end in self.named if self._begin <= spot)
        return not is_polite and any(elsewhere_words.AS_TOPIC.match(self.text, end) for end in named)

    @property
    def is_of_its_student(self) -> bool:
        """ "The absence of Taro"."""
        return any(absence_words.ENGLISH_OF.fullmatch(self.text, self.end, spot) for spot, _ in self.named)

    @property
    def takes_a_thing(self) -> bool:
        """ "I will bring cakes in at ten", "she forgot her shoes, I'll bring them at ten"."""
        if coming_words.ENGLISH_TAKEN_THEM.match(self.text, self.start):
            named = {self.text[start:end] for start, end in self.named}
            return len(named) == 1 and not coming_words.ENGLISH_SEVERAL.search(self.text, 0, self.start)
        taken = coming_words.ENGLISH_TAKEN.match(self.text, self.start)
        return taken is not None and not any(spot == taken.start("whom") for spot, _ in self.named)

    @property
    def fetches_a_thing(self) -> bool:
        """ "12時に荷物を引き取ります"."""
        whom = leaving_words.FETCHES.search(self.text, self.start, self.end + _NEAR)
        spot = whom.span("whom") if whom else (0, 0)
        return whom is not None and not any(spot[0] < end and start < spot[1] for start, end in self.named)

    def is_before(self, *patterns: re.Pattern[str]) -> bool:
        return any(pattern.match(self.text, self.end) for pattern in patterns)

    def is_behind(self, *patterns: re.Pattern[str]) -> bool:
        return any(pattern.search(self.before) for pattern in patterns)


def meant(verb: Verb, what: str) -> str:
    """The deed, or elsewhere when the words around it tell that it is not the student's or not about school."""
    is_elsewhere = _ELSEWHERE.get(what)
    return "elsewhere" if is_elsewhere and is_elsewhere(verb) else what


def _undoes_something_else(verb: Verb) -> bool:
    if undoing_words.OUR_OBJECT.match(verb.text, verb.start):
        return False
    announced = return_words.ABSENCE_ANNOUNCED.search(verb.text, 0, verb.start)
    is_a_plan = announced is not None and verb.is_before(undoing_words.CAME_TO_NOTHING)
    return is_a_plan or verb.is_behind(undoing_words.NOT_OUR_UNDO) or verb.is_before(undoing_words.NOT_OUR_NOTE)


def _misses_something_else(verb: Verb) -> bool:
    """ "体育を休む", and "休ませてから登校させます", which tells why it will be late."""
    if elsewhere_words.AT_HOME.match(verb.text, verb.start) and verb.is_behind(elsewhere_words.GROWN_UP_STAYS):
        return True
    if verb.is_of_another_child or (verb.is_behind(elsewhere_words.GROWN_UP_RESTS) and not verb.is_causative):
        return True
    if (
        (verb.is_before(absence_words.ENGLISH_MISSED_FROM) and not verb.is_of_its_student)
        or verb.is_before(certainty_words.SUBORDINATE)
        or (verb.is_behind(lateness_words.NOT_BEFORE) and verb.is_before(lateness_words.SO_LATE))
    ):
        return True
    if verb.is_behind(elsewhere_words.WITH_SCHOOL, elsewhere_words.ALL_LESSONS):
        return False
    if verb.misses_a_thing or verb.is_before(absence_words.RESTS_FIRST, certainty_words.WOULD_HELP):
        return True
    if verb.is_behind(absence_words.A_WHILE) and verb.is_before(absence_words.FOR_A_WHILE):
        return True
    if verb.is_behind(elsewhere_words.PART_OF_DAY, elsewhere_words.OF_THE_PAST):
        return True
    if verb.is_behind(elsewhere_words.HOLIDAY_OF) and not absence_words.MOURNING.match(verb.text, verb.start):
        return True
    if verb.is_behind(coming_words.ENGLISH_WE):
        is_of_school = verb.is_before(coming_words.ENGLISH_IN_SCHOOL) or coming_words.ENGLISH_IN_SCHOOL.match(
            verb.text, verb.start, verb.end
        )
        return not (verb.names_its_object or is_of_school)
    return verb.is_of_somebody and not (verb.names_its_object or _misses_school(verb))


def _misses_school(verb: Verb) -> bool:
    """ "学校を休みます" and "学校は休みます" are the student's; "学校はお休みですか" is not."""
    stays_away = verb.is_behind(phrase_words.SCHOOL) and verb.is_before(absence_words.STAYS_AWAY)
    return stays_away or verb.is_behind(absence_words.SCHOOL_IS_MISSED, absence_words.IS_OFF_FOR_IT)


def _is_another_late(verb: Verb) -> bool:
    if lateness_words.ENGLISH_BROUGHT.match(verb.text, verb.start):
        return False
    if verb.is_of_another_child or (verb.is_behind(elsewhere_words.GROWN_UP_RESTS) and not verb.is_causative):
        return True
    if verb.is_before(certainty_words.SUBORDINATE, lateness_words.TOO_LATE_SO):
        return True
    if verb.is_behind(elsewhere_words.OF_FETCHING):
        return True
    if verb.is_behind(lateness_words.SCHOOL_IS_LATE) and lateness_words.LATE_BY_HOUR.match(verb.text, verb.start):
        return False
    if verb.is_behind(elsewhere_words.OF_PAPERS) and not verb.has_its_student:
        return True
    is_elsewhere = verb.is_of_somebody or verb.is_behind(elsewhere_words.NOT_SCHOOL, elsewhere_words.LATE_FOR)
    is_of_a_grown_up = verb.is_behind(elsewhere_words.GROWN_UP_ATTENDS)
    return is_elsewhere and (is_of_a_grown_up or not verb.is_behind(elsewhere_words.LATE_FOR_SCHOOL))


def _is_another_leaving(verb: Verb) -> bool:
    is_let = verb.names_its_object or verb.is_before(leaving_words.LET_GO)
    is_another = verb.takes_a_thing or verb.fetches_a_thing or (verb.is_of_somebody and not is_let)
    if verb.is_behind(elsewhere_words.PART_OF_DAY):
        return False
    return (
        is_another
        or verb.is_before(certainty_words.SUBORDINATE, leaving_words.ENGLISH_AS_ALWAYS)
        or verb.is_behind(elsewhere_words.NOT_SCHOOL, elsewhere_words.LEAVES_ELSEWHERE)
    )


def _comes_for_something_else(verb: Verb) -> bool:
    if elsewhere_words.ATTENDS.match(verb.text, verb.start) and verb.is_behind(elsewhere_words.GROWN_UP_ATTENDS):
        return True
    if coming_words.SETS_OUT.match(verb.text, verb.start) and verb.is_behind(elsewhere_words.GROWN_UP_STAYS):
        return True
    if elsewhere_words.ATTENDS.match(verb.text, verb.start) and verb.is_before(elsewhere_words.ATTENDED_SO_AWAY):
        return True
    if verb.is_behind(elsewhere_words.NOT_AT_SCHOOL) or (
        verb.is_before(elsewhere_words.ON_THE_WAY_THERE) and verb.is_behind(elsewhere_words.SOMEWHERE)
    ):
        return True
    if verb.takes_a_thing or verb.is_behind(elsewhere_words.ENGLISH_SIBLING):
        return True
    if (
        verb.is_behind(elsewhere_words.ENGLISH_NOT_THE_CHILD) or verb.is_of_somebody_in_english
    ) and not coming_words.ENGLISH_BRINGS.match(verb.text, verb.start):
        return True
    errands = (
        elsewhere_words.TAKES_ALONG,
        elsewhere_words.PLACE_APART,
        elsewhere_words.SENT_BY,
        elsewhere_words.BEFORE_THE_ABSENCE,
        elsewhere_words.NOT_SCHOOL,
        leaving_words.FROM_AFAR,
    )
    return (
        verb.is_before(certainty_words.SUBORDINATE, elsewhere_words.HANDS_OVER, coming_words.ENGLISH_AT_AN_HOUR_FOR)
        or elsewhere_words.TAKEN_ALONG.match(verb.text, verb.start) is not None
        or verb.is_behind(*errands)
        or (verb.is_behind(elsewhere_words.ERRAND) and not verb.has_its_student)
        or verb.is_of_a_sibling
    )


_ELSEWHERE: dict[str, Callable[[Verb], bool]] = {
    "undo": _undoes_something_else,
    "absent": _misses_something_else,
    "late": _is_another_late,
    "early": _is_another_leaving,
    "attend": _comes_for_something_else,
}
