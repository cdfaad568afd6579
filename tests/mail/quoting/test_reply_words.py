import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mail.quoting.html_replies import HTML_REPLIES
from mail.quoting.kept import KEPT, KEPT_ALONE
from mail.quoting.openings import OPENINGS
from mail.quoting.our_letters import our_letter
from mail.quoting.replies import ATTRIBUTIONS, FOOTERS, NOTICE, PLAIN_NOTICE, QUOTE, REPLIES, ClientReply, quoted
from mailgate.mail.body.mime import MAX_CONTENT_BYTES
from mailgate.mail.quoting.reply_words import Why, cuts, written, written_html

WORDS = "承知しました。\nお大事になさってください。"


def named(table: dict[str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("client", table)


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.client)
def test_a_reply_is_read_as_what_its_writer_wrote(reply: ClientReply) -> None:
    assert written(reply.body) == reply.wrote


@pytest.mark.parametrize("reply", HTML_REPLIES, ids=lambda reply: reply.client)
def test_an_html_reply_is_read_as_what_its_writer_wrote(reply: ClientReply) -> None:
    assert written_html(reply.body) == reply.wrote


@named(ATTRIBUTIONS)
def test_words_above_a_quote_are_the_reply(client: str) -> None:
    assert written(f"{WORDS}\n\n{ATTRIBUTIONS[client]}\n{QUOTE}\n") == WORDS


@named(ATTRIBUTIONS)
def test_words_below_a_quote_are_the_reply(client: str) -> None:
    assert written(f"{ATTRIBUTIONS[client]}\n\n{QUOTE}\n{WORDS}\n") == WORDS


@named(ATTRIBUTIONS)
def test_words_between_quoted_lines_are_the_reply(client: str) -> None:
    body = f"佐藤です。\n{ATTRIBUTIONS[client]}\n> 何時に来ますか\n10時です\n> 給食は\n> 食べますか\n\nはい"
    assert written(body) == "佐藤です。\n10時です\n\nはい"


@named(ATTRIBUTIONS)
def test_a_quote_alone_is_a_reply_without_words(client: str) -> None:
    assert written(f"\r\n\r\n{ATTRIBUTIONS[client]}\r\n{QUOTE}\r\n") == ""


@named(ATTRIBUTIONS)
def test_full_width_marks_are_marks(client: str) -> None:
    assert written(f"了解\n\n{ATTRIBUTIONS[client]}\n{quoted(NOTICE, '＞')}") == "了解"


@named(OPENINGS)
def test_words_above_an_unmarked_original_are_the_reply(client: str) -> None:
    assert written(f"{WORDS}\n\n{OPENINGS[client]}\n\n{PLAIN_NOTICE}\n") == WORDS


@named(OPENINGS)
def test_an_unmarked_original_alone_is_a_reply_without_words(client: str) -> None:
    assert written(f"\n{OPENINGS[client]}\n\n{NOTICE}\n") == ""


@named(OPENINGS)
def test_a_marked_original_under_any_opening_leaves_the_words_below(client: str) -> None:
    assert written(f"{OPENINGS[client]}\n\n{QUOTE}\n\n{WORDS}") == WORDS


@named(FOOTERS)
def test_what_a_program_adds_below_the_words_is_not_the_reply(client: str) -> None:
    assert written(f"{WORDS}\n\n{FOOTERS[client]}\n") == WORDS


@named(FOOTERS)
def test_what_a_program_adds_above_the_quote_is_not_the_reply(client: str) -> None:
    assert written(f"{WORDS}\n\n{FOOTERS[client]}\n\n{ATTRIBUTIONS['Gmail ja']}\n\n{QUOTE}") == WORDS


@named(FOOTERS)
def test_what_a_program_adds_to_nothing_is_a_reply_without_words(client: str) -> None:
    assert written(f"\n\n{FOOTERS[client]}\n\n{OPENINGS['Outlook ja']}\n\n{NOTICE}") == ""


@pytest.mark.parametrize("text", KEPT + KEPT_ALONE)
def test_what_only_a_person_writes_stays(text: str) -> None:
    assert written(text) == text.strip()


@pytest.mark.parametrize("text", KEPT)
def test_what_only_a_person_writes_stays_above_a_quote(text: str) -> None:
    assert written(f"{text}\n\n{ATTRIBUTIONS['Apple Mail ja']}\n\n{QUOTE}") == text.strip()


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.client)
def test_a_reply_that_was_read_once_reads_the_same_again(reply: ClientReply) -> None:
    assert written(reply.wrote) == reply.wrote


