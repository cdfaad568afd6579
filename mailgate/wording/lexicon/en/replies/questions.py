"""English of answers to a question."""

BOTH = r"both(?:\ (?:of\ them|days|children|kids))?[.!]?"
OF_TWO = "both"
INFLUENZA = r"influenza|\bflu\b"
NO_CAUSE = r"\b(?:know|sure|why|reason|none|nothing|later)\b"
NEXT_WEEK = r"\bnext\ week\b(?!\ on\b)"
NEXT_MONTH = r"\bnext\ month\b"
COMES_AS_ALWAYS = r"\b(?:is|are)\ (?:fine|well|ok|coming|going)\b|\b(?:comes|goes)\b"
ALL_OF_IT = r"(?:all|the\ whole|the\ entire)(?:\ of)?(?:\ (?:the|that))?\ ?week[.!]?|monday\ to\ friday|every\ day"
DAY_NUMBER = r"\b(?P<date>[0-9]{1,2})(?:st|nd|rd|th)\b"
_OMITTED = r"""
    (?:(?:oh|ah|oops|so\ sorry|sorry|apologies|my\ (?:mistake|bad)|yes)[,.!]?\s*)*
    i\ (?:(?:just\ |totally\ |completely\ )?forgot|should\ have|did\ not|didn't)\ (?:to\ )?
    (?:said|say|written|write|mention(?:ed)?|put|tell|told|add|included?|gave|give)?
    (?:\ (?:you|that|it|so|down|in|what|which|who|one|(?:his|her|the|their|my)(?=\ )))*
    (?:\ (?:child'?s?\ )?(?:names?|dates?|days?|reason|time|child))*
"""
OMITTED = rf"{_OMITTED}[.,:!\s]*(?:(?:so\ |i'm\ )*sorry(?:\ about\ that)?[.!\s]*)?"
"""What only says that something was missing: "Sorry, I forgot to write his name"."""
BEGINS = rf"(?:{_OMITTED})[.:,]\s+"
AROUND_STUDENT = r"""
    ^(?:[Ii]t(?:'?s|\ is)|[Tt]his\ is|[Ff]or|[Aa]bout)\ (?:about\ |for\ )?(?!not\b)
    |,\ (?:(?i:sorry),?\ )?I\ (?:forgot|should|did).*$|(?<=\w)\.$
"""
AFTER_STUDENT = r"\s*(?:is|has|:|,|=|-)?\s*"
OF_ALL = r"(?:both|all)(?:\ of\ them)?\s*(?:have|are|:|,)?\s*(?=\S)"
