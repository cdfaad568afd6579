"""A reply to a receipt that makes it another kind of notice: staying away instead of coming late, or the reverse."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.certainty.firm import misses_the_unknown
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.causes.symptoms import WORDS
from mailgate.wording.lexicon.replies.receipts import instead as words
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as open_words
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood

_OF_THE_VISIT = ("check_up", "tiredness", "convalescence")
_ABSENCE, _LATE = "欠席", "遅刻"


def another_kind(text: str, receipt: Receipt) -> Form | None:
    """The line of the kind, where nothing else is new but the hour of coming; the reason is that of the notice."""
    facts = receipt.facts_of(text)
    is_open = open_words.OPEN.search(facts.text) or words.BESIDE.search(facts.text)
    if is_open or len(receipt.standing) > 1 or not all(_is_about(facts, notice) for notice in receipt.standing):
        return None
    kinds = {notice.kind for notice in receipt.standing}
    if kinds == {"late"}:
        stays = _stays(facts, receipt.standing)
        return Form({"kind": _ABSENCE} | _reason(facts)) if stays else None
    time = _hour(facts) if kinds <= {*ABSENCES} else None
    return Form({"kind": _LATE, "arrival": f"{time:%H:%M}"}) if time else None


def _is_about(facts: Facts, notice: Understood) -> bool:
    """Whether it is about one day, and nobody but its student and no day but its own is named."""
    named = [each for each in facts.people if each.way not in ("family", "own")]
    told = [each for each in facts.periods if not words.WHOLE_DAY.search(facts.text, 0, each.end)]
    days = all((each.first, each.last) == (notice.date, notice.until) for each in told)
    return notice.date == notice.until and days and all(each.students == set(notice.students) for each in named)


def _stays(facts: Facts, standing: Sequence[Understood]) -> bool:
    """ "検査が長引くので、遅刻ではなく欠席に変更をお願いします"."""
    deeds = [deed for deed in facts.deeds if deed.what not in ("elsewhere", "undo")]
    stays = [deed for deed in deeds if (deed.what, deed.mood) == ("absent", "firm")]
    others = [deed for deed in deeds if deed.what != "absent"]
    is_then = all(clock.time in {notice.arrival for notice in standing} for clock in facts.clocks)
    is_past = all(deed.mood in ("denied", "past") or words.NOT_LATE.match(facts.text, deed.start) for deed in others)
    signs = (words.NOT_LATE, words.OF_THE_VISIT)
    if words.VISIT_IS_OFF.search(facts.text) and not _illnesses(facts):
        return False
    is_told = any(sign.search(facts.text) for sign in signs) or bool(_illnesses(facts))
    is_told = is_told or (all(map(_is_of_illness, standing)) and words.AFTER_ALL.search(facts.text) is not None)
    is_of_school = not any(misses_the_unknown(deed, facts) for deed in stays)
    return bool(stays) and is_told and is_of_school and is_then and is_past and len(_illnesses(facts)) <= 1


def _is_of_illness(notice: Understood) -> bool:
    """Whether it tells an illness: beside a visit to a doctor, staying away after all has a reason of its own."""
    own = [entry for entry in WORDS if notice.reason in entry.reasons]
    return any(entry.group == "sick" and not entry.is_visit for entry in own)


def _illnesses(facts: Facts) -> dict[str, Cause]:
    """What is the matter, but for the visit to the doctor."""
    told = [each for each in facts.causes.sure if each.entry.name not in _OF_THE_VISIT and each.entry.group != "change"]
    return {each.entry.name: each for each in told if not each.entry.is_visit}


def _reason(facts: Facts) -> dict[str, str]:
    """ "インフルエンザA型でしたので"."""
    told = [facts.shown[each.start : each.end] for each in _illnesses(facts).values()]
    return {"reason": told[0]} if told else {}


def _hour(facts: Facts) -> dt.time | None:
    """ "10時半に登校させます。遅刻に変えてください"."""
    deeds = [deed for deed in facts.deeds if not words.ABSENCE_INSTEAD_OF.match(facts.text, deed.start)]
    deeds = [deed for deed in deeds if deed.what != "elsewhere"]
    is_firm = any(deed.mood == "firm" for deed in deeds) and all(deed.what in ("attend", "late") for deed in deeds)
    is_well = all(cause.entry.group == "better" for cause in facts.causes.sure)
    time = arrivals.arrival(facts) if is_firm and is_well and words.LATE_INSTEAD.search(facts.text) else None
    return time if time and arrivals.is_of_school(time) and len(facts.clocks) == 1 else None
