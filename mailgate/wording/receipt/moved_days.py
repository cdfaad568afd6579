"""A reply to a receipt that says how long an absence lasts now: "27日まで延ばしてください", "26日だけです"."""

import datetime as dt
from collections.abc import Iterator, Sequence

from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.replies.receipts import moved_days as words
from mailgate.wording.normalization import shown
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.recognition.periods import Period, merged
from mailgate.wording.values import Candidate, Understood

_Row = tuple[dt.date, dt.date]


def moved_days(
    text: str,
    standing: Sequence[Understood],
    students: Sequence[Candidate],
    now: dt.datetime,
    *,
    is_correction: bool,
) -> Form | None:
    """The line of the days; None where the text says anything else. A coming must be on a day that is none of them."""
    facts = gather(shown(text), students, now.date())
    before = {(notice.date, notice.until) for notice in standing}
    if len(before) != 1 or any(notice.kind not in ABSENCES for notice in standing) or _says_more(facts, standing):
        return None
    parts = list(_parts(facts))
    coming = [part for part in parts if any(deed.what == "attend" for deed in part.deeds)]
    away = [part for part in parts if part not in coming and part.periods]
    row = _row(away[0], before.pop(), is_correction=is_correction) if len(away) == 1 else None
    if not row or any(not _is_reason(part) for part in parts if part not in coming and part not in away):
        return None
    if any(not part.periods or not all(_is_apart(day, row) for day in part.periods) for part in coming):
        return None
    return Form({"date": "~".join(f"{day}" for day in dict.fromkeys(row))})


def stays_and_comes(
    text: str, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Form | None:
    """The same where it also says that the student comes on other days: "27日だけです。26日は行きます"."""
    facts = gather(shown(text), students, now.date())
    is_both = any(deed.what == "attend" for deed in facts.deeds) and words.LEFT.search(facts.text)
    return moved_days(text, standing, students, now, is_correction=False) if is_both else None


def _parts(facts: Facts) -> Iterator[Facts]:
    """The sentences, each divided behind a coming: "26日は登校するので、休みは27日だけです"."""
    for start, end in facts.sentences:
        for deed in facts.deeds:
            if deed.what == "attend" and start <= deed.start and deed.end < end:
                yield facts.part(start, deed.end)
                start = deed.end
        yield facts.part(start, end)


def _says_more(facts: Facts, standing: Sequence[Understood]) -> bool:
    """Whether there is more than days, staying away, coming on another day, and why that is so."""
    about = {key for notice in standing for key in notice.students}
    named = [each.students for each in facts.people if each.way not in ("family", "own")]
    others = bool(named) and (not all(named) or frozenset[int]().union(*named) != about)
    deeds = any(deed.what not in ("absent", "attend", "elsewhere") for deed in facts.deeds)
    groups = {"other" if notice.kind == "absence" else "sick" for notice in standing} | {"better", "change", "either"}
    causes = any(cause.entry.group not in groups for cause in facts.causes.sure)
    return others or deeds or causes or bool(facts.clocks) or words.DANGER.search(facts.text) is not None


def _is_reason(said: Facts) -> bool:
    """ "まだ咳もひどくて"."""
    return bool(said.causes.sure) and not said.deeds


def _is_apart(period: Period, row: _Row) -> bool:
    first, last = row
    if period.first is None:
        return False
    return period.first > last or (period.way != "from" and (period.last or period.first) < first)


def _row(said: Facts, before: _Row, *, is_correction: bool) -> _Row | None:
    """The new days: until when, from when until when, or which ones alone."""
    kept = merged(list(said.periods))
    if len(kept) != 1 or not kept[0].last:
        return None
    (period,) = kept
    tail = words.TAIL.fullmatch(said.text, period.end, said.end)
    is_until = period.way == "until" and period.first is None
    is_until = is_until or words.UNTIL.match(said.text, period.end) is not None
    first = before[0] if is_until else period.first
    if not tail or first is None or first > kept[0].last:
        return None
    is_told = (
        is_correction
        or is_until
        or tail["alone"]
        or period.way == "range"
        or words.MOVED.search(said.text, said.start, said.end)
    )
    return (first, kept[0].last) if is_told else None
