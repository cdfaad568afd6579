"""A reply to a receipt that corrects what the matter is, whatever else it tells: "頭痛がメインです"."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.replies.receipts import reasons as words
from mailgate.wording.normalization import shown
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.values import Candidate, Understood

_KIND_BY_REASON = "欠席"
_GROUPS = ("sick", "other", "either")


def corrected_reasons(
    text: str,
    standing: Sequence[Understood],
    students: Sequence[Candidate],
    now: dt.datetime,
    *,
    is_correction: bool,
) -> list[Form]:
    """The lines that it fills in, for each student of whom it names a cause; none where it says anything else.

    What does not say that it is a correction is one where it tells of a diagnosis.
    """
    facts = gather(words.THE_ONE.sub("", shown(text)), students, now.date())
    deeds = [deed for deed in facts.deeds if deed.what != "elsewhere"]
    if deeds or facts.periods or facts.clocks or words.DANGER.search(facts.text):
        return []
    if not is_correction and not words.TOLD.search(facts.text):
        return []
    if any(notice.kind not in (*ABSENCES, "late") for notice in standing):
        return []
    named = [each for each in facts.people if each.way in ("name", "all")]
    if len(named) < sum(each.way not in ("family", "own") for each in facts.people):
        return []
    kind = _KIND_BY_REASON if all(notice.kind in ABSENCES for notice in standing) else ""
    if kind == "" and not (is_correction and words.OF_LATENESS.search(facts.text)):
        return []
    if not named:
        return _lines(facts, "", kind) if len(standing) == 1 else []
    starts = [each.start for each in named]
    ends = [*starts[1:], facts.end]
    parts = [facts.part(start, end) for start, end in zip(starts, ends, strict=True)]
    told = facts.part(facts.start, starts[0]).causes.sure
    lines = [_lines(part, facts.shown[each.start : each.end], kind) for part, each in zip(parts, named, strict=True)]
    return [] if told or not all(lines) else [line for each in lines for line in each]


def _lines(said: Facts, who: str, kind: str) -> list[Form]:
    told = [cause for cause in said.causes.sure if words.IS_IT.match(said.text, cause.end, said.end)]
    ill = [cause for cause in said.causes.sure if not cause.entry.is_visit]
    alike = {(cause.entry.group, cause.entry.reasons or cause.entry.name) for cause in ill}
    if not told or len(alike) != 1 or told[-1] not in ill or told[-1].entry.group not in _GROUPS:
        return []
    named = {"student": who} if who else {}
    of_kind = {"kind": kind} if kind else {}
    return [Form({"reason": _words_of(told[-1], said), **of_kind, **named})]


def _words_of(cause: Cause, said: Facts) -> str:
    return said.shown[cause.start : cause.end]
