"""What is to be undone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.addressees import check_addressee
from mailgate.wording.interpretation.deeds.undone import check_ours
from mailgate.wording.interpretation.students.as_always import without_those
from mailgate.wording.interpretation.students.groups import groups_of, only
from mailgate.wording.interpretation.students.strangers import check_strangers, without_bystanders
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import moods as mood_words
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.moods import is_quoted
from mailgate.wording.recognition.times import Clock
from mailgate.wording.values import Candidate, Reading


def with_undoing(facts: Facts) -> Facts:
    """ "14時に早退とメールしましたが、用事がなくなりました。早退しません": what was announced is taken back."""
    early = {"early", *(kind.slug for kind in facts.kinds if kind.departure)}
    leaving = [deed for deed in facts.deeds if deed.what in early]
    sent = [
        deed.end
        for deed in leaving
        if deed.mood == "past" and withdrawal_words.SENT.search(facts.text, deed.start, deed.end)
    ]
    denied = [deed for deed in leaving if withdrawal_words.LEAVES_NOT.fullmatch(facts.text, deed.start, deed.end)]
    if not sent or not denied or denied[-1].start < sent[0] or {*leaving} - {*denied} - {*leaving[:1]}:
        return facts
    deeds = (replace(deed, what="undo", mood="firm") if deed in denied else deed for deed in facts.deeds)
    return replace(facts, deeds=tuple(deeds))


def withdrawal(facts: Facts, candidates: Sequence[Candidate], today: dt.date) -> Reading:
    """Whose notices, and of which day, a text takes back. Raises Unclear where it may mean something else."""
    check_addressee(facts)
    check_ours(facts)
    _check_alone(facts)
    return Reading("withdraw", students=_whose(facts, candidates), date=_of_which_day(facts, today))


def _check_alone(facts: Facts) -> None:
    """Beside a withdrawal nothing else is asked for than to come as always, and no other one is doubted."""
    others = [deed for deed in facts.deeds if deed.what not in ("undo", "elsewhere", "attend")]
    if any(_is_quoted(deed, facts) for deed in others):
        raise Unclear("uncertain")
    others = [deed for deed in others if deed.mood == "firm"]
    others = [deed for deed in others if not _is_what_is_undone(deed, facts)]
    hours = [clock for clock in facts.clocks if not _is_when_it_was_sent(clock, facts)]
    hours = [clock for clock in hours if not _is_of_what_was_sent(clock, facts)]
    if others or hours or lateness_words.LATE_SIGN.search(facts.text):
        raise Unclear("contradictory")
    if withdrawal_words.ONE_OF_SEVERAL.search(facts.text) or withdrawal_words.UNDOING_IN_DOUBT.search(facts.text):
        raise Unclear("uncertain")
    if any(deed.what == "undo" and deed.mood not in ("firm", "past") for deed in facts.deeds):
        raise Unclear("uncertain")


def _is_quoted(deed: Deed, facts: Facts) -> bool:
    """ "Her diary says "absent tomorrow". Please ignore it": words that are none of the writer's."""
    start, _ = facts.sentence_at(deed.start)
    is_own = mood_words.ENGLISH_ANNOUNCED.search(facts.text, start, deed.start) is not None
    return deed.mood == "asked" and is_quoted(facts.text, deed.start) and not is_own


def is_away_all_the_same(facts: Facts) -> bool:
    """ "取り消してください。今日は休みます"."""
    undone = [deed.end for deed in facts.deeds if deed.what == "undo"]
    behind = [deed for deed in facts.deeds if undone and deed.start >= max(undone) and deed.mood == "firm"]
    return any(deed.what not in ("elsewhere", "attend") for deed in behind)


def _is_when_it_was_sent(clock: Clock, facts: Facts) -> bool:
    """ "6時半に欠席のメールをした山田です"."""
    sent = return_words.ABSENCE_ANNOUNCED.search(facts.text, clock.end)
    return sent is not None and day_words.FOR_AN_EVENT.fullmatch(facts.text, clock.end, sent.start()) is not None


