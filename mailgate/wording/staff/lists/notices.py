"""What a notice is about, said beside its student: "3番の腹痛", "遅刻の3番"; which line is meant, the number tells."""

from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.lexicon.symptoms import WORDS as CAUSES
from mailgate.wording.normalization import folded
from mailgate.wording.staff.names import LONGEST_LINE


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
