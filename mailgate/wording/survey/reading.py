"""Reads a reply to a survey, clause by clause; each clause is an answer as a whole, or it is not understood.

    出席します / 1 / ○                          the only item
    太郎は出席、花子は欠席です / 太郎と花子: 2       children by their names; 全員 and 二人とも are all of them
    質問1 はい / 2. 3名 / 1: 2, 2: はい         items by their numbers, where there are several
    2、はい、3名                                all items in their order, one in each line or one behind the other
    1と3 / 2,4                                several options, also one in each line
Courtesies and the writer's own name say nothing. What two clauses say of the same item and child in two ways is not
understood either. Nothing is guessed: a word too many makes a clause unclear.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from mailgate.wording.acknowledgements import is_polite, says_it_was_read
from mailgate.wording.lexicon.replies import signatures
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.people.mentions import Mention, mentions
from mailgate.wording.survey import words
from mailgate.wording.survey.values import ItemAsked, Value, value_of
from mailgate.wording.values import Candidate

LONGEST = 2_000
_CLAUSE_END = re.compile(rf"[\n。!]+|(?<=[^\d\s])\.(?:\s+|$)|{words.COURTESY_NEXT}")
_RULE = re.compile(r"[-=_*─━\s]{2,}")


@dataclass(frozen=True, slots=True)
class Said:
    """What a reply says of an item, for a student, or (None) for the family."""

    position: int
    student: int | None
    value: Value


@dataclass(frozen=True, slots=True)
class SurveyReply:
    """What a reply says, and the clauses that are not understood, as shown. `whose`: some leave open which child."""

    said: tuple[Said, ...]
    unclear: tuple[str, ...] = ()
    whose: bool = False


def read_survey_reply(
    text: str, items: Sequence[ItemAsked], students: Sequence[Candidate] = (), names: Iterable[str] = ()
) -> SurveyReply:
    """What a reply to a survey says.

    `students` are those for whom it is answered, each on its own; without them it is answered once for the family.
    `names` are what the writer is called. Who only says that it was read answers nothing.
    """
    if len(text) > LONGEST:
        return SurveyReply((), (shown(text)[:LONGEST],))
    reader = _Reader(tuple(items), tuple(students), frozenset(names))
    if says_it_was_read(text, reader.names):
        return reader.reply()
    if len(items) == 1 and items[0].kind == "text" and len(students) < 2:
        reader.put(items[0], reader.everybody, shown(text).strip(), shown(text).strip())
    else:
        clauses = [reader.without_yes(clause) for clause in _clauses(text)]
        if not reader.read_in_order(clauses) and not reader.read_one_a_line(clauses):
            for clause in clauses:
                reader.read(clause)
    return reader.reply()


def _clauses(text: str) -> Iterator[str]:
    for clause in _CLAUSE_END.split(shown(text)):
        if clause.strip() and not _RULE.fullmatch(clause):
            yield clause.strip()


@dataclass(slots=True)
class _Reader:
    """What was read so far; `asked` is the item that the last label named; `sources` are the clauses of the answers."""

    items: tuple[ItemAsked, ...]
    students: tuple[Candidate, ...]
    names: frozenset[str]
    asked: ItemAsked | None = None
    said: dict[tuple[int, int | None], Value] = field(default_factory=dict)
    sources: dict[tuple[int, int | None], str] = field(default_factory=dict)
    unclear: list[str] = field(default_factory=list)
    whose: bool = False

    @property
    def everybody(self) -> tuple[int | None, ...]:
        """For whom it is answered where no child is named."""
        return tuple(student.key for student in self.students) or (None,)

    def without_yes(self, clause: str) -> str:
        """The clause without a yes before other words, where that answers nothing by itself."""
        found = words.YES_FIRST.match(folded(clause)) if len(self.items) == 1 else None
        is_answer = self.items[0].kind not in {"attendance", "safety"}
        return clause if found is None or is_answer else clause[found.end() :]

    def read(self, clause: str) -> None:
        """Take what a clause says, or write it down as unclear."""
        label, said = self._without_label(clause)
        self.asked = label or self.asked
        is_own = label is not None or self._is_open(self.asked)
        candidates = (self.asked,) if is_own and self.asked else self.items
        parts = self._by_label(clause)
        if len(parts) > 1 and self.asked and self.asked.kind == "text":
            self.unclear.append(clause)
        elif said and not self._take(said, candidates) and (label or not self._is_beside(said)):
            self._read_parts(parts)

    def _read_parts(self, parts: Sequence[str]) -> None:
        """Read what stands behind the number of one item each; a clause that names one item is not understood."""
        if len(parts) == 1:
            self.unclear.extend(parts)
            return
        for part in parts:
            self.read(part)

    def _by_label(self, clause: str) -> list[str]:
        """The parts of a clause that names several items by their numbers."""
        positions = {item.position for item in self.items}
        parts, start, text = [], 0, folded(clause)
        for found in words.NEXT_LABEL.finditer(text) if len(positions) > 1 else ():
            label, _ = self._without_label(clause[found.end() :])
            if label:
                parts.append(clause[start : found.start()])
                start = found.end()
        return [*parts, clause[start:]]

    def read_in_order(self, clauses: Sequence[str]) -> bool:
        """Take one answer for each item in their order, each for everybody; whether that is what was written."""
        said = clauses if len(clauses) != 1 else self._behind_each_other(clauses[0])
        if len(self.items) < 2 or len(said) != len(self.items) or any(self._without_label(each)[0] for each in said):
            return False
        found = [self._for_everybody(clause, item) for clause, item in zip(said, self.items, strict=True)]
        self.whose = False
        if not all(found):
            return False
        for item, parts, clause in zip(self.items, found, said, strict=True):
            for students, value in parts:
                self.put(item, students, value, clause)
        return True

    def read_one_a_line(self, clauses: Sequence[str]) -> bool:
        """Take several options with one in each line; whether that is what was written."""
        said = [clause for clause in clauses if not self._is_courtesy(clause)]
        if len(self.items) != 1 or self.items[0].kind != "several" or len(said) < 2:
            return False
        is_taken = self._take("、".join(words.BULLET.sub("", clause) for clause in said), self.items)
        self.whose = False
        return is_taken

    def _behind_each_other(self, clause: str) -> list[str]:
        """The answers in one line; none where one of them may have several parts itself."""
        if any(item.kind in {"several", "text"} for item in self.items):
            return []
        return words.NEXT.split(clause)

    def _for_everybody(self, clause: str, item: ItemAsked) -> list[tuple[tuple[int | None, ...], Value]]:
        """What a clause says of an item, where it is said of every child; a courtesy is no text."""
        is_courtesy = item.kind == "text" and self._is_courtesy(clause)
        parts = [] if is_courtesy else self._parts(clause, item, is_only=True) or []
        return parts if {student for students, _ in parts for student in students} == set(self.everybody) else []

    def _is_open(self, item: ItemAsked | None) -> bool:
        """Whether a label alone named this item, so that the next clause answers it."""
        return item is not None and not self._places(item)

    def _places(self, item: ItemAsked) -> list[tuple[int, int | None]]:
        return [place for place in self.said if place[0] == item.position]

    def _is_beside(self, said: str) -> bool:
        """Whether a clause is a courtesy, or goes on with a text, which takes it."""
        if self._is_courtesy(said):
            return True
        if self.asked is None or self.asked.kind != "text":
            return words.BESIDE.fullmatch(folded(said).strip()) is not None
        for place in self._places(self.asked):
            self.said[place] = f"{self.said[place]}\n{said}"
        return True

    def _is_courtesy(self, said: str) -> bool:
        """Whether a clause says no more than courtesies, and who writes."""
        return all(
            is_polite(part, self.names) or self._is_writer(part) or self._is_signature(part)
            for part in words.NEXT.split(said)
        )

    def _is_writer(self, said: str) -> bool:
        """Whether somebody says who they are, by the name of their child: "3年1組の鈴木美紀の母です"."""
        without = text = folded(said)
        for name in map(folded, map(shown, self.names)):
            without = without.replace(name, "")
        return without != text and words.WRITER.fullmatch("".join(without.split())) is not None

    def _is_signature(self, said: str) -> bool:
        """Whether a line has an address or a telephone number, or the full name of somebody of the family."""
        text = folded(said)
        families = {folded(shown(name)).split()[0] for name in self.names if len(name.split()) > 1}
        is_name = any(words.GIVEN_NAME.fullmatch(text, len(name)) for name in families if text.startswith(name))
        is_contact = words.OF_CONTACT.search(text) and signatures.polite(()).fullmatch("".join(text.split()))
        return is_name or bool(is_contact)

    def _without_label(self, clause: str) -> tuple[ItemAsked | None, str]:
        """The item whose number stands at the beginning, and the rest of the clause."""
        text = folded(clause)
        found = words.LABEL.match(text) or (words.BARE_LABEL.match(text) if len(self.items) > 1 else None)
        labelled = next((item for item in self.items if found and item.position == int(found["number"])), None)
        return (labelled, clause[found.end() :].strip()) if found and labelled else (None, clause)

    def _take(self, clause: str, candidates: Sequence[ItemAsked]) -> bool:
        """Take what a clause says where exactly one of these items can mean all of it."""
        ways = [
            (item, parts) for item in candidates if (parts := self._parts(clause, item, is_only=len(candidates) == 1))
        ]
        if len(ways) != 1:
            return False
        item, parts = ways[0]
        for students, value in parts:
            self.put(item, students, value, clause)
        return True

    def _parts(
        self, clause: str, item: ItemAsked, *, is_only: bool
    ) -> list[tuple[tuple[int | None, ...], Value]] | None:
        """For whom a clause gives an item which values; None where not all of it does."""
        if item.kind == "text" and not is_only:
            return None
        parts = []
        for students, said in _by_student(clause, self.students):
            value = value_of(item, said)
            if value is None:
                return None
            parts.append((students or self.everybody, value))
            if not students and len(self.students) > 1 and item.kind != "text":
                self.whose = True
                return None
        return parts

    def put(self, item: ItemAsked, students: Iterable[int | None], value: Value, clause: str) -> None:
        """Write down an answer that a clause gives, unless the reply says another one, too."""
        for student in students:
            source = self.sources.setdefault((item.position, student), clause)
            before = self.said.setdefault((item.position, student), value)
            if before == value:
                continue
            if item.kind == "safety":
                self.said[item.position, student] = _graver(before, value)
            else:
                self.unclear += [each for each in (source, clause) if each not in self.unclear]

    def reply(self) -> SurveyReply:
        """All that was read."""
        said = [Said(position, student, value) for (position, student), value in self.said.items()]
        return SurveyReply(tuple(said), tuple(self.unclear), self.whose)


def _graver(one: Value, other: Value) -> Value:
    return min(one, other, key=lambda value: words.GRAVEST.index(value[0]) if isinstance(value, tuple) else 0)


def _by_student(clause: str, students: Sequence[Candidate]) -> list[tuple[tuple[int, ...], str]]:
    """The parts of a clause, each with the students whom it is about; nobody where no child is named.

    Somebody who is none of the children makes the whole clause one part, which nothing understands.
    """
    text = folded(clause)
    found = [each for each in mentions(text, students) if each.way in ("name", "all", "unclear")] if students else []
    if not found or any(each.way == "unclear" or (each.way == "name" and len(each.students) != 1) for each in found):
        return [((), clause)]
    groups = _groups(found, text)
    before = clause[: groups[0][0]].strip(" :、,・")
    ends = [start for start, _, _ in groups[1:]] + [len(clause)]
    parts = [(who, _said(clause[end:until])) for (_, end, who), until in zip(groups, ends, strict=True)]
    if before and len(parts) == 1 and not parts[0][1]:
        return [(parts[0][0], before)]
    return [((), clause)] if before else parts


def _groups(found: Sequence[Mention], text: str) -> list[tuple[int, int, tuple[int, ...]]]:
    """Names that stand together, with where they begin and end, and whom they mean."""
    groups: list[tuple[int, int, tuple[int, ...]]] = []
    for each in found:
        keys = tuple(sorted(each.students))
        if groups and words.JOINED.fullmatch(text, groups[-1][1], each.start):
            start, _, before = groups.pop()
            groups.append((start, each.end, tuple(sorted({*before, *keys}))))
        else:
            groups.append((each.start, each.end, keys))
    return groups


def _said(behind: str) -> str:
    """What is said behind a name."""
    called = words.CALLED.match(folded(behind))
    return words.BETWEEN.sub("", behind[called.end() :] if called else behind)
