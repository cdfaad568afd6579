"""The DNS, as the language of mail asks it; who answers is passed in."""

from collections.abc import Callable
from typing import Any

Lookup = Callable[[str, str], list[Any]]
"""The records of a name and a type ("TXT", "A", "AAAA", "MX", "PTR"); empty where there are none.

TXT are tuples of bytes, MX are (preference, name), the others text. Raises DnsFailure where nobody answers.
"""


class DnsFailure(Exception):
    """The DNS does not answer now: what it would say is not known."""
