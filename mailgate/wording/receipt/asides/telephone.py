"""Sentences of a reply to a receipt about a call from school that was missed: "昼休みにこちらから掛け直します"."""

from collections.abc import Sequence

from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import telephone as words
from mailgate.wording.recognition.facts import Facts


def of_a_missed_call(parts: Sequence[Facts]) -> list[Facts]:
    """Those that say that the family calls back, and beside them that the school seems to have called."""
    back = [part for part in parts if _calls_back(part) and _tells_no_news(part)]
    if not back:
        return []
    called = [part for part in parts if words.CALLED.fullmatch(_sentence(part)) and _tells_no_news(part)]
    return [*back, *called]


def _calls_back(said: Facts) -> bool:
    """Whether a family says so, and when, but nothing else that may be news: "遅れそうなので電話します"."""
    found = words.CALLS_BACK.fullmatch(_sentence(said))
    return found is not None and aside_words.NO_CONCESSION.search(found["when"]) is None


def _sentence(said: Facts) -> str:
    return said.text[said.start : said.end].strip()


def _tells_no_news(said: Facts) -> bool:
    """Not so "太郎も吐いたので、あとでお電話します"."""
    news = (
        [each for each in said.people if each.way not in ("family", "own")],
        [each for each in said.causes.sure if not each.entry.is_visit],
        [each for each in said.deeds if each.what != "elsewhere" and each.mood in ("firm", "past")],
        said.causes.denied,
    )
    return not any(news) and not aside_words.NEGATED.search(said.text, said.start, said.end)
