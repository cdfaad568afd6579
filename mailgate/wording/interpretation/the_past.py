"""What was the matter at another time, or done, beside what is the matter now."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailgate.wording.interpretation.reasons.listing import is_diagnosis
from mailgate.wording.lexicon.sentences import the_past as past_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Bounds, Facts, Spanned


def without_the_past(facts: Facts, today: dt.date) -> Facts:
    """What was the matter then ("昨日は熱で休みましたが") counts only where nothing else is the matter now."""
    facts = _without_the_contrast(_without_trouble_of_before(_without_long_ago(facts)))
    done = list(_past_clauses(facts))
    days = [each for each in facts.periods if not _is_last_weeks(each, facts, today)]
    days = [each for each in days if not _is_gone(each, done, today)]
    is_to_come = any(each.first and each.first > today and not _is_within(each, done) for each in days)
    if is_to_come:  # "今日お休みした花子ですが、明日は登校します"
        days = [each for each in days if not (_is_within(each, done) and each.last and each.last <= today)]
    facts = replace(facts, periods=tuple(days))
    spans = [*(match.span() for match in past_words.THEN.finditer(facts.text, facts.start, facts.end)), *done]
    lasts = tuple(each for each in facts.causes.sure if is_over(each) or _lasts(each, facts, done))
    now = tuple(each for each in facts.causes.sure if each in lasts or not _is_within(each, spans))
    if not any(cause.entry.reasons and not cause.entry.is_visit for cause in now):
        lasting = [each for each in facts.causes.sure if each.entry.lasts and not _is_within(each, done)]
        lasting = [each for each in lasting if not past_words.BUT_TODAY.match(facts.text, each.end)]
        now = tuple(each for each in facts.causes.sure if each in (*now, *lasting))
    is_absence = any(deed.what == "absent" for deed in facts.deeds)  # a visit alone keeps nobody away for the day
    ill = any(not (is_over(cause) or (is_absence and cause.entry.is_visit)) for cause in now)
    return replace(facts, causes=replace(facts.causes, sure=now)) if ill else facts


def _without_long_ago(facts: Facts) -> Facts:
    """ "5年前に喘息で入院したことがあり": never why, though nothing else is told."""
    spans = [match.span() for match in past_words.LONG_AGO.finditer(facts.text, facts.start, facts.end)]
    if not spans:
        return facts
    sure = tuple(each for each in facts.causes.sure if is_over(each) or not _is_within(each, spans))
    doubtful = (spot for spot in facts.causes.doubtful if not any(begin <= spot[0] < end for begin, end in spans))
    return replace(facts, causes=replace(facts.causes, sure=sure, doubtful=tuple(doubtful)))


def _without_the_contrast(facts: Facts) -> Facts:
    """ "昨夜は熱がありましたが、今朝はお腹が痛いので": of two illnesses that are listed the one of now."""
    found = (past_words.CONTRAST.match(facts.text, *bounds) for bounds in facts.sentences)
    spans = []
    for match in (each for each in found if each and each.end() > each.start()):
        _, end = facts.sentence_at(match.start())
        behind = (each for each in facts.causes.sure if match.end() <= each.start < end)
        if any(each.entry.group == "sick" and each.entry.reasons and not each.entry.is_visit for each in behind):
            spans.append(match.span())
    sure = tuple(each for each in facts.causes.sure if not _is_within(each, spans) or _stays(each))
    return replace(facts, causes=replace(facts.causes, sure=sure)) if spans else facts


def _stays(cause: Cause) -> bool:
    """Whether a cause that was told before still is one."""
    return is_over(cause) or is_diagnosis(cause.entry) or cause.entry.lasts or cause.entry.group != "sick"


def without_asides(facts: Facts) -> Facts:
    """Without what was done, or was the matter, in a clause beside: "Hanako, who was out sick on Friday, is back"."""
    beside = [match.span() for match in past_words.WHO_WAS.finditer(facts.text, facts.start, facts.end)]
    return replace(facts.without(beside), sentences=facts.sentences) if beside else facts


def _lasts(cause: Cause, facts: Facts, done: Sequence[Bounds]) -> bool:
    """ "昨日インフルエンザA型と診断され、今日は39度です": it goes on, but for what a deed of then was for."""
    recent = [match.span() for match in past_words.RECENTLY.finditer(facts.text, facts.start, facts.end)]
    return is_diagnosis(cause.entry) and _is_within(cause, recent) and not _is_within(cause, done)


def _without_trouble_of_before(facts: Facts) -> Facts:
    """ "先日は熱でお世話になりました。今日は休みます": not why, unless it goes on ("今日も休みます").

    What was heard of a day before is why where nothing else is: "昨日転んだと聞きました。今朝は熱があります".
    """
    if past_words.GOES_ON_NOW.search(facts.text, facts.start, facts.end):
        return facts
    over, heard = (
        [
            (start, end)
            for start, end in facts.sentences
            if pattern.match(facts.text, start, end)
            if not any(start <= deed.start < end for deed in facts.deeds)
        ]
        for pattern in (past_words.TROUBLE_OF_BEFORE, past_words.HEARD_OF_BEFORE)
    )
    if not (over or heard):
        return facts
    now = tuple(each for each in facts.causes.sure if not _is_within(each, over))
    new = tuple(each for each in now if is_diagnosis(each.entry) or not _is_within(each, heard))
    is_told = any(not each.entry.mild for each in new)
    return replace(facts, causes=replace(facts.causes, sure=new if is_told else now))


def _is_within(each: Spanned, spans: Sequence[Bounds]) -> bool:
    return any(begin <= each.start < end for begin, end in spans)


def _past_clauses(facts: Facts) -> Iterator[Bounds]:
    """The clauses that tell of a deed that is over."""
    for at, deed in enumerate(facts.deeds):
        if deed.mood == "past":
            yield max(facts.sentence_at(deed.start)[0], facts.deeds[at - 1].end if at else 0), deed.end


def _is_gone(period: Period, done: Sequence[Bounds], today: dt.date) -> bool:
    """ "先週の木曜から欠席していた花子": since when a deed was done that is over."""
    is_before = period.way == "from" and period.first is not None and period.first < today
    return (is_before or period.way == "vague") and _is_within(period, done)


def _is_last_weeks(period: Period, facts: Facts, today: dt.date) -> bool:
    """ "金曜日はお休みしましたが": a weekday by its name is one to come, but not of what was done on it."""
    if period.way != "weekday" or period.first is None or period.first < today:
        return False
    _, end = facts.sentence_at(period.start)
    after = next((deed for deed in facts.deeds if period.end <= deed.start < end), None)
    if after is None or (after.what, after.mood) != ("absent", "past"):
        return False
    return past_words.WAS_AWAY_THEN.match(facts.text, period.end) is not None


def is_over(cause: Cause) -> bool:
    """ "熱が下がりました", "旅行は中止になりました"."""
    return cause.entry.group in ("better", "change")
