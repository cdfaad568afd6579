"""Every way of naming lines with every way of saying what is wanted of them: known by construction."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, product

from mailgate.wording.staff.list_reply import ListReply, read_list_reply
from wording.staff.tables import OF_LIST

NAMES = ("佐藤 恵", "佐藤")
ALL = frozenset(range(1, len(OF_LIST) + 1))
Named = tuple[str, Iterable[int]]
Wrong = tuple[str, frozenset[int]]

LINES: Sequence[Named] = (
    *(
        (way, (3, 5))
        for way in ("3と5", "３、５", "3番5番", "③⑤", "No.3とNo.5", "三番と五番", "3番目と5番目", "3と5の分")
    ),
    *(
        (way, (3, 5))
        for way in ("松本さん、森さん", "松本森", "松本くん、それから森さん", "3番松本、5番森", "湊さんと美咲さん")
    ),
    *(
        (way, (1,))
        for way in ("1番", "佐々木さん", "佐々木葵さん", "1番の佐々木さん", "葵さんだけ", "佐々木さんの欠席連絡")
    ),
    *((way, (1, 2, 3)) for way in ("1〜3", "1番から3番", "上から3つ", "最初の3件")),
    *((way, ALL) for way in ("全員", "全部", "5件とも", "いただいた5件", "本日の分", "リスト全部", "今朝の5名")),
    *((way, (1, 2, 4, 5)) for way in ("3以外", "松本さん以外", "3番を除く4件", "3番以外は全部", "松本くん以外の子")),
)
CONFIRMED = (
    *(
        "確認しました",
        "確認済みです",
        "確認できました",
        "確認できています",
        "確認しております",
        "確認しています",
        "確認OK",
    ),
    *(
        "把握しました",
        "把握できました",
        "承知しております",
        "了解",
        "了承しました",
        "OKです",
        "わかりました",
        "聞いております",
    ),
    *(
        "存じております",
        "拝見しました",
        "見ました",
        "受け取りました",
        "チェックしました",
        "問題ありません",
        "確認しといたよ",
    ),
)
JOINTS = ("", "は", "、", "は、", " ")
AROUND = (
    *(("", ""), ("はい、", "。"), ("おはようございます。", "。ありがとうございます。"), ("佐藤です。\n", "（佐藤）")),
    *(
        ("お世話になります。佐藤です。", "。お手数をおかけします。"),
        ("ありがとうございます。", "！"),
        ("", "。\n佐藤 恵"),
    ),
)


def test_lines_are_confirmed_in_any_words() -> None:
    assert not list(_misread(_crossed(LINES, CONFIRMED)))


def _crossed(named: Sequence[Named], said: Sequence[str]) -> Iterator[tuple[str, frozenset[int]]]:
    """Each with each, and in turn with what may stand between and around them."""
    joints, around = cycle(JOINTS), cycle(AROUND)
    for (way, lines), words in product(named, said):
        before, behind = next(around)
        yield f"{before}{way}{next(joints)}{words}{behind}", frozenset(lines)


def _misread(replies: Iterable[tuple[str, frozenset[int]]]) -> Iterator[Wrong]:
    for text, lines in replies:
        reading = read_list_reply(text, len(OF_LIST), NAMES, OF_LIST)
        if _confirmed(reading) != lines or _told(reading):
            yield text, _confirmed(reading)


def _confirmed(reading: ListReply) -> frozenset[int]:
    if reading.unclear:
        return frozenset()
    return frozenset(line for wish in reading.wishes for line in (wish.lines or ALL))


def _told(reading: ListReply) -> list[str]:
    """What a family would hear, but an OK that our letters offer."""
    return [wish.words for wish in reading.wishes if wish.words and not wish.words.startswith(("承知", "了解"))]
