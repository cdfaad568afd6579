"""Dialects in the standard language, letter for letter."""

import pytest

from mailgate.wording.lexicon.ja.dialects import ROWS
from mailgate.wording.recognition.dialects import in_standard

_KATAKANA = {ord(each): ord(each) - 0x60 for each in "スケト"}
_PAIRS = [pair.split("→") for _, _, pairs in ROWS for pair in pairs.split()]


def test_the_standard_is_as_long() -> None:
    """Places in the text stay places in what was typed."""
    assert [pair for pair in _PAIRS if len(pair[0]) != len(pair[1])] == []


def test_a_word_stands_for_one_other() -> None:
    meant: dict[str, str] = {}
    assert [word for word, standard in _PAIRS if meant.setdefault(word, standard) != standard] == []


@pytest.mark.parametrize(
    ("said", "standard"),
    [
        ("休ませっから、着ぐの9時になるっす", "休ませるから、着くの9時になります"),
        ("腹いでぐて起ぎだばっかだ", "腹いたくて起きたばっかだ"),
        ("熱出しちゅうき", "熱出しているし"),
        ("花子ば病院さ連れでいぐがら", "花子を病院に連れていくから"),
    ],
)
def test_what_a_dialect_says(said: str, standard: str) -> None:
    assert in_standard(said) == standard


@pytest.mark.parametrize(
    "plain",
    [
        "やけどをしたので休みます",
        "朝ごはんは食べましたが、喉がいがらっぽいと言うので休みます",
        "さっき寒さで震えながら帰りました。お酒のような匂い、酒さ、寒さ対策",
        "おばあちゃんのそばで、朝ばたばたしました。バスの遅れで遅刻します",
        "そうとう痛いので、大事をとって休ませたいです。ありがとう",
        "泳いで、急いで、休んで、たすけて、だいすけ、けいとです、はるとです、いとう、くもんで、ゆうはんで",
        "がんばって行きます。いばっている、ふんばってん、せっけん、スケートで転んで、さんじゅう8ど".translate(
            _KATAKANA
        ),
        "職場たいけんの日、たんけん、じゃんけん、けいけん。転んでいたかと思います。していてえらい、泣いて言う",
        "学校を休みだ。元気だけど、げんきだ。いつも通りだ。下見で、花見でいる。行ったかて、出たがらず、骨を伸ばして",
    ],
)
def test_what_is_no_dialect(plain: str) -> None:
    assert in_standard(plain) == plain
