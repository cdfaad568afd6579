"""Recognises a reply that only acknowledges what it answers: thanks, understood, a thumb. Nothing is to be done for it.

Every sentence of the text must be one: a word that might ask for something makes it a text like any other.
"""

import re
import unicodedata
from collections.abc import Iterable

from mailgate.wording.lexicon.replies.acknowledgements import (
    AGREED,
    AROUND,
    EMOTICON,
    NO,
    READ,
    SAID,
    THANKS,
    YES,
    YES_OR_NO_IN,
)
from mailgate.wording.normalization import folded, shown, unquoted

_LONGEST = 300
_SKIN_TONES = "🏻🏼🏽🏾🏿"
_ENDS = re.compile(r"[\n。.!?、,…;:~]+")
_WHOLE_SENTENCE = re.compile(r"[^\n。!！]+[\n。!！]*")
_SENTENCE = re.compile(r"[^\n。.!！、,]+[\n。.!！、,]*")


def is_acknowledgement(text: str, names: Iterable[str] = ()) -> bool:
    """Whether a text only thanks or says that it was read; `names` may stand below it as the writer's own."""
    if len(text) > _LONGEST or "?" in shown(text):
        return False
    pieces = _pieces(text)
    called = {_plain(name) for name in names}
    said = [piece for piece in pieces if SAID.fullmatch(piece) or _is_said_in_words(piece, SAID)]
    rest = [piece for piece in pieces if piece not in said and not AROUND.fullmatch(piece) and piece not in called]
    return not rest and bool(said or _is_picture(text))


def only_thanks(text: str, names: Iterable[str] = ()) -> bool:
    """Whether a text thanks and says nothing else, not even that it was read; `names` are its writer's."""
    return _says_only(text, names, THANKS)


def says_it_was_read(text: str, names: Iterable[str] = ()) -> bool:
    """Whether a text thanks or says that it was read, and neither yes nor that something is right."""
    return _says_only(text, names, READ, THANKS)


def _says_only(text: str, names: Iterable[str], *patterns: re.Pattern[str]) -> bool:
    called = {_plain(name) for name in names}
    said = [piece for piece in _pieces(text) if piece not in called] if len(text) <= _LONGEST else []
    return bool(said) and all(any(pattern.fullmatch(piece) for pattern in patterns) for piece in said)


def is_yes(text: str) -> bool:
    """Whether a text says yes and nothing else."""
    pieces = _pieces(text) if len(text) <= _LONGEST else []
    return bool(pieces) and all(YES.fullmatch(piece) for piece in pieces)


def says_no(text: str) -> bool:
    """Whether a text says no, or that nothing is to be sent any more, and nothing else but courtesies."""
    pieces = _pieces(text) if len(text) <= _LONGEST else []
    return any(NO.fullmatch(piece) for piece in pieces) and all(
        NO.fullmatch(piece) or AROUND.fullmatch(piece) or SAID.fullmatch(piece) for piece in pieces
    )


def beside_yes(text: str, names: Iterable[str] = ()) -> str | None:
    """What a text says beside a yes, courtesies and its writer's `names`; None where it says no yes, or asks."""
    sentences = _SENTENCE.findall(text) if len(text) <= _LONGEST and "?" not in shown(text) else []
    pieces = [(piece, plain) for piece in sentences if (plain := " ".join(_pieces(piece)))]
    if not any(AGREED.fullmatch(plain) or _is_said_in_words(plain, AGREED) for _, plain in pieces):
        return None
    called = {_plain(name) for name in names}
    return "".join(piece for piece, plain in pieces if not _is_polite(plain) and plain not in called).strip()


def without_courtesies(text: str) -> str:
    """The text without sentences that are no more than courtesies, unless that is all."""
    if len(text) > _LONGEST:
        return text
    said = "".join(sentence for sentence in _WHOLE_SENTENCE.findall(text) if not is_polite(sentence)).strip()
    return said or text


def is_polite(text: str, names: Iterable[str] = ()) -> bool:
    """Whether a text says no more than courtesies and its writer's `names`."""
    called = {_plain(name) for name in names}
    return all(_is_polite(piece) or piece in called for piece in _pieces(text))


def _is_polite(plain: str) -> bool:
    return _is_courtesy(plain) or _is_said_in_words(plain, AGREED, AROUND, SAID)


def _is_courtesy(plain: str) -> bool:
    return any(pattern.fullmatch(plain) for pattern in (AGREED, AROUND, SAID))


def _is_said_in_words(plain: str, *patterns: re.Pattern[str]) -> bool:
    """ "はい そうです ありがとう": courtesies with spaces between them, one of which one of the patterns is."""
    words = plain.split()
    is_said = any(pattern.fullmatch(word) for word in words for pattern in patterns)
    return len(words) > 1 and is_said and all(map(_is_courtesy, words))


def language_of_answer(text: str) -> str:
    """The further language in which a text says yes or no and nothing else; empty where it is none."""
    pieces = _pieces(text) if len(text) <= _LONGEST else []
    said = (tag for tag, words in YES_OR_NO_IN.items() if pieces and all(words.fullmatch(piece) for piece in pieces))
    return next(said, "")


def _pieces(text: str) -> list[str]:
    """The sentences of a text, folded, without pictures and blanks at their ends."""
    words = "".join(" " if _is_symbol(letter) else letter for letter in shown(text))
    return [
        piece for each in _ENDS.split(EMOTICON.sub("。", unquoted(folded(words)))) if (piece := each.strip(" -~ー"))
    ]


def _is_picture(text: str) -> bool:
    return any(map(_is_symbol, text))


def _is_symbol(letter: str) -> bool:
    """Whether a letter is an emoji or another picture."""
    return unicodedata.category(letter) in {"So", "Cn"} or letter == "〓" or letter in _SKIN_TONES


def _plain(name: str) -> str:
    return folded(shown(name)).strip()
