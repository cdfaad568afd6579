"""What staff write back to a list of notices: read right, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.staff.list_reply import ListReply, read_list_reply
from mailgate.wording.staff.lists.wishes import Wish
from wording.family import misread
from wording.staff.pieces import PIECES
from wording.staff.tables import LISTS, OF_LIST
from wording.staff.ways import lists, plain

NAMES = ("佐藤 恵", "佐藤")
LINES = 5
ALL = Wish("all")
OTHERS = Wish("others")


def of(*lines: int, words: str = "") -> Wish:
    return Wish("lines", lines, words)


def read(text: str) -> ListReply:
    return read_list_reply(text, LINES, NAMES)


CONFIRM_ALL = (
    *("", "\n \n", "佐藤", "よろしくお願いします。", "お疲れ様です。\n佐藤です。"),
    *(
        "確認",
        "確認しました",
        "確認済み",
        "確認しました。",
        "ＯＫ",
        "ok",
        "OKです！",
        "了解です",
        "承知しました",
        "はい",
    ),
    *("全部確認しました", "全員OK", "全員 確認しました", "すべて確認済みです", "みんなOK", "全件了解", "all ok"),
    *("全部確認しました。よろしくお願いします。", "お疲れ様です。確認しました。佐藤", "了解しました。\n佐藤 恵"),
)


def test_all_are_confirmed_without_words() -> None:
    assert not misread(((text, ListReply((ALL,))) for text in CONFIRM_ALL), read)


ONE_LINE = (
    ("3 OK", of(3)),
    ("3", of(3)),
    ("3番", of(3)),
    ("３番　ＯＫ", of(3)),
    ("③ OK", of(3)),
    ("(3) 確認", of(3)),
    ("3) OK", of(3)),
    ("3. OK", of(3)),
    ("3：ＯＫ", of(3)),
    ("#3 OK", of(3)),
    ("No.3 OK", of(3)),
    ("3はOK", of(3)),
    ("3番確認しました", of(3)),
    ("1,2 了解", of(1, 2)),
    ("１、２　了解です", of(1, 2)),
    ("1と2は了解", of(1, 2)),
    ("1・2・5 OK", of(1, 2, 5)),
    ("1 2 3 OK", of(1, 2, 3)),
    ("1番、3番 確認", of(1, 3)),
    ("1〜3 OK", of(1, 2, 3)),
    ("2から4まで確認", of(2, 3, 4)),
    ("3 OK お大事に", of(3, words="お大事に")),
    ("3 OK。お大事に", of(3, words="お大事に")),
    ("3番 お大事に", of(3, words="お大事に")),
    ("3番さん お大事に", of(3, words="お大事に")),
    ("3番お大事に", of(3, words="お大事に")),
    ("3 のちほどお電話します。", of(3, words="のちほどお電話します。")),
    ("3お大事に", of(3, words="お大事に")),
    ("5 電話します", of(5, words="電話します")),
    ("5電話します", of(5, words="電話します")),
    ("5番は電話します", of(5, words="電話します")),
    ("1 承知しました", of(1, words="承知しました")),
    ("1、承知しました", of(1)),
    ("3 確認しました。お大事に", of(3, words="お大事に")),
    ("3番だけ確認", of(3)),
    ("3 だけ確認", of(3)),
    ("3 お大事に。よろしくお願いします。", of(3, words="お大事に。")),
    ("3 10:30に電話します", of(3, words="10:30に電話します")),
    ("3 5分後に電話します", of(3, words="5分後に電話します")),
    ("3 明日 10 時に電話します", of(3, words="明日 10 時に電話します")),
    ("3 090-1234-5678に電話します", of(3, words="090-1234-5678に電話します")),
    ("3 37.5度なら休ませてください", of(3, words="37.5度なら休ませてください")),
    ("全員 お大事に", Wish("all", words="お大事に")),
    ("全員に、お大事に", Wish("all", words="お大事に")),
    ("他は確認", OTHERS),
    ("ほかはOKです", OTHERS),
    ("残りは了解しました", OTHERS),
    ("その他の方 お大事に", Wish("others", words="お大事に")),
    ("others OK", OTHERS),
    ("①③ OK", of(1, 3)),
    ("1〜3 全員OK", of(1, 2, 3)),
    ("3 → OK", of(3)),
    ("1 OK\n\n佐藤 恵\n3年1組担任", of(1)),
    ("All OK. Thanks", ALL),
    # All but these
    ("3以外OK", of(1, 2, 4, 5)),
    ("3 以外 OK", of(1, 2, 4, 5)),
    ("3以外は確認", of(1, 2, 4, 5)),
    ("3を除いて確認しました", of(1, 2, 4, 5)),
    ("3番以外全員OK", of(1, 2, 4, 5)),
    ("3と5以外確認", of(1, 2, 4)),
    # A good wish for all
    ("全員お大事に", Wish("all", words="お大事に")),
    ("確認しました。お大事に", Wish("all", words="お大事に")),
    ("了解です。お大事になさってください。佐藤", Wish("all", words="お大事になさってください")),
    ("拝見しました", ALL),
    ("5人とも承知しました。", ALL),
    ("1〜3以外確認しました", of(4, 5)),
    ("みなさんお大事に", Wish("all", words="お大事に")),
    ("1.2.3.4", of(1, 2, 3, 4)),
    ("1と2、確認しました。他はまだです。", of(1, 2)),
    ("はい、確認しました\n\n佐藤恵\n拓進小学校\n0144-00-0000", ALL),
)


def test_a_line_is_read() -> None:
    assert not misread(((text, ListReply((wish,))) for text, wish in ONE_LINE), read)


NOT_CLEAR = (
    *(
        "3 OK?",
        "3 OKではありません",
        "3 OK(電話済み)",
        "3 確認中",
        "3 要確認",
        "3 確認お願いします",
        "3 了解していません",
    ),
    *(
        "3 後で確認します",
        "3 あとで",
        "3 待って",
        "3 ダメ",
        "3 わかりません",
        "3 キャンセル",
        "3 △",
        "3 登校しています",
    ),
    *(
        "3 うちのクラスではありません",
        "3 養護教諭に聞いてください",
        "3 内部メモ 要注意",
    ),
    *("9 OK", "1,9 OK", "0 OK", "03 OK", "3〜1 OK", "3-1 OK", "1〜9 OK"),
    *("3年1組 確認", "3時に電話します", "3人とも確認", "3日まで休みます", "3 年生は確認", "10分後に電話します"),
    *(
        "3 まだ確認していません",
        "3 未確認",
        "3 保留",
        "3 NG",
        "3 ×",
        "3 確認できません",
        "3 確認しないで",
        "3 間違いです",
    ),
    *("3 取り消し", "3以外", "3以外は電話します", "6以外OK", "3以外OK、3は電話", "1と2と3と4と5以外OK"),
    *("1 OK, 2 電話します", "1 OK 2 OK でいいですか", "OK 1 2"),
    *(
        "他はまだです",
        "4人とも承知しました",
        "2と3を取り違えていませんか",
        "3番は何時に登校しますか?",
        "3 熱は何度ですか?",
        "3番10時登校、了解",
    ),
    *(
        "2番は来ています",
        "2 教室にいます",
        "2番の欠席理由は何ですか",
        "2と3は兄弟です",
    ),
    *("全員欠席ですか", "3人確認しました", "担任に転送しました"),
    *("1番って誰ですか？", "2 これ昨日の分ではないですか？", "2 転校しました", "2 早退しました"),
    *("3 電話あり", "3 保護者と話しました", "3 鼻血で保健室", "3 昨日からです", "2と3 入れ替え"),
    *("OK？", "どうしますか？", "確認お願いします", "確認していません", "全部確認できません", "まだです"),
    *("3番の様子を見ます", "3番に電話します", "3番が心配です", "3番までは確認"),
    *("今日は出張です", "全員出席です", "全員に電話します", "全員まだです", "なんとか", "佐藤に聞いてください"),
)


def test_what_is_not_clear_is_not_guessed() -> None:
    assert not misread(((text, ListReply((), (1,))) for text in NOT_CLEAR), read)


def test_what_teachers_write_is_read_or_asked_back() -> None:
    assert not misread(
        (*LISTS, *lists.ALL_WAYS, *plain.ALL_WAYS),
        lambda text: _in_short(read_list_reply(text, LINES, NAMES, OF_LIST)),
    )


def _in_short(reply: ListReply) -> str:
    if not reply.wishes:
        return "ask"
    said = [
        (",".join(map(str, wish.lines)) or wish.scope) + (f"「{wish.words}」" if wish.words else "")
        for wish in reply.wishes
    ]
    held = f" -{','.join(map(str, reply.held))}" if reply.held else ""
    return " & ".join(said) + held + (" ?" if reply.unclear else "")


ITEMS = {"OK": "ok", "は了解": "ok", " 承認": "ok", "お大事に": "words", "は保留": "held", "はあとで確認します": "held"}


@given(
    st.permutations(range(1, LINES + 1)),
    st.lists(st.sampled_from(sorted(ITEMS)), min_size=1, max_size=LINES),
    st.sampled_from([" ", "、", "。", "\n"]),
)
def test_each_number_gets_what_stands_behind_it(numbers: list[int], said: list[str], between: str) -> None:
    items = dict(zip(numbers, said, strict=False))
    reply = read(between.join(f"{number}{words}" for number, words in items.items()))
    done = {line: bool(wish.words) for wish in reply.wishes for line in wish.lines}
    meant = {number: ITEMS[words] == "words" for number, words in items.items() if ITEMS[words] != "held"}
    assert not reply.wishes or (done == meant and not set(reply.held) & meant.keys())


@pytest.mark.parametrize("text", ["1OK 2OK", "1は了解、2は保留", "1お大事に2OK", "3は後で。他はOK"])
def test_several_items_of_one_line_are_read(text: str) -> None:
    assert read(text).wishes


def test_several_lines_are_read_one_by_one() -> None:
    assert read("お疲れ様です。佐藤です。\n\n1 OK お大事に\n5 電話します\n他は確認しました。") == ListReply(
        (of(1, words="お大事に"), of(5, words="電話します"), OTHERS)
    )


@pytest.mark.parametrize("whole", ["他は確認", "全員 お大事に", "確認しました"])
def test_all_and_the_others_are_not_done_while_a_line_is_unclear(whole: str) -> None:
    assert read(f"1 OK\n4番の様子を見ます\n{whole}") == ListReply((of(1),), (2, 3))


OF_TWO = (
    ("両名とも承知いたしました。", ListReply((ALL,))),
    ("どちらも確認しました", ListReply((ALL,))),
    ("かくにんしました！どちらのご家庭にもお大事にと。", ListReply((Wish("all", words="お大事に"),))),
    ("高橋さんのみOKです。佐々木君は事情を聞いてからにします。", ListReply((of(2),), held=(1,))),
    ("2だけ確認。1は期間を保護者に電話で確かめます。", ListReply((of(2),), held=(1,))),
)


def test_both_are_all_of_a_list_of_two() -> None:
    assert not misread(OF_TWO, lambda text: read_list_reply(text, 2, NAMES, OF_LIST[:2]))


def test_a_name_within_a_longer_word_is_nobody() -> None:
    students = ((1, "横山 丈"), (2, "酒井 湊斗"))
    reply = read_list_reply("2番に「大丈夫です」とお伝えください", 2, NAMES, students)
    assert reply == ListReply((of(2, words="大丈夫です"),))


def test_in_a_list_of_nothing_there_is_no_line() -> None:
    assert read_list_reply("1 OK", 0) == ListReply((), (1,))


@given(st.text(alphabet="0123456789１３年番組人OKおけ確認了解全員他は以外、,・〜- 　\nまだ電話。です", max_size=30))
def test_whatever_is_written_only_lines_of_the_list_that_it_names_are_meant(text: str) -> None:
    for wish in read(text).wishes:
        assert all(1 <= line <= LINES for line in wish.lines)
        assert (wish.scope == "lines") == bool(wish.lines)
        digits = text.translate(str.maketrans("１３", "13"))
        ranged = "〜" in text
        assert ranged or all(str(line) in digits for line in wish.lines)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader_of_lists(text: str) -> None:
    read(text)


def test_a_long_reply_to_a_list_is_read_in_no_time() -> None:
    for piece in PIECES:
        for text in (piece * 3_000 + "x", piece * 30_000):
            read(text)
