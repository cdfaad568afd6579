"""What each sentence of a reply to a receipt says by itself, and whether what is made of them all holds it."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction, Understood

_LONGEST = 5 * LONGEST_FIELD
_ACTS = ("change", "further", "instead", "withdraw")
Read = Callable[[str, Receipt], Correction]


def loses_a_sentence(found: Correction, text: str, receipt: Receipt, read: Read) -> bool:
    """ "インフルエンザA型でした。太郎は腹痛で遅れます": a sentence asks for more than what was found."""
    if found.what not in _ACTS or len(text) > _LONGEST:
        return False
    facts = receipt.facts_of(text)
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    told = [part for part in parts if _tells(part) and not is_polite(part.text[part.start : part.end])]
    left = [part for part in told if not _is_of_an_hour_found(part, found)] if len(told) > 1 else []
    left = [part for part in left if not _is_in(found, part)]
    alone = (read(part.shown[part.start : part.end], receipt) for part in left)
    return any(each.what in _ACTS and not _holds(found, each, receipt.standing) for each in alone)


def _tells(said: Facts) -> bool:
    """Whether a sentence names anything that a notice could hold, so that it may ask for something by itself."""
    causes = said.causes
    return any((said.people, said.deeds, causes.sure, causes.doubtful, causes.denied, said.periods, said.clocks))


def _is_of_an_hour_found(said: Facts, found: Correction) -> bool:
    """ "9時半に送ります" behind "太郎が遅刻になります": it goes on about whom the sentence before names."""
    return bool(said.clocks) and {clock.time for clock in said.clocks} <= {each.arrival for each in found.notices}


def _is_in(found: Correction, said: Facts) -> bool:
    """Whether all that a sentence names is in the one notice that was found, so that it need not be read alone."""
    if len(found.notices) != 1 or said.causes.doubtful or said.causes.denied:
        return False
    ((notice,), causes) = (found.notices, said.causes.sure)
    kind = "absent" if notice.kind in ABSENCES else notice.kind
    days = [day for period in said.periods for day in (period.first or notice.date, period.last or notice.until)]
    return (
        all(each.students == set(notice.students) for each in said.people)
        and all(notice.reason in each.entry.reasons for each in causes)
        and all((deed.what, deed.mood) == (kind, "firm") for deed in said.deeds)
        and {clock.time for clock in said.clocks} <= {notice.arrival}
        and all(notice.date <= day <= notice.until for day in days)
    )


def _holds(found: Correction, said: Correction, standing: Sequence[Understood]) -> bool:
    """Whether what a sentence says is a part of what was found, or no news."""
    if said.what == "withdraw":
        left = [notice for notice in standing if set(notice.students) & set(said.students)]
        return all(_comes(key, notice, found) for notice in left for key in notice.students)
    news = [each for each in said.notices if not _stands(each, found, standing)]
    return all(
        _comes(key, notice, found) if notice.kind == "attend" else _is_kept(key, notice, found, standing)
        for notice in news
        for key in notice.students
    )


def _stands(said: Understood, found: Correction, standing: Sequence[Understood]) -> bool:
    """Whether a notice is a part of one that stands, and goes on standing, or a coming behind all of them."""
    theirs = [notice for notice in standing if set(notice.students) & set(said.students)]
    if said.kind == "attend":
        return all(notice.until < said.date for notice in theirs)
    is_told = found.what == "further" and any(
        _without_days(said) == _without_days(each) and _is_within(said, each) for each in theirs
    )
    is_left = any(set(each.students) & set(said.students) and _overlap(each, said) for each in found.notices)
    return is_told and not is_left


def _without_days(notice: Understood) -> Understood:
    return replace(notice, date=dt.date.min, until=dt.date.min, remarks="", students=())


def _is_within(one: Understood, other: Understood) -> bool:
    return other.date <= one.date and one.until <= other.until


def _comes(key: int, when: Understood, found: Correction) -> bool:
    """Whether the student comes on these days, or is no more said to be away on them."""
    of_them = [notice for notice in found.notices if key in notice.students]
    then = {notice.kind in ABSENCES for notice in of_them if _overlap(notice, when)}
    if found.what == "further":
        return then == {False}
    return True not in then and (key in found.students or bool(of_them))


def _is_kept(key: int, said: Understood, found: Correction, standing: Sequence[Understood]) -> bool:
    """Whether a notice of the student has the hour of a sentence, its days, if it names any, and not the old reason."""
    names_none = any((each.date, each.until) == (said.date, said.until) for each in standing)
    is_moved = names_none and found.what in ("change", "instead")
    theirs = [notice for notice in found.notices if key in notice.students]
    old = {each.reason for each in standing}
    alike = [each for each in theirs if is_moved or _overlap(each, said)]
    alike = [each for each in alike if said.reason in old or each.reason not in old]
    is_absent_then = any(each.arrival is None and _overlap(each, said) for each in alike)
    return is_absent_then or any(said.arrival in (None, each.arrival) for each in alike)


def _overlap(one: Understood, other: Understood) -> bool:
    return one.date <= other.until and other.date <= one.until
