"""A reply to a receipt about several students that says something else of each: "花子は行かせます。太郎は腹痛です"."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.interpretation.students.as_always import comes_as_always
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.replies.receipts import students as student_words
from mailgate.wording.normalization import folded, shown, without_pictures
from mailgate.wording.receipt.clauses import pieces
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.people.kinship import by_age
from mailgate.wording.recognition.people.mentions import Mention, mentions
from mailgate.wording.values import Candidate, Correction, Understood

_DAY = dt.timedelta(1)
_BOTH = 2
_LONGEST = 5 * LONGEST_FIELD
Read = Callable[[str, Receipt], Correction]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What becomes of a notice: it is taken back where `now` is None."""

    before: Understood
    now: Understood | None


def in_names(text: str, receipt: Receipt) -> str:
    """The text with a name for the elder and the younger one of two of whom both notices stand: "弟は行かせます"."""
    about = {key for notice in receipt.standing for key in notice.students}
    if about == {student.key for student in receipt.students}:
        return _with_their_classes(with_names(text, about, receipt.students), receipt.students)
    return _with_the_name_behind(text, about, receipt.students)


def _with_their_classes(text: str, students: Sequence[Candidate]) -> str:
    """The text with a name for the only student of a class: "3年生は明日も休みます"."""
    said = shown(text)
    plain = folded(said)
    for each in reversed(mentions(plain, students) if len(text) <= _LONGEST else []):
        if each.way == "class" and len(each.students) == 1 and student_words.CLASS_IS.match(plain, each.end):
            (name,) = (student.name for student in students if student.key in each.students)
            said = said[: each.start] + name.split()[-1] + said[each.end :]
    return said


def _with_the_name_behind(text: str, about: Collection[int], students: Sequence[Candidate]) -> str:
    """The text with the name that another sentence tells: "下の子も吐きました。1年生の太郎です"."""
    said = shown(text)
    ordered = by_age(students) if len(text) <= _LONGEST else ()
    if len(ordered) != _BOTH or student_words.OF_A_THIRD.search(folded(said)):
        return text
    for student, pattern in zip(ordered, (student_words.ELDER_IS, student_words.YOUNGER_IS), strict=True):
        if student.key in about:
            continue
        for told in student_words.IS_NAMED.finditer(folded(said)):
            rest = said[: told.start()] + said[told.end() :]
            if _names_only(told["who"], student, students) and pattern.search(folded(rest)):
                name = student.name.split()[-1]
                return student_words.THEY_TOO.sub(name, _replaced(pattern, name, rest))
    return text


def _names_only(who: str, student: Candidate, students: Sequence[Candidate]) -> bool:
    """Whether words name a student, and nobody else."""
    named = mentions(who, students)
    return any(each.way == "name" for each in named) and all(each.students == {student.key} for each in named)


def _replaced(pattern: re.Pattern[str], name: str, said: str) -> str:
    for match in reversed(list(pattern.finditer(folded(said)))):
        said = said[: match.start()] + name + said[match.end() :]
    return said


def with_their_notices(text: str, receipt: Receipt) -> str:
    """The text with 太郎の欠席 for 太郎 in "太郎は間違いでした", of one of several who are absent."""
    if (
        len(text) > _LONGEST
        or len(receipt.standing) == 1
        or any(notice.kind not in ABSENCES for notice in receipt.standing)
    ):
        return text
    said = shown(text)
    plain = folded(said)
    for each in reversed(mentions(plain, receipt.students)):
        if each.way == "name" and (found := student_words.NAMED_BY_MISTAKE.match(plain, each.end)):
            said = said[: found.start("matter")] + student_words.THEIR_ABSENCE + said[found.end("matter") :]
    return said


def with_also(text: str, students: Sequence[Candidate]) -> str:
    """The text with も for the まで of "太郎まで熱が出ました": of one student more."""
    if len(text) > _LONGEST:
        return text
    said = shown(text)
    plain = folded(said)
    for each in reversed(mentions(plain, students)):
        if each.way == "name" and (even := student_words.EVEN.match(plain, each.end)):
            said = said[: even.start("even")] + student_words.TOO_OF_THEM + said[even.end() :]
    return said


def with_names(text: str, who: Collection[int], students: Sequence[Candidate]) -> str:
    """The text with the names of those of two students who are meant by 姉 or 弟, and are among `who`."""
    ordered = by_age(students)
    said = shown(text)
    if len(ordered) != _BOTH or student_words.OF_A_THIRD.search(folded(said)):
        return text
    for student, pattern in zip(ordered, (student_words.ELDER_ONE, student_words.YOUNGER_ONE), strict=True):
        said = _replaced(pattern, student.name.split()[-1], said) if student.key in who else said
    return said


