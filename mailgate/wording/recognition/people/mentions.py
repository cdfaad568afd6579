"""Whom a text is about: names, classes, "二人とも", and the signs that somebody else is meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from mailgate.wording.lexicon.people import kinship as kinship_words
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition import romaji
from mailgate.wording.recognition.people import classes, kinship, nicknames, strangers
from mailgate.wording.values import Candidate

_NOTE = 60
"""Letters of a note that may call students by a letter."""
_NAME = 20
"""Letters before a name that may say that it is an animal's."""
Way = Literal["name", "family", "class", "all", "own", "unclear"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in a text. `students` are those it can mean; none where it is nobody that we know."""

    start: int
    end: int
    students: frozenset[int]
    way: Way


def mentions(text: str, students: Sequence[Candidate]) -> list[Mention]:
    """Everybody named in a folded text, in order and without overlaps: the longest reading of each place."""
    found = [*_names(text, students), *_classes(text, students), *_groups(text, students)]
    subjects = [each for each in found if each.way == "name" and not words.BEARER.match(text, each.end)]
    found += _siblings_of_the_writer(text, found, students) if subjects else []
    found += [*_in_the_family(text, students, subjects, found), *_herself(text, subjects)]
    found.sort(key=lambda each: (each.start, -each.end, each.way in ("unclear", "own")))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    kept = [each for at, each in enumerate(kept) if not _is_named_next(at, text, kept)]
    met = [each for at, each in enumerate(kept) if not _is_with_the_writer(at, text, kept)]
    kept = [_of_those_named(_unless_a_pet(mention, text), text, kept) for mention in met]
    kept = [_with_a_pronoun(mention, text, kept) for mention in kept]
    spots = [(mention.start, mention.end) for mention in kept if mention.way != "unclear"]
    nicknames = [Mention(start, end, frozenset(), "unclear") for start, end in strangers.called(text, spots)]
    return sorted([*kept, *nicknames], key=lambda each: each.start)


def _names(text: str, students: Sequence[Candidate]) -> Iterator[Mention]:
    ways = spellings(students)
    given = tuple(spelling for spelling in ways["name"] if len(spelling) > 1)
    for way, spelled in ways.items():
        for spelling, keys in spelled.items():
            for match in spaced(spelling).finditer(text):
                clear = _stands_alone(text, match, spelling, given)
                if clear or _looks_like_another(spelling):
                    yield Mention(*match.span(), keys if clear else frozenset(), way if clear else "unclear")
    yield from latin_names(text, students)
    yield from _initials(text, students)
    yield from _kanji_initials(text, students)


@lru_cache(maxsize=128)
def spaced(spelling: str) -> re.Pattern[str]:
    """A pattern for a name with or without the space in it."""
    return re.compile(r"[\s・]?".join(re.escape(part) for part in spelling.split(" ")))


def spellings(students: Sequence[Candidate]) -> Mapping[Way, Mapping[str, frozenset[int]]]:
    """How each student, and each family, may be written: with the students that this can mean."""
    return _spellings(tuple(students))


@lru_cache(maxsize=8)  # a mail is read in parts, and for each student alone
def _spellings(students: tuple[Candidate, ...]) -> dict[Way, dict[str, frozenset[int]]]:
    spelled: dict[Way, dict[str, frozenset[int]]] = {"name": {}, "family": {}}
    for student in students:
        written = [parts for each in (student.name, student.kana) if (parts := folded(shown(each)).split())]
        for parts in written:
            ways: list[tuple[Way, str]] = [("name", " ".join(parts))]
            if len(parts) > 1:
                ways += [("name", parts[-1]), ("family", parts[0])]
                ways += [("name", f"{other[0]} {parts[-1]}") for other in written if len(other) > 1]
            ways += [("name", mixed) for _, spelling in ways if (mixed := _ending_in_kana(spelling)) != spelling]
            ways += [
                (way, typed) for way, spelling in ways if (typed := words.LONG_VOWEL.sub("ー", spelling)) != spelling
            ]
            for way, spelling in ways:
                spelled[way][spelling] = spelled[way].get(spelling, frozenset()) | {student.key}
    return spelled


def _ending_in_kana(spelling: str) -> str:
    """ "花こ" is 花子, as a phone leaves it."""
    kana = words.KANA_ENDS.get(spelling[-1:], "")
    return spelling[:-1] + kana if kana and len(spelling) > 1 else spelling


def _stands_alone(text: str, match: re.Match[str], spelling: str, given: tuple[str, ...]) -> bool:
    """Whether the name is a word of its own here, not a part of another one (花 in 花子, はな in はなみず)."""
    before, after = text[: match.start()], text[match.end() :]
    if spelling in given and before.endswith(given):
        before = ""  # "花子太郎ともに"
    if spelling in given and after.startswith(given):
        after = ""
    if words.KANA.fullmatch(spelling):
        if len(spelling) <= 2:
            return bool(words.SHORT_KANA_BEFORE.search(before) and words.SHORT_KANA_AFTER.match(after))
        return bool(words.KANA_BEFORE.search(before[-8:]) and words.KNOWN_AFTER.match(after))
    starts = not words.KANJI.fullmatch(before[-1:]) or words.KNOWN_BEFORE.search(before[-4:])
    goes_on = len(spelling) > 1 and not words.KANJI.match(before[-1:]) and words.NO_NAME_AFTER.match(after)
    return bool(starts and (words.KNOWN_AFTER.match(after) or goes_on))


def _looks_like_another(spelling: str) -> bool:
    """ "佐藤花子" beside our 山田花子 is somebody else; 花 inside 花粉 is no name at all."""
    return len(spelling) > 1 and bool(words.KANJI.search(spelling))


def latin_names(text: str, students: Sequence[Candidate]) -> Iterator[Mention]:
    """The students' names in Latin letters, in a folded text."""
    if not words.LATIN.search(text):
        return
    known = _sounds(tuple(students))
    for match in words.LATIN.finditer(text):
        if words.NO_LATIN_NAME.fullmatch(match[0]):
            continue
        sound = romaji.fold(match[0])
        meant = known["given"].get(sound) or known["alike"].get(romaji.likeness(sound))
        if not meant and words.OF_A_NAME.match(text, match.end()):  # "hanakos mom", "hanakos not well"
            meant = known["native"].get(romaji.fold(match[0].removesuffix("s")))
        if meant:
            yield Mention(*match.span(), meant, "name")
        elif sound in known["family"]:
            yield Mention(*match.span(), known["family"][sound], "family")


@lru_cache(maxsize=8)
def _sounds(students: tuple[Candidate, ...]) -> dict[str, dict[str, frozenset[int]]]:
    """How the names of students sound, by what they are, with whom each can mean.

    given: any given name; alike: one that is written in several ways (ルーカス, "Lucas"); native: any other; family.
    """
    known: dict[str, dict[str, frozenset[int]]] = {"given": {}, "alike": {}, "native": {}, "family": {}}
    for student in students:
        parts = [part for part in folded(shown(student.kana or student.name)).split() if part]
        sounds = [romaji.fold(part) if part.isascii() else romaji.of_kana(part) for part in parts]
        if sounds and sounds[-1]:
            _add(known["given"], sounds[-1], student)
            is_foreign = words.FOREIGN.search(student.name) is not None
            sound = romaji.likeness(sounds[-1]) if is_foreign else sounds[-1]
            _add(known["alike" if is_foreign else "native"], sound, student)
        if len(sounds) > 1 and sounds[0]:
            _add(known["family"], sounds[0], student)
    return known


def _initials(text: str, students: Sequence[Candidate]) -> Iterator[Mention]:
    """Students by the first letter of their given name; another letter is nobody that we know, where one is kept home
    or fetched.
    """
    for match in words.INITIAL.finditer(text):
        initial = match["initial"]
        meant = frozenset(student.key for student in students if initial in romaji.initials(_given(student)))
        if meant or match["object"] is not None:
            yield Mention(*match.span("initial"), meant, "name" if meant else "unclear")


def _kanji_initials(text: str, students: Sequence[Candidate]) -> Iterator[Mention]:
    """ "花→腹痛で休": in a short note, the only student whose given name begins so."""
    if len(text) > _NOTE:
        return
    for match in words.KANJI_INITIAL.finditer(text):
        begins = [student for student in students if folded(shown(student.name)).split()[-1][:1] == match["initial"]]
        if len(begins) == 1 and len(begins[0].name.split()[-1]) > 1:
            yield Mention(*match.span("initial"), frozenset({begins[0].key}), "name")


def _given(student: Candidate) -> str:
    """The given name in kana, or as it is written."""
    return folded(shown(student.kana or student.name)).split()[-1]


def _add(known: dict[str, frozenset[int]], sound: str, student: Candidate) -> None:
    known[sound] = known.get(sound, frozenset()) | {student.key}


def _classes(text: str, students: Sequence[Candidate]) -> Iterator[Mention]:
    for match, fitting in classes.classes(text, students):
        yield Mention(*match.span(), fitting, "class" if fitting else "unclear")
        only = [student for student in students if student.key in fitting]
        if len(only) == 1 and (end := kinship.child_of_class(text, match.end(), only[0])):
            yield Mention(match.start(), end, fitting, "name")
    for match, fitting in classes.grades(text, students):
        yield Mention(*match.span(), fitting, "name" if len(fitting) == 1 else "unclear")


def _groups(text: str, students: Sequence[Candidate]) -> Iterator[Mention]:
    everybody = frozenset(student.key for student in students)
    counted = [(match, words.COUNTS[match["count"]]) for match in words.COUNTED_ALL.finditer(text)]
    pairs = (
        match
        for match in words.PAIR.finditer(text)
        if words.TWO_PERSONS.match(text, match.start()) or not words.OF_THINGS.search(text, 0, match.start())
    )
    counted += [(match, 2) for match in pairs]
    for match, count in counted:
        yield _all_of(match, everybody, fits=len(everybody) == count)
    for match in words.ALL.finditer(text):
        if len(everybody) > 1 or not words.WHOLE_HOUSE.match(text, match.start()):
            yield _all_of(match, everybody, fits=len(everybody) > 1)
    for match in words.OWN.finditer(text):
        yield _own(match, text, students)
    for match in words.OTHER_CHILD.finditer(text):
        yield Mention(*match.span(), frozenset(), "unclear")


def _own(match: re.Match[str], text: str, students: Sequence[Candidate]) -> Mention:
    """ "息子": the only student with a boy's name, where all others have a girl's; else any of them, as "うちの子"."""
    for called, like, unlike in words.OWN_CALLED:
        if called.match(text, match.start()):
            meant = [student for student in students if like.match(student.name[-1])]
            others = [student for student in students if unlike.match(student.name[-1])]
            is_clear = len(meant) == 1 and others and len(meant) + len(others) == len(students)
            if is_clear and not words.OF_A_GRANDPARENT.search(text):
                return Mention(*match.span(), frozenset({meant[0].key}), "name")
    return Mention(*match.span(), frozenset(student.key for student in students), "own")


def _siblings_of_the_writer(text: str, found: Sequence[Mention], students: Sequence[Candidate]) -> Iterator[Mention]:
    """ "花子の姉です。妹が熱を出しました": the student that the writer has named, where there is no other one."""
    for name in found:
        said = words.WRITING_SIBLING.match(text, name.end) if name.way == "name" else None
        if said:
            pattern = words.YOUNGER if said["elder"] else words.ELDER
            for match in pattern.finditer(text, said.end()):
                is_meant = len(students) == 1
                yield Mention(
                    *match.span(), name.students if is_meant else frozenset(), "name" if is_meant else "unclear"
                )


def _in_the_family(
    text: str, students: Sequence[Candidate], subjects: Sequence[Mention], found_so_far: Sequence[Mention]
) -> Iterator[Mention]:
    """兄 and 妹, 長男, and 花ちゃん where no student is named in full but as whose parent somebody writes."""
    named = frozenset[int]().union(*(each.students for each in _without_the_writers(text, subjects)))
    ordered = kinship.by_age(students)
    found = [] if subjects else list(kinship.elder_and_younger(text, ordered))
    found += [*kinship.of_the_two(text, ordered), *kinship.by_place(text, ordered, others_named=bool(named))]
    if len(named) == 1:
        of_both = [each.start for each in found_so_far if each.way == "all" and len(each.students) == 2]
        found += kinship.the_other(text, ordered, min(named), of_both)
    found += [each for each in nicknames.short_forms(text, students) if each[2] not in named]
    for start, end, key in found:
        yield Mention(start, end, frozenset({key}), "name")


def _without_the_writers(text: str, named: Sequence[Mention]) -> list[Mention]:
    """Without the students as whose relative somebody writes: "花子と太郎の祖母です"."""
    kept: list[Mention] = []
    writes_before: Mention | None = None
    for each in sorted(named, key=lambda mention: mention.start, reverse=True):
        is_listed = writes_before and words.CONJOINED.fullmatch(text, each.end, writes_before.start)
        if words.WRITER.match(text, each.end) or is_listed:
            writes_before = each
        else:
            kept.append(each)
            writes_before = None
    return kept


def _herself(text: str, subjects: Sequence[Mention]) -> Iterator[Mention]:
    """ "花子です。弟の太郎が熱です。私は行きます": the student who writes, where another one is named."""
    said = kinship_words.HERSELF.search(text) if len({each.students for each in subjects}) > 1 else None
    first = min(subjects, key=lambda each: each.start) if said else None
    if said and first and kinship_words.INTRODUCED.match(text, first.end):
        yield Mention(*said.span("who"), first.students, "name")


def _of_those_named(mention: Mention, text: str, kept: Sequence[Mention]) -> Mention:
    """ "陽菜と悠斗、二人とも" in a family of three: as many as are named before."""
    if mention.way != "unclear":
        return mention
    counted = words.COUNTED_ALL.fullmatch(text, mention.start, mention.end)
    count = words.COUNTS[counted["count"]] if counted else 2
    if not counted and not words.PAIR.fullmatch(text, mention.start, mention.end):
        return mention
    before = [each.students for each in kept if each.way == "name" and each.end <= mention.start]
    named = frozenset[int]().union(*before)
    return replace(mention, students=named, way="all") if len(named) == count == len(set(before)) else mention


def _unless_a_pet(mention: Mention, text: str) -> Mention:
    """ "うちの猫の花子": nobody that we know, whatever it is called."""
    is_pet = words.PET_BEFORE.search(text, max(mention.start - _NAME, 0), mention.start) is not None
    return replace(mention, students=frozenset(), way="unclear") if is_pet else mention


def _with_a_pronoun(mention: Mention, text: str, kept: Sequence[Mention]) -> Mention:
    """ "Taro's grandmother died. He and Hanako will be away": two, where only the other one is named before."""
    pronoun = words.PRONOUN_AND.search(text, max(mention.start - _NAME, 0), mention.start)
    if pronoun is None or mention.way != "name":
        return mention
    before = {each.students for each in kept if each.way == "name" and each.end <= pronoun.start()}
    both = frozenset[int]().union(mention.students, *before)
    fits = len(before) == 1 and len(both) == len(mention.students) + 1
    return Mention(pronoun.start(), mention.end, both if fits else frozenset(), "all" if fits else "unclear")


def _is_with_the_writer(at: int, text: str, kept: Sequence[Mention]) -> bool:
    """ "太郎と二人で駅にいます": one student, and who writes."""
    before = kept[at - 1] if at else None
    if not before or before.way != "name" or not words.TOGETHER_WITH.fullmatch(text, before.end, kept[at].end):
        return False
    return all(each.students == before.students for each in kept[:at] if each.way == "name")


def _is_named_next(at: int, text: str, kept: Sequence[Mention]) -> bool:
    """ "my younger one Taro", "my younger son, Taro,"."""
    if kept[at].way != "unclear" or at + 1 == len(kept) or kept[at + 1].way != "name":
        return False
    return words.NAMED_NEXT.fullmatch(text, kept[at].start, kept[at + 1].start) is not None


def _all_of(match: re.Match[str], everybody: frozenset[int], *, fits: bool) -> Mention:
    return Mention(*match.span(), everybody if fits else frozenset(), "all" if fits else "unclear")
