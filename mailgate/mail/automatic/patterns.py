"""How the tables of wordings in this package are put together."""


def either(*patterns: str) -> str:
    """One regular expression that matches where one of `patterns` does."""
    return f"(?:{'|'.join(patterns)})"
