"""A reply to a receipt in which one sentence sets the reason: "理由を発熱から腹痛に変更してください"."""

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as amendment_words
from mailgate.wording.lexicon.replies.receipts.corrections import reasons as words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.values import merged
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood

_ABSENCE = "欠席"


def reason_set(text: str, receipt: Receipt) -> Form | None:
    """The line of the reason, where one sentence sets it, and nothing else is new: "理由を入院に改めてください"."""
    facts = receipt.facts_of(text)
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    asking = [part for part in parts if words.REASON_SET.search(part.text[part.start : part.end].strip())]
    if len(asking) != 1 or len(receipt.standing) != 1:
        return None
    ((asks,), (notice,)) = (asking, receipt.standing)
    found = words.REASON_SET.search(asks.text, asks.start, asks.end)
    before = facts.part(asks.start, found.start() if found else asks.end)
    meant = [each for each in asks.causes.sure if found and found.start("reason") <= each.start < found.end("reason")]
    former = [each for each in asks.causes.sure if each not in meant and found and found.start() <= each.start]
    if not found or len({each.entry.reasons for each in meant}) != 1:
        return None
    if asks.causes.doubtful or any(notice.reason not in each.entry.reasons for each in former):
        return None
    reasons = {notice.reason, *meant[0].entry.reasons}
    if any(
        (each.first or notice.date, each.last) != (notice.date, notice.until) for each in merged(list(before.periods))
    ):
        return None  # 26日の理由だけ
    if not all(_is_beside(part, notice, reasons) for part in [before, *(part for part in parts if part is not asks)]):
        return None
    kind = {"kind": _ABSENCE} if notice.kind in ABSENCES else {}
    return Form({"reason": facts.shown[meant[0].start : found.end("reason")], **kind})


def _is_beside(said: Facts, notice: Understood, reasons: set[str]) -> bool:
    """Whether a part tells no more than what stands, why the reason is another one, or how it was found."""
    if is_polite(said.text[said.start : said.end]):
        return True
    about = set(notice.students)
    are_theirs = all(each.way in ("family", "own") or each.students == about for each in said.people)
    days = [day for period in said.periods for day in (period.first, period.last) if day]
    is_late = notice.kind not in ABSENCES
    are_then = all(day <= notice.until for day in days) and all(each.last or is_late for each in said.periods)
    hours = all(clock.time == notice.arrival for clock in said.clocks)
    kinds = {"late", "attend", "elsewhere"} if is_late else {"absent", "elsewhere"}
    deeds = all(deed.what in kinds and deed.mood != "denied" for deed in said.deeds)
    causes = [each.entry for each in said.causes.sure if not each.entry.is_visit]
    are_known = all(set(entry.reasons) & reasons for entry in causes)
    signs = (amendment_words.OPEN, amendment_words.TO_BE_HEARD, withdrawal_words.CHANGED)
    is_open = any(sign.search(said.text, said.start, said.end) for sign in signs)
    return are_theirs and are_then and hours and deeds and are_known and not is_open
