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
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.normalization import number as value_of
from mailgate.wording.staff.lines import LONGEST, MOST_LINES, telling_lines, telling_sentences
from mailgate.wording.staff.lists.circumstances import without_circumstances
from mailgate.wording.staff.lists.families import is_told_elsewhere
from mailgate.wording.staff.lists.items import items_of, with_ends
from mailgate.wording.staff.lists.notices import is_notice, is_unlike, without_notices
from mailgate.wording.staff.lists.order import with_those_above
from mailgate.wording.staff.lists.quoted import without_quotes
from mailgate.wording.staff.lists.remarks import without_bracketed_asides
from mailgate.wording.staff.lists.sentences import items_of_sentences
from mailgate.wording.staff.lists.speech import Speech, without_speech
from mailgate.wording.staff.lists.students import Listed, by_name_and_notice, by_notices, has_arrived
from mailgate.wording.staff.lists.verbatim import as_written
from mailgate.wording.staff.lists.wishes import NOD, LineItem, Wish
from mailgate.wording.staff.names import called, in_their_letters, is_called, numbered, sharing, unsigned


@dataclass(frozen=True, slots=True)
class ListReply:
    """A reply to a list: what is wanted, and which lines of the reply (from 1, empty ones not counted) are unclear."""

    wishes: tuple[Wish, ...]
    unclear: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    """Lines of the list that stay as they are: they are none of the others."""


def read_list_reply(
    text: str, lines: int, names: Collection[str] = (), students: Sequence[tuple[int, str] | Listed] = ()
) -> ListReply:
    """What a reply to a list of `lines` lines wants.

    `names` are what its writer is called; `students` those on the list, by line, name and what else of `Listed` is
    known, whom a reply may name instead of their lines.
    """
    if len(text) > LONGEST:
        return ListReply((), (1,))
    listed = [Listed(*student) for student in students]
    of_lines = [(student.line, student.name) for student in listed]
    known, shared = called(of_lines), sharing(of_lines)
    by_sound = tuple((student.name, student.kana) for student in listed)
    text = without_bracketed_asides(text)
    text, below = without_quotes(unsigned(text, by_sound), of_lines)
    speech = without_speech(text, _is_spoken)
    speech = replace(speech, text=_of_today(speech.text))
    if words.OF_ANOTHER_DAY.search(folded(shown(speech.text))):
        return ListReply((), (1,))

    def with_numbers(line: str) -> str:
        spelled = by_name_and_notice(in_their_letters(words.SMILEY.sub("", line), by_sound), shared, listed)
        return numbered(spelled, known, shared)

    def in_numbers(line: str) -> str:
        return by_notices(without_notices(with_numbers(line)), listed).strip()

    has_come = partial(has_arrived, students=listed)

    def is_vague(line: str) -> bool:
        return any(is_called(name, folded(with_numbers(line))) for name in shared)

    if not (below or is_vague(text)) and _says_ok_beside(_of_today(text), lines, names, in_numbers, has_come):
        return ListReply((Wish("all"),))
    written = dict(_joined(telling_lines(speech.text, names)))
    if len(written) > MOST_LINES:
        return ListReply((), (1,))
    told = {number: _of_quoted(in_numbers(line), below.get(number)) for number, line in written.items()}
    above = list(told.values())
    said = {
        number: _items(with_those_above(line, above[:at]), lines, known)
        for at, (number, line) in enumerate(told.items())
    }
    said |= {number: [] for number in _unmarked(told)}
    said |= {number: [] for number, line in written.items() if is_vague(line) or is_unlike(with_numbers(line), listed)}
    if not said:
        return ListReply((Wish("all"),))
    reply = _together({number: _aloud(items, speech, known) for number, items in said.items()})
    wishes = (replace(wish, words=as_written(wish.words, text, listed)) for wish in reply.wishes)
    return replace(reply, wishes=tuple(wishes))


def _of_quoted(line: str, quoted: int | None) -> str:
    """A line with the number of the quoted one that it stands below, if it names none itself."""
    text = folded(line)
    names_any = any(way.match(text) for way in (words.LINES, words.NAMES_ALL, words.OTHERS_ACK, words.OTHERS_WORDS))
    return line if quoted is None or names_any else f"{quoted}番 {line}"


def _unmarked(told: Mapping[int, str]) -> list[int]:
    """The lines that only name a student, where others of the reply have an OK: "1 済", "2 済", "3"."""
    rests = {
        number: text[found.end() :].strip()
        for number, text in zip(told, map(folded, told.values()), strict=True)
        if (found := words.LINES.match(text))
    }
    are_marked = any(rest and words.ACK_ALONE.fullmatch(rest) for rest in rests.values())
    return [number for number, rest in rests.items() if are_marked and not rest]


