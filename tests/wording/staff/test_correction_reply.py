"""A staff member asks for the form of a correction, and sends it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.staff.correction_reply import CorrectionReply, asks_for_form, read_correction


@pytest.mark.parametrize(
    "text",
    ["訂正", "訂正。", "訂正します", "訂正をお願いします", "修正", " 訂正 \n", "Correct", "correction", "「訂正」"],
)
def test_a_word_asks_for_the_form(text: str) -> None:
    assert asks_for_form(text)


@pytest.mark.parametrize(
    "text", ["", "お大事に", "訂正の件、承知しました", "訂正は不要です", "時間割の訂正をお配りします", "correct answer"]
)
def test_words_for_a_family_do_not(text: str) -> None:
    assert not asks_for_form(text)


@pytest.mark.parametrize(
    ("own", "reply"),
    [
        ("元に戻す", CorrectionReply("undo", "")),
        ("元に戻してください。", CorrectionReply("undo", "")),
        ("undo", CorrectionReply("undo", "")),
        ("取消\nわけ: 別の子の連絡でした", CorrectionReply("withdraw", "別の子の連絡でした")),
        ("取り消します。別の子の連絡でした", CorrectionReply("withdraw", "別の子の連絡でした")),
        ("わけ：間違い\n取り消し", CorrectionReply("withdraw", "間違い")),
        ("withdraw\nWhy: a mistake", CorrectionReply("withdraw", "a mistake")),
        ("取消", CorrectionReply("withdraw", "")),
        ("「取消」\nわけ: 間違い", CorrectionReply("withdraw", "間違い")),
        ("「元に戻す」", CorrectionReply("undo", "")),
        (
            "内容: 遅刻\n理由: 通院\nわけ: 電話で伺いました",
            CorrectionReply("change", "電話で伺いました", "内容: 遅刻\n理由: 通院"),
        ),
        ("理由：腹痛", CorrectionReply("change", "", "理由: 腹痛")),
    ],
)
def test_what_was_written_above_the_quote(own: str, reply: CorrectionReply) -> None:
    assert read_correction(own) == reply


QUOTED = """
> わけ（保護者に届きます）: お電話で伺いました。
> 児童・生徒（学年・組・番号・氏名）: 3年1組 12番 山田 太郎
> 内容（1 欠席（病欠） / 2 欠席（病欠以外） / 3 遅刻 / 4 登校）: 遅刻
> 理由: 通院
> 月日（例: 今日、12月1日）: 2026-11-24
> 到着予定（遅刻のとき）: 10:30
> 備考:
"""


def test_a_form_that_comes_back_as_it_was_filled_in_says_what_stands_in_it() -> None:
    reply = read_correction("", QUOTED)
    assert (reply.act, reply.why) == ("change", "お電話で伺いました。")
    assert reply.lines == "内容: 遅刻\n理由: 通院\n月日: 2026-11-24\n到着予定: 10:30"


def test_what_stands_above_counts_before_what_stands_in_the_letter() -> None:
    reply = read_correction("わけ: 別のわけ\n理由: 腹痛", QUOTED)
    assert (reply.why, reply.lines) == ("別のわけ", "理由: 腹痛")


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_text_breaks_the_reader(own: str, inside: str) -> None:
    read_correction(own, inside)
    asks_for_form(own)
