"""What a notice is about, said beside its student: "3番の腹痛", "遅刻の3番"; which line is meant, the number tells."""

import re
from collections.abc import Iterator, Sequence

from mailgate.wording.lexicon.causes.symptoms import WORDS as CAUSES
from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.normalization import folded
from mailgate.wording.staff.lists.students import Listed, agrees
from mailgate.wording.staff.names import LONGEST_LINE

_NUMBER = re.compile("[0-9]+")


def is_notice(called: str) -> bool:
    """Whether folded words call a notice by its kind or its cause."""
    plain = words.ITS_KIND.sub("", called).removeprefix("ご")
    return bool(words.NOTICE.fullmatch(called) or any(cause.pattern.fullmatch(plain) for cause in CAUSES))


def without_notices(line: str) -> str:
    """A line with numbers for students, without what their notices are about."""
    if len(line) > LONGEST_LINE:
        return line
    for found in reversed(list(words.COUNTED_BEFORE.finditer(folded(line)))):
        if not found["what"] or is_notice(found["what"]):
            counted = f"{line[found.start('numbers') : found.end('numbers')]}の{found['count']}名"
            line = f"{line[: found.start()]}{counted}{line[found.end() :]}"
    for pattern in (words.OF_NOTICE, words.BEHIND_NOTICE):
        for found in reversed(list(pattern.finditer(folded(line)))):
            if is_notice(next(filter(None, found.groups()))):
                line = line[: found.start()] + line[found.end() :]
    return line


def is_unlike(line: str, students: Sequence[Listed]) -> bool:
    """Whether a line calls a notice what it is not: "1番の腹痛の件", where the list shows a fever."""
    by_line = {student.line: student for student in students}
    called = ((what, by_line.get(int(number))) for what, number in _called(folded(line[:LONGEST_LINE])))
    return any(student and is_notice(what) and not agrees(what, student) for what, student in called)


def _called(text: str) -> Iterator[tuple[str, str]]:
    """What notices are called, each with the number of its line."""
    for found in words.COUNTED_BEFORE.finditer(text):
        yield from ((found["what"] or "", number) for number in _NUMBER.findall(found["numbers"]))
    for found in words.OF_NOTICE.finditer(text):
        yield found["what"] or found["beside"], _NUMBER.findall(text[: found.start()])[-1]
    for found in words.BEHIND_NOTICE.finditer(text):
        yield found["what"], _NUMBER.findall(text[found.end() :])[0]
