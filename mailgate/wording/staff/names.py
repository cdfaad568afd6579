"""Students whom a reply names instead of their numbers."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from mailgate.wording.lexicon.people.students import NO_LATIN_NAME
from mailgate.wording.lexicon.replies import names as words
from mailgate.wording.lexicon.replies import signatures
from mailgate.wording.normalization import folded, number, shown
from mailgate.wording.recognition import romaji

LONGEST_LINE = 2_000
_NOBODY = ("\0",)
"""What no text holds, for a list without names."""
_SHORTEST_ROW = 3
"""Letters: what is shorter may be one name that nobody on the list has."""


def called(students: Sequence[tuple[int, str]]) -> dict[str, int]:
    """How each student, given by number and name, may be called that nobody else is, with the number."""
    return {way: line for way, (line, *others) in _by_way(students).items() if not others}


def sharing(students: Sequence[tuple[int, str]]) -> dict[str, list[int]]:
    """The names that several students have, with the numbers of all of them."""
    return {way: lines for way, lines in _by_way(students).items() if len(lines) > 1}


def is_called(name: str, text: str) -> bool:
    """Whether a folded text names a student; one letter in kanji is no name in the middle of a word (丈 in 大丈夫)."""
    if words.SEVERAL_KANJI.fullmatch(name):
        return name in text
    return re.search(f"{words.NO_KANJI_BEFORE}{re.escape(name)}{words.NO_KANJI_BEHIND}", text) is not None


def unsigned(text: str, students: tuple[tuple[str, str], ...]) -> str:
    """A text without its writer's name in Latin letters: "All confirmed. Thank you. Sato", where Sato is no student."""
    signed = signatures.IN_LATIN.search(shown(text))
    spelled = _by_sound(students)
    if not signed or any(romaji.fold(part) in spelled for part in signed["name"].split()):
        return text
    return shown(text)[: signed.start("name")]


def in_their_letters(text: str, students: tuple[tuple[str, str], ...]) -> str:
    """A text with names as a list writes them, for "Suzuki" and すずきさん; `students` are names and their kana."""
    if len(text) > LONGEST_LINE:
        return text
    spelled = _by_sound(students)
    for match in reversed(list(_sounds(students).finditer(folded(text)))):
        meant = spelled.get(match["kana"] or match["bare"] or _folded(match["latin"]))
        if meant and len(meant) == 1:
            text = f"{text[: match.start()]}{''.join(meant)}{'さん' if match['title'] else ''}{text[match.end() :]}"
    return text


def _folded(latin: str) -> str:
    """A name in Latin letters as it sounds, also of several: "both Takahashis"; empty for what is none."""
    return "" if NO_LATIN_NAME.fullmatch(latin) else romaji.fold(latin.removesuffix("s"))


