"""The items of a line: its numbers, and what is wanted of them."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.normalization import folded, number
from mailgate.wording.staff.lists.families import is_for_the_office, is_spoken_to_a_family, said_of, told_in
from mailgate.wording.staff.lists.order import in_order
from mailgate.wording.staff.lists.remarks import remarked_in, without_asides, without_remarks
from mailgate.wording.staff.lists.wishes import NOD, LineItem, Wish
from mailgate.wording.staff.names import LONGEST_LINE, is_called

_BOTH = 2


def items_of(line: str, lines: int, names: Collection[str]) -> list[LineItem]:
    """What a line says; nothing where a part of it is not clear, or names a student in words of its own."""
    if len(line) > LONGEST_LINE or any(is_called(name, folded(line)) for name in names):
        return []
    line = with_ends(words.YES_FIRST.sub("", words.ASIDE.sub("", line)), lines)
    line = words.DOTTED.sub(lambda numbers: numbers[0].replace(".", ","), line)
    parts = [part for part in _parts(in_order(line)) if not words.YES_ALONE.fullmatch(folded(part))] or [line]
    if len(parts) > 1 and words.BARE_OK.fullmatch(folded(parts[0])):
        return []  # "OK 1 2" and "Confirm 1 after the call" may be about these alone
    items: list[LineItem] = []
    for part in parts:
        item = (
            _as_before(part, items, lines)
            or _item(without_asides(part), lines)
            or _item(without_remarks(part), lines)
            or _remark(part, lines)
        )
        if not item:
            return []
        items.append(item)
    return items


def _remark(part: str, lines: int) -> LineItem | None:
    """What a part only tells of lines, or an aside; None where it says more."""
    told = remarked_in(part)
    numbers = _numbers(" ".join(told)) if told else ()
    return LineItem(Wish("lines", numbers), "remark") if told is not None and _all_of_list(numbers, lines) else None


def _as_before(part: str, items: Sequence[LineItem], lines: int) -> LineItem | None:
    """ "4番も。": what is said of the lines before, without words, is said of these."""
    found = words.SAME.fullmatch(folded(part).strip())
    if not found or not items or items[-1].wish.words:
        return None
    named = _of_lines(_numbers(found["numbers"]), lines)
    return replace(items[-1], wish=named) if named else None


def with_ends(line: str, lines: int) -> str:
    """The line with numbers for "上から3つ" and "最後の2人", where the list is longer than that; 全員 for "5件とも"."""
    row = words.WHOLE_ROW.fullmatch(folded(line)) or words.COUNTED_BEHIND.fullmatch(folded(line))
    if row and number(row["last"]) == lines:
        return "全員OK"
    for match in _found(line, words.FROM_ON):
        if int(match["first"]) < lines:
            line = f"{line[: match.start()]}{_row(int(match['first']), lines)}{line[match.end() :]}"
    for match in _found(line, *words.FIRST_OF_ALL):
        count = _count(match)
        if count < lines:
            line = f"{line[: match.start()]}{_row(1, count)}{line[match.end() :]}"
    line = _with_all(_by_place(line, lines), lines)
    for match in _found(line, *words.LAST_OF_ALL):
        count = _count(match)
        if count < lines:
            line = f"{line[: match.start()]}{_row(lines - count + 1, lines)}{line[match.end() :]}"
    return line


def _by_place(line: str, lines: int) -> str:
    """The line with a number for "最後の子", and "5番" for "最後の5番" where it is the last."""
    for match in _found(line, words.LAST_NAMED):
        if match["line"] == str(lines):
            line = line[: match.start()] + line[match.end() :]
    line = words.FROM_TOP.sub("", words.FIRST_NAMED.sub("", line))
    for match in _found(line, words.FROM_BELOW):
        if int(match["line"]) <= lines:
            line = f"{line[: match.start()]}{lines + 1 - int(match['line'])}番{line[match.end() :]}"
    for last_or_first, number_of_it in ((words.LAST_ALONE, lines), (words.FIRST_ALONE, 1)):
        for match in _found(line, last_or_first):
            line = f"{line[: match.start()]}{number_of_it}番{line[match.end() :]}"
    return line


def _with_all(line: str, lines: int) -> str:
    """The line with 全員 for the number of all: "5件とも", "1番ほか4名", "五軒の皆様に"."""
    for match in _found(line, words.COUNTED_FAMILIES):
        if _count(match) == lines:
            line = f"{line[: match.start()]}全員に{line[match.end() :]}"
    for match in reversed(list(words.COUNTED_ALL.finditer(folded(line)))):
        if number(match["count"]) == lines:
            line = f"{line[: match.start()]}全員{line[match.end() :]}"
    for match in _found(line, words.ENGLISH_COUNTED_ALL):
        if _count(match) == lines:
            line = f"{line[: match.start()]}all{line[match.end() :]}"
    for match in _found(line, words.AND_OTHERS):
        if len(_numbers(match["numbers"])) + _count(match) == lines:
            line = f"{line[: match.start()]}全員{line[match.end() :]}"
    return line


def _found(line: str, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where one of the patterns is found, the last place first."""
    for pattern in patterns:
        yield from reversed(list(pattern.finditer(folded(line))))


def _count(match: re.Match[str]) -> int:
    return words.COUNTS.get(match["count"]) or number(match["count"])


def _row(first: int, last: int) -> str:
    return f"{first}番" if first == last else f"{first}~{last}番"


def _parts(line: str) -> Iterator[str]:
    """The line, divided where another number, or the others, begin."""
    starts = [found.start("item") for found in words.ITEM.finditer(folded(line)) if found.start("item")]
    *before, last = [line[start:end] for start, end in zip([0, *starts], [*starts, len(line)], strict=True)]
    for part in before:
        yield part if words.IS_WHY.search(folded(part)) else words.GOES_ON.sub("", part)
    yield last


