"""Kana in Latin letters, in one folded spelling, so that "Tarou", "Taro", "Tarō" and "Tahroh" compare equal."""

import re
import unicodedata

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
    "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}  # fmt: skip
_SOUNDS = {kana: row + vowel for row, line in _ROWS.items() for kana, vowel in zip(line, "aiueo", strict=True)}
_SOUNDS |= {"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "o", "ん": "n", "ぢ": "zi", "づ": "zu"}
_SMALL = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}
_VOWELS = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
"""Behind a sound of foreign names they take the place of its vowel: ふぃ is "hi"."""
_HEPBURN = (
    ("shi", "si"),
    ("sh", "sy"),
    ("chi", "ti"),
    ("ch", "ty"),
    ("tsu", "tu"),
    ("ji", "zi"),
    ("j", "zy"),
    ("fu", "hu"),
)
_ALIKE = str.maketrans("flvc", "hrbk")


def of_kana(kana: str) -> str:
    """The folded Latin spelling of hiragana; empty when there is a letter it does not know."""
    sounds: list[str] = []
    for letter in kana:
        if letter in _SMALL and sounds and sounds[-1].endswith("i"):
            sounds[-1] = sounds[-1][:-1] + _SMALL[letter]
        elif letter in _VOWELS and sounds:
            sounds[-1] = sounds[-1][:-1] + _VOWELS[letter]
        elif letter in ("っ", "ー"):
            continue
        elif letter in _SOUNDS:
            sounds.append(_SOUNDS[letter])
        else:
            return ""
    return fold("".join(sounds))


def initials(name: str) -> str:
    """The letters with which a folded name may begin in Latin letters: ち is "ti" and "chi"."""
    sound = fold(name) if name.isascii() else of_kana(name)
    hepburn = {kunrei[:2]: spelled[0] for spelled, kunrei in _HEPBURN if len(kunrei) > 1}
    return sound[:1] + hepburn.get(sound[:2], "")


def fold(word: str) -> str:
    """One spelling for Hepburn and kunrei, long vowels written or not, doubled consonants or not."""
    plain = unicodedata.normalize("NFD", word.lower())
    plain = "".join(letter for letter in plain if letter.isascii() and letter.isalpha())
    for hepburn, kunrei in _HEPBURN:
        plain = plain.replace(hepburn, kunrei)
    plain = re.sub(r"m(?=[bp])", "n", plain)
    plain = re.sub(r"o[uh](?![aiueoy])", "o", plain)
    return _without_doubled(plain)


def likeness(sound: str) -> str:
    """One spelling for a folded foreign name and its folded kana.

    Letters that kana do not tell apart are one ("Leo" and れお), and so is a name without the vowel in which its kana
    end ("Lucas" and るーかす). Names of other students would be taken for words: 大 (だい) for "day".
    """
    plain = sound.replace("ph", "h").translate(_ALIKE)
    return _without_doubled(re.sub(r"(?<=[rsmkt])u$", "", re.sub(r"y$", "i", plain)))


def _without_doubled(sound: str) -> str:
    return re.sub(r"([a-z])\1+", r"\1", sound)