def _is_of_what_was_sent(clock: Clock, facts: Facts) -> bool:
    """ "13時に早退させるとメールしましたが"."""
    _, end = facts.sentence_at(clock.start)
    told = [deed for deed in facts.deeds if deed.mood == "past" and clock.end <= deed.start < end]
    return any(withdrawal_words.SENT.search(facts.text, deed.start, deed.end) for deed in told)


def _is_what_is_undone(deed: Deed, facts: Facts) -> bool:
    """ "昨日お願いした早退ですが" before "キャンセルしてください": what is taken back, and no further wish.

    In English also "my message about Taro being absent".
    """
    if withdrawal_words.MESSAGE_ABOUT.search(facts.text, 0, deed.start):
        return True
    is_before = any(other.what == "undo" and other.start >= deed.end for other in facts.deeds)
    is_named = withdrawal_words.OF_A_NOTICE.fullmatch(facts.text, deed.start, deed.end)
    was_sent = withdrawal_words.NOTICE_SENT_BEFORE.search(facts.text, facts.sentence_at(deed.start)[0], deed.start)
    return is_before and (is_named is not None or was_sent is not None)


def _whose(facts: Facts, candidates: Sequence[Candidate]) -> tuple[int, ...]:
    """The students that are named, but not who signs below; none where nobody is."""
    facts = without_those(groups_of(facts), without_bystanders(facts, candidates))
    if any(mention.way in ("name", "all", "class", "unclear") for mention in facts.people):
        check_strangers(facts, candidates)
        return tuple(sorted(only(facts, candidates)))
    if len(candidates) > 1 and sibling_words.WHICH_SIBLING.search(facts.text):
        raise Unclear("student-unclear")
    return ()


def _is_why(period: Period, facts: Facts) -> bool:
    """ "お通夜が明後日に決まったので" before the day of the notice; "予約が明日になったので" behind what it was."""
    start, end = facts.sentence_at(period.start)
    later = any(other.start >= period.end for other in facts.periods)
    turn = day_words.BECAUSE.search(facts.text, period.end, end)
    if turn is None or not any(deed.start >= turn.end() for deed in facts.deeds):
        return False
    is_of_the_deed = any(period.end <= deed.start < turn.start() for deed in facts.deeds)
    return not is_of_the_deed and (later or any(start <= deed.start < period.start for deed in facts.deeds))


def _is_when_announced(period: Period, facts: Facts) -> bool:
    """ "昨夜のうちに、本日の遅刻のご連絡を差し上げましたが": when it was sent, before what tells of it."""
    _, end = facts.sentence_at(period.start)
    told = [deed for deed in facts.deeds if deed.mood == "past" and period.start < deed.start < end]
    return any(withdrawal_words.SENT.search(facts.text, deed.start, deed.end) for deed in told)


def _is_of_a_deed(period: Period, facts: Facts) -> bool:
    """Whether a day stands before what was announced, or is undone: no "予約は来週の火曜でした" behind them."""
    told = [deed for deed in facts.deeds if deed.what == "undo" or (deed.what != "elsewhere" and deed.mood == "past")]
    return any(facts.sentence_at(deed.start)[0] <= period.start < deed.end for deed in told)


def _of_which_day(facts: Facts, today: dt.date) -> dt.date | None:
    """The one day that is named; days gone by may only tell when the notice was sent."""
    named = [each for each in facts.periods if not withdrawal_words.SENT_BEFORE.search(facts.text, 0, each.start)]
    named = [period for period in named if _is_of_a_deed(period, facts)] or named
    sent = [period for period in named if withdrawal_words.SENT.match(facts.text, period.end)]
    gone = [period for period in named if period.last and period.last < today]
    if any(period not in sent and not _is_when_announced(period, facts) for period in gone):
        raise Unclear("date-past")
    days = [period for period in named if period not in gone and not _is_why(period, facts)]
    days = [period for period in days if period.last != today or period not in sent] or days
    is_one_day = all(period.first and (period.way == "from" or period.first == period.last) for period in days)
    if len({(period.first, period.last) for period in days}) > 1 or not is_one_day:
        raise Unclear("date-unclear")
    return days[0].first if days else None
