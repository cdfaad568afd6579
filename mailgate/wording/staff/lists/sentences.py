"""Reads a line sentence by sentence, where each of them says by itself what is wanted, or nothing of the list."""

from collections.abc import Collection, Iterator

from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.normalization import folded
from mailgate.wording.staff.lists.circumstances import without_circumstances
from mailgate.wording.staff.lists.items import items_of, with_ends
from mailgate.wording.staff.lists.remarks import is_aside, remarked_in
from mailgate.wording.staff.lists.wishes import LineItem


def items_of_sentences(line: str, lines: int, names: Collection[str]) -> list[LineItem]:
    """What the sentences of a line say: "全員確認。2番には、道が凍っているので気をつけて、と一言お願いします".

    Nothing where one of them is not clear alone, or may be a part of what another one has for a family.
    """
    items: list[LineItem] = []
    asides: list[str] = []
    spoken_of = ""
    sentences = list(_sentences(line))
    for sentence in sentences:
        found = _items(sentence, lines, names) or _told_to(spoken_of, sentence, lines, names)
        if not found and items and items[-1].way == "held" and words.WHY_IT_WAITS.fullmatch(folded(sentence)):
            continue
        if not (found or is_aside(sentence)) or any(_is_for_nobody(item, sentence) for item in found):
            return []
        spoken_of = "と".join(remarked_in(sentence) or ())
        items += found
        asides += [sentence] if all(item.way == "remark" and not item.wish.lines for item in found) else []
    return items if len(sentences) > 1 and not _is_open(items, asides) else []


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for found in words.SENTENCE_ENDS.finditer(folded(line)):
        yield line[start : found.end()].strip()
        start = found.end()
    if line[start:].strip():
        yield line[start:].strip()


def _items(sentence: str, lines: int, names: Collection[str]) -> list[LineItem]:
    if found := items_of(sentence, lines, names):
        return found
    plain = with_ends(sentence, lines)
    found = items_of(without_circumstances(plain), lines, names)
    return found if all(item.wish.words in plain for item in found) else []


def _told_to(numbers: str, sentence: str, lines: int, names: Collection[str]) -> list[LineItem]:
    """ "3番、沖縄だそうです。お土産話を待ってるね、と伝えてください": told to whom the sentence before is about."""
    is_told = numbers and words.TOLD.fullmatch(folded(sentence))
    return items_of(f"{numbers}に、{sentence}", lines, names) if is_told else []


def _is_for_nobody(item: LineItem, sentence: str) -> bool:
    """Whether words are for all, and the sentence does not say so: "お大事に" behind what is said of one line."""
    return bool(item.wish.words and item.wish.scope == "all") and not words.NAMES_ALL.search(folded(sentence))


def _is_open(items: list[LineItem], asides: list[str]) -> bool:
    """Whether it is open for whom a sentence is: "3番、昨日からです。確認しました", "お大事に。明日は晴れです"."""
    ways = {item.way for item in items}
    is_of_one = "nod" in ways and any(item.way == "remark" and item.wish.lines for item in items)
    is_in_speech = any(item.wish.words for item in items) and not all(
        words.OF_THE_WRITER.search(folded(aside)) for aside in asides
    )
    return is_of_one or is_in_speech or "noted" in ways or ways <= {"remark"}
