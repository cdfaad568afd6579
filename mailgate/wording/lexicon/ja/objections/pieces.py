"""Pieces of the patterns of what is said against a form."""

REQUEST = r"(?:て|で)(?:下さ|くださ|いただ|頂|もら|ほし|欲し)"
BEGINS = r"(?:^|(?<=[。、.\n(\s]))"
