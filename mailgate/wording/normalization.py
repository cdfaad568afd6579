"""One spelling for what people type in many: the first step of every reader here."""

import re
import unicodedata

# Letters that NFKC leaves alone but people type one for the other. Every entry is one character for one,
# so that positions in the folded text are positions in the shown text.
_VARIANTS = str.maketrans(
    "髙﨑邊邉齋齊斎澤廣濵濱嶋嶌國櫻眞惠曾榮德彌渕凜遙穰槙實學萬冨峯瀧龍壽豐禮堯瑤亙",
    "高崎辺辺斉斉斉沢広浜浜島島国桜真恵曽栄徳弥淵凛遥穣槇実学万富峰滝竜寿豊礼尭瑶亘",
)
_DASHES = str.maketrans("‐‑‒–—―−〜∼∿", "-------~~~")
_DRAWN_OUT = re.compile(
    "(?:(?<=[まで]す)|(?<=した)(?<!あした)|(?<=せん)|(?<=さい))(?:[~ー]+|\\s?[☀-➿🀀-🫿]+)(?!よ|ね|か(?!ぜ|らだ)|が[、。\\s]|けど|けれど|ので|のに|んで|から|と[の言])"
    "|(?<=(?:休み|欠席|遅刻)で)\\s?[☀-➿🀀-🫿]+"
)
"""A sentence that ends on a drawn-out sound, as some write for 。: お休みします〜明日は行きます."""
_DOTS = re.compile("(?<=[ぁ-ん一-龥])[.・]{2,}(?=[0-9])")
"""Dots before a number, which are none of its own: 起きられず…9時に行きます."""
_BOXED_WEEKDAY = re.compile("(?:(?<=[0-9日])|(?<=[0-9日] ))[【\\[〔〈<](?:[月火水木金土日](?:曜日?)?)[】\\]〕〉>]")
"""A weekday behind its day, in any brackets: 26日【木】."""
_CIRCLED = re.compile("(?<=[①-⑳])(?=[①-⑳0-9０-９])|(?<=[0-9０-９])(?=[①-⑳])")
_QUOTES = re.compile("[「」『』【】“”\"«»]|(?<!\\w)['‘’]|['‘’](?!\\w)")
_APOSTROPHE = re.compile("(?<=[A-Za-z])[‘’ʼ´`](?=[A-Za-z])")
"""What phones and foreign keyboards type in "won’t" and "can´t"."""
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u00ad\u20e3\U000e0100-\U000e01ef]")
MOST_CHARACTERS = 20_000
"""No text is longer here: NFKC makes 18 characters of ﷺ, and every pattern would be matched on all of them."""

_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


def shown(text: str) -> str:
    """NFKC, one kind of line end, space, dash and apostrophe, and no invisible or control characters.

    This is how a guardian's words are kept in remarks; nothing that a reader would see is lost.
    """
    text = _CIRCLED.sub(" ", text[:MOST_CHARACTERS])  # NFKC makes 13 of ①③, and 324 of ③24
    text = unicodedata.normalize("NFKC", _APOSTROPHE.sub("'", text)[:MOST_CHARACTERS])[:MOST_CHARACTERS]
    text = _INVISIBLE.sub("", text).translate(_DASHES)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(letter for letter in text if letter == "\n" or unicodedata.category(letter)[0] != "C")


_SLIPPED = re.compile(
    "(?<=[いきしちにひみりえけせてねべめれげ])(?:ま[a-zあいうえお]?s[すうu]?|m[ao]?す|mas[すu]?)(?![a-zせん])"
    "|(?<=[いきぎしせっんり])(?P<please>te?)(?=\\s?(?:くだ|下さ|いただ|頂|もら))"
    "|(?<=[ぁ-ん一-龥])(?P<is>でs)(?![a-z])"
)
"""How a phone leaves ます, です and て: やすみまsす, 行きmす, いないでs, 休ませt ください."""


def _mended(slip: re.Match[str]) -> str:
    """The word that a slip stands for, in as many letters."""
    if slip["is"]:
        return "です"
    length = len(slip[0])
    return "て".ljust(length, "ー") if slip["please"] else f"ま{'ー' * (length - 2)}す"


def folded(text: str) -> str:
    """What patterns are matched on: hiragana for katakana, lower case, one form of variant kanji, ます for まs.

    `text` has been through `shown`; the result has the same length, position by position.
    """
    low = text.lower()
    if len(low) != len(text):  # a letter such as İ becomes two
        low = "".join(each if len(each := letter.lower()) == 1 else letter for letter in text)
    low = _SLIPPED.sub(_mended, low.translate(_VARIANTS).translate(_KATAKANA))
    low = _BOXED_WEEKDAY.sub(lambda boxed: f"({boxed[0][1:-1]})", low)
    low = _DRAWN_OUT.sub(lambda sound: "。" * len(sound[0]), low)
    return _DOTS.sub(lambda dots: "、" * len(dots[0]), low)


def unquoted(text: str) -> str:
    """The text without quotation marks: our letters ask for words as 「送信」, and some type them like that."""
    return _QUOTES.sub("", text)


def without_pictures(text: str) -> str:
    """The text without emoji and other pictures at the ends of its lines, unless it is nothing else."""
    lines = [line.rstrip() for line in _INVISIBLE.sub("", text).split("\n")]
    plain = "\n".join(line.rstrip("".join(set(filter(is_picture, line))) + " ") for line in lines)
    return plain if plain.strip() else text


def is_picture(letter: str) -> bool:
    """Whether a letter is an emoji or another picture."""
    return unicodedata.category(letter) in {"So", "Cn", "Sk"} and not letter.isascii()


def number(text: str) -> int:
    """The value of digits or of Japanese numerals below 100: "24", "二十四", "十".

    Raises ValueError for anything else.
    """
    if text.isascii():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    value = "〇一二三四五六七八九".index
    if not ten:
        return value(ones)
    return (value(tens) if tens else 1) * 10 + (value(ones) if ones else 0)