def by_student(text: str, receipt: Receipt, read: Read) -> Correction | None:
    """What it says of each student, read one by one; None where it does not go from one to the other."""
    told = _told_of_each(receipt.facts_of(text), receipt.standing, receipt.now.date())
    outcomes: list[_Outcome] = []
    found: list[Correction] = []
    for notice, said in zip(receipt.standing, told, strict=False):
        correction = read(said, replace(receipt, standing=(notice,))) if said else Correction("nothing")
        if correction.what == "nothing":
            continue
        outcome = _outcome(correction, notice)
        if outcome is None:
            return None
        found.append(correction)
        outcomes += [outcome] if outcome.now != notice else []
    if len(outcomes) == 1 == len(found):
        return found[0]
    return _together(outcomes) if told else None


def only_they(text: str, receipt: Receipt) -> Correction | None:
    """ "休むのは花子だけです" about two: the notice of the other one was not meant."""
    facts = receipt.facts_of(without_pictures(text))
    about = {key for notice in receipt.standing for key in notice.students}
    parts = [part for part in (facts.part(*bounds) for bounds in facts.sentences) if not _is_polite(part)]
    alone = {part: match for part in parts if (match := _says_who_alone(part))}
    if not alone:
        return None
    named = [each for match in alone.values() for each in mentions(match["who"], receipt.students)]
    staying = frozenset[int]().union(*(each.students for each in named))
    is_of_illness = any(student_words.IS_ILL_ALONE.fullmatch(match[0]) for match in alone.values())
    is_enough = len(alone) == 1 and (len(parts) > 1 or not is_of_illness)
    who = frozenset(about - staying) if is_enough else frozenset[int]()
    is_all = all(bool(who) and _keys(part) == who and _is_not_away(part) for part in parts if part not in alone)
    are_known = all(each.way == "name" for each in named) and staying <= about
    if not (who and who < about and is_all and are_known):
        return None
    return Correction("withdraw", students=tuple(sorted(who)))


def _says_who_alone(said: Facts) -> re.Match[str] | None:
    """ "休むのは花子だけです", "熱は花子だけです", "Only Hanako is staying home"."""
    sentence = said.text[said.start : said.end].strip()
    signs = (words.ONLY_THEY, words.ENGLISH_ONLY_THEY, student_words.IS_ILL_ALONE)
    return next(filter(None, (sign.fullmatch(sentence) for sign in signs)), None)


def _is_not_away(said: Facts) -> bool:
    """ "太郎は平熱でした", "太郎の分は間違いです", "Taro has just left for school"."""
    (*_, named) = said.people
    if student_words.NAMED_BY_MISTAKE.match(said.text, named.end, said.end):
        return True
    causes = said.causes
    is_well = bool(causes.sure) and all(cause.entry.group == "better" for cause in causes.sure) and not said.clocks
    has_left = coming_words.HAS_LEFT.search(said.text, said.start, said.end) is not None
    deeds = [deed for deed in said.deeds if not (has_left and deed.what == "attend")]
    return (is_well or comes_as_always(said)) and not (deeds or causes.doubtful or causes.denied)


def names_only_some(text: str, receipt: Receipt) -> bool:
    """Whether a text says that nobody stays away but these, and they are not all of the notices' students."""
    about = {key for notice in receipt.standing for key in notice.students}
    alone = _named_alone(text, receipt)
    called = (
        mentions(match["who"], receipt.students) for match in student_words.STAYS_IS.finditer(folded(shown(text)))
    )
    alone += [named for named in called if named]
    return any({key for each in named for key in each.students} != about for named in alone)


def named_alone(text: str, receipt: Receipt) -> frozenset[int]:
    """The students of whom a text says that nobody else stays away, or is ill."""
    return frozenset(key for named in _named_alone(text, receipt) for each in named for key in each.students)


def _named_alone(text: str, receipt: Receipt) -> list[list[Mention]]:
    told = folded(shown(text))
    signs = (words.ONLY_THEY, words.ENGLISH_ONLY_THEY, *student_words.ILL_ONLY)
    return [mentions(match["who"], receipt.students) for sign in signs for match in sign.finditer(told)]


def takes_a_siblings(
    text: str,
    found: Correction,
    receipt: Receipt,
) -> bool:
    """Whether only the notices that stand change, and a text says what a brother or sister does: "弟は休みます"."""
    about = {key for notice in receipt.standing for key in notice.students}
    if found.what not in ("change", "further") or any(set(each.students) - about for each in found.notices):
        return False
    facts = receipt.facts_of(text)
    siblings = list(student_words.SIBLING_IS.finditer(facts.text))
    return any(_is_of(deed, sibling.end(), facts) for sibling in siblings for deed in facts.deeds)


def _is_of(deed: Deed, begin: int, facts: Facts) -> bool:
    """Whether it follows in the same sentence, and nobody is named between."""
    is_behind = begin <= deed.start < facts.sentence_at(begin)[1] and deed.what in ("absent", "late", "leave")
    return is_behind and not any(begin <= each.start < deed.start for each in facts.people)


def _is_polite(said: Facts) -> bool:
    return is_polite(said.text[said.start : said.end])