# Sentences as people write them, in lines that no client would write.
_LETTERS = st.characters(categories=["Lu", "Ll", "Lo", "Nd", "So"], exclude_characters="\u200b\ufeff")
_LINE = st.text(_LETTERS, min_size=1, max_size=12).map(lambda text: f"{text}、です。")
_PERSON = st.lists(_LINE, min_size=1, max_size=5).map("\n".join)


_ORIGINAL = st.lists(st.text(_LETTERS, min_size=1, max_size=20), min_size=2).map("\n".join)


@given(_PERSON, st.sampled_from(sorted(ATTRIBUTIONS)), _ORIGINAL)
def test_whatever_is_written_above_whatever_is_quoted_is_the_reply(person: str, client: str, original: str) -> None:
    assert written(f"{person}\n\n{ATTRIBUTIONS[client]}\n{quoted(original)}") == person


@given(_PERSON, st.sampled_from(sorted(ATTRIBUTIONS)), _ORIGINAL)
def test_whatever_is_written_below_whatever_is_quoted_is_the_reply(person: str, client: str, original: str) -> None:
    assert written(f"{ATTRIBUTIONS[client]}\n{quoted(original)}\n{person}") == person


@given(_PERSON, st.sampled_from(sorted(OPENINGS)), _ORIGINAL)
def test_whatever_is_written_above_an_unmarked_original_is_the_reply(person: str, client: str, original: str) -> None:
    assert written(f"{person}\n\n{OPENINGS[client]}\n\n{original}") == person


@given(_PERSON, st.sampled_from(sorted(FOOTERS)))
def test_whatever_is_written_above_a_footer_is_the_reply(person: str, client: str) -> None:
    assert written(f"{person}\n\n{FOOTERS[client]}") == person


_SIGNS = [*"<>＞:：\"'\n\0\u3000あ", "> ", "\r\n", "-- \n", "-----\n", ">_<", "<!--", "<div", "<blockquote>", "</div>"]
_WORDS = [
    "On ",
    " wrote:",
    "2026/11/24 7:05",
    "<a@x.jp>",
    "差出人:",
    "From: ",
    "Sent: ",
    "書きました:",
    "iPhoneから送信",
]
_NASTY = st.one_of(st.text(), st.lists(st.sampled_from(_SIGNS + _WORDS)).map("".join))


@given(_NASTY)
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    assert isinstance(written(text), str)
    assert isinstance(written_html(text), str)


@given(_NASTY)
def test_every_word_of_a_reply_was_in_the_mail(text: str) -> None:
    assert set(re.findall(r"\w+", written(text))) <= set(re.findall(r"\w+", re.sub("[\u200b\u2060\ufeff]", "", text)))


# What a careless pattern would read over and over; each would take minutes if time grew with its square.
_ENDLESS = [
    "-- \n",
    "=====\n0144-00-0000\n",
    "From: a\n",
    "To: \n",
    "a@" * 40 + ":\n",
    "2026/11/24 7:05 <a@b.c> x:\n",
    "On 2026/1/1 7:05 ",
    "2026年1月1日 ",
]
_ENDLESS_HTML = ["<", "<!--", "<a x='", "<b><div></b>", "<div></p>", "<div class=signature>", "\u3000", "&#"]


@pytest.mark.parametrize("piece", _ENDLESS)
def test_a_mail_full_of_anything_is_read_in_one_go(piece: str) -> None:
    assert len(written(piece * (MAX_CONTENT_BYTES // len(piece)))) <= MAX_CONTENT_BYTES


@pytest.mark.parametrize("piece", _ENDLESS_HTML)
def test_a_mail_full_of_broken_markup_is_read_in_one_go(piece: str) -> None:
    assert len(written_html(piece * (MAX_CONTENT_BYTES // len(piece)))) <= MAX_CONTENT_BYTES


def test_what_was_cut_is_told_with_its_reason() -> None:
    body = "\n\n".join(
        [
            "【注意】このメールは外部から送信されています。",
            "承知しました。",
            "iPhoneから送信",
            f"{ATTRIBUTIONS['Gmail ja']}\n> 何時ですか",
            our_letter("a notice", "ja"),
        ]
    )
    found = cuts(body)
    assert [cut.why for cut in found] == [Why.ADDED, Why.INTRODUCTION, Why.QUOTED, Why.OUR_LETTER]
    assert found[0].lines == ("【注意】このメールは外部から送信されています。", "iPhoneから送信")
    assert cuts(f"承知しました。\n\n{OPENINGS['Outlook ja']}\n\n連絡です。")[-1].why is Why.ORIGINAL


@given(_NASTY)
def test_every_line_is_kept_or_cut_for_a_reason(text: str) -> None:
    said = sum(len(re.findall(r"\w", line)) for cut in cuts(text) for line in cut.lines)
    assert said + len(re.findall(r"\w", written(text))) <= len(re.findall(r"\w", text))
