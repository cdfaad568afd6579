"""The text form of the login letter, filled in: which lines it has and what was written on them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from mailgate.wording.lexicon import form as words
from mailgate.wording.normalization import folded
from mailgate.wording.plain.days import month_first

_FIELD_OF = {folded(label): name for name, labels in words.LABELS.items() for label in labels}
_DAY_FIRST = {folded(label) for label in words.DAY_FIRST_LABELS}
_OURS = {folded(labels[0]) for labels in words.LABELS.values()}
_LABEL = "|".join(re.escape(label) for label in sorted(_FIELD_OF, key=len, reverse=True))
_LINE = re.compile(
    rf"""
    [\s・■●○◆◇□▼*\-【\[<(]*{words.ITEM}(?P<label>{_LABEL})\s*(?P<options>\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?
    \s*(?P<mark>{words.LEADER}|[】\]>]?\s*[:=]|[】\]>]|{words.IS}|)\s*(?P<answer>.*)
    """,
    re.VERBOSE,
)
_APART = "|".join(
    r"\ ?".join(map(re.escape, label))
    for label in sorted(_FIELD_OF, key=len, reverse=True)
    if all(unicodedata.east_asian_width(letter) == "W" or letter in "・/" for letter in label) and len(label) > 1
)
_SPREAD = re.compile(rf"[\s>|・■●○◆◇□▼*\-【\[<(]*{words.ITEM}(?P<label>{_APART})(?=[】\])]?\s*[:=(]|\ |$)", re.VERBOSE)
"""A label whose letters are set apart to make it as wide as the others: "月　日", "児 童 ・ 生 徒"."""
_MARKED = re.compile(rf"(?<=[^\s、,(/])[\s、,/]+(?=(?:{_LABEL}|{_APART})[\])】]?\s?[:=])")
"""Where another label begins on the same line: "児童:花子 内容:1"."""
_SIGNATURE = re.compile(r"\n-- ?\n")
_FIELDS_OF_A_FORM = 3
"""Labels with nothing but a space behind them, of which a mail without any other one is a form."""
_WHO = {"student", "class"}
_QUOTE = re.compile(r"\s?(?:[>|]\s?)+")
_RULE = re.compile(r"\s*[-=_*─━]{2,}\s*")


@dataclass(frozen=True, slots=True)
class Form:
    """The answers by field, as shown, and the text around them."""

    answers: dict[str, str] = field(default_factory=dict)
    twice: bool = False
    """Whether a field was answered in two ways."""
    free: str = ""
    bare_hour: bool = False
    """Whether the line for an hour does not tell of what: "時間: 14時"."""
    answered: str = ""
    """The field that an answer to a question filled in; the text around left it open."""


def parse(shown: str) -> Form:
    """The filled-in lines of a text, quoted ones too, and what stands outside; it has been through `shown`.

    Quoted lines count only where they are those of our form (a label with its numbered options), or where the text is
    nothing but filled-in lines with quote marks: a quoted receipt is no answer. Unfilled lines are dropped. Lines about
    several students contradict each other here; `parse_each` reads them one by one.
    """
    return _completed(*_own_and_quoted(shown))


def parse_each(shown: str) -> list[Form]:
    """The forms of a text that holds one below the other for each of several students; else the one of `parse`."""
    own, theirs = _own_and_quoted(shown)
    parts = [] if theirs.answers else _by_student(own)
    return [_parse(part) for part in parts] if len(parts) > 1 else [_completed(own, theirs)]


def _completed(own: Sequence[str], theirs: Form) -> Form:
    """The form of somebody's own lines, with what only the quoted one has filled in."""
    mine = _parse(own)
    answers = {**theirs.answers, **mine.answers}
    return Form(answers, mine.twice or theirs.twice, mine.free, mine.bare_hour or theirs.bare_hour)


def _own_and_quoted(shown: str) -> tuple[list[str], Form]:
    own, quoted = _unquoted(_one_label_a_line(_unsigned(shown)))
    if not any(_is_more_than_polite(line) for line in own) and _is_all_form(quoted):
        return quoted, Form()
    return own, _parse(quoted) if _is_our_form(quoted) else Form()


def _is_more_than_polite(line: str) -> bool:
    """Whether a line above a quoted form says anything; thanks do, which may answer what is quoted."""
    return bool(line.strip()) and words.GREETS.fullmatch(folded(line)) is None


def _is_all_form(lines: Sequence[str]) -> bool:
    """Whether each line is one of a form, and they tell of a notice."""
    names = [_labelled(line)[0] for line in lines if line.strip() and not _is_ours(line)]
    return all(names) and {"student", "kind", "reason"} <= set(names)


def _by_student(lines: Sequence[str]) -> list[list[str]]:
    """The lines of each form: the next one begins with a student when the one above tells more than that."""
    parts: list[list[str]] = [[]]
    told: set[str] = set()
    for line in lines:
        name, _ = _labelled(line, in_form=True)
        if name in _WHO and told & {"student"} and told - _WHO:
            parts.append([])
            told = set()
        told |= {name} - {""}
        parts[-1].append(line)
    return parts


def _unsigned(shown: str) -> str:
    """The text without what stands below "-- ", where that is neither a form nor a quote."""
    *above, below = _SIGNATURE.split(shown)
    if not above or any(_QUOTE.match(line) or _labelled(line)[0] for line in below.split("\n")):
        return shown
    return "\n--\n".join(above)


def _one_label_a_line(shown: str) -> str:
    return "\n".join(_split(line) for line in shown.split("\n"))


def _split(line: str) -> str:
    line, text = _closed_up(line)
    if not _LINE.fullmatch(text) or "(" in text.partition(":")[0]:
        return line
    at, pieces = 0, []
    for match in _MARKED.finditer(text):
        pieces.append(_closed_up(line[at : match.start()])[0])
        at = match.end()
    return "\n".join([*pieces, _closed_up(line[at:])[0]]) if at else line


def _closed_up(line: str) -> tuple[str, str]:
    """A line with its label in one piece, as it is shown and folded."""
    text = folded(line)
    label = _SPREAD.match(text)
    if label is None:
        return line, text
    start, end = label.span("label")
    closed = line[:start] + line[start:end].replace(" ", "") + line[end:]
    return closed, folded(closed)


def _unquoted(shown: str) -> tuple[list[str], list[str]]:
    own, quoted = [], []
    for line in shown.split("\n"):
        mark = _QUOTE.match(line)
        if mark:
            quoted.append(line[mark.end() :])
        else:
            own.append(line)
    return own, quoted


def _is_our_form(lines: Sequence[str]) -> bool:
    matches = [_LINE.fullmatch(folded(line)) for line in lines]
    return any(match and match["options"] and "/" in match["options"] for match in matches)


def _parse(lines: Sequence[str]) -> Form:
    labelled = [_labelled(line) for line in lines]
    loosely = [_labelled(line, in_form=True) for line in lines]  # "氏名 山田花子", "欠席理由 腹痛"
    count = sum(bool(name) for name, _ in labelled)
    is_form = count > 1 or len({name for name, _ in loosely} - {""}) >= _FIELDS_OF_A_FORM
    is_titled = is_form or count > 0
    filling = _Filling(twice=is_titled and any(words.OTHER_TITLE.fullmatch(folded(line)) for line in lines))
    for line, (name, answer) in zip(lines, loosely if is_form else labelled, strict=True):
        title = words.TITLE.fullmatch(folded(line)) if is_titled else None
        if name:
            filling.label(name, answer, line)
        elif title:
            filling.heading(title, line)
        elif _is_ours(line):
            filling.waiting = ""
        else:
            filling.text(line)
    return filling.form()


@dataclass(slots=True)
class _Filling:
    """A form that is read line by line."""

    answers: dict[str, str] = field(default_factory=dict)
    free: list[str] = field(default_factory=list)
    twice: bool = False
    waiting: str = ""
    """The field of a label whose answer may stand on the next line."""
    kind: str = ""
    """What a label like 欠席理由 says of the kind."""
    bare_hour: bool = False

    def label(self, name: str, answer: str, line: str) -> None:
        """A line with a label."""
        self.waiting = "" if answer else name
        self._do(_done_by(line))
        self.bare_hour = self.bare_hour or words.BARE_HOUR.fullmatch(folded(line)) is not None
        self._fill(name, answer, line)

    def heading(self, title: re.Match[str], line: str) -> None:
        """A line above the form that names the kind: "【忌引きによる欠席のお届け】"."""
        self.waiting = ""
        self._do(title["kind"] or words.ABSENCE)
        self.free.append(line[: title.start("what")] + line[title.end("what") :])

    def _do(self, kind: str) -> None:
        self.twice = self.twice or bool(kind and self.kind and kind != self.kind)
        self.kind = self.kind or kind

    def text(self, line: str) -> None:
        """A line without a label: the answer that is waited for, or words beside the form."""
        if self.waiting and line.strip():
            name, self.waiting = self.waiting, ""
            self._fill(name, line.strip(), line)
            return
        if self.waiting == "remarks":  # the last label: what stands apart is beside the form
            self.waiting = ""
        self.free.append(line)

    def _fill(self, name: str, answer: str, line: str) -> None:
        if name == "class" and answer:
            self.answers[name] = " ".join(filter(None, (self.answers.get(name), _with_unit(line, answer))))
        elif answer and not words.EMPTY.fullmatch(folded(answer)):
            self.twice = self.twice or self.answers.get(name, answer) != answer
            self.answers[name] = answer

    def form(self) -> Form:
        """All that was read."""
        if self.kind and self.answers:
            self.answers.setdefault("kind", self.kind)
        return Form(self.answers, self.twice, "\n".join(self.free).strip(), self.bare_hour)


def _with_unit(line: str, answer: str) -> str:
    """ "学年: 3" is 3年."""
    unit = next((unit for word, unit in words.UNITS.items() if word in line), "")
    return f"{answer}{unit}" if re.fullmatch("[0-9]{1,2}", answer) else answer


def _done_by(line: str) -> str:
    """The kind that a label like 欠席理由 or 遅刻日 names; as a heading only: 欠席の理由は may tell of any absence."""
    heading = words.NAMES_KIND.match(folded(line))
    return heading["kind"] if heading else ""


def _is_ours(line: str) -> bool:
    """A rule, or a list of numbered choices of the letter: nothing that a guardian wrote."""
    is_list = line.lstrip().startswith("※") and "/" in line
    numbers = [int(match["number"]) for match in words.CHOICES.finditer(folded(line))]
    return bool(_RULE.fullmatch(line)) or is_list or _count_up(numbers)


def _count_up(numbers: Sequence[int]) -> bool:
    """Whether numbers are those of choices, and no other ones of a sentence: "5 of the 26 were ill at 3 o'clock"."""
    return any(list(numbers[at : at + 3]) == [first, first + 1, first + 2] for at, first in enumerate(numbers))


def is_bare_label(line: str) -> bool:
    """Whether a line is a label whose answer may stand on the next line."""
    name, answer = _labelled(line)
    return bool(name) and not answer


def _labelled(line: str, *, in_form: bool = False) -> tuple[str, str]:
    """The field a line is for and its answer; no field for a line that has no label."""
    match = _LINE.fullmatch(folded(line))
    if match is None or not (match["mark"] or match["options"] or _is_plain(match, in_form=in_form)):
        return "", ""
    if match["mark"] == words.IS_SAID and words.NO_TOPIC.fullmatch(match["label"]):
        return "", ""
    if (not in_form and _is_sentence(match)) or _is_of_a_mail(match):
        return "", ""
    answer = line[match.start("answer") :].strip()
    return _FIELD_OF[match["label"]], month_first(answer) if match["label"] in _DAY_FIRST else answer


def _is_of_a_mail(match: re.Match[str]) -> bool:
    """ "To: Mrs. Sato", and "to be honest": a label of days with something else behind it."""
    is_day = bool(match["mark"]) and words.A_DAY.search(match["answer"]) is not None
    return match["label"] in words.OF_MAILS and not is_day


def _is_sentence(match: re.Match[str]) -> bool:
    """ "到着は9時15分頃になると思います": an hour that is told, in a mail that is no form."""
    is_hour = _FIELD_OF[match["label"]] in ("arrival", "departure")
    return is_hour and match["mark"] == words.IS_SAID and words.TELLS.search(match["answer"]) is not None


def _is_plain(match: re.Match[str], *, in_form: bool) -> bool:
    """A label with nothing but a space behind it: "理由 発熱"; outside a form only 一、期間, 欠席期間 and ours."""
    after = match.string[match.end("label") :]
    is_item = match["item"] is not None and not words.NO_TOPIC.fullmatch(match["label"])
    is_known = in_form or is_item or match["label"] in _OURS or words.NAMES_KIND.match(match.string) is not None
    return not match["answer"] or (after[:1] == " " and is_known)
