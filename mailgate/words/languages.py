"""The languages of pages and letters."""

LANGUAGES = ("ja", "en")
"""In these everything is said."""
FAMILY_LANGUAGES = ("ja", "ja-simple", "en", "pt", "vi", "fil", "zh")
"""In these everything is said that guardians read, by their tags (BCP 47): ja-simple is やさしい日本語."""


def said_in(language: str) -> tuple[str, ...]:
    """A language, and those in which is said what it has no words for."""
    return (language,) if language in LANGUAGES else tuple(dict.fromkeys((language, "ja-simple", "ja")))
