"""Sentences of a reply to a receipt that change nothing: thanks, wishes, and what the family does meanwhile."""

import re
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation.content import spans
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.replies.receipts import asides as words
from mailgate.wording.receipt.asides.coming import (
    by_name,
    comes_as_planned,
    comes_beside,
    comes_home,
    goes_on_about_another,
    is_decided_later,
    is_hope,
    is_of_one_who_comes,
    keeps_its_hour,
    leaves_then,
    may_come_again,
    tells_of_coming,
    tells_when,
)
from mailgate.wording.receipt.asides.telephone import of_a_missed_call
from mailgate.wording.receipt.asides.theirs import (
    are_coming,
    are_its_days,
    is_of_theirs,
    masked,
    names_no_news,
)
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.days.values import merged
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Bounds, Facts
from mailgate.wording.values import Understood

_COMING = (is_of_one_who_comes, is_hope, is_decided_later, comes_beside, comes_as_planned, may_come_again, leaves_then)
LONGEST = 5 * LONGEST_FIELD
"""Characters: what is longer is read as a whole."""


def without_asides(text: str, receipt: Receipt) -> str:
    """The text without the sentences that change nothing; empty where none is left."""
    facts = receipt.facts_of(text)
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    is_settled = any(_stays_away(part, receipt.standing) or comes_as_planned(part, receipt.standing) for part in parts)
    on_calls = of_a_missed_call(parts)
    named_parts = by_name(facts, receipt, receipt.now.date())
    news = [
        part
        for part, named in zip(parts, named_parts, strict=True)
        if part not in on_calls
        and not (
            _changes_nothing(part, receipt.standing, is_settled=is_settled)
            or is_of_one_who_comes(named, receipt.standing)
        )
    ]
    is_kept = len(news) == len(parts) or goes_on_about_another(parts, named_parts, news, receipt.standing)
    return text if is_kept else "".join(facts.shown[part.start : part.end] for part in news).strip()


def _stays_away(said: Facts, standing: Sequence[Understood]) -> bool:
    """Whether a sentence says that all stay at home, as they were to: then it is no matter how they are."""
    stays = any(deed.what == "absent" for deed in said.deeds)
    return stays and not are_coming(standing) and _changes_nothing(said, standing, is_settled=False)


def _changes_nothing(said: Facts, standing: Sequence[Understood], *, is_settled: bool) -> bool:
    sentence = said.text[said.start : said.end]
    if is_polite(sentence) or is_polite(_without_what_stands(said, standing)):
        return True
    if words.TELLS_LATER.fullmatch(sentence.strip()):
        return all(deed.mood not in ("firm", "past") for deed in said.deeds)
    beside = words.BESIDE_LATENESS if are_coming(standing) else words.APOLOGY
    if beside.fullmatch(sentence.strip()):
        return True
    is_settled = is_settled or words.STILL_ILL.search(sentence) is not None
    if words.SEE_YOU.search(sentence) and said.periods:
        return is_hope(said, standing)
    if any(is_no_news(said, standing) for is_no_news in _COMING):
        return True
    said = said if are_coming(standing) else _without_concession(said, standing)
    harmless = [match.span() for match in words.HARMLESS.finditer(said.text, said.start, said.end)]
    told = said.without(harmless)
    if words.AS_PLANNED.search(sentence):
        return _is_as_planned(masked(told, harmless, standing)) and _agrees(told, standing)
    if words.AGREES.search(sentence) or _names_its_days(told, standing):
        return _agrees(told, standing)
    if _is_over(told, standing) or _is_wish(told, harmless, standing) or keeps_its_hour(told, standing):
        return True
    if comes_home(said, standing):
        return True
    told = _without_recovery(told) if is_settled else told
    is_known = is_of_theirs(told, standing) and names_no_news(told, standing)
    return is_known and _goes_on(told, masked(told, harmless, standing), standing, is_settled=is_settled)


