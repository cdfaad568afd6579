"""The mobile carriers whose filters swallow mail, by the domain of an address."""

from enum import StrEnum
from functools import lru_cache


class Carrier(StrEnum):
    """Whose filter the owner of an address has to open for us; each calls its list by another name."""

    DOCOMO = "docomo"
    AU = "au"
    SOFTBANK = "softbank"
    OTHER = "other"


_DOMAINS = {
    "docomo.ne.jp": Carrier.DOCOMO,
    "ezweb.ne.jp": Carrier.AU,
    "au.com": Carrier.AU,
    "softbank.ne.jp": Carrier.SOFTBANK,
    "i.softbank.jp": Carrier.SOFTBANK,
    "vodafone.ne.jp": Carrier.SOFTBANK,
    "disney.ne.jp": Carrier.SOFTBANK,
}


@lru_cache(maxsize=1_024)  # the reading of one mail asks twice
def carrier_of(domain: str) -> Carrier:
    """The carrier of a domain (lower case) or of any domain above it, such as `t.vodafone.ne.jp`."""
    labels = domain.split(".")
    above = (".".join(labels[start:]) for start in range(len(labels)))
    return next((_DOMAINS[name] for name in above if name in _DOMAINS), Carrier.OTHER)
