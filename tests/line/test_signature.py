"""The signature of a webhook's body."""

from hypothesis import given
from hypothesis import strategies as st

from mailgate.demo.line.events import signature
from mailgate.line.signature import is_signed

SECRET = "8c570fa6dd201bb328f1c1eac23a96d8"
BODY = b'{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'


def test_the_vector_of_line_s_documents() -> None:
    assert is_signed(BODY, "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=", SECRET)


@given(st.binary(), st.text())
def test_only_the_right_signature_counts(body: bytes, other: str) -> None:
    right = signature(SECRET, body)
    assert is_signed(body, right, SECRET)
    assert is_signed(body, other, SECRET) is (other == right)
    assert not is_signed(body + b" ", right, SECRET)
    assert not is_signed(body, right, SECRET[::-1])


@given(st.binary(min_size=1), st.data())
def test_every_byte_counts(body: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(body) - 1))
    changed = body[:place] + bytes([body[place] ^ data.draw(st.integers(1, 255))]) + body[place + 1 :]
    assert not is_signed(changed, signature(SECRET, body), SECRET)
