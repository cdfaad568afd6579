"""A notice that is asked for as another student's, on its days: "24日から26日、太郎の欠席に直してください"."""

from collections.abc import Sequence

from mailgate.wording.lexicon.replies.receipts import students as student_words
from mailgate.wording.lexicon.replies.receipts import transfers as words
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.values import Period, merged
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.people.mentions import Mention
from mailgate.wording.values import Correction, Understood


def are_their_days(period: Period, standing: Sequence[Understood]) -> bool:
    """ "木曜まで" of an absence from today on."""
    return any((period.first or each.date, period.last) == (each.date, each.until) for each in standing)


def is_transferred_to(said: Facts, named: Mention, standing: Sequence[Understood]) -> bool:
    """Whether a piece asks that the notice be that student's: "届けを太郎に付け替えてください"."""
    before, behind = _without_days(said, said.start, named.start), _without_days(said, named.end, said.end)
    are_theirs = all(are_their_days(period, standing) for period in merged(list(said.periods)))
    told = (said.clocks, said.causes.sure, said.causes.doubtful, said.causes.denied)
    if any(told) or not are_theirs:
        return False
    is_asked = words.NOTICE.fullmatch(before) and words.TO_THEM.fullmatch(behind)
    is_then = student_words.BEFORE_ONE.fullmatch(before) and words.IS_THEN.fullmatch(behind)
    return bool(is_asked or is_then)


def is_changed_to(said: Facts, named: Mention) -> bool:
    """Whether a piece asks that the notice become that student's, so that it is not the other one's."""
    is_changed = words.CHANGED_TO_THEM.match(said.text, named.end, said.end) is not None
    return is_changed and words.SOME_NOTICE.search(said.text, said.start, said.end) is not None


def goes_alone(said: Facts, named: Mention, standing: Sequence[Understood]) -> bool:
    """Whether nobody else of the students goes on the journey: "行くのは太郎とパパだけになりました"."""
    reasons = {notice.reason for notice in standing}
    is_journey = all(notice.kind == "absence" for notice in standing)
    told = (said.clocks, said.periods, said.causes.doubtful, said.causes.denied)
    is_theirs = all(reasons & set(cause.entry.reasons) for cause in said.causes.sure)
    before = words.WHO_GOES.fullmatch(said.text, said.start, named.start) is not None
    alone = words.GOES_ALONE.fullmatch(said.text, named.end, said.end) is not None
    return is_journey and is_theirs and before and alone and not any(told)


def asks_for_transfer(text: str, receipt: Receipt) -> bool:
    """Whether the notice is asked for as somebody else's, whatever else the text tells."""
    about = {key for notice in receipt.standing for key in notice.students}
    facts = receipt.facts_of(text)
    others = (each for each in facts.people if each.way == "name" and not each.students & about)
    return any(is_changed_to(facts.part(*facts.sentence_at(each.start)), each) for each in others)


def adds_though_mistaken(text: str, found: Correction, receipt: Receipt) -> bool:
    """ "間違えました。太郎の欠席です": whether the notice that stands holds, too, nobody says."""
    about = {key for notice in receipt.standing for key in notice.students}
    is_of_another = found.what == "further" and any(not set(each.students) & about for each in found.notices)
    if not is_of_another:
        return False
    facts = receipt.facts_of(text)
    return any(words.MISTAKEN.fullmatch(facts.text[start:end].strip()) for start, end in facts.sentences)


def _without_days(said: Facts, start: int, end: int) -> str:
    """What stands between two places of a text but for the days."""
    letters = list(said.text)
    for period in said.periods:
        letters[period.start : period.end] = " " * (period.end - period.start)
    return "".join(letters[start:end])
