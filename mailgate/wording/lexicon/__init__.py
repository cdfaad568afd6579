"""What people write, as data: `ja` and `en` hold the words and patterns of a language, each topic here joins them.

A language is a package with modules of the same names and constants as `ja`, as far as it needs them; its line in the
topics' `any_of` is all that the rest of `wording` notices of it. Patterns match text that has been through
`normalization.folded`: hiragana, lower case, half-width. They are verbose: blanks and line breaks in them do not count.
"""

import re


def in_ascii(pattern: str) -> str:
    """A long pattern of English, which is not begun at a letter of Japanese: one look instead of one for each word."""
    return f"(?=[!-~])(?:{pattern}\n)"


def any_of(*patterns: str) -> re.Pattern[str]:
    """What is said in any of the languages; a pattern for each of them that says it."""
    joined = patterns[0] if len(patterns) == 1 else "|".join(f"(?:{pattern}\n)" for pattern in patterns)
    return re.compile(joined, re.VERBOSE | re.ASCII)
