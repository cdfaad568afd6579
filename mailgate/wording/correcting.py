"""A reply to a receipt: what it says anew about the notices that stand. What it does not say stays as it is.

A filled-in line replaces what the notice says there; a sentence is read like any other, but its child, its day and its
remarks are those of the notice where it names none. A sentence about another day is a correction only where it says so
("の間違いでした"); with も it is a further notice; otherwise it is asked back.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from mailgate.wording import reader
from mailgate.wording.facts import gather
from mailgate.wording.form import LABELS, Form, parse
from mailgate.wording.normal import folded, number, shown
from mailgate.wording.periods import parse_range
from mailgate.wording.times import parse_time
from mailgate.wording.values import Child, Correction, Reading, Understood

_MISTAKEN = re.compile(r"間違|まちが|訂正|変更|誤り|誤って|ではなく|じゃなく|正しく|\b(?:instead|correction|mistake)\b")
_TOO = re.compile(r"も|\b(?:also|too|as well)\b")
_ENDS = re.compile(r"まで|だけ|のみ|\b(?:until|only)\b")
_COUNT = re.compile(r"(?P<count>[1-9一二三四五])\s?(?:件|通|つ)")
_AROUND = re.compile(
    r"(?:すみません|すいません|正しくは|やはり|やっぱり|[、。\s])|"
    r"(?:の|に|へ|を)?(?:変更|訂正|間違い|まちがい)?(?:(?:です|でした|します|ください|お願いします|いたします|して|)[。\s]*)$"
)


def correct(text: str, *, standing: Sequence[Understood], children: Sequence[Child], now: dt.datetime) -> Correction:
    """Read a reply about the notices that stand, one child each; `children` are all of the writer's. Never raises."""
    form = parse(shown(text))
    if form.answers:
        return _by_lines(form, standing, children, now)
    about = frozenset(key for notice in standing for key in notice.children)
    reading = _sentence(text, about, children, now)
    if reading.act == "withdraw":
        return _withdrawal(folded(shown(text)), reading, standing, about)
    if reading.act == "notice":
        return _by_sentence(text, reading, standing, children, now)
    if lines := _bare(text, standing, now):
        return _by_lines(lines, standing, children, now)
    return Correction("ask", why=reading.why)


def _sentence(text: str, about: frozenset[int], children: Sequence[Child], now: dt.datetime) -> Reading:
    """Nobody named: the children of the receipt are meant."""
    reading = reader.read(text, children=children, now=now)
    if reading.why == "student-unclear" and not gather(shown(text), children, now.date()).people:
        return reader.read(text, children=[child for child in children if child.key in about], now=now)
    return reading


def _withdrawal(text: str, reading: Reading, standing: Sequence[Understood], about: frozenset[int]) -> Correction:
    chosen = frozenset(reading.children) or about
    if not chosen <= about:
        return Correction("ask", why="student-unclear")
    meant = [notice for notice in standing if chosen & set(notice.children)]
    if any(number(found["count"]) != len(meant) for found in _COUNT.finditer(text)):
        return Correction("ask", why="student-unclear")
    if reading.date and any((notice.date, notice.until) != (reading.date, reading.date) for notice in meant):
        return Correction("ask", why="date-unclear")
    return Correction("withdraw", children=tuple(sorted(chosen)))


# A filled-in line


def _by_lines(form: Form, standing: Sequence[Understood], children: Sequence[Child], now: dt.datetime) -> Correction:
    who = {label: answer for label, answer in form.answers.items() if label in ("student", "class")}
    meant = _children_of(who, children, now) if who else frozenset(key for each in standing for key in each.children)
    chosen = [notice for notice in standing if meant & set(notice.children)]
    if not chosen or meant != frozenset(key for notice in chosen for key in notice.children):
        return Correction("ask", why="student-unclear")
    if form.twice:
        return Correction("ask", why="contradictory")
    if not form.answers.keys() - who.keys():
        return Correction("ask", why="student-unclear")
    lines = {label: answer for label, answer in form.answers.items() if label not in who}
    changed: list[Understood] = []
    for notice in chosen:
        reading = _completed(Form(lines, free=form.free), notice, children, now)
        if reading.act != "notice" or len(reading.notices) > 1:
            return Correction("ask", why=reading.why or "contradictory")
        changed += reading.notices
    return Correction("change", tuple(changed))


