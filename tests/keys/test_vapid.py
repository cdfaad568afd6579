"""What this gateway tells push services of itself is signed as RFC 8292 wants it; only a file holds the key."""

import base64
import json
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from mailgate.keys.vapid import VapidKey, new_vapid_key, read_vapid_key

NOW = 1_800_000_000
DAY = 86_400
ORIGIN = "https://fcm.googleapis.com"


def raw(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def verify(header: str, public: str) -> dict[str, object]:
    """What the header says. Raises InvalidSignature where another key than `public` signed it."""
    scheme, _, parameters = header.partition(" ")
    found = dict(each.split("=", 1) for each in parameters.split(","))
    assert (scheme, found["k"]) == ("vapid", public)
    signed, _, signature = found["t"].rpartition(".")
    numbers = raw(signature)
    assert len(numbers) == 64
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw(public))
    der = encode_dss_signature(int.from_bytes(numbers[:32], "big"), int.from_bytes(numbers[32:], "big"))
    key.verify(der, signed.encode("ascii"), ec.ECDSA(SHA256()))
    header_part, claims = (json.loads(raw(part)) for part in signed.split("."))
    assert header_part == {"typ": "JWT", "alg": "ES256"}
    return dict(claims)


@given(number=st.integers(1, 2**250), now=st.integers(0, 2**33))
def test_a_push_service_can_verify_who_sends_and_for_how_long(number: int, now: int) -> None:
    key = VapidKey(ec.derive_private_key(number, ec.SECP256R1()))
    claims = verify(key.authorization(ORIGIN, "mailto:boss@town.example", now), key.public)
    assert (claims["aud"], claims["sub"]) == (ORIGIN, "mailto:boss@town.example")
    assert isinstance(claims["exp"], int)
    assert now < claims["exp"] <= now + DAY


def test_nobody_else_can_sign(tmp_path: Path) -> None:
    (tmp_path / "own").write_bytes(new_vapid_key())
    (tmp_path / "other").write_bytes(new_vapid_key())
    own, other = read_vapid_key(tmp_path / "own"), read_vapid_key(tmp_path / "other")
    forged = other.authorization(ORIGIN, "", NOW).replace(other.public, own.public)
    with pytest.raises(InvalidSignature):
        verify(forged, own.public)


def test_a_file_is_the_same_key_whenever_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "vapid.key"
    file.write_bytes(new_vapid_key())
    assert read_vapid_key(file).public == read_vapid_key(file).public
    assert len(raw(read_vapid_key(file).public)) == 65


def pem(private: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey, passphrase: bytes = b"") -> bytes:
    sealed = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, sealed)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no key",
        b"a" * 64,
        pem(ec.generate_private_key(ec.SECP384R1())),
        pem(ed25519.Ed25519PrivateKey.generate()),
        pem(ec.generate_private_key(ec.SECP256R1()), b"a passphrase"),
        new_vapid_key()[:-60],
    ],
)
def test_anything_else_is_no_key(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "vapid.key").write_bytes(content)
    with pytest.raises(ValueError, match="`mailgate key vapid` makes one"):
        read_vapid_key(tmp_path / "vapid.key")
