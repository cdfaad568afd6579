"""How long a line may be that separates a reply from what it answers."""

import pytest

from mailgate.mail.quoting.reply_words import written

OWN = "この線より上に返信してください"
ORIGINAL = "元のメッセージ"
HEAD = "差出人: a@x.example\n件名: 連絡\n\n"


def _separator(words: str, length: int) -> str:
    return words.center(length, "-")


@pytest.mark.parametrize(("words", "below"), [(OWN, ""), (ORIGINAL, HEAD)])
def test_a_separator_has_up_to_120_letters(words: str, below: str) -> None:
    cut = f"了解しました\n{_separator(words, 120)}\n{below}元の文です。"
    kept = f"了解しました\n{_separator(words, 121)}\n{below}元の文です。"
    assert written(cut) == "了解しました"
    assert _separator(words, 121) in written(kept)
