"""Passkeys (Web Authentication level 2), by py_webauthn: what a browser is asked, and whether its answer is good."""

import base64
import hashlib
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mailgate.dependencies import Dependencies
from mailgate.keys.signing import BadToken
from mailgate.school.access.second_factor import KnownPasskey, OwnFactors, SignedChallenge
from mailgate.school.access.sessions import Visitor

if TYPE_CHECKING:
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor

CHALLENGE_BYTES = 32
SECONDS = 300
"""How long a browser may take to answer."""


class Passkeys:
    """Asks and verifies in the name of this site. The challenge is signed for one session, and good once."""

    def __init__(self, dependencies: Dependencies) -> None:
        address = urlsplit(dependencies.settings.gateway.public_url)
        self._origin = f"{address.scheme}://{address.netloc}"
        self._host = address.hostname or ""
        self._keyring = dependencies.keyring
        self._entropy = dependencies.entropy

    def ask_to_use(self, visitor: Visitor, own_factors: OwnFactors) -> tuple[str, str]:
        """What the browser is asked for, in JSON, and the challenge's token."""
        import webauthn  # seldom needed

        challenge = self._entropy(CHALLENGE_BYTES)
        options = webauthn.generate_authentication_options(
            rp_id=self._host, challenge=challenge, allow_credentials=_descriptors(own_factors)
        )
        return webauthn.options_to_json(options), self._token(visitor, challenge)

    def ask_to_add(self, visitor: Visitor, own_factors: OwnFactors) -> tuple[str, str]:
        """What the browser is asked for to make a new passkey, in JSON, and the challenge's token."""
        import webauthn  # seldom needed

        challenge = self._entropy(CHALLENGE_BYTES)
        options = webauthn.generate_registration_options(
            rp_id=self._host,
            rp_name=self._host,
            user_id=hashlib.sha256(f"mailgate {visitor.mailbox}".encode()).digest(),
            user_name=visitor.address,
            challenge=challenge,
            exclude_credentials=_descriptors(own_factors),
        )
        return webauthn.options_to_json(options), self._token(visitor, challenge)

    def used(self, visitor: Visitor, own_factors: OwnFactors, token: str, answer: str) -> SignedChallenge | None:
        """What a browser's answer proves; None: nothing."""
        import webauthn  # seldom needed
        from webauthn.helpers.exceptions import WebAuthnException

        challenge = self._challenge(visitor, token)
        try:
            credential = webauthn.helpers.parse_authentication_credential_json(answer)
            known = next((key for key in own_factors.passkeys if key.credential == credential.id), None)
            if known is None or challenge is None:
                return None
            verified = webauthn.verify_authentication_response(
                credential=credential,
                expected_challenge=challenge,
                expected_rp_id=self._host,
                expected_origin=self._origin,
                credential_public_key=_bytes(known.public_key),
                credential_current_sign_count=known.sign_count,
            )
        except (WebAuthnException, ValueError):
            return None
        return SignedChallenge(known.credential, verified.new_sign_count, _text(challenge))

    def added(self, visitor: Visitor, token: str, answer: str, name: str) -> tuple[KnownPasskey, str] | None:
        """A new passkey and the challenge that it signed; None: the answer is not good."""
        import webauthn  # seldom needed
        from webauthn.helpers.exceptions import WebAuthnException

        challenge = self._challenge(visitor, token)
        if challenge is None:
            return None
        try:
            verified = webauthn.verify_registration_response(
                credential=answer,
                expected_challenge=challenge,
                expected_rp_id=self._host,
                expected_origin=self._origin,
            )
        except (WebAuthnException, ValueError):
            return None
        credential, public_key = _text(verified.credential_id), _text(verified.credential_public_key)
        return KnownPasskey(credential, public_key, verified.sign_count, name, created=0), _text(challenge)

    def _token(self, visitor: Visitor, challenge: bytes) -> str:
        return self._keyring.link("passkey", f"{visitor.session} {_text(challenge)}")

    def _challenge(self, visitor: Visitor, token: str) -> bytes | None:
        try:
            session, _, challenge = self._keyring.read_link("passkey", token, SECONDS).partition(" ")
        except BadToken:
            return None
        return _bytes(challenge) if session == visitor.session else None


def _descriptors(own_factors: OwnFactors) -> "list[PublicKeyCredentialDescriptor]":
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor

    return [PublicKeyCredentialDescriptor(id=_bytes(key.credential)) for key in own_factors.passkeys]


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
