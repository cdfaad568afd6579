"""DNS lookups as a function that is passed in."""

from collections.abc import Callable
from typing import Any

Lookup = Callable[[str, str], list[Any]]
"""The records of a name and a type ("TXT", "A", "AAAA", "MX", "NS", "PTR"); empty where there are none.

TXT are tuples of bytes, MX are (preference, name), the others text. Raises DnsFailure where no server answers.
"""


class DnsFailure(Exception):
    """The DNS does not answer now, so the records are unknown."""