def _children_of(who: dict[str, str], children: Sequence[Child], now: dt.datetime) -> frozenset[int]:
    """The children that the lines about them name; none where that is unclear."""
    kind = children[0].kinds[0]
    rest = {"kind": kind.name, "reason": kind.reasons[0], "date": now.date().isoformat(), "remarks": kind.name}
    alike = [replace(child, kinds=children[0].kinds) for child in children]
    reading = reader.read(_text(who | rest), children=alike, now=now)
    return frozenset(key for notice in reading.notices for key in notice.children)


def _completed(form: Form, notice: Understood, children: Sequence[Child], now: dt.datetime) -> Reading:
    """The form with what it leaves open taken from the notice, read as a whole."""
    (child,) = [child for child in children if child.key in notice.children]
    kind = next((kind.name for kind in child.kinds if kind.slug == notice.kind), notice.kind)
    given = form.answers
    begun = max(notice.date, now.date())
    days = {"date": begun.isoformat()}
    if "until" not in given:
        days["until"] = notice.until.isoformat()
    kept = {"kind": kind, "reason": notice.reason, "remarks": notice.remarks}
    lines = {name: text for name, text in kept.items() if text} | ({} if "date" in given else days) | given
    reading = reader.read(f"{_text(lines)}\n\n{form.free}", children=[child], now=now)
    return replace(reading, notices=tuple(_keep(each, notice, given, begun) for each in reading.notices))


def _keep(read: Understood, notice: Understood, given: dict[str, str], begun: dt.date) -> Understood:
    if "arrival" not in given and read.kind == notice.kind and read.arrival is None:
        read = replace(read, arrival=notice.arrival)
    if "date" not in given and read.date == begun:
        read = replace(read, date=notice.date)
    return read


def _text(lines: dict[str, str]) -> str:
    return "\n".join(f"{LABELS[name][0]}: {answer}" for name, answer in lines.items())


# A sentence


def _by_sentence(
    text: str, reading: Reading, standing: Sequence[Understood], children: Sequence[Child], now: dt.datetime
) -> Correction:
    has_day = bool(gather(shown(text), children, now.date()).periods)
    found: dict[str, list[Understood]] = {"change": [], "further": []}
    for notice in reading.notices:
        for key in notice.children:
            before = next((each for each in standing if key in each.children), None)
            if before is None:
                return Correction("ask", why="student-unclear")
            placed = _placed(replace(notice, children=(key,)), before, has_day=has_day, now=now)
            way = _way(placed, before, folded(shown(text))) if placed else None
            if placed is None or way is None:
                return Correction("ask", why="change-or-new" if placed else "date-unclear")
            found[way].append(placed)
    if all(found.values()):
        return Correction("ask", why="contradictory")
    changed = [key for notice in found["change"] for key in notice.children]
    if len(set(changed)) < len(changed):
        return Correction("ask", why="change-or-new")
    return Correction("change" if changed else "further", tuple(found["change"] or found["further"]))


def _placed(read: Understood, before: Understood, *, has_day: bool, now: dt.datetime) -> Understood | None:
    """The notice on its day: the standing one's where the sentence names none. None where that is no single day."""
    if has_day:
        return read
    if _attends(read, before):
        if before.date == before.until:
            return replace(read, date=before.date, until=before.until)
        return read if before.date <= now.date() <= before.until else None
    same_kind = read.kind == before.kind
    return replace(
        read,
        date=before.date,
        until=before.until,
        arrival=read.arrival or (before.arrival if same_kind else None),
        remarks=read.remarks or before.remarks,
    )


def _attends(read: Understood, before: Understood) -> bool:
    return read.kind == "attend" and before.kind != "attend"


def _way(read: Understood, before: Understood, text: str) -> Literal["change", "further"] | None:
    """Whether the sentence corrects the notice that stands or tells of something else; None where it may be either."""
    if _attends(read, before):
        return "further"
    if _MISTAKEN.search(text):
        return "change"
    if read.date <= before.until and before.date <= read.until:
        return "change" if _holds_all(read, before) or (read.date == before.date and _ENDS.search(text)) else None
    return "further" if _TOO.search(text) else None


def _holds_all(read: Understood, before: Understood) -> bool:
    """Whether no day of the notice that stands would be lost."""
    return read.date <= before.date and before.until <= read.until


def _bare(text: str, standing: Sequence[Understood], now: dt.datetime) -> Form | None:
    """Nothing but a day or an hour: "25日の間違いでした"."""
    plain = _AROUND.sub("", shown(text).strip())
    if not plain:
        return None
    if parse_range(plain, today=now.date()):
        return Form({"date": plain})
    if parse_time(plain) and all(notice.kind == "late" for notice in standing):
        return Form({"arrival": plain})
    return None