def _without_what_stands(said: Facts, standing: Sequence[Understood]) -> str:
    """The sentence without the days and the students of the notices: "花子のこと、三日間よろしくお願いします"."""
    known: list[Bounds] = [(each.start, each.end) for each in said.periods if are_its_days(each, standing)]
    named = frozenset[int]().union(*(each.students for each in said.people))
    if named == {key for notice in standing for key in notice.students}:
        behind = [(each, words.AS_FOR_THEM.match(said.text, each.end, said.end)) for each in said.people]
        known += [(each.start, match.end()) for each, match in behind if match]
    letters = list(said.text)
    for start, end in known:
        letters[start:end] = " " * (end - start)
    return "".join(letters[said.start : said.end])


def _without_recovery(said: Facts) -> Facts:
    sure = tuple(cause for cause in said.causes.sure if cause.entry.group != "better")
    return replace(said, causes=replace(said.causes, sure=sure))


def _without_concession(said: Facts, standing: Sequence[Understood]) -> Facts:
    """ "熱は下がりましたが、今日は休ませます": the clause that tells what is done, where the other one does not.

    Not so "熱は下がりましたが、頭が痛いので休みます": the illness is another one.
    """
    begins = [match.end() for match in words.CONCEDED.finditer(said.text, said.start, said.end)]
    if not begins or begins[-1] >= said.end:
        return said
    head, tail = said.part(said.start, begins[-1]), said.part(begins[-1], said.end)
    does = any(deed.mood != "unsure" and deed.what != "elsewhere" for deed in head.deeds)
    is_news = does or head.periods or head.clocks or words.NO_CONCESSION.search(said.text, head.start, head.end)
    about = {key for notice in standing for key in notice.students}
    about_nobody_else = all(each.students and each.students <= about for each in head.people)
    is_over = bool(head.causes.denied) or any(cause.entry.group == "better" for cause in head.causes.sure)
    is_new = is_over and any(cause.entry.group == "sick" and not cause.entry.mild for cause in tail.causes.sure)
    return tail if tail.deeds and about_nobody_else and not (is_news or is_new) else said


def _is_wish(said: Facts, harmless: Sequence[Bounds], standing: Sequence[Understood]) -> bool:
    """ "先生もお体に気をつけてください", "遅刻の連絡、受け取っていただきありがとうございます"."""
    sentence = said.text[said.start : said.end]
    is_open = any(deed.mood != "unsure" for deed in said.deeds) or (said.deeds and words.DOUBT.search(sentence))
    if is_open or not words.WISH.search(sentence):
        return False
    staff = words.FOR_STAFF.search(said.text, said.start, said.end)
    told = said.part(said.start, staff.start()) if staff else said
    behind = [cause for cause in said.causes.sure if cause.start >= told.end]
    is_news = bool(staff and words.NO_CONCESSION.search(masked(told, harmless, standing)))
    are_warned_of = all(words.WARNED_OF.match(said.text, cause.end) for cause in behind)
    return are_warned_of and not is_news and is_of_theirs(said, standing) and names_no_news(told, standing)


def _goes_on(said: Facts, masked: str, standing: Sequence[Understood], *, is_settled: bool) -> bool:
    """What the family does meanwhile, with nothing that may change anything: "病院に連れて行きます"."""
    rest = words.ERRAND.sub("", masked)
    rest = words.TOGETHER.sub("", rest) if len(standing) > 1 else rest
    rest = words.SCHOOL_LIFE.sub("", rest) if words.FEELS.search(rest) else rest
    is_plan = all(notice.kind == "absence" for notice in standing)
    rest = words.SETS_OUT.sub("", rest) if is_plan else rest
    is_late = are_coming(standing)
    rest = words.BROUGHT.sub("", words.DRESSED.sub("", rest)) if is_late else words.TAKES_LONG.sub("", rest)
    danger = words.NO_CONCESSION if is_settled else words.DANGER
    if danger.search(rest) or not words.ENDS.search(masked):
        return False
    if words.PLACES.search(rest) and not (are_coming(standing) and tells_of_coming(said)):
        return False
    if is_plan and (words.NEGATED.search(rest) or words.PLAN_IN_DOUBT.search(rest)):
        return False
    if are_coming(standing) and (tells_when(said, rest) or words.STAYS_AWAY.search(rest) or _is_open(rest)):
        return False
    if any(deed.what != "elsewhere" for deed in said.deeds):
        return _says_what_stands(said, standing)
    moves = words.PLAN_MOVES if is_plan else words.MOVES
    return are_coming(standing) or moves.search(rest) is None


