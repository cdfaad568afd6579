"""The addresses that we answer to, for the mail server in front of us."""

import re

from mailgate.inbox.requests import Command


def recipient_map(*domains: str) -> str:
    """A table of Postfix' type regexp (regexp_table(5)), whose patterns do not mind the case.

    Behind a command's name may stand a tag, with any separator, since letters of before may have another one.
    """
    commands = sorted(Command)
    lines = ["|".join(commands[begin : begin + 8]) for begin in range(0, len(commands), 8)]
    patterns = [rf"/^({line})([-+=_].*)?@{re.escape(domain)}$/  OK" for domain in domains for line in lines]
    return "\n".join(["# /etc/postfix/mailgate: the addresses that mailgate answers to.", "", *patterns, ""])
