"""Whether LINE wrote the body of a webhook, who alone knows the channel secret ("Verify webhook signature")."""

import base64
import hashlib
import hmac


def is_signed(body: bytes, signature: str, secret: str) -> bool:
    """Whether this is LINE's signature of a body, as it came; compared in constant time."""
    right = base64.b64encode(hmac.digest(secret.encode(), body, hashlib.sha256))
    return hmac.compare_digest(right, signature.encode("utf-8", "replace"))