def _of_today(text: str) -> str:
    """A text without what is done of another day, where it speaks of today: "昨日の分は済ませました。今日の分は…"."""
    if not words.OF_TODAY.search(folded(text)):
        return text
    for found in reversed(list(words.DONE_ANOTHER_DAY.finditer(folded(text)))):
        text = text[: found.start()] + text[found.end() :]
    return text


def _items(line: str, lines: int, names: Collection[str]) -> list[LineItem]:
    """The items of a line as it stands, or else of what it says in plain words; a family hears its own ones alone."""
    if is_told_elsewhere(folded(line)):
        return []
    if items := items_of(line, lines, names):
        return items
    plain = with_ends(line, lines)
    found = items_of(without_circumstances(plain), lines, names)
    is_good = found and all(item.wish.words in plain for item in found)
    return found if is_good else items_of_sentences(line, lines, names)


def _joined(lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines, those that only go on with the one above ("ご家庭へ: …") as a part of it."""
    joined: list[tuple[int, str]] = []
    for at, line in lines:
        if joined and (words.CONTINUES.match(folded(line)) or _is_announced(joined[-1][1], line)):
            above, begun = joined[-1]
            joined[-1] = (above, f"{begun.rstrip('。')}。{line}")
        else:
            joined.append((at, line))
    return joined


def _is_announced(above: str, line: str) -> bool:
    """Whether a line is nothing but words in quotation marks, and the one above leads to them."""
    is_speech = words.ANY_SPEECH.fullmatch(line.strip(" 。"))
    return bool(is_speech and words.LEADS_TO_WORDS.search(folded(above)) and not words.ANY_SPEECH.search(above))


def _says_ok_beside(
    text: str,
    lines: int,
    names: Collection[str],
    in_numbers: Callable[[str], str],
    has_come: Callable[[str], bool],
) -> bool:
    """Whether a reply is an OK of all, and what else it says is not about the list: "確認しました。会議に行きます".

    A sentence is about it that names a student and is in English, or tells that the writer knows of these lines. That
    who was to be late has come changes nothing of an OK that names all.
    """
    told = (_without_count(each, lines) for each in telling_sentences(text, names))
    sentences = [(folded(words.SMILEY.sub("", each)).strip(), in_numbers(each)) for each in told]
    if any(words.KNOWN_TO_THE_WRITER.search(said) and _names_lines(numbers) for said, numbers in sentences):
        return False
    names_all = any(words.ALL_ACK.fullmatch(said) and words.NAMES_ALL.search(said) for said, _ in sentences)
    others = [
        said
        for said, numbers in sentences
        if not (names_all and has_come(numbers))
        and (not _is_beside(said, names_all) or (said.isascii() and _names_lines(numbers)))
    ]
    return items_of("".join(others), lines, ()) in ([LineItem(Wish("all"))], [NOD])


def _names_lines(sentence: str) -> bool:
    """Whether a sentence names lines, where names are put into numbers."""
    return any(map(str.isdigit, sentence))


def _without_count(sentence: str, lines: int) -> str:
    """A sentence without a remark on how many they are, where they are as many: "5人ですか、全員確認しました"."""
    found = words.COUNT_REMARK.match(folded(sentence)) or words.KIND_COUNTS.match(folded(sentence))
    if not found:
        return sentence
    counts = [found["count"]] if "count" in found.re.groupindex else re.findall("[0-9]+", found[0])
    return sentence[found.end() :] if sum(map(value_of, counts)) == lines else sentence


def _is_beside(said: str, names_all: bool) -> bool:
    """Whether a sentence has nothing of a confirmation, which may name all, and speaks to no family."""
    is_spoken = words.TO_A_FAMILY.search(said) is not None and words.OWN_DEED.fullmatch(said) is None
    is_beside = words.BESIDE.fullmatch(said) or (names_all and words.BESIDE_ALL.fullmatch(said))
    return said == "" or (is_beside is not None and bool(is_beside) and not is_spoken)


def _is_spoken(quoted: str) -> bool:
    """Whether a quotation is spoken to somebody; 「確認」 is only quoted from our letter, as are lines and notices."""
    text = folded(quoted)
    is_ours = words.ALL_ACK.fullmatch(text) or words.LINES.fullmatch(text) or is_notice(text)
    return not is_ours and any(map(str.isalpha, text))


def _aloud(items: Sequence[LineItem], speech: Speech, names: Mapping[str, int]) -> list[LineItem]:
    """The items with their words as they are spoken; none where these ask, or name another student of the list.

    Nor where they only call a notice, as what an entry is to be: "1番は「頭痛」と入れてください".
    """
    spoken = [replace(item, wish=replace(item.wish, words=speech.said(item.wish.words))) for item in items]
    if any(words.ASKS_ANYTHING.search(folded(item.wish.words)) for item in spoken):
        return []  # nobody at school reads what a family answers to an address of the gateway
    quoting = [item.wish for item, before in zip(spoken, items, strict=True) if item != before]
    is_of_another = any(
        line not in wish.lines and is_called(name, folded(wish.words))
        for wish in quoting
        for name, line in names.items()
    )
    are_entries = any(is_notice(folded(wish.words)) for wish in quoting)
    return [] if is_of_another or are_entries else spoken


def _together(said: dict[int, list[LineItem]]) -> ListReply:
    """All lines of a reply, with their items; none for one that is unclear as a whole."""
    told, said = tuple(said), _without_nods(_without_remarks(said))
    items = [item for found in said.values() for item in found]
    held = {line for item in items if not _is_wish(item) for line in item.wish.lines}
    wishes = [item.wish for item in items if _is_wish(item)]
    twice = held & {line for wish in wishes for line in wish.lines}
    if not wishes or twice or _holds_the_rest_of_all(items):
        return ListReply((), told)
    unclear = {number for number, found in said.items() if not found}
    if unclear:
        unclear |= {number for number, found in said.items() if any(_is_of_many(item) for item in found)}
        wishes = [wish for wish in wishes if wish.scope == "lines"]
    unclear |= {number for number, found in said.items() if any(item.way == "noted" for item in found)}
    meant = dict.fromkeys(_but_the_named(wish, wishes, held) for wish in _without_the_told(wishes))
    return ListReply(tuple(meant), tuple(sorted(unclear)), tuple(sorted(held)))


def _without_remarks(said: Mapping[int, Sequence[LineItem]]) -> dict[int, list[LineItem]]:
    """The lines without remarks; nothing for one with a remark on lines of which no item says what is wanted."""
    others = [item for found in said.values() for item in found if item.way != "remark"]
    known = {line for item in others for line in item.wish.lines}
    of_all = any(_is_wish(item) and item.wish.scope == "all" for item in others)
    left: dict[int, list[LineItem]] = {}
    for number, found in said.items():
        remarked = {line for item in found if item.way == "remark" for line in item.wish.lines}
        items = [item for item in found if item.way != "remark"] if of_all or remarked <= known else []
        if items or not found or not (of_all or remarked <= known):
            left[number] = items
    return left


def _without_nods(said: dict[int, list[LineItem]]) -> dict[int, list[LineItem]]:
    """The lines without nods where lines are confirmed by name, and all is clear: "了解です。1と2確認しました"."""
    items = [item for found in said.values() for item in found]
    are_named = any(item.way == "wish" and item.wish.lines and not item.wish.words for item in items)
    if not (are_named and all(said.values())):
        return said
    left = {number: [item for item in found if item.way != "nod"] for number, found in said.items()}
    return {number: found for number, found in left.items() if found}


def _is_wish(item: LineItem) -> bool:
    return item.way in ("wish", "nod")


def _holds_the_rest_of_all(items: Sequence[LineItem]) -> bool:
    """ "全部OK。あとは保留": of all, nothing is left."""
    is_rest_held = any(item.way == "held" and item.wish.scope == "others" for item in items)
    return is_rest_held and any(_is_wish(item) and item.wish.scope != "lines" for item in items)


def _is_of_many(item: LineItem) -> bool:
    return _is_wish(item) and item.wish.scope != "lines"


def _without_the_told(wishes: Sequence[Wish]) -> list[Wish]:
    """ "1と2は確認。1にお大事にとお伝えください": a line that has words needs no OK beside them."""
    told = {line for wish in wishes if wish.words for line in wish.lines}
    all_told = any(wish.scope == "all" and wish.words for wish in wishes)
    left = [
        wish if wish.words else replace(wish, lines=tuple(x for x in wish.lines if x not in told)) for wish in wishes
    ]
    return [wish for wish in left if wish.words or (wish.lines if wish.scope == "lines" else not all_told)]


def _but_the_named(wish: Wish, wishes: Sequence[Wish], held: Collection[int]) -> Wish:
    """ "全員OK、3はお大事に" and "確認しましたが3は保留": all are the others."""
    named = any(each.scope == "lines" for each in wishes)
    is_others = wish.scope == "all" and (held or (named and not wish.words))
    return replace(wish, scope="others") if is_others else wish