def _item(line: str, lines: int) -> LineItem | None:
    """What one item wants; None where that is not clear."""
    text = folded(line)
    if lines != _BOTH and words.OF_BOTH.search(text) and not words.LINES.match(text):
        return None
    if words.ALL_ACK.fullmatch(text):
        return LineItem(Wish("all")) if words.NAMES_ALL.search(text) else NOD
    if found := words.ALL_WISHED_WELL.fullmatch(text) or _told_to_all(text):
        return LineItem(Wish("all", (), line[found.start("words") : found.end("words")]))
    if found := words.EXCEPT_ACK.fullmatch(text) or words.ALL_BUT.fullmatch(text) or words.OK_BUT.fullmatch(text):
        wish = _all_but(_numbers(found["numbers"]), lines)
        counted = found.groupdict().get("left")
        return LineItem(wish) if wish and (not counted or number(counted) == len(wish.lines)) else None
    if found := words.ALL_WORDS.match(text) or _to_all(text):
        return said_of(Wish("all"), line[found.end() :])
    if words.OTHERS_ACK.fullmatch(text):
        return LineItem(Wish("others"))
    if found := words.OTHERS_WORDS.match(text):
        return said_of(Wish("others"), line[found.end() :])
    return _of_numbers(line, text, lines)


def _to_all(text: str) -> re.Match[str] | None:
    """To whom "皆さまにお大事にとお伝えください" is told, which is surely spoken to families."""
    to_all = words.TO_ALL.match(text)
    told = words.TOLD.fullmatch(text, to_all.end()) if to_all else None
    return to_all if told and is_spoken_to_a_family(told["words"]) else None


def _told_to_all(text: str) -> re.Match[str] | None:
    """ "全員確認しました。ご家庭にお大事にとお伝えください": an OK of all, and what all families are to be told."""
    ways = (words.ALL_ACKED, words.ALL_SPOKEN, words.ALL_LABELLED, words.ALL_LABELLED_IN_ENGLISH)
    found = next((match for way in ways if (match := way.fullmatch(text))), None)
    is_theirs = found and not words.ANOTHER.search(found["words"]) and not words.RESERVED.match(found["words"])
    is_labelled = found and found.re in (words.ALL_LABELLED, words.ALL_LABELLED_IN_ENGLISH)
    return None if not is_theirs or (found and is_labelled and is_for_the_office(found["words"])) else found


def _of_numbers(line: str, text: str, lines: int) -> LineItem | None:
    found = words.LINES.match(text)
    if not found or _runs_on(found, text):
        return None
    numbers = _numbers(found["numbers"])
    if found["upto"] and len(numbers) == 1:
        return None
    if (found["count"] and number(found["count"]) != len(numbers)) or not _agree(found["numbers"]):
        return None
    named, said = _of_lines(numbers, lines), line[found.end() :]
    told = words.TOLD_TO_THEM if words.TO_THEM.match(found["gap"].strip()) else words.TOLD
    is_bare = not text[found.end("numbers") : found.end()].strip()
    if named and is_bare and words.UNDERSTOOD.fullmatch(folded(said)):
        return LineItem(replace(named, words=said))
    item = said_of(named, said, told) if named and not _speaks_of(found, said, told) else None
    is_report = item and item.wish.words == said.strip() and words.REPORTS.fullmatch(folded(said))
    if is_report and words.AFTER_TOPIC.match(found["gap"].strip()):
        return None
    return None if found["alone"] and words.ONLY_ASKED.fullmatch(folded(said)) else item


def _agree(numbers: str) -> bool:
    """ "3番の吉田さん" is one line, named twice."""
    return all(first == second for first, second in words.NAMED_TWICE.findall(numbers))


def _speaks_of(found: re.Match[str], said: str, told: re.Pattern[str]) -> bool:
    """Whether a line tells or asks something of its numbers: "2と3を取り違えていませんか", "3は何時に来ますか"."""
    text, gap = folded(said), found["gap"].strip()
    if words.HELD.fullmatch(text):
        return False
    is_ok = words.ACK_ALONE.fullmatch(text) or words.ACK_FIRST.match(text) or words.UNDERSTOOD.match(text)
    of_object = words.OBJECT.match(gap) and not is_ok
    is_wish = words.WISHED_WELL.fullmatch(text) or words.SEEN_OFF.fullmatch(text)
    is_for_them = is_wish or told_in(text, told) or (gap.startswith("へ") and is_spoken_to_a_family(text))
    to_them = words.TO_THEM.fullmatch(gap) and not gap.endswith("。") and not is_for_them
    return bool(of_object or to_them or (words.AFTER_TOPIC.match(gap) and words.ASKS.fullmatch(text)))


def _of_lines(numbers: tuple[int, ...], lines: int) -> Wish | None:
    return Wish("lines", numbers) if numbers and _all_of_list(numbers, lines) else None


def _all_of_list(numbers: Iterable[int], lines: int) -> bool:
    return all(1 <= number <= lines for number in numbers)


def _all_but(numbers: tuple[int, ...], lines: int) -> Wish | None:
    """The other lines, where these are lines of the list and not all of them."""
    if not _of_lines(numbers, lines):
        return None
    return _of_lines(tuple(number for number in range(1, lines + 1) if number not in numbers), lines)


def _runs_on(found: re.Match[str], text: str) -> bool:
    """Whether the numbers may be part of what follows: "3本", "3番の"."""
    rest = text[found.end() :]
    bare = found["numbers"].rstrip()[-1:].isdecimal() and not text[found.end("numbers") : found.end()].strip()
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