def drops_anybody(found: Correction, text: str, receipt: Receipt) -> bool:
    """Whether a student comes of whom a notice stands, or an hour is told before any name, and nothing that was found
    is about that student.
    """
    facts = receipt.facts_of(text)
    heard = {*found.students, *(key for notice in found.notices for key in notice.students)}
    silent = {key for notice in receipt.standing for key in notice.students} - heard
    parts = list(pieces(facts, ("name", "all")))
    is_coming = any(_keys(part) <= silent for part in parts if _keys(part) and _comes(part))
    is_hour_of_all = bool(parts and parts[0].clocks and silent) and not _keys(parts[0])
    return bool(heard) and (is_coming or is_hour_of_all)


def comes_when_due(found: Correction, standing: Sequence[Understood]) -> bool:
    """Whether all that is found is coming on days on which nobody is to stay away: "明日から登校します" of today."""
    ends = {key: notice.until for notice in standing for key in notice.students}
    coming = [notice for notice in found.notices if notice.kind == "attend"]
    is_all = found.what == "further" and bool(coming) and len(coming) == len(found.notices)
    return is_all and all(key in ends and each.date > ends[key] for each in coming for key in each.students)


def comes_before_home(found: Correction, text: str, receipt: Receipt) -> bool:
    """ "27日の夜に帰りますので木曜から登校します": on days of a journey up to that of the way home."""
    begin = min((notice.date for notice in receipt.standing), default=dt.date.max)
    days = [each.date for each in found.notices if each.kind == "attend" and each.date >= begin]
    if not days or any(notice.kind != "absence" for notice in receipt.standing):
        return False
    facts = receipt.facts_of(text)
    home = (each for each in facts.periods if aside_words.WAY_HOME.match(facts.text, each.end))
    return any(each.last is not None and each.last >= min(days) for each in home)


def comes_too_soon(found: Correction, standing: Sequence[Understood]) -> bool:
    """Whether all that is found is coming on days before an absence: "明日は10時に登校します" of a journey."""
    begin = min((notice.date for notice in standing), default=dt.date.min)
    return found.what == "further" and all(n.kind == "attend" and n.until < begin for n in found.notices)


def _comes(said: Facts) -> bool:
    return any(deed.what == "attend" and deed.mood in ("firm", "past") for deed in said.deeds) and not said.periods


def _keys(said: Facts) -> frozenset[int]:
    return frozenset[int]().union(*(each.students for each in said.people if each.way in ("name", "all")))


def _told_of_each(facts: Facts, standing: Sequence[Understood], today: dt.date) -> list[str]:
    """The pieces about each notice's student; what stands before any name is about all. Empty where it is not clear."""
    told: list[list[Facts]] = [[] for _ in standing]
    about: frozenset[int] = frozenset().union(*(notice.students for notice in standing))
    who = about
    named: set[frozenset[int]] = set()
    for part in pieces(facts, ("name", "all")):
        if _is_polite(part):
            continue
        if any(each.way == "unclear" for each in part.people) or not _keys(part) <= about:
            return []
        if keys := _keys(part):
            who = keys
            named.add(keys)
        elif not named and (part.deeds or part.periods or part.clocks):
            return []
        if _comes(part) and any(period.end < part.start and period.last != today for period in facts.periods):
            return []
        for notice, parts in zip(standing, told, strict=True):
            if set(notice.students) <= who:
                parts.append(part)
    if len(named) < len(standing) or any(len(keys) > 1 for keys in named):
        return []
    return ["".join(facts.shown[part.start : part.end] for part in parts) for parts in told]


def _outcome(found: Correction, before: Understood) -> _Outcome | None:
    """What a correction makes of the notice; None where that is no single notice."""
    if found.what == "withdraw":
        return _Outcome(before, None)
    if len(found.notices) != 1 or found.notices[0].students != before.students:
        return None
    (told,) = found.notices
    if found.what == "change":
        return _Outcome(before, told)
    if found.what != "further":
        return None
    if told.kind == "attend":
        return _coming(told, before)
    is_alike = (told.kind, told.reason) == (before.kind, before.reason)
    goes_on = is_alike and told.date <= before.until + _DAY and before.date <= told.date
    return _Outcome(before, replace(before, until=told.until)) if goes_on else None


def _coming(told: Understood, before: Understood) -> _Outcome | None:
    """Coming on all days takes the notice back; on those behind its last day it changes nothing."""
    if told.date > before.until:
        return _Outcome(before, before)
    if told.until < before.until:
        return None
    return _Outcome(before, replace(before, until=told.date - _DAY) if told.date > before.date else None)


def _together(outcomes: Sequence[_Outcome]) -> Correction | None:
    changed = tuple(each.now for each in outcomes if each.now)
    about = tuple(sorted(key for each in outcomes for key in each.before.students))
    if not changed:
        return Correction("withdraw", students=about) if about else None
    return Correction("change", changed) if len(changed) == len(outcomes) else Correction("instead", changed, about)
