"""A day on which a student is away for something else, beside those of the notices: "30日も歯の検診で休みます"."""

from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.values import merged


def of_further_day(text: str, receipt: Receipt) -> str:
    """The text with は for the も behind one day after those of the notices; empty where it names no such day."""
    facts = receipt.facts_of(text)
    days = merged(list(facts.periods))
    also = words.TOO.match(facts.text, days[0].end) if len(days) == 1 else None
    first = days[0].first if also else None
    if not also or first is None or any(first <= notice.until for notice in receipt.standing) or not facts.causes.sure:
        return ""
    return f"{facts.shown[: also.start()]}{words.AS_FOR}{facts.shown[also.end() :]}"
