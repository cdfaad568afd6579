"""What a reply to a receipt says of what was wrong: "熱ではなく", "26日までと書きましたが", "訂正をお願いします"."""

import re

from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.replies.receipts.corrections import contrasts as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.facts import Facts, gather


def without_announcements(text: str, receipt: Receipt) -> str:
    """The text without sentences that only say that something is wrong or to be corrected, unless that is all."""
    facts = receipt.facts_of(text)
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    news = [part for part in parts if not _announces(part)]
    return "".join(facts.shown[part.start : part.end] for part in news).strip() or text


def _announces(said: Facts) -> bool:
    told = (said.causes.sure, said.causes.doubtful, said.causes.denied, said.periods, said.clocks)
    deeds = [deed for deed in said.deeds if deed.what != "elsewhere"]
    named = [each for each in said.people if each.way != "family"]
    sentence = said.text[said.start : said.end].strip()
    return not (any(told) or deeds or named) and words.ANNOUNCES.fullmatch(sentence) is not None


def without_what_stood(text: str, receipt: Receipt) -> str:
    """The text without what it says was wrong, where something follows that is right."""
    said = _with_what_was_meant(words.SHIFTED.sub("", shown(text)), receipt)
    for pattern in (words.WRONG, words.IS_NOT):
        said = _without(pattern, said, receipt)
    return said


def _with_what_was_meant(said: str, receipt: Receipt) -> str:
    """The text with "今日だけです。" for "今日だけのつもりが三日になっています。"."""
    for match in reversed(list(words.INTENDED.finditer(folded(said)))):
        if _stood(match["wrong"], receipt) and _stood(match["right"], receipt):
            said = said[: match.end("right")] + words.IS_RIGHT + said[match.end() :]
    return said


def without_the_former(text: str, receipt: Receipt) -> str:
    """The text without what stood before: "旅行から法事に変更してください", "三日も休みません、今日だけです"."""
    return _without(words.NOT_SO_LONG, _without(words.FORMER, shown(text), receipt), receipt)


def _without(
    pattern: re.Pattern[str],
    said: str,
    receipt: Receipt,
) -> str:
    for match in reversed(list(pattern.finditer(folded(said)))):
        rest = said[match.end() :] if pattern is not words.IS_NOT else said[: match.start()] + said[match.end() :]
        named = next(filter(None, match.groups()), "")
        if rest.strip("。!\n ") and (not named or _stood(named, receipt)):
            said = said[: match.start()] + said[match.end() :]
    return said


def _stood(wrong: str, receipt: Receipt) -> bool:
    """Whether this may be what the notices say: their days or hour, a cause or their kind, and no student."""
    facts = gather(wrong, receipt.students, receipt.now.date())
    if facts.people:
        return False
    days = [day for period in facts.periods for day in (period.first, period.last) if day]
    are_theirs = all(any(each.date <= day <= each.until for each in receipt.standing) for day in days)
    kinds = {"absent" if each.kind in ABSENCES else each.kind for each in receipt.standing} | {
        "attend",
        "undo",
        "elsewhere",
    }
    are_theirs = are_theirs and all(deed.what in kinds for deed in facts.deeds)
    are_theirs = are_theirs and all(clock.time in {each.arrival for each in receipt.standing} for clock in facts.clocks)
    told = (facts.causes.sure, facts.causes.doubtful, facts.causes.denied, facts.periods, facts.clocks, facts.deeds)
    return are_theirs and any(told)
