"""Whatever a client does to a copy of our letter, the family reads the person's words, all of them and only them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mail.quoting.our_letters import EACH, our_letter
from mail.quoting.styles import STYLES
from mailgate.mail.body.mime import MAX_CONTENT_BYTES
from mailgate.mail.quoting.own_letters import find_copies
from mailgate.mail.quoting.reply_words import written

_LETTERS = st.characters(categories=["Lu", "Ll", "Lo", "Nd", "So"], exclude_characters="\u200b\ufeff")
_LINE = st.text(_LETTERS, min_size=1, max_size=12).map(lambda text: f"{text}、です。")
_PERSON = st.one_of(
    st.lists(_LINE, min_size=1, max_size=4).map("\n".join),
    st.sampled_from(["", "了解", "OK", "👍", "お大事に。", "明日10時に来てください。\n\n佐藤", "3 OK\n5 電話します"]),
)
SIMPLE = sorted(set(STYLES) - {"wrapped anew", "marks that were wrapped", "paragraphs on one line"})


def test_there_are_thirty_styles() -> None:
    assert len(STYLES) >= 30


@settings(max_examples=400)
@given(_PERSON, st.sampled_from(EACH), st.sampled_from(SIMPLE))
def test_for_any_words_any_letter_and_any_client_the_words_come_out(
    words: str, letter: tuple[str, str], client: str
) -> None:
    assert written(STYLES[client](our_letter(*letter), words)) == words


@pytest.mark.parametrize("client", sorted(set(STYLES) - set(SIMPLE)))
@pytest.mark.parametrize("name", ["a notice", "a receipt", "an answer"])
def test_a_copy_that_was_broken_into_pieces_is_no_word_of_the_person(client: str, name: str) -> None:
    assert written(STYLES[client](our_letter(name, "ja"), "承知しました。")) == "承知しました。"


@pytest.mark.parametrize("words", ["承知しました。", "はい、\n大丈夫です。", "お電話ください。"])
@pytest.mark.parametrize(("name", "language"), EACH)
def test_words_between_the_lines_of_a_copy_without_marks_stay(name: str, language: str, words: str) -> None:
    above, _, below = our_letter(name, language).partition("\n\n")
    assert written(f"{above}\n\n{words}\n\n{below}") == words


@pytest.mark.parametrize(("name", "language"), EACH)
def test_words_above_and_below_a_copy_stay(name: str, language: str) -> None:
    assert written(f"承知しました。\n\n{our_letter(name, language)}\n\n佐藤です。") == "承知しました。\n\n佐藤です。"


@pytest.mark.parametrize(
    "line", ["すぐに学校へお電話ください。", "このメールに返信してください。", "- We could not read it."]
)
def test_one_line_that_we_write_too_may_be_a_persons(line: str) -> None:
    assert written(f"承知しました。\n{line}") == f"承知しました。\n{line}"
    assert written(f"{line}\n\n{our_letter('a notice', 'ja')}") == line


@pytest.mark.parametrize(
    "body",
    [
        "承知しました。2026年11月24日(火) 7:05 学校連絡 <login@gate.example.jp>:\n> x",
        "承知しました。2026年11月24日(火) 7:05 学校連絡 <\nlogin@gate.example.jp>:\n> x",
        "承知しました。 2026/11/24 7:05、学校連絡 <login@gate.example.jp>のメール:\n> x",
        "承知しました。2026年11月24日(火) 7:05 学校連絡 <login@gate.example.jp\n>:\n> x",
        "承知しました。 On Tue, Nov 24, 2026 at 7:05 AM School <login@gate.example.jp> wrote:\n> x",
    ],
)
def test_words_on_the_attributions_own_line_stay(body: str) -> None:
    assert written(body) == "承知しました。"


@pytest.mark.parametrize("address", ["＞お母さまへ", "＞山田さん", "＞ 花子さんのお母様へ", ">お母さまへ"])
def test_a_line_that_addresses_somebody_is_no_quote(address: str) -> None:
    quote = "2026年11月24日(火) 7:05 学校連絡 <login@gate.example.jp>:\n> 連絡がありました。\n> 理由: 発熱"
    assert written(f"{address}\nお大事に。\n\n{quote}") == f"{address}\nお大事に。"


def test_a_table_that_somebody_drew_is_no_quote() -> None:
    table = "| 月 | 火 |\n| 国語 | 算数 |"
    assert written(table) == table
    assert written(f"{table}\n\n{our_letter('a notice', 'ja')}") == table


def test_a_partly_translated_copy_is_ours() -> None:
    lines = our_letter("a notice", "ja").split("\n")
    at = next(number for number, line in enumerate(lines) if "何も書かなくても" in line)
    lines[at] = "You do not have to write anything. What you write goes to the guardians."
    assert written("\n".join(["承知しました。", "", *lines])) == "承知しました。"


@given(st.text(), st.sampled_from(EACH))
def test_no_text_is_too_odd(text: str, letter: tuple[str, str]) -> None:
    lines = f"{text}\n{our_letter(*letter)}\n{text}".split("\n")
    assert find_copies(lines).whole <= set(range(len(lines)))


@pytest.mark.parametrize(
    "piece", ["理由: 発熱\n", "この線より上に返信してください\n", "mailto:a@b.c\n", "1) 3年1組 5番 花子\n"]
)
def test_a_mail_full_of_our_lines_is_read_in_one_go(piece: str) -> None:
    text = f"{our_letter('a list', 'ja')}\n{piece * (MAX_CONTENT_BYTES // len(piece))}"
    assert len(written(text)) <= len(text)