@lru_cache(maxsize=64)
def _sounds(students: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """What may be one of the names, written by its sound."""
    in_kana = sorted((sounds for sounds in _by_sound(students) if not sounds.isascii()), key=len, reverse=True)
    alone = [sounds for sounds in in_kana if not words.NO_BARE_NAME.fullmatch(sounds)]
    spelled = "|".join(map(re.escape, in_kana or _NOBODY))
    spelled_alone = "|".join(map(re.escape, alone or _NOBODY))
    return re.compile(
        f"{words.BEFORE_KANA}(?P<kana>{spelled}){words.TITLE_BEHIND_KANA}"
        f"|{words.BARE_KANA_BEGINS}(?P<bare>{spelled_alone}){words.BARE_KANA_ENDS}|{words.LATIN}"
    )


@lru_cache(maxsize=64)
def _by_sound(students: tuple[tuple[str, str], ...]) -> Mapping[str, Collection[str]]:
    """The names of the students, in their letters, by how they sound in kana and in Latin letters."""
    spelled: dict[str, set[str]] = {}
    for name, kana in students:
        sounds_of = folded(shown(kana)).split()
        if len(sounds_of) > 1:
            spelled.setdefault("".join(sounds_of), set()).add("".join(shown(name).split()))
        for part, sounds in zip(shown(name).split(), sounds_of, strict=False):
            for spelling in filter(None, (sounds, romaji.of_kana(sounds))):
                spelled.setdefault(spelling, set()).add(part)
    return spelled


def _by_way(students: Sequence[tuple[int, str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for line, name in students:
        for way in _ways(folded(shown(name)).split()):
            found.setdefault(way, []).append(line)
    return found


def _ways(parts: Sequence[str]) -> Iterator[str]:
    if parts:
        yield from {" ".join(parts), *parts}


def in_digits(text: str) -> str:
    """A text that has been through `shown`, with "2番" for 二番."""
    for match in reversed(list(words.KANJI_NUMBER.finditer(text)) if len(text) <= LONGEST_LINE else ()):
        text = f"{text[: match.start()]}{number(match[0])}{text[match.end() :]}"
    return words.ORDINAL.sub(lambda found: f"{number(found['number'])}番", text) if len(text) <= LONGEST_LINE else text


def numbered(text: str, names: Mapping[str, int], shared: Mapping[str, Sequence[int]] = MappingProxyType({})) -> str:
    """A text that has been through `shown`, with "3番" for 三番, and for each of these names that stands by itself.

    A `shared` name stands for all who have it, where their count is said: "高橋さん二人".
    More than `LONGEST_LINE` characters are no line that somebody wrote, and stay as they are.
    """
    if len(text) > LONGEST_LINE:
        return text
    text = _apart(_with_all_of_a_name(_with_given_names(in_digits(text), tuple(names)), shared), tuple(names))
    by_letters = {way.replace(" ", ""): line for way, line in names.items()}
    families = {way.split()[0] for way in names if " " in way}
    for match in reversed(list(_any_name(tuple(names)).finditer(folded(text)))) if names else ():
        if match["name"] == match[0] in families and words.OTHER_GIVEN_NAME.match(folded(text), match.end()):
            continue
        line = by_letters["".join(match["name"].split())]
        before = words.NUMBER_BEFORE.search(text[: match.start()])
        joint = "の" if before and not _ends_a_sentence(before[0], line) else " "
        if joint == " " and text[: match.start()].endswith(" "):
            joint = ""
        text = f"{text[: match.start()]}{joint}{line}番{text[match.end() :]}"
    named = words.NAMED_AGAIN.sub(lambda found: f" {found[1]}番" if found[1] else "", text)
    return words.CORRECTED.sub(" ", named)


def _with_given_names(text: str, ways: tuple[str, ...]) -> str:
    """A text with full names for "高橋(結)", as a class with two of a family writes them."""
    if "(" not in text:
        return text
    for family, given in (way.split(" ", 1) for way in ways if " " in way):
        bracketed = rf"{words.BEGINS}{re.escape(family)}{words.TITLE}?\s?\({re.escape(given)}{words.TITLE}?\)"
        text = re.sub(bracketed, f"{family} {given}", text)
    return text


def _apart(text: str, ways: tuple[str, ...]) -> str:
    """A text with commas between family names, or full ones, that run into one another: "青木木村高橋が"."""
    if not ways:
        return text
    row, name = _names_in_a_row(ways)
    for match in reversed(list(row.finditer(folded(text)))):
        named = [found[0] for found in name.finditer(match["row"])]
        if len(match["row"]) >= _SHORTEST_ROW and "".join(named) == match["row"]:
            text = f"{text[: match.start('row')]}{'、'.join(named)}{text[match.end('row') :]}"
    return text


@lru_cache(maxsize=64)
def _names_in_a_row(ways: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Several of the names behind one another, and each of them."""
    full = [way for way in ways if " " in way]
    families = [way.split()[0] for way in full if way.split()[0] in ways]
    longest_first = sorted({*(way.replace(" ", "") for way in full), *families}, key=len, reverse=True)
    spelled = "|".join(map(re.escape, longest_first or _NOBODY))
    return re.compile(f"{words.BEGINS}(?P<row>(?:{spelled}){{2,9}}){words.ENDS}"), re.compile(spelled)


def _ends_a_sentence(said: str, line: int) -> bool:
    """ "Confirmed 1 and 2. " before the name of another student; "3. " before that of the third one is a number."""
    return said.endswith(". ") and said[:-2] != str(line)


@lru_cache(maxsize=64)
def _any_name(ways: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = (" ".join(way.split()) for way in sorted(ways, key=len, reverse=True))
    spelled = "|".join(re.escape(way).replace(r"\ ", r"\s?") for way in longest_first)
    return re.compile(f"{words.BEGINS}(?P<name>{spelled}){words.ENDS}")


@lru_cache(maxsize=64)
def _all_of_a_name(way: str) -> re.Pattern[str]:
    """ "高橋さん二人", "both 高橋"."""
    return re.compile(
        f"{words.BEGINS}{re.escape(way)}{words.ALL_OF_THEM}|(?x:{words.BOTH}){re.escape(way)}(?![一-龥々])"
    )


def _with_all_of_a_name(text: str, shared: Mapping[str, Sequence[int]]) -> str:
    for way, lines in shared.items():
        for match in reversed(list(_all_of_a_name(way).finditer(folded(text)))):
            if number(match["count"] or "2") == len(lines):
                meant = "と".join(f"{line}番" for line in lines)
                text = f"{text[: match.start()]} {meant}{text[match.end() :]}"
    return text
