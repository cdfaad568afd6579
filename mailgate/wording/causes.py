"""The causes a text gives, and which of them hold: "熱はありません" is none, and neither is a brother's fever."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.wording.normal import folded, shown
from mailgate.wording.symptoms import ENTRIES, INFLUENZA, LONE_TYPE, Entry
from mailgate.wording.values import KindWords

_DENIED = re.compile(
    r"""
    (?:は、?)(?:平熱|3[56]度|3[56]\.)|(?:感染症?|陽性|の?症状)?(?:とか|など)?(?:は|が|も|で(?:は|も)?
    |じゃ)?(?:特に|とくに|全く|もう|、)*(?:あり|ござい|見られ|出てい?|してい?|つい?)?ません
    |(?:とか|など)?(?:は|が|も|で(?:は|も)?|じゃ)?(?:特に|とくに|全く|もう)*(?:無い|ない(?!と[困い])|なし|無し
    |なく(?!な)|無く|なかった|無かった|ねえ|あらへん|ないん)|(?:は|も|が)?陰性|(?:して|出て|でて)い?な
    |(?:で)?はな[いく]
    """,
    re.VERBOSE,
)
_GONE = re.compile(
    r"""
    (?:は|も|が)(?:、|もう|昨日|今朝|すっかり|だいぶ)*(?:下が[っり](?!き)|さが[っり](?!き)|治[っりま]
    |おさま[っり]|収ま[っり]|引[いき]|なくな|消え|落ち着|よくな[っり]|良くな[っり])
    """,
    re.VERBOSE,
)
_STILL = re.compile(r"[^。、]*(?:と思ったら|ません|ない|なく(?!な)|ず|きら|きって)")
_UNSURE = re.compile(
    r"""
    (?:を?(?:し|して|受け|受けて|やって)?、?)?(?:今、?)?の?結果(?:を)?(?:待|が(?:出|まだ)|はまだ|次第)
    |(?:型|感染|陽性)?(?:の?|が?|は?)(?:かも|疑い|疑惑|可能性|怖|こわ|流行|不安|心配|恐れ|おそれ|懸念|らしき|みたい
    |か(?:どうか|分か|わか|と思|な)|(?:だ)?と(?:言われ|診断され|分か|わか|判明し)(?:たら|た場合|れば)|だったら|なら|の?場合|の?ようなら|であれば|だと思|と思)
    |が?(?:出|で|あ(?:が|っ|る)|上が|ひどくな|続)(?:ったら|たら|れば|るようなら|るようであれば|った場合|た場合
    |るかも|そう|なければ)
    """,
    re.VERBOSE,
)
_NOT_SO = re.compile(r"[^。、\n]{0,4}(?:ません|ない(?!とき)|ず[、に])")
_NOT_YET = re.compile(r"[いっ]?(?:て|で)?から(?!は)|[りい]?次第")
_IS_NOT = re.compile(r"(?:では|じゃ)な")
_PAIRED = re.compile(r"(?:は|も|や|と|、|・|だけ|とか|/)*")
_BEFORE_DENIAL = re.compile(
    r"""
    (?:no|without|not|doesn't\ have(?:\ a)?|does\ not\ have(?:\ a)?|don't\ have(?:\ a)?)\s(?:any\s|a\s)?$
    """,
    re.VERBOSE,
)
_RELATIVE = re.compile(
    r"""
    祖父母|祖父|祖母|曾祖[父母]|曽祖[父母]|叔[父母]|伯[父母]|(?:お)?(?:じい|ばあ|爺|婆)(?:ちゃん|さん)
    |おじ(?:さん)?(?=[がのは])|おば(?:さん)?(?=[がのは])|いとこ|従兄弟|従姉妹|家族|同居|両親|親戚|親族|身内|主人
    |旦那|私(?!用|服|立)|わたし|お?母(?:さん|さま|様|親)?|お?父(?:さん|さま|様|親)?|まま(?=[がは])|ぱぱ(?=[がは])
    |先生(?=が|も)|(?:遊んだ|一緒にいた|近くの|同じ班の)[^。、]{0,3}子(?=が|も)
    |お?兄(?:ちゃん|さん)?|お?姉(?:ちゃん|さん)?|弟|妹|兄弟|姉妹|きょうだい|赤ちゃん|友達|友人
    |くらす(?=で|の|に)|周り|学級|学校で(?=[^。、]{0,10}(?:流行|はや|増え|蔓延|広が|出て))|義[父母]|犬|猫|ぺっと
    |\b(?:brother|sister|father|mother|grandfather|grandmother|grandpa|grandma|husband|wife|i|we)\ (?:is|are|am
    |has|have|had|was|tested|caught)\b
    """,
    re.VERBOSE,
)
_PET = re.compile(
    r"(?:ぺっと|犬|猫|うさぎ|はむすたー|金魚|小鳥|いんこ)(?:の[^。、\s]{1,6})?(?:が|も)(?:昨日|昨夜|今朝|急に)*$"
)
_HARMLESS = re.compile(
    r"""
    (?:\)(?=[がはもの、])|:[^\s)]{1,6}\)|に(?:噛|かま|ひっか|引っか)|です|でございます|でござい|より|と申|になります|から(?:の?(?:ご?連絡|お?電話|tel))|\s?(?:tel|お?電話)|で(?=ございま)|$|\s*\n|[。]
    |と(?:一緒に)?(?:病院|受診|通院|登校)
    |(?:が|と|の車で?)(?:一緒に|車で|学校まで|学校に|病院に|病院へ)*(?:送|連れ|つれ|付き添|付添|同行|迎え|届
    |お送|車で送|伺))
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause that holds for the child, where it stands in the text."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Causes:
    """All causes of a text: those that hold, and whether some were said to be uncertain or another person's."""

    sure: tuple[Cause, ...]
    doubtful: tuple[tuple[int, int], ...]
    denied: tuple[tuple[int, int], ...]


