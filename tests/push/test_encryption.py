"""Notes are encrypted as RFC 8291 says: its own example, and whatever else is written, read by the browser's half."""

import base64
import os

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st
from support.push.browser import SubscribedBrowser

from mailgate.keys.browser_keys import BrowserKeys
from mailgate.push.encryption import LONGEST, encrypt, encrypt_with


def raw(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def private_key(text: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(raw(text), "big"), ec.SECP256R1())


def test_the_example_of_rfc_8291_appendix_a() -> None:
    browser = BrowserKeys(
        raw("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
        raw("BTBZMqHH6r4Tts7J_aSIgg"),
    )
    message = encrypt_with(
        b"When I grow up, I want to be a watermelon",
        browser,
        private_key("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
        raw("DGv6ra1nlYgDCS1FRnbzlw"),
    )
    assert message == raw(
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru"
        "3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


@given(note=st.binary(max_size=LONGEST), number=st.integers(1, 2**250))
def test_the_browser_reads_what_was_written(note: bytes, number: int) -> None:
    browser = SubscribedBrowser(ec.derive_private_key(number, ec.SECP256R1()))
    assert browser.reads(encrypt(note, browser.keys, os.urandom)) == note


@given(note=st.binary(max_size=64))
def test_no_other_browser_reads_it_and_no_message_is_like_another(note: bytes) -> None:
    browser, other = SubscribedBrowser(), SubscribedBrowser()
    first, second = encrypt(note, browser.keys, os.urandom), encrypt(note, browser.keys, os.urandom)
    assert first != second
    with pytest.raises(InvalidTag):
        other.reads(first)


@given(note=st.binary(max_size=64), place=st.integers(0, 1_000), bit=st.integers(0, 7))
def test_nothing_of_the_text_can_be_changed_on_the_way(note: bytes, place: int, bit: int) -> None:
    browser = SubscribedBrowser()
    message = bytearray(encrypt(note, browser.keys, os.urandom))
    text = len(message) - 86
    message[86 + place % text] ^= 1 << bit
    with pytest.raises(InvalidTag):
        browser.reads(bytes(message))


def test_a_message_stays_below_three_kilobytes() -> None:
    assert len(encrypt(bytes(LONGEST), SubscribedBrowser().keys, os.urandom)) < 3_000
    with pytest.raises(ValueError, match="too long"):
        encrypt(bytes(LONGEST + 1), SubscribedBrowser().keys, os.urandom)


@pytest.mark.parametrize("public", [b"", b"\x04" + bytes(64), b"\x04" * 65, bytes(65)])
def test_a_key_that_is_no_point_of_the_curve_is_refused(public: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        encrypt(b"", BrowserKeys(public, bytes(16)), os.urandom)
