"""How sentences and clauses begin, end and hang together."""

BESIDE_BARE_NOTE = r"""
    (?:[\s.,:;!()/&+*-]|3[7-9](?:\.[0-9])?|\b(?:and|got|kena|again|still|down|with|of|a|high|very|bad|positive|confirmed
     |degrees?|c|po|lah|sir|ma'?a?m|madam|miss|teacher|cher|dear|hello|hi|good|morning|sorry|thanks?|you|please|pls
      |regards
     |kids?|children)\b)*
"""
CLAUSE_ENDS = r"(?:[.,;:]|\s[-–—]|\b(?:but|while|whereas|only))\s*$"
NOBODY_BRINGS = r"\b(?:nobody|no(?:\ |-)one)\b(?!\ (?:told|asked|said|knows?))[^.,;!?\n]{0,40}$"
"""Before a coming that is denied, and why somebody stays away: "nobody can bring Hanako"."""
SICK_BY_ITSELF = r"sick|ill|unwell"
NOT_BUT = r"\bbut\s*$"
