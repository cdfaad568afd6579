"""Where words stand apart, run together, or are broken by the end of a line."""

import re

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja import spacing as ja

SPREAD = any_of(ja.SPREAD)
LONE = any_of(ja.LONE)
UNBROKEN = any_of(ja.UNBROKEN)
RUN_ON = any_of(ja.RUN_ON)
HOUR = any_of(ja.HOUR)
GOES_ON = any_of(ja.GOES_ON)
BROKEN = re.compile(
    "|".join(f"{word[:at]}\n{word[at:]}" for word in ja.BROKEN.split("|") for at in range(1, len(word)))
)
WITHIN_LINES = re.compile(r"(?<=[^\s。、!?.])(?<!ます)(?<!です)(?<!した)(?<!せん)\n(?=[^\s・*■●-])")
