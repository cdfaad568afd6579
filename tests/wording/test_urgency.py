"""Remarks that somebody at the school should read before all others."""

import pytest

from mailgate.wording.urgency import is_urgent


@pytest.mark.parametrize(
    "remarks",
    [
        "至急ご相談があります",
        "【大至急】お電話ください",
        "救急車で病院に来ています",
        "折り返しお願いします",
        "折返しのお電話を待っています",
        "先生にお話があります",
        "今すぐ連絡ください",
        "Please call me back",
        "URGENT: he is in an ambulance",
        "ＡＳＡＰ",
    ],
)
def test_what_asks_the_school_to_hurry_or_to_phone_is_urgent(remarks: str) -> None:
    assert is_urgent(remarks)


@pytest.mark.parametrize(
    "remarks",
    [
        "",
        "38度5分。昼にまた連絡します",
        "祖母が迎えに行きます",
        "急に熱が出ました",
        "電話番号が変わりました",
        "We will call again at noon",
        "お返事は急ぎません",
        "至急ではありません",
        "急ぎではないのですが",
        "緊急連絡先が変わりました",
        "It is not urgent",
    ],
)
def test_other_remarks_can_wait_their_turn(remarks: str) -> None:
    assert not is_urgent(remarks)
