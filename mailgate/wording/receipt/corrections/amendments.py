"""A reply to a receipt that says what the matter is, or until when, whatever else it tells, of each student.

A clause tells a reason, or days of staying away, or that the student comes on other days, or what stands already.
All others are circumstances, in which nothing may stand that somebody has to hear.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.reasons.listing import ABSENCES, is_diagnosis
from mailgate.wording.lexicon.causes.symptoms import WORDS
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as words
from mailgate.wording.lexicon.replies.receipts.corrections import reasons as reason_words
from mailgate.wording.normalization import shown
from mailgate.wording.receipt.clauses import clauses
from mailgate.wording.receipt.corrections.agreement import says_what_stands
from mailgate.wording.receipt.corrections.moved_days import (
    are_apart,
    are_moved,
    days_told,
    names_days,
    names_discharge,
    stays_beyond,
)
from mailgate.wording.receipt.corrections.reasons import ToldReason, reasons_told
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.facts import Bounds, Facts, gather
from mailgate.wording.recognition.people.mentions import Mention
from mailgate.wording.values import Understood

_ABSENCE = "欠席"
(_STAY, *_) = next(entry.reasons for entry in WORDS if entry.name == "hospital_stay")


@dataclass(slots=True)
class _Amendment:
    """What a text says of one student, or of all, where nobody is named."""

    name: str = ""
    parts: list[Facts] = field(default_factory=list)


def amendments(
    text: str,
    receipt: Receipt,
    *,
    is_correction: bool,
) -> list[Form]:
    """The lines that it fills in, for each student of whom it tells anything new; none where it may say anything else.

    What does not say that it is a correction tells a reason where it speaks of a diagnosis.
    """
    facts = gather(words.THE_ONE.sub("", shown(text)), receipt.students, receipt.now.date())
    kinds = {notice.kind for notice in receipt.standing}
    if any(each.way == "unclear" for each in facts.people) or not (kinds <= {*ABSENCES} or kinds == {"late"}):
        return []
    found: list[Form] = []
    is_named = any(cause.entry.name == "disease" or is_diagnosis(cause.entry) for cause in facts.causes.sure)
    is_named = is_named or reason_words.STAYS_NOW.search(facts.text) is not None
    is_told = is_correction or is_named or reason_words.TOLD.search(facts.text) is not None
    told_of = _by_student(facts, receipt.standing)
    for who, told in told_of.items():
        about = [notice for notice in receipt.standing if not who or who & set(notice.students)]
        if who - {key for notice in about for key in notice.students}:
            return []
        lines = _lines(told.parts, about, receipt.now.date(), is_told=is_told, is_correction=is_correction)
        is_of_all = "reason" not in (lines or {}) and len(told_of) == 1
        if lines is None or (lines and not who and len(receipt.standing) > 1 and not is_of_all):
            return []
        found += [Form(lines | ({"student": told.name} if told.name else {}))] if lines else []
    return found


def _by_student(facts: Facts, standing: Sequence[Understood]) -> dict[frozenset[int], _Amendment]:
    """The text by whom it is about: a sentence that names nobody goes on about the one before."""
    found: dict[frozenset[int], _Amendment] = {}
    who, name = frozenset(standing[0].students if len(standing) == 1 else ()), ""
    for start, end in facts.sentences:
        named = [each for each in facts.people if start <= each.start < end and each.way in ("name", "all")]
        groups = _joined(named, facts.text)
        cuts = [start, *(group[0].start for group in groups[1:]), end]
        for at, (begin, stop) in enumerate(pairwise(cuts)):
            if groups:
                who = frozenset[int]().union(*(each.students for each in groups[at]))
                name = facts.shown[groups[at][0].start : groups[at][-1].end]
            found.setdefault(who, _Amendment(name)).parts.append(facts.part(begin, stop))
    return found


def _joined(named: Sequence[Mention], text: str) -> list[list[Mention]]:
    """Students who are named together: "花子・太郎ともに"."""
    groups: list[list[Mention]] = []
    for each in named:
        if groups and words.AND.fullmatch(text, groups[-1][-1].end, each.start):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _lines(
    parts: Sequence[Facts], about: Sequence[Understood], today: dt.date, *, is_told: bool, is_correction: bool
) -> dict[str, str] | None:
    """The lines of one student; empty where nothing is new, None where it may say anything else."""
    told = [clause for part in parts if not says_what_stands(part, about) for clause in clauses(part)]
    if any(words.OPEN.search(clause.text, clause.start, clause.end) for clause in told):
        return None
    coming = [clause for clause in told if _is_of_coming(clause)]
    away = [clause for clause in told if clause not in coming]
    of_days = [clause for clause in away if names_days(clause, about, today)]
    row = days_told(of_days, about, is_told=is_correction or are_moved(told)) if of_days else None
    if (
        stays_beyond(away, row)
        or (of_days and not row)
        or not all(row and are_apart(clause, row) and not clause.clocks for clause in coming)
    ):
        return None
    standing = [notice.reason for notice in about]
    reasons = reasons_told(away, standing, is_loose=is_correction and not row) if is_told else []
    if reasons is None or not all(_is_beside(clause, of_days, reasons, standing) for clause in away):
        return None
    groups = {"other" if notice.kind == "absence" else "sick" for notice in about} | {"better", "change", "either"}
    causes = [cause for clause in away for cause in clause.causes.sure if not reasons]
    if any(cause.entry.group not in groups for cause in causes):
        return None
    is_absence = all(notice.kind in ABSENCES for notice in about)
    stays = any(deed.what == "absent" for clause in away for deed in clause.deeds)
    if not is_absence and (row or stays or not (is_correction and _is_of_lateness(parts))):
        return None
    if row and not (any(told.is_stay for told in reasons) or _STAY in standing) and any(map(names_discharge, of_days)):
        return None
    days = {"date": "~".join(f"{day}" for day in dict.fromkeys(row))} if row else {}
    if not reasons or reasons[-1].is_among(standing):
        return days
    return days | {"reason": reasons[-1].words} | ({"kind": _ABSENCE} if is_absence else {})


def _is_of_coming(said: Facts) -> bool:
    """ "26日は登校します", "27日はふだん通り。", "病院で「あさってからOK」と言われました"."""
    comes = any(deed.what == "attend" for deed in said.deeds)
    comes = comes or coming_words.ALL_AS_ALWAYS.fullmatch(said.text, said.start, said.end) is not None
    from_then = [each for each in said.periods if each.way == "from"]
    comes = comes or any(words.SCHOOL_IS.search(said.text, said.start, each.start) for each in from_then)
    return comes or any(words.MAY_COME.match(said.text, each.end, said.end) for each in said.periods)


def _is_of_lateness(parts: Sequence[Facts]) -> bool:
    return any(words.OF_LATENESS.search(part.text, part.start, part.end) for part in parts)


def _is_beside(clause: Facts, of_days: Sequence[Facts], reasons: Sequence[ToldReason], standing: Sequence[str]) -> bool:
    """Whether a clause tells no more than the days, the reason, or circumstances."""
    deeds = any(deed.what not in ("absent", "elsewhere") for deed in clause.deeds)
    is_open = any(not _is_known(clause, span, standing) for span in clause.causes.doubtful)
    if deeds or clause.clocks or is_open:
        return False
    if clause in of_days or any(told.clause is clause for told in reasons):
        return True
    is_heard = words.TO_BE_HEARD.search(clause.text, clause.start, clause.end)
    return not is_heard or words.CHANGES.search(clause.text, clause.start, clause.end) is not None


def _is_known(clause: Facts, span: Bounds, standing: Sequence[str]) -> bool:
    """Whether what is left open is a visit to a doctor, or the reason that stands: "熱よりも咳がひどく"."""
    meant = [entry for entry in WORDS if entry.pattern.match(clause.text, *span)]
    is_theirs = any(set(entry.reasons) & set(standing) for entry in meant)
    return is_theirs or aside_words.VISIT.fullmatch(clause.text, *span) is not None
