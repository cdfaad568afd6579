"""Reads an announcement that a staff member writes by mail: lines with labels in any order, and the text below them.

A label of the subject or of the text may name a language, and leads on to the text in that language.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Literal

from mailgate.wording.lexicon.replies import announcements as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.staff.lines import says_only

Doubt = Literal["line-unknown", "line-twice", "line-of-text", "language-unknown"]
"""Why a line is not taken: nobody knows its label, another line says something else, it may be one of the text."""

_LONGEST_LABEL = 30
_DECORATION = " \t\u3000・■●○◆◇□▼※*＊【[［"
_COLON = re.compile(r"[】\]］*＊\s]*[:：﹕=＝]\s*|[】］]\s*")
_WIDE_BLANK = re.compile(r"[\u3000\t]\s*")
_BLANK = re.compile(r" +|$")
_LIKE_A_LABEL = re.compile(r"(?!https?:)[^\s:：。、!?！？\d][^:：。、!?！？\d]{0,14}[:：]")


@dataclass(frozen=True, slots=True)
class AnnouncementForm:
    """What was filled in, as it was written; empty is what was not.

    `subject` and `body` are in the language of the school, `further` has both for other languages by their tags.
    `kind`, `hour` and `repetition` are for `announcement_values`. `unclear` are lines that are not taken, each with its
    doubt.
    """

    to: tuple[str, ...] = ()
    subject: str = ""
    body: str = ""
    kind: str = ""
    hour: str = ""
    repetition: str = ""
    sender: str = ""
    reply_to: str = ""
    further: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    unclear: tuple[tuple[Doubt, str], ...] = ()

    @property
    def label_in_text(self) -> str:
        """The line of a text that names recipients, where none stands above it; empty where there is none."""
        texts = () if self.to else (self.body, *(body for _, body in self.further.values()))
        lines = (line for text in texts for line in text.split("\n"))
        return next((line.strip() for line in lines if (label := _label(line)) and label.name == "to"), "")


@dataclass(frozen=True, slots=True)
class _Label:
    """What a line gives, in which language (empty: that of the school; None: an unknown one), and its rest."""

    name: str
    rest: str
    language: str | None = ""
    is_vague: bool = False
    """It may as well be a line of the text."""


def says_send(text: str, names: Collection[str] = ()) -> bool:
    """Whether a text says 「送信」 and nothing else but courtesies; `names` may stand below it as its writer's."""
    return says_only(words.SEND, text, names)


def says_cancel(text: str, names: Collection[str] = ()) -> bool:
    """Whether a text takes an announcement back and says nothing else but courtesies."""
    return says_only(words.TAKE_BACK, text, names)


def fills_in(text: str) -> bool:
    """Whether a line of a text has one of the form's labels."""
    return any(map(_label, text.split("\n")))


def labelled_head(text: str) -> str:
    """The lines with labels that a mail begins with; empty where none of them names recipients.

    The header that a mail client copies above an original has the same labels, and addresses behind them.
    """
    lines = text.split("\n")
    head = list(takewhile(lambda line: not line.strip() or _label(line), lines))
    labels = [label for line in head if (label := _label(line))]
    people = [label for label in labels if label.name in {"to", "sender"}]
    is_form = any(label.name == "to" for label in people) and not any("@" in label.rest for label in people)
    return "\n".join(head) if is_form else ""


def read_announcement(text: str, language: str = "ja") -> AnnouncementForm:
    """What a mail says to whom, at a school that writes in this language."""
    lines = text.replace("\r\n", "\n").split("\n")
    filling = _Filling(language)
    labels = [_label(line) for line in lines]
    has_body = any(label and label.name == "body" and not label.language for label in labels)
    for number, (line, label) in enumerate(zip(lines, labels, strict=True)):
        if label and label.is_vague and not has_body and _is_of_text(lines, labels, number):
            filling.unclear.append(("line-of-text", line.strip()))
        filling.read(line, label)
    return filling.form()


def _is_of_text(lines: list[str], labels: list[_Label | None], number: int) -> bool:
    """Whether a line stands where the text may have begun: no label follows, and it is apart or one of several."""
    if any(labels[number + 1 :]) or not any(labels[:number]):
        return False
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    return not lines[number - 1].strip() or bool(_LIKE_A_LABEL.match(below.strip()))


