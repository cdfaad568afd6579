"""What a reply to a receipt says with no sentence around it: a day, an hour, a cause, or who comes for the student."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation import remarks
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as amendment_words
from mailgate.wording.lexicon.sentences import requests as request_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.plain import sentences as plain
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.days.periods import parse_range
from mailgate.wording.recognition.departures import parse_departure
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.recognition.people.mentions import mentions
from mailgate.wording.recognition.times import parse_time
from mailgate.wording.values import Candidate, Understood

_SENTENCE_ENDS = re.compile(r"[。\n]")
_SENTENCE = re.compile(r"[^。!\n]+[。!\n]*")


def bare(text: str, receipt: Receipt) -> Form | None:
    """The lines that a text fills in which holds nothing else; None where it does."""
    if len(text) > 2 * LONGEST_FIELD or _names_somebody_else(text, receipt):
        return None
    return (
        (_reason_told(text, receipt) if len(receipt.standing) == 1 else None)
        or _by_labels(text, receipt)
        or _in_plain_words(text, receipt)
        or _cause(text, receipt)
    )


def _names_somebody_else(text: str, receipt: Receipt) -> bool:
    """ "太郎も10時に一緒に着きます" about 花子."""
    about = {key for notice in receipt.standing for key in notice.students}
    return any(
        each.way == "name" and not each.students & about for each in mentions(folded(shown(text)), receipt.students)
    )


def _reason_told(text: str, receipt: Receipt) -> Form | None:
    """ "熱も38度まで上がりましたので、欠席理由を発熱に変更してください"."""
    found = words.REASON_TOLD.search(folded(shown(text)))
    if not found or len(gather(found["reason"], receipt.students, receipt.now.date()).causes.sure) != 1:
        return None
    facts = receipt.facts_of(text)
    is_all = not (facts.deeds or facts.periods or facts.people)
    return Form({"reason": shown(text)[found.start("reason") : found.end("reason")]}) if is_all else None


def _by_labels(text: str, receipt: Receipt) -> Form | None:
    """Nothing but a day, an hour, who comes or another kind, and of whom: "25日の間違いでした", "太郎は11時です"."""
    name, said = _after_name(shown(text).strip(), receipt.students)
    about = [notice for notice in receipt.standing if not name or _is_about(name, notice, receipt.students)]
    if not about or len(said) > 2 * LONGEST_FIELD:
        return None
    lines = (
        _line(said, about, receipt)
        or _each_sentence(said, about, receipt)
        or _line(_without_why(said, about, receipt), about, receipt)
    )
    return Form(lines | ({"student": name} if name else {})) if lines else None


def _each_sentence(said: str, about: Sequence[Understood], receipt: Receipt) -> dict[str, str]:
    """Several of them, each in a sentence; none where one says anything else, or the same label again."""
    found: dict[str, str] = {}
    told = words.COMES_TODAY.sub("", folded(said))
    is_moved = len(told) < len(said)
    is_late = all(notice.kind == "late" for notice in about)
    for sentence in _SENTENCE.findall(told if is_moved else said):
        is_told_beside = is_late and _tells_why(sentence, replace(receipt, standing=tuple(about)))
        if not words.AROUND.sub("", sentence.strip()) or is_polite(sentence) or is_told_beside:
            continue
        said_of_them = _without_their_name(sentence.strip(), about, receipt.students)
        line = _line(said_of_them, about, receipt)
        line = line or _line(_without_why(said_of_them, about, receipt), about, receipt)
        if not line or line.keys() & found.keys():
            return {}
        found |= line
    return {} if is_moved and "date" not in found else found


def _without_their_name(sentence: str, about: Sequence[Understood], students: Sequence[Candidate]) -> str:
    """ "花子の到着は9時半です" behind another sentence, about the only one of whom a notice stands."""
    name, said = _after_name(sentence, students)
    return said if name and len(about) == 1 and _is_about(name, about[0], students) else sentence


def _without_why(said: str, about: Sequence[Understood], receipt: Receipt) -> str:
    """The text without the clause that tells why it is another day or hour: "検査が長引き、11時でお願いします"."""
    plain = words.BECAUSE.sub("", said)
    clocks = receipt.facts_of(said).clocks
    if plain != said or len(clocks) != 1 or any(notice.kind != "late" for notice in about):
        return plain
    ends = [match.end() for match in amendment_words.CLAUSE_END.finditer(folded(shown(said)))]
    start = clocks[0].start
    is_why = start in ends and _tells_why(said[:start], replace(receipt, standing=tuple(about)))
    return said[start:] if is_why and words.HOUR_ASKED_FOR.search(folded(shown(said)), start) else said


def _tells_why(sentence: str, receipt: Receipt) -> bool:
    """Whether a sentence beside a new hour names nothing that the school has to hear of: "予約が早まりました"."""
    facts = receipt.facts_of(sentence)
    about = {key for notice in receipt.standing for key in notice.students}
    causes = [cause for cause in facts.causes.sure if not cause.entry.is_visit and cause.entry.group != "better"]
    others = [each for each in facts.people if each.way not in ("family", "own") and not each.students <= about]
    told = (facts.deeds, facts.periods, facts.clocks, others, causes, facts.causes.denied)
    dangers = (amendment_words.OPEN, amendment_words.TO_BE_HEARD, aside_words.NEGATED)
    return not any(told) and not any(danger.search(facts.text) for danger in dangers)


def _line(said: str, about: Sequence[Understood], receipt: Receipt) -> dict[str, str]:
    """The one line that a text fills in; empty where it says anything else."""
    plain = _stripped(_day_meant(said, about))
    is_late = all(notice.kind == "late" for notice in about)
    is_of_coming = words.OF_COMING.search(folded(said)) and all(notice.kind in ABSENCES for notice in about)
    if not plain or is_of_coming or _is_of_another_day(said, about):
        return {}
    if day := _day(plain, about, receipt.now.date()):
        return day
    if is_late and (time := plain if parse_time(plain) or words.LESSON.fullmatch(folded(plain)) else ""):
        return {"arrival": time}
    if is_late and (time := _new_hour(said, receipt)):
        return {"arrival": time}
    if all(notice.departure for notice in about) and (leaving := _leaving(plain, said)):
        return leaving
    if words.MISTAKEN.search(folded(said)) and words.KIND.fullmatch(folded(plain)):
        return {"kind": plain}
    return {}


def _stripped(said: str) -> str:
    """A text without what stands around what it says, one word around another."""
    plain = words.AROUND.sub("", said)
    return plain if plain == said else _stripped(plain)


def _day_meant(said: str, about: Sequence[Understood]) -> str:
    """ "25じゃなく26です" about the 25th: these numbers are days."""
    found = words.DAY_NOT_DAY.search(said)
    is_told = found and all(notice.date.day == int(found["wrong"]) for notice in about)
    return f"{said[: found.start()]}{found['right']}日{said[found.end() :]}" if found and is_told else said


def _is_of_another_day(said: str, about: Sequence[Understood]) -> bool:
    """ "3日ではなく5日です" about the 24th: days are counted here, or something else is spoken of."""
    days = {day.day for notice in about for day in (notice.date, notice.until)}
    return any(int(found["day"]) not in days for found in words.OTHER_DAY.finditer(said))


def _day(plain: str, about: Sequence[Understood], today: dt.date) -> dict[str, str]:
    if parse_range(plain, today=today):
        return {"until" if words.ONLY_AN_END.search(plain) else "date": plain}
    begin = parse_range(words.ONLY_A_START.sub("", plain), today=today) if words.ONLY_A_START.search(plain) else None
    if begin and all(begin[0] <= notice.until for notice in about):
        ends = {notice.until for notice in about}
        return {"date": f"{begin[0]}~{ends.pop()}"} if len(ends) == 1 else {}
    return {}


def _leaving(plain: str, said: str) -> dict[str, str]:
    """ "13時半に迎えに行きます", "迎えは父ではなく祖母が行きます"."""
    if parse_departure(words.FETCHED_THEN.sub("", plain)):
        return {"departure": words.FETCHED_THEN.sub("", plain)}
    fetching = words.COMES_INSTEAD.fullmatch(said.strip()) or words.COMES_ALONE.fullmatch(said.strip())
    is_who = fetching and not words.NOT_WHO.search(folded(fetching["who"]))
    return {"pickup": fetching["who"]} if fetching and is_who else {}


def _new_hour(text: str, receipt: Receipt) -> str:
    """The hour of "10時と言いましたが、11時になりそうです"; empty where something else is said or asked."""
    if len(text) > 2 * LONGEST_FIELD:
        return ""
    plain = words.SAID_BEFORE.sub("", folded(text))
    if any(
        sign.search(plain)
        for sign in (words.QUESTION, words.PASSES_THE_HOUR, request_words.PERHAPS, coming_words.NOT_LATER)
    ):
        return ""
    facts = gather(plain, receipt.students, receipt.now.date())
    time = arrivals.arrival(facts)
    is_alone = all(deed.what == "elsewhere" for deed in facts.deeds) and not facts.periods
    is_meant = time and is_alone and arrivals.is_of_school(time)
    return f"{time:%H:%M}" if time and is_meant and len(facts.clocks) == 1 else ""


def _after_name(text: str, students: Sequence[Candidate]) -> tuple[str, str]:
    """The name with which a text begins, and what it says of that student; the whole text where it names nobody."""
    people = mentions(folded(text), students) if len(text) <= LONGEST_FIELD else []
    first = next((each for each in people if each.way == "name"), None)
    is_first = first and words.BEFORE_ANOTHER.fullmatch(folded(text), 0, first.start)
    after = words.OF_NAMED.match(folded(text), first.end) if first and is_first else None
    return (text[first.start : first.end], text[after.end() :]) if first and after else ("", text)


def _is_about(name: str, notice: Understood, students: Sequence[Candidate]) -> bool:
    keys = {key for each in mentions(folded(name), students) for key in each.students}
    return bool(keys & set(notice.students))


def _in_plain_words(text: str, receipt: Receipt) -> Form | None:
    """Nothing but a day or a cause, in a language that has no grammar here."""
    told = plain.told(text, receipt.students, receipt.now.date())
    return Form(told) if len(told.keys() & {"date", "reason"}) == 1 and "kind" not in told else None


def _cause(text: str, receipt: Receipt) -> Form | None:
    """Nothing but what the matter is, and with whom where that may be several: "太郎は腹痛でした".

    A new cause beside coming late may be one for staying away.
    """
    if len(text) > LONGEST_FIELD:
        return None
    name, said = _after_name(shown(text).strip(), receipt.students)
    plain = "。".join(words.AROUND.sub("", sentence.strip()) for sentence in _SENTENCE_ENDS.split(said))
    facts = gather(plain, receipt.students, receipt.now.date())
    if facts.deeds or facts.periods or facts.clocks or facts.causes.doubtful or not _is_one_matter(facts):
        return None
    cause = facts.causes.sure[-1]
    is_new = cause.entry.group in ("sick", "other") and not words.ADDED.search(facts.text, cause.start, cause.end + 1)
    is_hindrance = any(each.entry.hinders for each in facts.causes.sure)
    if (
        not is_new
        or is_hindrance
        or not remarks.says_only(facts, [*((each.start, each.end) for each in facts.causes.sure), *facts.causes.denied])
    ):
        return None
    named = [facts.shown[each.start : each.end] for each in facts.people if each.way in ("name", "all")]
    names = [name] if name else named
    if any(each.way == "unclear" for each in facts.people) or not (names or len(receipt.standing) == 1):
        return None
    if any(each.kind not in ABSENCES for each in receipt.standing):
        return None
    who = {"student": "、".join(names)} if names else {}
    return Form({"reason": facts.shown[facts.causes.sure[0].start : cause.end], **who})


def _is_one_matter(facts: Facts) -> bool:
    """One cause, or no illness: "法事なので、家の都合で"."""
    entries = {cause.entry.name for cause in facts.causes.sure}
    return len(entries) == 1 or {cause.entry.group for cause in facts.causes.sure} == {"other"}
