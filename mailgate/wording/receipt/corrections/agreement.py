"""What a reply to a receipt says of a notice that stands as it is: "花子は届のとおり発熱です"."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import sentences as receipt_words
from mailgate.wording.lexicon.replies.receipts.corrections import agreement as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction, Understood


def without_what_stands(text: str, receipt: Receipt) -> str:
    """The text without the sentences that say that something stands, unless that is all."""
    facts = receipt.facts_of(text)
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    news = [part for part in parts if not says_what_stands(part, receipt.standing)]
    return (
        text if len(news) in (0, len(parts)) else "".join(facts.shown[part.start : part.end] for part in news).strip()
    )


def says_what_stands(said: Facts, standing: Sequence[Understood]) -> bool:
    """Whether a part of a text says that something is as it was told, and names nothing else."""
    named = [each for each in said.people if each.way not in ("family", "own")]
    who = frozenset[int]().union(*(each.students for each in named))
    about = [notice for notice in standing if not named or who & set(notice.students)]
    if not about or (named and who != {key for notice in about for key in notice.students}):
        return False
    return _is_as_told(said) and all(_is_theirs(said, notice) for notice in about)


def repeats(found: Correction, standing: Sequence[Understood]) -> bool:
    """Whether a change leaves all as it stands: "本日は休ませます"."""
    known = {replace(notice, remarks="") for notice in standing}
    return found.what == "change" and {replace(notice, remarks="") for notice in found.notices} <= known


def has_to_be_heard(text: str) -> bool:
    """Whether a text that changes nothing asks for anything, or tells what the school has to hear."""
    told = folded(shown(text))
    for known in (aside_words.HARMLESS, aside_words.AGREES, aside_words.ALONE):
        told = known.sub("", told)
    return aside_words.NO_CONCESSION.search(told) is not None


def _is_as_told(said: Facts) -> bool:
    sentence = said.text[said.start : said.end]
    return words.AS_TOLD.search(sentence) is not None and not words.NOT_AS_TOLD.search(sentence)


def _is_theirs(said: Facts, notice: Understood) -> bool:
    """Whether all that is named is what the notice says."""
    kinds = {"absent"} if notice.kind in ABSENCES else {"late", "attend"}
    are_theirs = all(deed.what in (*kinds, "elsewhere") for deed in said.deeds)
    is_known = all(notice.reason in cause.entry.reasons for cause in said.causes.sure)
    are_then = all(_are_its_days(period, said, notice) for period in said.periods)
    hours = all(clock.time == notice.arrival for clock in said.clocks)
    return are_theirs and is_known and are_then and hours and not (said.causes.doubtful or said.causes.denied)


def _are_its_days(period: Period, said: Facts, notice: Understood) -> bool:
    first = notice.date if period.way == "until" else period.first
    last = notice.until if period.way == "from" else period.last
    if first and last and receipt_words.TOO.match(said.text, period.end):
        return notice.date <= first and last <= notice.until
    return (first, last) == (notice.date, notice.until)