# -- line by line -------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Filling:
    """What was read of the lines so far, with the texts by language.

    `writing` is the language in which the text goes on; None: it has not begun. `held` are lines with labels that
    nobody knows: the text begins with them, unless a label of the form follows. `names_follow`: the next line names
    further recipients; `is_list`: so do all lines up to an empty one or a label.
    """

    language: str
    values: dict[str, str] = field(default_factory=dict)
    to: list[str] = field(default_factory=list)
    names_follow: bool = False
    is_list: bool = False
    subjects: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, list[str]] = field(default_factory=dict)
    writing: str | None = None
    held: list[str] = field(default_factory=list)
    unclear: list[tuple[Doubt, str]] = field(default_factory=list)

    def read(self, line: str, label: _Label | None) -> None:
        """Read the next line."""
        if label and label.language == self.language:
            label = replace(label, language="")
            self.unclear += [("line-twice", line.strip())] if self.language in self.bodies else []
        if label and (self.writing is None or self._leads_on(label)):
            self._take(label, line)
        elif self.writing is not None:
            self.bodies[self.writing].append(line)
        else:
            self._read_plain(line)

    def form(self) -> AnnouncementForm:
        """What all lines say together."""
        if self.held:
            self._begin(self.language, "")
        texts = {
            language: (self.subjects.get(language, ""), "\n".join(self.bodies.get(language, ())).strip())
            for language in dict.fromkeys((self.language, *self.subjects, *self.bodies))
        }
        subject, body = texts.pop(self.language)
        to = words.BETWEEN.split(shown("、".join(self.to)).strip())
        return AnnouncementForm(
            tuple(dict.fromkeys(filter(None, to))),
            subject,
            body,
            further=texts,
            unclear=tuple(self.unclear),
            **self.values,
        )

    def _leads_on(self, label: _Label) -> bool:
        """Whether a label within a text ends it: another language begins, or all that belongs to the school's own."""
        return label.language != "" or (self.writing != self.language and self.language not in self.bodies)

    def _read_plain(self, line: str) -> None:
        """Read a line without a label above the text."""
        if not line.strip():
            self.names_follow = False
        elif self.names_follow:
            self.to.append(line)
            self.names_follow = self.is_list or _goes_on(line)
        elif _LIKE_A_LABEL.match(line.strip()):
            self.held.append(line)
        else:
            self._begin(self.language, line)

    def _take(self, label: _Label, line: str) -> None:
        """Take what a line with a label gives."""
        self.unclear += [("line-unknown", held.strip()) for held in self.held]
        self.held.clear()
        self.names_follow = False
        language = self._language_of(label, line)
        match label.name:
            case "to":
                self.to.append(label.rest)
                self.is_list = not label.rest.strip()
                self.names_follow = self.is_list or _goes_on(label.rest)
            case "body":
                self._begin(language, label.rest)
                return
            case "subject":
                self._put(self.subjects, language, label.rest, line)
            case name:
                self._put(self.values, name, label.rest, line)
        self.writing = language if self.writing and label.language else None

    def _language_of(self, label: _Label, line: str) -> str:
        """In which language a label gives a text; the line itself stands for one that nobody knows."""
        if label.language is None:
            self.unclear.append(("language-unknown", line.strip()))
            return line
        return label.language or self.language

    def _put(self, values: dict[str, str], name: str, said: str, line: str) -> None:
        """Take what a line gives, unless another one gave something else."""
        if values.setdefault(name, said.strip()) != said.strip():
            self.unclear.append(("line-twice", line.strip()))

    def _begin(self, language: str, line: str) -> None:
        """Begin a text, or go on with it."""
        self.writing = language
        self.bodies.setdefault(language, []).extend([*self.held, line])
        self.held.clear()


def _goes_on(names: str) -> bool:
    """Whether a line of names ends as if it went on."""
    return bool(words.BETWEEN.fullmatch(shown(names).strip()[-1:]))


# -- labels -------------------------------------------------------------------------------------------


def _label(line: str) -> _Label | None:
    """The label that a line begins with: before a colon or a bracket, or Japanese ones before blanks or alone."""
    line = line.strip().lstrip(_DECORATION)
    for separator, labels in ((_COLON, words.LABELS), (_WIDE_BLANK, words.LABELS), (_BLANK, words.BEFORE_BLANKS)):
        found = separator.search(line)
        if found and (label := _named(line[: found.start()], labels, line[found.end() :])):
            return label
    return None


def _named(head: str, labels: Mapping[str, re.Pattern[str]], rest: str) -> _Label | None:
    """The label of this name, in which blanks may stand (宛　先), with the rest of its line."""
    plain = "".join(folded(shown(head[:_LONGEST_LABEL])).split())
    for name, pattern in labels.items():
        if pattern.fullmatch(plain):
            return _Label(name, rest, is_vague=bool(words.DAY_AND_HOUR.fullmatch(plain)))
    for name, pattern in words.IN_A_LANGUAGE.items():
        found = pattern.fullmatch(plain)
        if found and (found["bracket"] or _tag(found["before"] + found["behind"])):
            return _Label(name, rest, _tag(found["before"] + found["behind"]))
    return None


def _tag(called: str) -> str | None:
    """The tag of the language that is called so."""
    return next((tag for tag, pattern in words.LANGUAGES.items() if pattern.fullmatch(called)), None)