def _is_open(rest: str) -> bool:
    """Whether the main clause leaves anything open: not so "空きがなく焦りましたが、受付しました"."""
    begin = max((match.end() for match in words.CONCEDED.finditer(rest)), default=0)
    return words.DOUBT.search(rest, begin if begin < len(rest) else 0) is not None


def _says_what_stands(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "今日はゆっくり休ませます" of an absence, "終わり次第向かいます" of who is late."""
    deeds = [deed for deed in said.deeds if deed.what != "elsewhere"]
    signs = words.NOT_AS_BEFORE.finditer(said.text, said.start, said.end)
    more = [match[0] for match in signs if not _is_of_a_symptom(match, said, deeds)]
    if all(notice.date < notice.until for notice in standing):
        more = [word for word in more if not words.GOES_ON_SO.fullmatch(word)]
    if more or not all(_is_so(deed, said) for deed in deeds):
        return False
    stands = "attend" if are_coming(standing) else "absent"
    is_theirs = are_coming(standing) or all(notice.kind in ABSENCES for notice in standing)
    are_then = all(are_its_days(period, standing) for period in said.periods)
    return is_theirs and are_then and all(deed.what == stands for deed in deeds)


def _is_of_a_symptom(sign: re.Match[str], said: Facts, deeds: Sequence[Deed]) -> bool:
    """ "まだだるそうなので、お休みさせてください": a symptom goes on, between the sign and what is done."""
    end = min(deed.start for deed in deeds)
    is_before = any(sign.end() <= cause.start and cause.end <= end for cause in said.causes.sure)
    return is_before and words.STILL.fullmatch(sign[0]) is not None


def _is_so(deed: Deed, said: Facts) -> bool:
    """Whether a deed is firm: "休んでいます" is not over, and "10時に間に合うよう送ります" no doubt."""
    aims = words.AIMS.search(said.text, said.start, deed.start)
    return deed.mood == "firm" or bool(aims or words.STAYS.match(said.text, deed.start))


def _agrees(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "26日までお休みで間違いありません": whatever is named is what stands."""
    kinds = {"absent"} if all(notice.kind in ABSENCES for notice in standing) else {"late", "attend"}
    are_theirs = {deed.what for deed in said.deeds} <= kinds and is_of_theirs(said, standing)
    return (
        are_theirs
        and names_no_news(said, standing)
        and all(are_its_days(period, standing) for period in merged(list(said.periods)))
    )


def _is_as_planned(masked: str) -> bool:
    """ "花子は予定どおり10時です", and not "予定どおりには行けるか分かりません"."""
    return words.NOT_AS_PLANNED.search(words.IN_TIME.sub("", masked)) is None


def _names_its_days(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "花子は今日だけです"."""
    letters = list(masked(said, [], standing))
    for start, end in spans(said.people):
        letters[start - said.start : end - said.start] = words.KNOWN * (end - start)
    return bool(said.periods) and words.ONLY_THEN.fullmatch("".join(letters).strip()) is not None


def _is_over(said: Facts, standing: Sequence[Understood]) -> bool:
    """ "診察が終わりました" of who is late for it."""
    is_late = is_of_theirs(said, standing) and all(notice.kind == "late" for notice in standing)
    news = [*said.deeds, *said.clocks, *said.periods]
    return is_late and not news and words.OVER.fullmatch(said.text[said.start : said.end].strip("。!\n ")) is not None
