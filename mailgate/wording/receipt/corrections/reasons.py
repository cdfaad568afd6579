"""What a clause of a reply to a receipt says that the matter is: "頭痛がメインです", "理由は腹痛にしてください"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mailgate.wording.interpretation.reasons.listing import is_diagnosis
from mailgate.wording.lexicon.replies.receipts import sentences as receipt_words
from mailgate.wording.lexicon.replies.receipts.corrections import reasons as words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts

_GROUPS = ("sick", "other", "either")


@dataclass(frozen=True, slots=True)
class ToldReason:
    """A cause that is said to be the reason, and the clause that says so."""

    cause: Cause
    clause: Facts

    @property
    def words(self) -> str:
        """What its writer calls it."""
        return self.clause.shown[self.cause.start : self.cause.end]

    @property
    def is_named_so(self) -> bool:
        """Whether the clause calls it the reason: "理由は腹痛です"."""
        return words.THE_REASON.search(self.clause.text, self.clause.start, self.cause.start) is not None

    @property
    def is_diagnosed(self) -> bool:
        """Whether a doctor calls it so: "咳がひどく、喘息と診断されました"."""
        text = self.clause.text
        return is_diagnosis(self.cause.entry) or words.DIAGNOSED.match(text, self.cause.end) is not None

    @property
    def is_stay(self) -> bool:
        """Whether it is a stay in hospital, whatever that is for: "入院です。扁桃腺の手術のためです"."""
        return self.cause.entry.name == "hospital_stay"

    @property
    def sense(self) -> tuple[str, tuple[str, ...] | str]:
        """What it amounts to: two words for one illness are alike."""
        return (self.cause.entry.group, self.cause.entry.reasons or self.cause.entry.name)

    def is_among(self, reasons: Sequence[str]) -> bool:
        """Whether it is one of these reasons."""
        return bool(set(self.cause.entry.reasons) & set(reasons))


def reasons_told(clauses: Sequence[Facts], standing: Sequence[str], *, is_loose: bool) -> list[ToldReason] | None:
    """The causes that are said to be the reason now, all alike; None where that is open.

    `is_loose`: whatever is the matter counts, however it is said, but nothing that is beside the rest ("咳もあります").
    """
    told = [each for clause in clauses for each in _told(clause, is_loose=False)]
    told = told or [each for clause in clauses for each in _told(clause, is_loose=True) if is_loose]
    told = [each for each in told if each.is_named_so] or told
    told = [each for each in told if each.is_stay] or [each for each in told if each.is_diagnosed] or told
    told = [each for each in told if not each.is_among(standing)] or told
    told = [each for each in told if each.cause.entry.name != "influenza"] or told
    is_open = any(_leaves_open(each) for each in told)
    return None if is_open or len({each.sense for each in told}) > 1 else told


def _leaves_open(told: ToldReason) -> bool:
    """Whether the clause doubts it, or joins it to another one: "頭痛と腹痛です"."""
    text, causes = told.clause.text, [each for each in told.clause.causes.sure if each.start < told.cause.start]
    causes = [each for each in causes if each.entry.name != "nausea"]  # 吐き気と下痢
    is_joined = any(words.AND.fullmatch(text, each.end, told.cause.start) for each in causes)
    return is_joined or words.DANGER.search(text, told.clause.start, told.clause.end) is not None


def _told(said: Facts, *, is_loose: bool) -> Iterator[ToldReason]:
    causes = said.causes.sure
    for at, cause in enumerate(causes):
        if at and _is_one_word(causes[at - 1], cause, said):
            continue
        end = _end(causes[at:], said)
        is_beside = words.BESIDE.match(said.text, end) or _is_of_the_way(cause, said)
        is_it = not is_beside if is_loose else words.IS_IT.match(said.text, end, said.end)
        is_it = is_it or (cause.entry.name == "hospital_stay" and words.STAY_IS_IT.match(said.text, end))
        told = ToldReason(cause, said)
        is_no_visit = not cause.entry.is_visit or told.is_named_so or words.PURPOSE.match(said.text, end, said.end)
        if is_it and cause.entry.group in _GROUPS and is_no_visit:
            yield told


def _is_of_the_way(cause: Cause, said: Facts) -> bool:
    """ "飛行機の都合で来週に変更になりました": why a plan changes, and no reason to stay away."""
    return receipt_words.VEHICLE.match(said.text, cause.start) is not None


def _end(causes: Sequence[Cause], said: Facts) -> int:
    """Where a cause ends that is said in several words."""
    last = causes[0]
    for cause in causes[1:]:
        last = cause if _is_one_word(last, cause, said) else last
    return last.end


def _is_one_word(cause: Cause, following: Cause, said: Facts) -> bool:
    """ "喘息発作", "喘息の発作"."""
    return words.JOINS.fullmatch(said.text, cause.end, following.start) is not None
