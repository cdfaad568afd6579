"""Links that open a mail ready to be sent (RFC 6068)."""

from urllib.parse import parse_qs, unquote

from hypothesis import given
from hypothesis import strategies as st

from mailgate.mail.mailto import mailto


def test_a_japanese_reply_as_mail_programs_read_it() -> None:
    assert mailto("confirm+abc@gate.example", "確認", "お大事に\n佐藤") == (
        "mailto:confirm%2Babc@gate.example?subject=%E7%A2%BA%E8%AA%8D"
        "&body=%E3%81%8A%E5%A4%A7%E4%BA%8B%E3%81%AB%0D%0A%E4%BD%90%E8%97%A4"
    )


def test_what_has_a_meaning_in_a_link_is_encoded() -> None:
    link = mailto("a/b?c=d%e&f@docomo.example", "1 + 1", "100%?&=#")
    assert link == "mailto:a%2Fb%3Fc%3Dd%25e%26f@docomo.example?subject=1%20%2B%201&body=100%25%3F%26%3D%23"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
def test_whatever_is_written_is_read_again(text: str) -> None:
    to, _, query = mailto("digest+token@gate.example", text, text).removeprefix("mailto:").partition("?")
    assert unquote(to) == "digest+token@gate.example"
    assert query.isascii()
    assert parse_qs(query, keep_blank_values=True)["body"] == [text.replace("\n", "\r\n")]
