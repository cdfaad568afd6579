"""Which program wrote a mail, as far as its words tell (`lexicon`).

A mail in which a person can be recognised has none, and so has an empty or a short one. What a client copied is not
asked: the words must be the mail's own.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from mailgate.mail.automatic.lexicon import ABOUT_MAIL, LEXICON, PERSONAL
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
_QUOTED = re.compile(r"\s*[>|]")
# A cheap look before the patterns: what none of their sentences does without, in any language. The first letters of
# each pattern are a plain set, which `re` passes over text for at once.
_LIKELY_WORD = re.compile(r"[A-Za-z\u00c0-\u1fff\uac00-\ud7af]" * 4)
_LIKELY = re.compile(
    r"自[動动]|専用|機械|システム|返信|お返事|番号|チケット|課題|ケース|受け?付|承り|受信"
    r"|パスワード|取り?消|リコール|回収|撤回|開封|既読|自動|失敗|見つかり|said:|届|不明|メールボックス|pass|zip|受け?付け|監視|表示|配[信送達]|認証|保留|隔離|一時的|クリック|アクセス|差出人|送信者"
    r"|承諾|承認|初めて|はじめて|辞退|招待|会議|予定|アドレス|をもって|添付|容量|遅|sms|工[单單]|邮|郵|已|投稿|インシデント"
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
    by_subject = _subject_sign(subject)
    if by_subject:
        return by_subject
    if not text.strip():
        return _prefix_sign(subject, text)
    title = [] if _ANSWER.match(subject) else [subject]
    lines = map(_even, text[:_CHARACTERS].split("\n"))
    fresh = [line for line in lines if line and not _QUOTED.match(line)]
    if _sentence_sign(fresh) or _pieces_sign([*title, *fresh]) or _topic_sign([*title, *fresh]):
        # A client may have copied that, in one of the many ways that only the reading of replies knows.
        own = list(filter(None, map(_even, own_lines(text[:_CHARACTERS]))))
        found = _sentence_sign(own) or _pieces_sign([*title, *own])
        words = written(text[:_CHARACTERS]).split("\n")  # without banners and disclaimers
        return found or _topic_sign([*title, *words])
    return _prefix_sign(subject, text)


def _even(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:_LONGEST_LINE]).strip()


def _beginnings(subject: str) -> list[int]:
    """Where a subject may begin to say something: at once, and behind each tag such as [EXTERNAL]."""
    found = [0]
    while tag := _TAG.match(subject, found[-1]):
        found.append(tag.end())
    return [begin.end() for at in found if (begin := _BRACKETS.match(subject, at))]


def _matching(subject: str, patterns: Mapping[Program, re.Pattern[str]]) -> Program | None:
    beginnings = _beginnings(subject)
    found = (program for program, pattern in patterns.items() if any(pattern.match(subject, at) for at in beginnings))
    return next(found, None)


_SUBJECTS = {program: wording.subject for program, wording in LEXICON.items()}
_PREFIXES = {program: wording.prefix for program, wording in LEXICON.items()}


def _subject_sign(subject: str) -> Sign | None:
    if not subject or _ANSWER.match(subject):
        return None
    return _sign(_matching(subject, _SUBJECTS), f"Subject: {subject}")


def _prefix_sign(subject: str, text: str) -> Sign | None:
    """A prefix that people use, too: it is a program's where nobody wrote anything below it."""
    if not subject or _ANSWER.match(subject):
        return None
    found = _matching(subject, _PREFIXES)
    return _sign(found, f"Subject: {subject}") if found and not written(text).strip() else None


def _is_likely(line: str) -> bool:
    return bool(_LIKELY.search(line) or _LIKELY_WORD.search(line))


def _sentence_sign(lines: Iterable[str]) -> Sign | None:
    for line in filter(_is_likely, lines):
        sentences = [line, *_SENTENCE_ENDS.split(line)[1:]]
        for program, wording in LEXICON.items():
            if any(map(wording.sentence.search, sentences)):
                return _sign(program, line)
    return None


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
