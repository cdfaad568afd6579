"""Whom a text is about: names, classes, "二人とも", and the signs that somebody else is meant."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mailgate.wording import romaji, strangers
from mailgate.wording.normal import folded, number, shown
from mailgate.wording.values import Child

Way = Literal["name", "family", "class", "all", "own", "unclear"]

_KANJI = "一-龥々"
# What may stand right behind a name: how it is called, a particle, a word that tells what is the matter, or no letter.
_KNOWN_AFTER = re.compile(
    rf"""
    ちゃん|くん|君|さん|さま|様|殿|氏
    |は|が|も|の|と|を|に|で(?!き)|や(?!す)|へ|から|まで|です|だ(?!る)|こと|なの|ともに|とも|だけ|のみ|及び|および|ふたり|両
    |欠席|遅刻|登校|お?休|発熱|高熱|微熱|熱|体調|腹痛|頭痛|風邪|通院|病欠|早退|入院|検診|嘔吐|下痢|旅行|忌引|喘息|病院|お腹|お熱|腹|頭|咳|寝坊|喉|鼻|風疹|水疱|骨折|怪我|けが|ねぼう|げり|せき|いんふる|ころな|蕁麻疹|発疹|湿疹|吐
    |本日|今日|明日|昨日|昨夜|今朝|ど(?:ちら|っち)も|両名|二人|共|保護者|母|父|祖|兄|弟|姉|妹|[0-9]
    |お?やすみ|けっせき|ちこく|きょう|あした|ねつ|おなか|あたま|かぜ|たいちょう
    |[^ぁ-ん{_KANJI}a-z]|$
    """,
    re.VERBOSE,
)
_KNOWN_BEFORE = re.compile(
    rf"""
    (?:^|[^ぁ-んー{_KANJI}a-z]|今日|本日|明日|明後日|昨日|昨夜|今朝|来週|今週|組|番|年|年生|曜日?|[0-9]日
    |娘|息子|[長次三四]男|[長次三四]女|兄|弟|姉|妹|本人|児童|生徒|氏名|名前|欠席|遅刻|登校|連絡|子|小[1-6]|中[1-3]|及び|方)$
    """,
    re.VERBOSE,
)
_KANA_BEFORE = re.compile(
    rf"(?:^|[^ぁ-んーa-z]|[{_KANJI}]|[はがのともをにへでや]|きょう|あした|あす|ほんじつ|おはよう|ございます|です|ます|うちのこ)$"
)
_SHORT_KANA_AFTER = re.compile(
    r"ちゃん|くん|君|さん|[はがも](?![でつたみずばいかきけ])|の[ぁ-ん]?(?=[母父は]|$)|[\s、。,]|$"
)
_SHORT_KANA_BEFORE = re.compile(rf"(?:^|[\s、。,(とも・&]|組|番|[{_KANJI}]の?|きょうは?、?)$")
_CLASS = re.compile(
    r"""
    (?<![0-9年/.和成-])(?:(?P<g>[1-9一二三四五六七八九])\s?年生?\s?(?!間|前
    |ぶり)(?:の?\s?(?P<c>[0-9]{1,2}|[a-z]|[ぁ-ん一二三四五六七八九])\s?組)?
    |(?P<grade>[1-9])\s?(?:-|の|ー)\s?(?P<room>[0-9]{1,2}
    |[a-z](?![a-z]))(?![0-9:/.日時月人つ~-])組?)(?:[\s、の]*(?:出席番号)?\s?(?P<n>[0-9]{1,2})番)?
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"出席番号\s?(?P<n>[0-9]{1,2})番?|(?<![0-9])(?P<m>[0-9]{1,2})番(?![目線])")
_COUNTED = "二|2|三|3|四|4|ふた|さん"
_ALL = re.compile(
    rf"""
    (?P<count>{_COUNTED})(?:人|り|名)(?:とも|ども|共|一緒|そろって|揃って|の(?:子供|こども|子)?(?:とも|は|が)?
    |で|とも一緒に|分|(?=、?(?:お?休|欠席|遅刻|遅れ)))|(?P<pair>両方(?:とも)?|両名(?:とも)?|ど(?:ちら|っち)も
    |(?:(?<=子)|(?<=子供)|(?<=ども)|(?<=弟)|(?<=妹)|(?<=たち))(?:二人|2人|ふたり)(?!目)
    |\bboth(?:\s(?:of\s(?:my|the|our)\s)?(?:kids|children|boys|girls|sons|daughters|of\ them))?\b)
    |(?:兄弟|姉妹|きょうだい|兄妹|姉弟|子供たち|子どもたち|子供達|こどもたち|子ども達)(?:みんな|全員)?(?:とも
    |共に|共|揃って|そろって|で|が|は|も|全員|みんな)|(?<!家族)全員|みんな
    |\ball\ (?:of\ (?:them|us)|(?:my\ |the\ |our\ )?(?:kids|children))\b
    """,
    re.VERBOSE,
)
_COUNTS = {"二": 2, "2": 2, "ふた": 2, "三": 3, "3": 3, "さん": 3, "四": 4, "4": 4}
_OWN = re.compile(
    r"本人|うちの子|我が子|わが子|子供|子ども|こども|娘|息子|むすこ|むすめ|[長次三四][男女]"
    r"|\bmy (?:son|daughter|child|kid|boy|girl)\b"
)
_OTHER_CHILD = re.compile(
    r"(?:[上下]|真ん中)の(?:子|娘|息子)|(?:隣の席|となりの席|近所|くらす|他|ほか|お?友達)の[^、。]{0,3}子(?=が|は|も)|[末]っ子|双子の(?:兄|弟|姉|妹|片)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in a text. `children` are those it can mean; none where it is nobody that we know."""

    start: int
    end: int
    children: frozenset[int]
    way: Way


def mentions(text: str, children: Sequence[Child]) -> list[Mention]:
    """Everybody named in a folded text, in order and without overlaps: the longest reading of each place."""
    found = [*_names(text, children), *_classes(text, children), *_groups(text, children)]
    found.sort(key=lambda each: (each.start, -each.end, each.way == "unclear"))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    spots = [(mention.start, mention.end) for mention in kept if mention.way != "unclear"]
    nicknames = [Mention(start, end, frozenset(), "unclear") for start, end in strangers.called(text, spots)]
    return sorted([*kept, *nicknames], key=lambda each: each.start)


def _names(text: str, children: Sequence[Child]) -> Iterator[Mention]:
    spellings = _spellings(children)
    given = tuple(spelling for spelling in spellings["name"] if len(spelling) > 1)
    for way, spelled in spellings.items():
        for spelling, keys in spelled.items():
            for match in re.finditer(_spaced(spelling), text):
                clear = _stands_alone(text, match, spelling, given)
                if clear or _looks_like_another(spelling):
                    yield Mention(*match.span(), keys if clear else frozenset(), way if clear else "unclear")
    yield from _latin_names(text, children)


def _spaced(spelling: str) -> str:
    return r"[\s・]?".join(re.escape(part) for part in spelling.split(" "))


def _spellings(children: Sequence[Child]) -> dict[Way, dict[str, frozenset[int]]]:
    """How each child, and each family, may be written: with the children that this can mean."""
    spelled: dict[Way, dict[str, frozenset[int]]] = {"name": {}, "family": {}}
    for child in children:
        written = [parts for each in (child.name, child.kana) if (parts := folded(shown(each)).split())]
        for parts in written:
            ways: list[tuple[Way, str]] = [("name", " ".join(parts))]
            if len(parts) > 1:
                ways += [("name", parts[-1]), ("family", parts[0])]
                ways += [("name", f"{other[0]} {parts[-1]}") for other in written if len(other) > 1]
            for way, spelling in ways:
                spelled[way][spelling] = spelled[way].get(spelling, frozenset()) | {child.key}
    return spelled


def _stands_alone(text: str, match: re.Match[str], spelling: str, given: tuple[str, ...]) -> bool:
    """Whether the name is a word of its own here, not a part of another one (花 in 花子, はな in はなみず)."""
    before, after = text[: match.start()], text[match.end() :]
    if spelling in given and before.endswith(given):
        before = ""  # "花子太郎ともに"
    if spelling in given and after.startswith(given):
        after = ""
    if re.fullmatch("[ぁ-んー ]+", spelling):
        if len(spelling) <= 2:
            return bool(_SHORT_KANA_BEFORE.search(before) and _SHORT_KANA_AFTER.match(after))
        return bool(_KANA_BEFORE.search(before[-8:]) and _KNOWN_AFTER.match(after))
    starts = not re.search(rf"[{_KANJI}]$", before) or _KNOWN_BEFORE.search(before[-4:])
    return bool(starts and _KNOWN_AFTER.match(after))


def _looks_like_another(spelling: str) -> bool:
    """ "佐藤花子" beside our 山田花子 is somebody else; 花 inside 花粉 is no name at all."""
    return len(spelling) > 1 and bool(re.search(f"[{_KANJI}]", spelling))


def _latin_names(text: str, children: Sequence[Child]) -> Iterator[Mention]:
    by_sound: dict[str, frozenset[int]] = {}
    families: dict[str, frozenset[int]] = {}
    for child in children:
        parts = [part for part in folded(shown(child.kana or child.name)).split() if part]
        sounds = [romaji.fold(part) if part.isascii() else romaji.of_kana(part) for part in parts]
        if sounds and sounds[-1]:
            by_sound[sounds[-1]] = by_sound.get(sounds[-1], frozenset()) | {child.key}
        if len(sounds) > 1 and sounds[0]:
            families[sounds[0]] = families.get(sounds[0], frozenset()) | {child.key}
    for match in re.finditer(r"[a-zāīūēōâîûêô]{2,}", text):
        sound = romaji.fold(match[0])
        if sound in by_sound:
            yield Mention(*match.span(), by_sound[sound], "name")
        elif sound in families:
            yield Mention(*match.span(), families[sound], "family")


def _classes(text: str, children: Sequence[Child]) -> Iterator[Mention]:
    for match in _CLASS.finditer(text):
        grade, room = match["g"] or match["grade"], match["c"] or match["room"]
        fitting = frozenset(
            child.key
            for child in children
            if _same(grade, child.grade)
            and (not room or _same(room, child.classroom))
            and (not match["n"] or _same(match["n"], child.number))
        )
        yield Mention(*match.span(), fitting, "class" if fitting else "unclear")
    for match in _NUMBER.finditer(text):
        wanted = match["n"] or match["m"]
        fitting = frozenset(child.key for child in children if _same(wanted, child.number))
        yield Mention(*match.span(), fitting, "class" if fitting else "unclear")


def _same(written: str, known: str) -> bool:
    return _plain(written) == _plain(folded(shown(known)))


def _plain(word: str) -> str:
    try:
        return str(number(word.removesuffix("組").removesuffix("年")))
    except ValueError:
        return word.removesuffix("組").removesuffix("年")


def _groups(text: str, children: Sequence[Child]) -> Iterator[Mention]:
    everybody = frozenset(child.key for child in children)
    for match in _ALL.finditer(text):
        wanted = 2 if match["pair"] else _COUNTS.get(match["count"] or "", 0)
        fits = len(everybody) == wanted if wanted else len(everybody) > 1
        yield Mention(*match.span(), everybody if fits else frozenset(), "all" if fits else "unclear")
    for match in _OWN.finditer(text):
        yield Mention(*match.span(), everybody, "own")
    for match in _OTHER_CHILD.finditer(text):
        yield Mention(*match.span(), frozenset(), "unclear")