def find(text: str, kinds: Sequence[KindWords], named: Sequence[tuple[int, int]]) -> Causes:
    """The causes in a folded text; `named` are the places where a child is named."""
    sure: list[Cause] = []
    doubtful: list[tuple[int, int]] = []
    denied: list[tuple[int, int]] = []
    after: int | None = None  # where the cause behind this one starts, if that one is denied
    for start, end, entry in reversed(_typed(_hits(_without(named, text), kinds), text)):
        is_denied = _is_denied(text, start, end, entry) or (after is not None and _shares_denial(text, end, after))
        if is_denied:
            denied.append((start, end))
        elif _is_doubtful(text, start, end) or _of_another(text, start, entry, named):
            doubtful.append((start, end))
        else:
            sure.append(Cause(start, end, entry))
        after = start if is_denied else None
    return Causes(tuple(sure[::-1]), tuple(doubtful[::-1]), tuple(denied[::-1]))


def _without(named: Sequence[tuple[int, int]], text: str) -> str:
    """The text with blanks for the names, so that "はなこねつでやすみます" has a word of its own behind the name."""
    letters = list(text)
    for start, end in named:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _hits(text: str, kinds: Sequence[KindWords]) -> list[tuple[int, int, Entry]]:
    """Every entry's matches, the longest at each place, in order."""
    found = [(*match.span(), entry) for entry in [*ENTRIES, *_own(kinds)] for match in entry.pattern.finditer(text)]
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    kept: list[tuple[int, int, Entry]] = []
    for hit in found:
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return kept


def _typed(hits: list[tuple[int, int, Entry]], text: str) -> list[tuple[int, int, Entry]]:
    """Influenza whose type is told apart from it: "インフルエンザの検査をしたところ、A型でした"."""
    lone = list(LONE_TYPE.finditer(text))
    types = {match["type"] for match in lone}
    named = {entry.reasons[0][-2:-1] for _, end, entry in hits if _is_typed(entry) and not _IS_NOT.match(text, end)}
    if len(types) != 1 or named:
        return hits
    reasons = INFLUENZA[types.pop()]
    typed = next(entry for entry in ENTRIES if entry.reasons == reasons)
    if any(_is_typed(entry) for _, _, entry in hits):
        return sorted([*hits, (*lone[0].span(), typed)], key=lambda hit: hit[0])
    return [(start, end, typed if text.startswith("いんふる", start) else entry) for start, end, entry in hits]


def _is_typed(entry: Entry) -> bool:
    return entry.reasons in INFLUENZA.values()


def _own(kinds: Sequence[KindWords]) -> list[Entry]:
    """A school's reasons in their own words, so that those no entry knows are understood too."""
    entries = []
    for reason in dict.fromkeys(reason for kind in kinds for reason in kind.reasons):
        word = folded(shown(reason))
        if len(word) > 1 and word != "その他":
            slugs = {kind.slug for kind in kinds if reason in kind.reasons}
            group = "sick" if "sick" in slugs else "other" if slugs & {"absence", "late"} else None
            known = any(entry.pattern.fullmatch(word) for entry in ENTRIES)
            if group and not known:
                entries.append(Entry("sick" if group == "sick" else "other", (reason,), re.compile(re.escape(word))))
    return entries


def _is_denied(text: str, start: int, end: int, entry: Entry) -> bool:
    if _BEFORE_DENIAL.search(text[max(0, start - 30) : start]):
        return True
    if entry.group in ("better", "change"):
        return bool(_NOT_SO.match(text, end) or _NOT_YET.match(text, end))
    if _DENIED.match(text, end):
        return True
    gone = _GONE.match(text, end)
    return gone is not None and not _STILL.match(text[gone.end() : gone.end() + 8])


def _is_doubtful(text: str, start: int, end: int) -> bool:
    """ "インフルみたい" is a guess; "お腹が痛いみたい" is how a parent tells what the child says."""
    hearsay = text[start:end].endswith(("い", "た")) and text.startswith("みたい", end)
    return bool(_UNSURE.match(text, end)) and not hearsay


def _shares_denial(text: str, end: int, after: int) -> bool:
    """ "熱も咳もありません" denies both."""
    return end < after and text[end] in "もや" and bool(_PAIRED.fullmatch(text, end, after))


def _of_another(text: str, start: int, entry: Entry, named: Sequence[tuple[int, int]]) -> bool:
    """Whether a relative, and no child, stands before an illness in its sentence; a pet's death is no 忌引き."""
    if entry.group == "other" and _PET.search(text, max(start - 20, 0), start):
        return True
    if entry.group not in ("sick", "better"):
        return False
    sentence = max(text.rfind(mark, 0, start) for mark in "。\n!?") + 1
    owner = max((spot for spot, _ in named if sentence <= spot < start), default=-1)
    relatives = [match for match in _RELATIVE.finditer(text, sentence, start) if not _HARMLESS.match(text, match.end())]
    relatives = [match for match in relatives if not _is_title(text, match, named)]
    relatives = [match for match in relatives if not any(begin <= match.start() < stop for begin, stop in named)]
    return any(match.start() > owner for match in relatives)


def _is_title(text: str, match: re.Match[str], named: Sequence[tuple[int, int]]) -> bool:
    """ "弟の太郎" is 太郎, "母ですが" is who writes."""
    gap = re.compile(r"の|[、\s]?").fullmatch
    return any(gap(text, match.end(), start) for start, _ in named if start >= match.end())
