"""Reads what staff write back: to a list of notices (a digest), and to a list of seats.

A list's reply, line by line, is one of
    3 OK            1,2 了解        1〜3 確認                confirmed without words
    3 OK お大事に    5 電話します     3番 お大事に             confirmed with these words to the family
    全員 お大事に    他は確認          確認しました              all that waited in the list; all that no line names
and nothing at all confirms all. Courtesies and the writer's own name say nothing. A line that is anything else is
unclear, and then no line that speaks of all or of the others is good either: what it leaves out is not known.

A reply about seats is numbers of empty seats, or that there are none, and may ask to write to the families.

Pure, like the rest of this package.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from mailgate.wording.normal import folded, shown

_SENTENCE = re.compile(r"(?:[^。!.]|\.(?!\s|$))+(?:[。!]|\.(?=\s|$))*\s*|[。!.]+\s*")
_RULE = re.compile(r"[-=_*─━\s]{2,}")
LONGEST = 20_000
"""Characters: nobody answers a list with more."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What one line wants of the lines of a list: named by `lines`, or all that wait, or the others; words for them."""

    scope: Literal["lines", "all", "others"]
    lines: tuple[int, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class ListReply:
    """A reply to a list: what is wanted, and which lines of the reply (from 1, empty ones not counted) are unclear."""

    wishes: tuple[Wish, ...]
    unclear: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatsReply:
    """A reply about seats: the numbers of the empty ones (None: it does not say), and whether to ask the families."""

    empty: tuple[int, ...] | None
    ask: bool = False


# Patterns are matched on folded text: hiragana, lower case, half-width; position by position as it is shown.

_DONE = r"(?:です|でーす|しました|いたしました|致しました|ずみです|済みです|とします)?"
_END = r"[\s。.!、,…~ー♪]*"
_OK = r"(?:(?:all )?ok|confirmed|おっけ[ーい]|おけ|りょうかい|了解|確認(?:ずみ|済み?)?|済み?|○|〇|◯|✓|✔)"
_ACK = rf"(?:{_OK}{_DONE}{_END})+"
_ACK_OF_ALL = rf"(?:(?:{_OK}|承知){_DONE}{_END}|はい{_END})+"
_ALL = r"(?:全員|全部|全て|すべて|全件|みんな|皆さん|皆|all)"
_OTHERS = (
    r"(?:(?:その|それ以外の)?(?:他|ほか)|残り|のこり|あと|それ以外|others?|the rest)(?:の(?:人|方|子|児童|生徒|件))?"
)
_PARTICLE = r"(?:[はもをに、,:]|とも)?\s*"

_ACK_ALONE = re.compile(rf"(?:{_ALL}{_PARTICLE})?{_ACK}")
_ACK_FIRST = re.compile(r"(?:ok(?:です)?|了解(?:です)?|確認(?:済み?)?)(?:[\s。.!、,]+)(?=\S)")
_ALL_ACK = re.compile(rf"(?:{_ALL}{_PARTICLE})?{_ACK_OF_ALL}")
_ALL_WORDS = re.compile(rf"{_ALL}(?:に|へ)?[\s、,:]+(?=\S)")
_OTHERS_ACK = re.compile(rf"{_OTHERS}{_PARTICLE}(?:{_ALL}{_PARTICLE})?{_ACK_OF_ALL}")
_OTHERS_WORDS = re.compile(rf"{_OTHERS}(?:は|に|へ)?[\s、,:]+(?=\S)")

_NAMED = r"(?:\s*(?:番目|番|ばん)(?:\s*(?:の(?:方|人|子)|さん|くん|君))?)?"
_NUMBER = r"(?<![0-9])[1-9][0-9]{0,2}(?![0-9]|[.:/-][0-9]|\s*[年月日時分秒人名件組度回週歳才個限校階本円%点割])"
_JOINED = r"(?:\s*(?:,|、|・|&|と|\+|and)\s*|\s+)"
_RANGE = r"\s*(?:~|から)\s*"
_LINES = re.compile(
    rf"[\[(<【#■・*-]*\s*(?:no\.?\s*)?(?P<numbers>{_NUMBER}{_NAMED}(?:(?:{_JOINED}|{_RANGE}){_NUMBER}{_NAMED})*)"
    rf"(?P<upto>まで)?(?:とも)?[\])>】]*(?P<gap>\s*(?:[はを:.、,)]|[-=]*[→⇒>])?\s*)"
)
_SPAN = re.compile(rf"([0-9]+){_NAMED}{_RANGE}([0-9]+)")
# A number that runs straight into its words is trusted only before these; after 番, not before a particle.
_GLUED = re.compile(r"ok|確認|了解|承知|お大事|電話|○|〇|◯|✓|✔")
_PARTICLES = re.compile("[のだがもとかへにでをしま]")
# One line for two: "1 OK, 2 電話します".
_ANOTHER = re.compile(
    rf"(?:^|[\s,、。;])(?:no\.?|\#)?\s?{_NUMBER}(?=\s|番|[,、.:;)]|は|$|{_GLUED.pattern})|{_NUMBER}番?(?:{_GLUED.pattern})"
)
# What takes back, leaves out, puts off or asks: never read as words for a family.
_RESERVED = re.compile(
    r"""
    (?:だけ|のみ|しか|[にへ](?:電話|連絡|確認|聞)|以外|いがい|を?除|のぞ|まだ|未|保留|ほりゅう|ng\b|no\b|not\b|don'?t|except
    |[×✕✗✖△▲]|x\b|\?|取り?消|取りけ|間違|まちが|違|ちが|きゃんせる|やめ|中止|却下|だめ|駄目|いいえ|不明|誰|だれ|これは|めも|内部|職員
    |(?:ちょっと|少し)?(?:お?待|まって|まち)|(?:後|あと)で?(?:。|$)|(?:わか|分か)り(?:ません|かね)|要(?:確認|電話|連絡|注意|観察|相談)
    |(?:もう|すでに|既に|今|本人は?|学校に|教室に)*(?:来て(?:い)?ます|来ました|登校(?:して|しま|済|ずみ|です)|出席(?:して|しま|です)|います|いました))
    |(?:ok|おっけ[ーい]|了解|承知|確認)(?:です|しました|いたしました|済み?)?(?:[?(]|か[。?]|ですか|でしょうか|では|じゃ)
    |(?:ok|了解|承知)(?!し|です|いた|致|済|ずみ|[\s。.!、,~♪]|$)
    |(?:了解|承知)(?:し|いた)?(?:して|て)い?(?:ま|な)
    |.*(?:以外|確認(?:は|が|を)?(?:まだ|でき(?:ま|な|て)|出来|して(?:い)?(?:ま(?!す)|な)|して(?:くだ|下)|しないで|しません|(?:いた)?します|をお願い|お願い|中|待|要)|保留
    |(?:くらす|学級|組|担任|担当)(?:では|じゃ|が違|外)|(?:教諭|先生|事務室?|校長|教頭|主任)(?:に|へ|が|から|の方)?、?[^。]{0,8}(?:お願い|聞い|確認|ください|下さい)
    |(?:他|ほか|残り|それ以外)(?:の(?:方|人|子))?[はも、]?\s*(?:ok|確認|了解|承知|お大事))
    """,
    re.VERBOSE,
)
_COUNTED = re.compile(r"[年月日時分秒人名件組度回週歳才個限校階本円%点割]")

_COURTESY = (
    r"(?:いつも)?お(?:つか|疲)れ(?:さま|様)(?:です|でした)?|おはよう(?:ございます)?|こんにちは|お世話になって(?:い|お)?(?:ます|ります)"
    r"|(?:どうぞ|以上)?[、,]?よろしく(?:お?願い?(?:し|いたし|致し)ます|おねがいします)?|以上(?:です)?"
    r"|(?:ご?連絡)?ありがとうございま(?:す|した)|thanks?(?:you)?|bestregards"
)
_SELF = r"(?:(?:[0-9]年[0-9]組|[0-9]-[0-9])の?(?:担任)?の?|担任の?|事務の?|養護教諭の?|保健室の?)?"


def read_list_reply(text: str, lines: int, names: Collection[str] = ()) -> ListReply:
    """What a reply to a list of `lines` lines wants; `names` are what its writer is called."""
    if len(text) > LONGEST:
        return ListReply((), (1,))
    said = list(_said(text, names))
    if not said:
        return ListReply((Wish("all"),))
    wishes = {number: _wish(line, lines) for number, line in said}
    unclear = [number for number, wish in wishes.items() if wish is None]
    if unclear:
        unclear += [number for number, wish in wishes.items() if wish and wish.scope != "lines"]
    return ListReply(
        tuple(wish for number, wish in wishes.items() if wish and number not in unclear), tuple(sorted(unclear))
    )


def _said(text: str, names: Collection[str]) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers; what is only polite before or after it is left out."""
    called = "|".join(re.escape(folded(shown(name)).replace(" ", "")) for name in names)
    polite = re.compile(
        rf"(?:{_COURTESY}|{_SELF}(?:{called})(?:です|より|拝)?|[0-9]年[0-9]組(?:学級)?担任){_END}"
        if called
        else _COURTESY + _END
    )
    written = [" ".join(line.split()) for line in shown(text).split("\n") if line.strip()]
    for number, line in enumerate(written, 1):
        if _RULE.fullmatch(line):
            continue
        sentences = _SENTENCE.findall(line)
        while sentences and polite.fullmatch(folded(sentences[0]).replace(" ", "")):
            del sentences[0]
        if sentences:
            ack = [each for each in sentences if not polite.fullmatch(folded(each).replace(" ", ""))]
            yield number, "".join(ack if _ALL_ACK.fullmatch(folded("".join(ack)).strip()) else sentences).strip()


def _wish(line: str, lines: int) -> Wish | None:
    """What one line wants; None where that is not clear."""
    text = folded(line)
    if _ALL_ACK.fullmatch(text):
        return Wish("all")
    if _OTHERS_ACK.fullmatch(text):
        return Wish("others")
    for scope, pattern in (("all", _ALL_WORDS), ("others", _OTHERS_WORDS)):
        if found := pattern.match(text):
            words = _words(line[found.end() :])
            return None if words is None else Wish("all" if scope == "all" else "others", (), words)
    return _wish_of_lines(line, text, lines)


def _wish_of_lines(line: str, text: str, lines: int) -> Wish | None:
    found = _LINES.match(text)
    if not found:
        return None
    if found["upto"] and not _SPAN.search(found["numbers"]):
        return None
    rest = text[found.end() :]
    bare = found["numbers"].rstrip()[-1:].isdecimal()
    if rest and not found["gap"] and not _GLUED.match(rest) and (bare or _PARTICLES.match(rest)):
        return None
    words, numbers = _words(line[found.end() :]), _numbers(found["numbers"])
    if words is None or not numbers or not all(1 <= number <= lines for number in numbers):
        return None
    return Wish("lines", numbers, words)


def _numbers(text: str) -> tuple[int, ...]:
    """The numbers of "1,2", "1と2", "1番 3番", "1~3", each once; none where a range runs backwards."""
    numbers: list[int] = []
    for first, last in _SPAN.findall(text):
        if int(first) >= int(last):
            return ()
        numbers += range(int(first), int(last) + 1)
    return tuple(dict.fromkeys([*numbers, *map(int, re.findall("[0-9]+", _SPAN.sub(" ", text)))]))


def _words(said: str) -> str | None:
    """What goes to the family, without an OK of its own; None where it may mean that nothing should."""
    text = folded(said)
    if not text or _ACK_ALONE.fullmatch(text):
        return ""
    if _RESERVED.match(text) or _COUNTED.match(text) or _ANOTHER.search(text):
        return None
    ack = _ACK_FIRST.match(text)
    return said[ack.end() :].strip() if ack else said.strip()


# -- seats --------------------------------------------------------------------------------------------

_DO_NOT_ASK = re.compile(
    r"(?:お)?問い?合わ?せ(?:は|を|の必要は)?\s*(?:不要(?:です)?|しない(?:で(?:ください|下さい)?)?|しなくて(?:も)?(?:いい|よい|大丈夫)(?:です)?"
    r"|いりません|なし(?:で)?(?:お願いします)?|ありません|まだ(?:です)?)"
)
_ASK = re.compile(
    r"(?:を|の|に|へ)?\s*(?:保護者|家庭|家)?(?:に|へ|の)?\s*(?:お)?問い?合わ?せ(?:て|を|めーる)?\s*(?:してください|して下さい|ください|下さい|(?:お願い|おねがい)(?:し|いたし|致し)ます"
    r"|(?:し|いたし|致し)ます|する)?|\bask(?: (?:the )?(?:families|guardians|parents|them))?\b(?:,? please)?"
)
_NOBODY = re.compile(
    r"(?:(?:空席|空き|欠席者?|来ていない(?:子|人|児童|生徒))(?:は|が)?\s*)?(?:なし|無し|ありません|ぜろ|(?<![0-9])0(?:人|名)?)(?:です)?"
    r"|(?:欠席者?|来ていない(?:子|人|児童|生徒))(?:は|が)?いません|空席(?:は)?いません"
    r"|(?:全員|みんな|皆)\s*(?:が|も)?\s*(?:い(?:ます|る)|来て(?:い)?ます|出席(?:です|しています|しました)?|そろ(?:って(?:い)?ます|いました)|揃(?:って(?:い)?ます|いました)|登校(?:しています|しました|です)?)"
    r"|none|nobody(?: is missing)?|all (?:here|present)|everybody is here"
)
_SEAT_WORDS = re.compile(
    r"番(?:号)?(?:の(?:席|人|子))?|空席|空き|(?:が|は)?(?:空いて(?:い)?ます|あいて(?:い)?ます|いません|いない|来て(?:い)?ません|未登校)(?:です)?"
    r"|(?<![0-9]):|です|no\.?|[はがと、,・.。!&+\s]|and"
)


def read_seats_reply(text: str, names: Collection[str] = ()) -> SeatsReply | None:
    """The empty seats of a reply, and whether to ask the families; None where it is not clear."""
    if len(text) > LONGEST:
        return None
    said = folded("\n".join(line for _, line in _said(text, names)))
    kept = _DO_NOT_ASK.sub(" ", said)
    left, asks = _ASK.subn(" ", kept)
    left, nobody = _NOBODY.subn(" ", left)
    words = _SEAT_WORDS.sub(" ", left).split()
    if not all(re.fullmatch("[1-9][0-9]{0,2}", word) for word in words) or (nobody and words):
        return None
    if len(words) == 1 and re.search("空席|空き", said) and "番" not in said:
        return None  # a number, or how many
    if not words and not nobody:
        return SeatsReply(None, True) if asks else None
    return SeatsReply(tuple(dict.fromkeys(map(int, words))), asks > 0)
