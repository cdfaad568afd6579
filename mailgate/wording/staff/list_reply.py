"""Reads a reply to a list of notices (a digest), line by line.

A line holds one of these, or several that begin with their numbers (1 OK 2 OK、3は保留):
    3 OK            1,2 了解        1〜3 確認                confirmed without words
    3 OK お大事に    5 電話します     3番 お大事に             confirmed with these words to the family
    3と5以外確認                                           all lines but these, without words
    全員 お大事に    他は確認          確認しました              all that waited in the list; all that no line names
    3は保留         3 あとで確認します                         stays as it is, and is none of the others
and nothing at all confirms all. A student who is on the list once may be named instead of the number. Courtesies and
the writer's own name say nothing. A line that holds anything else is unclear, and then no line that speaks of all or
of the others is good either: what it leaves out is not known.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.normalization import folded, number
from mailgate.wording.staff.lines import LONGEST, telling_lines, telling_sentences
from mailgate.wording.staff.names import LONGEST_LINE, called, is_called, numbered, sharing
from mailgate.wording.staff.notices import is_notice, without_notices
from mailgate.wording.staff.speech import Speech, without_speech

_BOTH = 2
Scope = Literal["lines", "all", "others"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of the lines of a list: named by `lines`, or all that wait, or the others; words for them."""

    scope: Scope
    lines: tuple[int, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class ListReply:
    """A reply to a list: what is wanted, and which lines of the reply (from 1, empty ones not counted) are unclear."""

    wishes: tuple[Wish, ...]
    unclear: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    """Lines of the list that stay as they are: they are none of the others."""


@dataclass(frozen=True, slots=True)
class _Item:
    """What an item of a line says of lines of the list: a wish, that they wait, or what is only a note."""

    wish: Wish
    way: Literal["wish", "held", "noted"] = "wish"


def read_list_reply(
    text: str, lines: int, names: Collection[str] = (), students: Sequence[tuple[int, str]] = ()
) -> ListReply:
    """What a reply to a list of `lines` lines wants.

    `names` are what its writer is called; `students` those on the list, by line and name (family name, space, given
    name), which a reply may name instead of their lines.
    """
    if len(text) > LONGEST:
        return ListReply((), (1,))
    if _says_ok_beside(text, lines, names):
        return ListReply((Wish("all"),))
    known, shared = called(students), sharing(students)
    speech = without_speech(text, _is_spoken)
    said = {
        number: _items(without_notices(numbered(line, known, shared)).strip(), lines, known)
        for number, line in _joined(telling_lines(speech.text, names))
    }
    if not said:
        return ListReply((Wish("all"),))
    return _together({number: _aloud(items, speech, known) for number, items in said.items()})


def _joined(lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines, those that only go on with the one above ("ご家庭へ: …") as a part of it."""
    joined: list[tuple[int, str]] = []
    for at, line in lines:
        if joined and words.CONTINUES.match(folded(line)):
            above, begun = joined[-1]
            joined[-1] = (above, f"{begun.rstrip('。')}。{line}")
        else:
            joined.append((at, line))
    return joined


def _says_ok_beside(text: str, lines: int, names: Collection[str]) -> bool:
    """Whether a reply is an OK of all, and what else it says is not about the list: "確認しました。会議に行きます"."""
    sentences = [folded(sentence).strip() for sentence in telling_sentences(text, names)]
    others = [each for each in sentences if not words.BESIDE.fullmatch(each) or words.TO_A_FAMILY.search(each)]
    said = _with_ends("".join(others), lines)
    return 0 < len(others) < len(sentences) and words.ALL_ACK.fullmatch(said) is not None


def _is_spoken(quoted: str) -> bool:
    """Whether a quotation is spoken to somebody; 「確認」 is only quoted from our letter, as are lines and notices."""
    text = folded(quoted)
    is_ours = words.ALL_ACK.fullmatch(text) or words.LINES.fullmatch(text) or is_notice(text)
    return not is_ours and any(map(str.isalpha, text))


def _aloud(items: Sequence[_Item], speech: Speech, names: Mapping[str, int]) -> list[_Item]:
    """The items with their words as they are spoken; none where these name another student of the list."""
    spoken = [replace(item, wish=replace(item.wish, words=speech.said(item.wish.words))) for item in items]
    quoting = [item.wish for item, before in zip(spoken, items, strict=True) if item != before]
    is_of_another = any(
        line not in wish.lines and is_called(name, folded(wish.words))
        for wish in quoting
        for name, line in names.items()
    )
    return [] if is_of_another else spoken


def _together(said: dict[int, list[_Item]]) -> ListReply:
    """All lines of a reply, with their items; none for one that is unclear as a whole."""
    items = [item for found in said.values() for item in found]
    held = {line for item in items if not _is_wish(item) for line in item.wish.lines}
    wishes = [item.wish for item in items if _is_wish(item)]
    twice = held & {line for wish in wishes for line in wish.lines}
    if not wishes or twice or _holds_the_rest_of_all(items):
        return ListReply((), tuple(said))
    unclear = {number for number, found in said.items() if not found}
    if unclear:
        unclear |= {number for number, found in said.items() if any(_is_of_many(item) for item in found)}
        wishes = [wish for wish in wishes if wish.scope == "lines"]
    unclear |= {number for number, found in said.items() if any(item.way == "noted" for item in found)}
    meant = dict.fromkeys(_but_the_named(wish, wishes, held) for wish in _without_the_told(wishes))
    return ListReply(tuple(meant), tuple(sorted(unclear)), tuple(sorted(held)))


def _is_wish(item: _Item) -> bool:
    return item.way == "wish"


def _holds_the_rest_of_all(items: Sequence[_Item]) -> bool:
    """ "全部OK。あとは保留": of all, nothing is left."""
    is_rest_held = any(item.way == "held" and item.wish.scope == "others" for item in items)
    return is_rest_held and any(_is_wish(item) and item.wish.scope != "lines" for item in items)


def _is_of_many(item: _Item) -> bool:
    return item.way == "wish" and item.wish.scope != "lines"


def _without_the_told(wishes: Sequence[Wish]) -> list[Wish]:
    """ "1と2は確認。1にお大事にとお伝えください": a line that has words needs no OK beside them."""
    told = {line for wish in wishes if wish.words for line in wish.lines}
    left = [
        wish if wish.words else replace(wish, lines=tuple(x for x in wish.lines if x not in told)) for wish in wishes
    ]
    return [wish for wish in left if wish.scope != "lines" or wish.lines]


def _but_the_named(wish: Wish, wishes: Sequence[Wish], held: Collection[int]) -> Wish:
    """ "全員OK、3はお大事に" and "確認しましたが3は保留": all are the others."""
    named = any(each.scope == "lines" for each in wishes)
    is_others = wish.scope == "all" and (held or (named and not wish.words))
    return replace(wish, scope="others") if is_others else wish


# What a line says


def _items(line: str, lines: int, names: Collection[str]) -> list[_Item]:
    """What a line says; nothing where a part of it is not clear, or names a student in words of its own."""
    if len(line) > LONGEST_LINE or any(is_called(name, folded(line)) for name in names):
        return []
    line = _with_ends(words.ASIDE.sub("", line), lines)
    line = words.DOTTED.sub(lambda numbers: numbers[0].replace(".", ","), line)
    found = [_item(part, lines) for part in _parts(line)]
    items = [item for item in found if item]
    return items if len(items) == len(found) else []


def _with_ends(line: str, lines: int) -> str:
    """The line with numbers for "上から3つ" and "最後の2人", where the list is longer than that; 全員 for "5件とも"."""
    for match in reversed(list(words.FIRST_OF_ALL.finditer(folded(line)))):
        count = number(match["count"])
        if count < lines:
            line = f"{line[: match.start()]}{_row(1, count)}{line[match.end() :]}"
    for match in reversed(list(words.COUNTED_ALL.finditer(folded(line)))):
        if number(match["count"]) == lines:
            line = f"{line[: match.start()]}全員{line[match.end() :]}"
    for match in reversed(list(words.LAST_OF_ALL.finditer(folded(line)))):
        count = number(match["count"])
        if count < lines:
            line = f"{line[: match.start()]}{_row(lines - count + 1, lines)}{line[match.end() :]}"
    return line


def _row(first: int, last: int) -> str:
    return f"{first}番" if first == last else f"{first}~{last}番"


def _parts(line: str) -> Iterator[str]:
    """The line, divided where another number, or the others, begin."""
    starts = [found.start("item") for found in words.ITEM.finditer(folded(line)) if found.start("item")]
    *before, last = [line[start:end] for start, end in zip([0, *starts], [*starts, len(line)], strict=True)]
    for part in before:
        yield words.GOES_ON.sub("", part)
    yield last


def _item(line: str, lines: int) -> _Item | None:
    """What one item wants; None where that is not clear."""
    text = folded(line)
    if lines != _BOTH and words.OF_BOTH.search(text) and not words.LINES.match(text):
        return None
    if words.ALL_ACK.fullmatch(text):
        return _Item(Wish("all"))
    if found := words.ALL_WISHED_WELL.fullmatch(text) or _told_to_all(text):
        return _Item(Wish("all", (), line[found.start("words") : found.end("words")]))
    if found := words.EXCEPT_ACK.fullmatch(text) or words.ALL_BUT.fullmatch(text):
        wish = _all_but(_numbers(found["numbers"]), lines)
        counted = found.groupdict().get("left")
        return _Item(wish) if wish and (not counted or number(counted) == len(wish.lines)) else None
    if found := words.ALL_WORDS.match(text):
        return _said(Wish("all"), line[found.end() :])
    if words.OTHERS_ACK.fullmatch(text):
        return _Item(Wish("others"))
    if found := words.OTHERS_WORDS.match(text):
        return _said(Wish("others"), line[found.end() :])
    return _of_numbers(line, text, lines)


def _told_to_all(text: str) -> re.Match[str] | None:
    """ "全員確認しました。ご家庭にお大事にとお伝えください": an OK of all, and what all families are to be told."""
    found = words.ALL_ACKED.fullmatch(text) or words.ALL_SPOKEN.fullmatch(text) or words.ALL_LABELLED.fullmatch(text)
    is_theirs = found and not words.ANOTHER.search(found["words"]) and not words.RESERVED.match(found["words"])
    return found if is_theirs else None


def _of_numbers(line: str, text: str, lines: int) -> _Item | None:
    found = words.LINES.match(text)
    if not found or (found["upto"] and not words.SPAN.search(found["numbers"])) or _runs_on(found, text):
        return None
    numbers = _numbers(found["numbers"])
    if (found["count"] and number(found["count"]) != len(numbers)) or not _agree(found["numbers"]):
        return None
    named, said = _of_lines(numbers, lines), line[found.end() :]
    told = words.TOLD_TO_THEM if words.TO_THEM.match(found["gap"].strip()) else words.TOLD
    is_bare = not text[found.end("numbers") : found.end()].strip()
    if named and is_bare and words.UNDERSTOOD.fullmatch(folded(said)):
        return _Item(replace(named, words=said))
    item = _said(named, said, told) if named and not _speaks_of(found, said, told) else None
    return None if found["alone"] and words.ONLY_ASKED.fullmatch(folded(said)) else item


def _agree(numbers: str) -> bool:
    """ "3番の吉田さん" is one line, named twice."""
    return all(first == second for first, second in words.NAMED_TWICE.findall(numbers))


def _speaks_of(found: re.Match[str], said: str, told: re.Pattern[str]) -> bool:
    """Whether a line tells or asks something of its numbers: "2と3を取り違えていませんか", "3は何時に来ますか"."""
    text, gap = folded(said), found["gap"].strip()
    is_ok = words.ACK_ALONE.fullmatch(text) or words.ACK_FIRST.match(text) or words.UNDERSTOOD.match(text)
    of_object = words.OBJECT.match(gap) and not is_ok
    to_them = words.TO_THEM.fullmatch(gap) and not (_told(text, told) or words.WISHED_WELL.fullmatch(text))
    return bool(of_object or to_them or (words.AFTER_TOPIC.match(gap) and words.ASKS.fullmatch(text)))


def _of_lines(numbers: tuple[int, ...], lines: int) -> Wish | None:
    return Wish("lines", numbers) if numbers and all(1 <= number <= lines for number in numbers) else None


def _all_but(numbers: tuple[int, ...], lines: int) -> Wish | None:
    """The other lines, where these are lines of the list and not all of them."""
    if not _of_lines(numbers, lines):
        return None
    return _of_lines(tuple(number for number in range(1, lines + 1) if number not in numbers), lines)


def _runs_on(found: re.Match[str], text: str) -> bool:
    """Whether the numbers may be part of what follows: "3本", "3番の"."""
    rest = text[found.end() :]
    bare = found["numbers"].rstrip()[-1:].isdecimal()
    glued = rest and not found["gap"] and not (words.GLUED.match(rest) or words.HELD.fullmatch(rest))
    return bool(glued and (bare or words.PARTICLES.match(rest)))


def _numbers(text: str) -> tuple[int, ...]:
    """The numbers of "1,2", "1と2", "1番 3番", "1~3", each once; none where a range runs backwards."""
    numbers: list[int] = []
    for first, last in words.SPAN.findall(text):
        if int(first) >= int(last):
            return ()
        numbers += range(int(first), int(last) + 1)
    return tuple(dict.fromkeys([*numbers, *map(int, re.findall("[0-9]+", words.SPAN.sub(" ", text)))]))


# What is said of its lines


def _said(wish: Wish, said: str, told: re.Pattern[str] = words.TOLD) -> _Item | None:
    """A wish with what is said of its lines: they wait, something is noted of them, or there are words for them.

    `told` is how words are given that the families are to be told.
    """
    text = folded(said).strip()
    if words.HELD.fullmatch(text):
        return _Item(wish, "held")
    if words.NOTED.fullmatch(text):
        return _Item(wish, "noted")
    to_family = _words(said.strip(), told)
    return None if to_family is None else _Item(replace(wish, words=to_family))


def _told(text: str, how_told: re.Pattern[str]) -> re.Match[str] | None:
    """The words that the families are to be told."""
    return how_told.fullmatch(text) or words.SPOKEN.fullmatch(text) or words.LABELLED.fullmatch(text)


def _words(said: str, how_told: re.Pattern[str]) -> str | None:
    """What goes to the family, without an OK of its own; None where it may mean that nothing should."""
    text = folded(said)
    if not text or words.ACK_ALONE.fullmatch(text):
        return ""
    if words.RESERVED.match(text):
        return None
    if ack := words.ACK_FIRST.match(text):
        said, text = said[ack.end() :], text[ack.end() :]
    if told := _told(text, how_told):
        said, text = said[told.start("words") : told.end("words")], told["words"]
    if words.QUOTES.search(text):
        return None
    if words.RESERVED.match(text) or words.COUNTED.match(text) or words.ANOTHER.search(text):
        return None
    is_note = words.NOTED_FIRST.fullmatch(text) or words.TO_THE_OFFICE.match(text)
    if not told and (is_note or not words.TO_A_FAMILY.search(text)):
        return None
    return said.strip()
