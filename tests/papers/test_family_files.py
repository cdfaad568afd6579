"""What is known of a family as a file, in Japanese and in English."""

import json
from zoneinfo import ZoneInfo

import pytest

from mailgate.papers import family_files

KNOWN = {
    "mailbox": {"address": "mother@x.example", "suspended": False, "suspect_since": None, "canonical": ""},
    "students": [
        {
            "name": "<b>山田 太郎",
            "other_guardians": ["f…@x.example"],
            "notices": [
                {"created": 1_795_471_800, "remarks": "発熱", "replies": [], "versions": [{"said": {"why": "x"}}]}
            ],
            "roll_calls": [{"asked": True, "explained": [["佐藤 恵", 5]]}],
        }
    ],
}


@pytest.mark.parametrize(
    ("language", "says"),
    [
        (
            "ja",
            [
                "保存されている個人データ",
                "2026-11-24 07:10",
                "学校の返信",
                "いいえ",
                "&lt;b&gt;山田 太郎",
                "佐藤 恵 5",
            ],
        ),
        ("en", ["Personal data that are held", "Replies of the school", "No", "f…@x.example"]),
    ],
)
def test_a_page_to_read_says_it_in_words(language: str, says: list[str]) -> None:
    html = family_files.as_html(KNOWN, language, ZoneInfo("Asia/Tokyo"), 1_795_471_800)
    assert "known." not in html
    for text in says:
        assert text in html


def test_a_file_for_programs_is_what_is_known() -> None:
    assert json.loads(family_files.as_json(KNOWN)) == KNOWN
