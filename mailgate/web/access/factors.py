"""What second factors are compared with, derived from the key: codes of an app (RFC 6238) and recovery codes."""

import base64
import hmac
import re

from mailgate.dependencies import Dependencies
from mailgate.school.access.second_factor import RECOVERY_CODES, AppCode, OwnFactors, Proof, RecoveryCode, Seed
from mailgate.school.moment import Moment
from mailgate.web.request import forms

APP_DIGITS = 6
STEP_SECONDS = 30
STEPS = (-1, 0, 1)
"""A clock may be wrong by one time step, as RFC 6238 section 5.2 recommends."""

RECOVERY_CODE = re.compile("[0-9a-hjkmnp-tv-z]{16}")
GROUP = 4


class Factors:
    """Derives the secrets of whom a seed belongs to, and reads what was typed."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._keyring = dependencies.keyring
        self._issuer = dependencies.settings.gateway.domain

    @property
    def newest_key(self) -> str:
        """The name of the key that new secrets are derived from."""
        return self._keyring.newest

    def app_secret(self, seed: Seed) -> str:
        """The secret of an app, in base32 as people type it. Raises KeyError when its key is gone."""
        return base64.b32encode(self._keyring.secret("app", seed.nonce, seed.key_name)).decode("ascii")

    def app_uri(self, seed: Seed, address: str) -> str:
        """What an app reads from the QR code (the Key URI Format of Google Authenticator)."""
        import pyotp  # seldom needed

        return pyotp.TOTP(self.app_secret(seed)).provisioning_uri(name=address, issuer_name=self._issuer)

    def recovery_codes(self, seed: Seed) -> list[str]:
        """All the codes of a paper, in groups. Raises KeyError when their key is gone."""
        codes = [self._recovery_code(seed, number) for number in range(RECOVERY_CODES)]
        return ["-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP)) for code in codes]

    def read(self, at: Moment, own_factors: OwnFactors, typed: str) -> tuple[bool, Proof | None]:
        """Whether this can be a code at all, and what it proves."""
        letters = forms.letters_and_digits(typed)
        if RECOVERY_CODE.fullmatch(letters):
            return True, self._read_recovery(own_factors.recovery, letters)
        code = forms.code(typed, APP_DIGITS)
        return bool(code), self.read_app(at, own_factors.app, code) if code else None

    def read_app(self, at: Moment, seed: Seed | None, code: str) -> AppCode | None:
        """The time step that the code belongs to, of those about now."""
        import pyotp  # seldom needed

        try:
            app = pyotp.TOTP(self.app_secret(seed)) if seed else None
        except KeyError:
            app = None
        now = at.now // STEP_SECONDS
        matching = [now + step for step in STEPS if app and hmac.compare_digest(app.generate_otp(now + step), code)]
        return AppCode(matching[0]) if matching else None

    def _read_recovery(self, seed: Seed | None, letters: str) -> RecoveryCode | None:
        try:
            codes = [self._recovery_code(seed, number) for number in range(RECOVERY_CODES)] if seed else []
        except KeyError:
            codes = []
        matching = [number for number, code in enumerate(codes) if hmac.compare_digest(code, letters)]
        return RecoveryCode(matching[0]) if matching else None

    def _recovery_code(self, seed: Seed, number: int) -> str:
        return self._keyring.code("recovery", f"{seed.nonce} {number}", seed.key_name)


def qr_code(uri: str) -> str:
    """A QR code as SVG to stand in a page."""
    import segno  # seldom needed

    return segno.make(uri, error="m").svg_inline(scale=4, border=2)
