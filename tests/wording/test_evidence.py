"""Each piece of a text, what it was taken for, and by which rule."""

import pytest
from hypothesis import given

from mailgate.wording.evidence import Piece, pieces
from mailgate.wording.normalization import shown
from wording.any_text.test_properties import TEXTS
from wording.family import BOTH, MORNING


def test_the_pieces_stand_in_the_order_of_the_text() -> None:
    found = pieces("太郎は昨夜から腹痛、10時に登校します。弟がインフルかもしれません", students=BOTH, now=MORNING)
    assert found == (
        Piece("太郎", "student 2", "mentions: name"),
        Piece("昨夜から", "2026-11-23 to ...", "periods: from"),
        Piece("腹痛", "stomach_ache (it holds)", "symptoms: stomach_ache"),
        Piece("10時", "10:00", "times"),
        Piece("登校します。", "attend (firm)", "deeds: attend, moods: firm"),
        Piece("インフル", "a cause (doubtful, not told for certain, or somebody else's)", "causes: doubtful"),
    )


def test_the_answers_of_a_form_are_pieces_too() -> None:
    found = pieces("児童・生徒: 1\n内容: 病欠\n理由: 発熱", students=BOTH, now=MORNING)
    assert [(piece.words, piece.taken_for) for piece in found] == [
        ("1", "the answer for student"),
        ("病欠", "the answer for kind"),
        ("発熱", "the answer for reason"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("スイミングスクール様 花子は熱で休みます", "スイミングスクール様", "strangers: addressee"),
        ("花子は発熟で休みます", "発熟", "sentences: SLIP"),
    ],
)
def test_what_keeps_a_mail_from_being_taken_is_a_piece(text: str, words: str, rule: str) -> None:
    found = pieces(text, students=BOTH, now=MORNING)
    assert any(words in piece.words and rule in piece.rule for piece in found)


@given(TEXTS)
def test_every_piece_is_of_the_text(text: str) -> None:
    for piece in pieces(text, students=BOTH, now=MORNING):
        assert "".join(piece.words.split()) in "".join(shown(text).split())


def test_a_plain_sentence_shows_where_its_words_end_that_are_explained() -> None:
    found = pieces("Hanako está com febre, talvez vai faltar", students=BOTH, now=MORNING)
    assert found == (
        Piece("Hanako", "a student", "lexicon.plain.pt"),
        Piece("está com febre", "cause 発熱", "lexicon.plain.pt"),
        Piece("talvez vai faltar", "nothing", "plain.scanning"),
    )
