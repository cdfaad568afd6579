"""The text form of the login letter, filled in: which lines it has and what was written on them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mailgate.wording.normal import folded

LABELS: dict[str, tuple[str, ...]] = {
    "student": (
        "児童・生徒", "児童生徒", "児童/生徒", "児童・生徒名", "児童名", "生徒名", "児童氏名",
        "生徒氏名", "児童", "生徒",
        "お子様の氏名", "お子様の名前", "お子様", "お子さま", "お子さん", "子ども", "子供", "氏名", "お名前", "名前",
        "student", "students", "student name", "child", "children", "child's name", "name",
    ),
    "class": ("学年・組", "学年組", "学年・クラス", "学年", "クラス", "組", "年組", "出席番号", "class", "grade"),
    "kind": ("内容", "連絡内容", "種類", "種別", "区分", "kind", "type"),
    "reason": ("理由", "欠席理由", "欠席の理由", "遅刻理由", "遅刻の理由", "登校理由", "症状", "reason"),
    "date": (
        "月日", "日付", "日にち", "日時", "欠席日", "遅刻日", "登校日", "期日", "期間", "欠席期間",
        "date", "day", "dates",
    ),
    "until": ("最終日", "終了日", "いつまで", "until", "last day", "end date"),
    "arrival": (
        "到着予定", "到着予定時刻", "到着予定時間", "到着時刻", "到着時間", "到着", "登校予定", "登校予定時刻",
        "登校予定時間", "時刻", "時間", "登校時刻", "登校時間", "arrival", "arrival time", "expected arrival",
    ),
    "remarks": (
        "備考", "備考欄", "連絡事項", "その他連絡", "メモ", "補足", "詳細",
        "remarks", "remark", "note", "notes", "comment", "comments",
    ),
}  # fmt: skip
"""The field of each label; the first label is the one of the letter, the others are what people make of it."""

_FIELD_OF = {folded(label): name for name, labels in LABELS.items() for label in labels}
_OURS = {folded(labels[0]) for labels in LABELS.values()}
_LABEL = "|".join(re.escape(label) for label in sorted(_FIELD_OF, key=len, reverse=True))
_LINE = re.compile(
    rf"""
    [\s・■●○◆◇□▼*\-【\[<(]*(?P<label>{_LABEL})\s*(?P<options>\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?
    \s*(?P<mark>[】\]>]?\s*[:=]|[】\]>]|は(?!や|い|っ|じ)|)\s*(?P<answer>.*)
    """,
    re.VERBOSE,
)
_NAMES_KIND = re.compile(r"[\s・■●○◆◇□▼*\-【\[<(]*(?P<kind>欠席|遅刻)の?(?:理由|日|期間)\s*[】\]>:=]")
_EMPTY = re.compile(
    r"[\s\-_ー~.。×/()?]*|なし|無し|無|特になし|特に無し|特にありません|ありません|空欄|none|n/a|no|nothing"
)
_MARKED = re.compile(rf"(?<=[^\s(/])[\s、,/]+(?=(?:{_LABEL})[\])】]?\s?[:=])")
"""Where another label begins on the same line: "児童:花子 内容:1"."""
_SIGNATURE = re.compile(r"\n-- ?\n")
_QUOTE = re.compile(r"\s?(?:[>|]\s?)+")
_CHOICES = re.compile(r"(?:^|[\s/、,(:])[0-9]{1,2}[\s.:)]?(?=[^\s0-9/、,:月日年時]*[ぁ-んァ-ヶ一-龥a-z])[^\s0-9/、,]+")
_RULE = re.compile(r"\s*[-=_*─━]{2,}\s*")


@dataclass(frozen=True, slots=True)
class Form:
    """The answers by field, as shown, and the text around them."""

    answers: dict[str, str] = field(default_factory=dict)
    twice: bool = False
    """Whether a field was answered in two ways."""
    free: str = ""


def parse(shown: str) -> Form:
    """The filled-in lines of a text that has been through `normal.shown`, quoted ones too, and what stands outside.

    Quoted lines count only where they are those of our form (a label with its numbered options): a quoted receipt is
    no answer. Unfilled lines are dropped.
    """
    own, quoted = _unquoted(_one_label_a_line(_unsigned(shown)))
    mine = _parse(own)
    theirs = _parse(quoted) if _is_our_form(quoted) else Form()
    answers = {**theirs.answers, **mine.answers}
    return Form(answers, mine.twice or theirs.twice, mine.free)


def _unsigned(shown: str) -> str:
    """The text without what stands below "-- ", where that is neither a form nor a quote."""
    *above, below = _SIGNATURE.split(shown)
    if not above or any(_QUOTE.match(line) or _labelled(line)[0] for line in below.split("\n")):
        return shown
    return "\n--\n".join(above)


def _one_label_a_line(shown: str) -> str:
    return "\n".join(_split(line) for line in shown.split("\n"))


def _split(line: str) -> str:
    text, at, pieces = folded(line), 0, []
    if not _LINE.fullmatch(text) or "(" in text.partition(":")[0]:
        return line
    for match in _MARKED.finditer(text):
        pieces.append(line[at : match.start()])
        at = match.end()
    return "\n".join([*pieces, line[at:]])


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
    answers: dict[str, str] = {}
    free: list[str] = []
    twice, waiting, done = False, "", ""
    is_form = sum(bool(_labelled(line)[0]) for line in lines) > 1
    for line in lines:
        name, answer = _labelled(line, in_form=is_form)
        if name:
            waiting = "" if answer else name
            done = done or _done_by(line)
        elif _is_ours(line):
            waiting = ""
        elif waiting and line.strip():
            name, answer, waiting = waiting, line.strip(), ""
        else:
            waiting = "" if waiting == "remarks" else waiting  # the last label: what stands apart is beside the form
            free.append(line)
        if name == "class" and answer:
            answers[name] = " ".join(filter(None, (answers.get(name), _with_unit(line, answer))))
        elif name and answer and not _EMPTY.fullmatch(folded(answer)):
            twice = twice or answers.get(name, answer) != answer
            answers[name] = answer
    if done and answers:
        answers.setdefault("kind", done)
    return Form(answers, twice, "\n".join(free).strip())


def _with_unit(line: str, answer: str) -> str:
    """ "学年: 3" is 3年."""
    unit = next(
        (unit for word, unit in (("番号", "番"), ("学年", "年"), ("組", "組"), ("クラス", "組")) if word in line), ""
    )
    return f"{answer}{unit}" if re.fullmatch("[0-9]{1,2}", answer) else answer


def _done_by(line: str) -> str:
    """The kind that a label like 欠席理由 or 遅刻日 names; as a heading only: 欠席の理由は may tell of any absence."""
    heading = _NAMES_KIND.match(folded(line))
    return heading["kind"] if heading else ""


def _is_ours(line: str) -> bool:
    """A rule, a note (※) or a list of numbered choices of the letter: nothing that a parent wrote."""
    return bool(_RULE.fullmatch(line)) or line.lstrip().startswith("※") or len(_CHOICES.findall(line)) >= 3


def _labelled(line: str, *, in_form: bool = False) -> tuple[str, str]:
    """The field a line is for and its answer; no field for a line that has no label."""
    match = _LINE.fullmatch(folded(line))
    if match is None or not (match["mark"] or match["options"] or _is_plain(match, in_form=in_form)):
        return "", ""
    return _FIELD_OF[match["label"]], line[match.start("answer") :].strip()


def _is_plain(match: re.Match[str], *, in_form: bool) -> bool:
    """A label with nothing but a space behind it: "理由 発熱"; outside a form only the letter's own words may."""
    after = match.string[match.end("label") :]
    return not match["answer"] or (after[:1] == " " and (in_form or match["label"] in _OURS))
