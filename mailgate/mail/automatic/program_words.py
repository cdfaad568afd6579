"""Which program wrote a mail, as far as its words tell (`lexicon`).

A mail in which a person can be recognised has none, and so has an empty or a short one. What a client copied is not
asked: the words must be the mail's own.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from mailgate.mail.automatic.lexicon import ABOUT_MAIL, LEXICON, PERSONAL
from mailgate.mail.automatic.lexicon.wording import words
from mailgate.mail.automatic.patterns import either
from mailgate.mail.automatic.signs import Grade, Program, Sign
from mailgate.mail.quoting.reply_words import own_lines, written

_TAG = re.compile(
    r"\s*"
    + either(
        r"\[[^][]{1,80}\]|【[^【】]{1,40}】|\([^()]{1,40}\)|<[^<>]{1,40}>",
        r"〖[^〖〗]{1,40}〗|《[^《》]{1,40}》|〔[^〔〕]{1,40}〕|\{[^{}]{1,40}\}|\*{2,}[^*]{1,30}\*{2,}|#[^#]{1,20}#",
        r"(?:external|ext|(?:suspected )?spam|junk|caution|bulk|外部|社外|学外|校外|迷惑メール|スパム|注意|重要) ?:",
    ),
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[\s\[({<【［（〔「『＜《〈*※◆■●-]*+")
# Most replies; what a program says, it says before the "Re:" of the mail that it answers.
_ANSWER = re.compile(r"(?:re|aw|sv|antw|回复|答复|返信) ?:", re.IGNORECASE)
_QUOTED = (">", "|")
# A cheap look before the patterns: what none of their sentences does without, in any language. The first letters of
# each pattern are a plain set, which `re` passes over text for at once.
_LIKELY_WORD = re.compile(r"[A-Za-z\u00c0-\u1fff\uac00-\ud7af]" * 4)
_LIKELY = re.compile(
    r"自[動动]|専用|機械|システム|返信|返事|番号|チケット|課題|ケース|受け?付|承り|受信"
    r"|パスワード|取り?消|リコール|回収|撤回|開封|既読|自動|失敗|見つかり|said:|届|不明|メールボックス|pass|zip|受け?付け|監視|表示|配[信送達]|認証|保留|隔離|時的|クリック|アクセス|差出人|送信者"
    r"|承諾|承認|初めて|じめて|辞退|招待|議|予定|アドレス|をもって|添付|容量|遅|sms|工[单單]|邮|郵|已|投稿|インシデント"
)
_SENTENCE_ENDS = re.compile(r"(?<=[.!?。])\s*")
_CHARACTERS = 6_000
_LONGEST_LINE = 600
_NEEDED_PIECES = 2
_NEEDED_TOPICS = 3
_WHERE = 80


def words_sign(subject: str, text: str) -> Sign | None:
    """The sign by which the words of a mail are a program's, or None where they may be a person's."""
    subject = _even(subject)
    is_answer = bool(_ANSWER.match(subject))
    beginnings = [] if is_answer else _beginnings(subject)
    by_subject = _sign(_SUBJECTS.program_of(subject, beginnings), f"Subject: {subject}")
    if by_subject:
        return by_subject
    if not text.strip():
        return _prefix_sign(subject, beginnings, text)
    title = [] if is_answer else [subject]
    fresh = [line for line in _even_lines(text[:_CHARACTERS].split("\n")) if not line.startswith(_QUOTED)]
    if _sentence_sign(fresh) or _impersonal_sign([*title, *fresh]):
        # A client may have copied that, in one of the many ways that only the reading of replies knows.
        own = _even_lines(own_lines(text[:_CHARACTERS]))
        found = _sentence_sign(own) or _pieces_sign([*title, *own])
        without_banners = written(text[:_CHARACTERS]).split("\n")
        return found or _topic_sign([*title, *without_banners])
    return _prefix_sign(subject, beginnings, text)


def _even(text: str) -> str:
    return unicodedata.normalize("NFKC", text)[:_LONGEST_LINE].strip()


def _even_lines(lines: Iterable[str]) -> list[str]:
    """The lines in one form of their characters, of which one may become eighteen, less the empty ones."""
    evened = unicodedata.normalize("NFKC", "\n".join(lines))[:_CHARACTERS].split("\n")
    return [line for each in evened if (line := each[:_LONGEST_LINE].strip())]


def _beginnings(subject: str) -> list[int]:
    """Where a subject may begin to say something: at once, and behind each tag such as [EXTERNAL]."""
    if not subject:
        return []
    found = [0]
    while tag := _TAG.match(subject, found[-1]):
        found.append(tag.end())
    return [begin.end() for at in found if (begin := _BRACKETS.match(subject, at))]


class _Titles:
    """How the subjects of programs begin, one pattern for each."""

    def __init__(self, patterns: Mapping[Program, re.Pattern[str]]) -> None:
        self._patterns = patterns
        # Asked first: nearly every mail to login@ has a subject that none of them matches.
        self._any = words(*(pattern.pattern for pattern in patterns.values()))

    def program_of(self, subject: str, beginnings: Sequence[int]) -> Program | None:
        """The program that begins a subject like this at one of these places."""
        likely = [at for at in beginnings if self._any.match(subject, at)]
        if not likely:
            return None
        found = (program for program, pattern in self._patterns.items() for at in likely if pattern.match(subject, at))
        return next(found, None)


_SUBJECTS = _Titles({program: wording.subject for program, wording in LEXICON.items()})
_PREFIXES = _Titles({program: wording.prefix for program, wording in LEXICON.items()})


def _prefix_sign(subject: str, beginnings: Sequence[int], text: str) -> Sign | None:
    """A prefix that people use, too: it is a program's where nobody wrote anything below it."""
    found = _PREFIXES.program_of(subject, beginnings)
    return _sign(found, f"Subject: {subject}") if found and not written(text).strip() else None


def _is_likely(line: str) -> bool:
    return bool(_LIKELY.search(line) or _LIKELY_WORD.search(line))


def _sentence_sign(lines: list[str]) -> Sign | None:
    if not _is_likely("\n".join(lines)):
        return None
    for line in filter(_is_likely, lines):
        sentences = [line, *_SENTENCE_ENDS.split(line)[1:]]
        for program, wording in LEXICON.items():
            if any(map(wording.sentence.search, sentences)):
                return _sign(program, line)
    return None


def _impersonal_sign(lines: list[str]) -> Sign | None:
    """What counts where nothing is said that only people say, which nearly every text of a person has at once."""
    is_personal = PERSONAL.search("\n".join(lines))
    return None if is_personal else _pieces_sign(lines) or _topic_sign(lines)


def _pieces_sign(lines: list[str]) -> Sign | None:
    if any(map(PERSONAL.search, lines)):
        return None
    for program, wording in LEXICON.items():
        found = [line for piece in wording.pieces if (line := next(filter(piece.search, lines), ""))]
        if len(found) >= _NEEDED_PIECES:
            return _sign(program, found[0])
    return None


def _topic_sign(lines: list[str]) -> Sign | None:
    """A text about mail and not about a child: no kind of program that is known, and no person either."""
    said = "\n".join(lines)
    if PERSONAL.search(said) or sum(bool(topic.search(said)) for topic in ABOUT_MAIL) < _NEEDED_TOPICS:
        return None
    return _sign(Program.AUTOMATIC_REPLY, lines[0])


def _sign(program: Program | None, where: str) -> Sign | None:
    return Sign(program.value, Grade.WORDS, where[:_WHERE]) if program else None
