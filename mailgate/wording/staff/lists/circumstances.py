"""Leaves out what is told around what is wanted: "5番、朝つらそうだったとのことで確認です" is "5番 確認です".

Any words may be told there that hold nothing of a list of dangers.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.normalization import folded
from mailgate.wording.staff.lists.remarks import is_aside, is_remark, remarked_in

_LONGEST = 200
_HOLD = "は保留"


class _Clause(NamedTuple):
    """What a clause says where no lines are known, of which it speaks, and what it wants of them."""

    alone: str
    lines: str = ""
    wanted: str = ""

    def plain(self) -> str:
        return f"{self.lines}{self.wanted}" if self.lines and self.wanted else self.alone


def without_circumstances(line: str) -> str:
    """The line in clauses that only say what is wanted of lines; one that may say more stays as it is."""
    said: list[_Clause] = []
    for clause in map(_read, _clauses(line)):
        before = said[-1] if said else _Clause("")
        if clause.wanted and not clause.lines and before.lines and not before.wanted and not _is_of_all(clause):
            said[-1] = clause._replace(lines=before.lines)
        elif not _is_told(clause, before):
            said.append(clause)
    plain = (clause.plain() for clause in _ok_first(_without_remarks(said)))
    return "".join(text if words.ENDED.search(text) else f"{text}。" for text in plain)


def _is_of_all(clause: _Clause) -> bool:
    return words.OF_ALL.match(folded(clause.wanted).strip()) is not None


def _without_remarks(said: Sequence[_Clause]) -> list[_Clause]:
    """The clauses without remarks on lines of which another one says what is wanted."""
    is_of_all = any(words.ALL_ACK.fullmatch(folded(clause.plain())) for clause in said)
    known = {clause.lines for clause in said if clause.wanted}

    def is_beside(clause: _Clause) -> bool:
        is_topic = clause.lines and not clause.wanted and (is_of_all or clause.lines in known)
        return bool(is_topic) and remarked_in(clause.alone) is not None

    return [clause for clause in said if not is_beside(clause)]


def _ok_first(said: Sequence[_Clause]) -> Sequence[_Clause]:
    """ "皆さんにお大事にとお伝えください。全員確認です": an OK of all before what all families are to be told."""
    told, ok = (folded(clause.plain()).rstrip("。、") for clause in [*said, _Clause(""), _Clause("")][:2])
    is_turned = words.TOLD.fullmatch(told) and words.ALL_ACK.fullmatch(ok)
    return [said[1], said[0], *said[2:]] if is_turned else said


def _clauses(line: str) -> Iterator[str]:
    start = 0
    for found in words.CLAUSE_ENDS.finditer(folded(line)):
        yield line[start : found.end()].strip()
        start = found.end()
    if line[start:].strip():
        yield line[start:].strip()


def _is_told(clause: _Clause, before: _Clause) -> bool:
    """Whether a clause wants nothing: it is no more than an aside, a remark on the line before it, or why it waits."""
    if clause.wanted:
        return clause.wanted == _HOLD == before.wanted and not clause.lines
    if words.TO_A_FAMILY.search(folded(before.alone)) and not words.OF_THE_WRITER.search(folded(clause.alone)):
        return False  # "お大事に。明日の時間割：国算理" may be for the family as a whole
    return not clause.lines and (is_aside(clause.alone) or (bool(before.lines) and is_remark(clause.alone)))


def _read(clause: str) -> _Clause:
    text = folded(clause)
    if len(text) > _LONGEST:
        return _Clause(clause)
    return _spoken(text) or _ok(clause, text) or _waiting(clause, text) or _topic(clause, text)


def _spoken(text: str) -> _Clause | None:
    """ "気になるので3番のご家庭に一言「…」と添えてください": words in quotation marks for a family."""
    speech = words.ANY_SPEECH.search(text)
    if not speech:
        return None
    before, behind = text[: speech.start()], text[speech.end() :]
    lines, around = _lines_in(before)
    is_for_them = words.RECIPIENT.search(before) or words.TELL_ASKED.search(behind)
    is_said = words.SAID_BEHIND.fullmatch(behind) and not words.TELL_DANGER.search(behind)
    if not (is_for_them and is_said) or any(map(words.TOLD_DANGER.search, around)):
        return None
    told = f"に{speech[0]}とお伝えください"
    return _Clause(f"ご家庭{told}", lines, told)


def _ok(clause: str, text: str) -> _Clause | None:
    """ "昨日から鼻声だったので1番は確認です": an OK, and what is told before it."""
    ok = words.OK_AT_END.search(text)
    if not ok:
        return None
    lines, around = _lines_in(text[: ok.start()])
    is_harmless = all(
        words.LEADS_ON.search(each) and not (words.DANGER.search(each) or words.MAY_BE_A_NAME.fullmatch(each.strip()))
        for each in around
    )
    is_of_all_others = words.OTHERS.fullmatch(lines) and words.OF_ALL.match(ok[0])  # "他の子も話どおりなので、全員OK"
    if not is_harmless or (lines and words.OF_ALL.match(ok[0]) and not is_of_all_others):
        return None
    lines = "" if is_of_all_others else lines
    is_of_all = words.OF_ALL.match(ok[0]) or all(
        each == "" or is_aside(each) or words.OF_EVERY_LINE.search(each) for each in around
    )
    wanted = clause[ok.start() :]
    return _Clause(wanted if is_of_all else clause, lines, f" {wanted}")


def _waiting(clause: str, text: str) -> _Clause | None:
    """ "4番は日程が気になるので学年で話します": what the writer does first, or why a line waits."""
    topic = words.TOPIC.match(text) or words.TOPIC_WITHIN.search(text)
    if words.WAITED.search(text) or (topic and not _leads_to_waiting(text[: topic.start()])):
        return None
    why = text[: topic.start()] if topic and words.IS_WHY.search(text[: topic.start()]) else ""
    told = f"{why}{text[topic.end() :]}" if topic else text
    waits = words.WAITS.search(told) and not words.NO_WAITING.search(told)
    return _Clause(clause, topic["lines"] if topic else "", _HOLD) if waits else None


def _leads_to_waiting(text: str) -> bool:
    """Whether nothing stands before a line that waits, or an aside, or why it does: "聞いていないので、3番は"."""
    is_why = words.IS_WHY.search(text) and words.WHY_IT_WAITS.fullmatch(text.rstrip("、 "))
    return not text or bool(is_why) or is_aside(text)


def _topic(clause: str, text: str) -> _Clause:
    """A clause that only tells of its lines: "4番、前から楽しみにしていましたね"."""
    topic = words.TOPIC.match(text)
    is_harmless = topic and not words.DANGER.search(text, topic.end())
    return _Clause(clause, clause[: topic.end("lines")]) if topic and is_harmless else _Clause(clause)


def _lines_in(text: str) -> tuple[str, list[str]]:
    """The lines of which a text speaks, and what it tells before and behind them."""
    topic = words.TOPIC.match(text) or words.TOPIC_WITHIN.search(text)
    if not topic:
        return "", [text]
    return topic["lines"], [text[: topic.start()], text[topic.end() :]]
