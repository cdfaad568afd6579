"""Requests, wishes and hedges, which leave a deed open or not."""

MAY_LEAVE = r"""
    \b(?:(?:may|can|could)\ (?!(?:have|need|be|get|want|well|just|still|also|even|not|only|possibly|probably)\b)
     (?:(?:[a-z]+|&)\ ){1,4}?(?:please\ )?|(?:possible|ok|okay|alright
     |all\ right)\ (?:for\ (?:[a-z]+\ ){1,4}?)?to\ )
    (?:be\ |let\ |send\ |have\ (?:[a-z]+\ ){1,4}?ready|leave|go|come|quit|slip|head|dash|pop|nip|step|pick|fetch|collect
     |take|release|dismiss|excuse)
    |\bwould\ you\ (?:mind|please|kindly|be\ so\ kind\ as\ to)\ (?:let|excus|releas|dismiss|allow|send)
"""
MARKED = r"""
    \b(?:can|could|would|will)\ you\ (?:please\ |kindly\ )?(?:mark|put|note|record|register|list|count)
     \ (?:[a-z]+\ ){1,3}$
"""
"""Before an absence with which the school is asked to reckon: "could you mark Hanako as absent?"."""
MAY_BE_EXCUSED = r"""
    \b(?:could|can|may)\ (?!you\b|i\b|we\b)(?:[a-z]+\ ){1,4}?(?:please\ |kindly\ )?$
    |\bmay\ (?:i|we)\ (?:please\ |kindly\ )?(?:ask|request)\ (?:that\ |for\ )?(?:[a-z]+\ ){1,4}?$
"""
EXCUSED = r"(?:be\ )?excused\b"
"""Around a student who is asked to be excused: "could Hanako be excused from school on Friday?"."""
MAY_STAY = r"""
    [,;.]?\ (?:is|would)\ (?:that|it|this)\ (?:be\ )?(?:ok(?:ay)?|fine|alright|all\ right)(?:\ (?:with|for
     |by)\ you)?\s?\?
"""
"""Behind an absence that is told with its reason: "she will not go to school today, is it ok?"."""
PLEASE_LET = r"\b(?:please|kindly)\b|\b(?:can|could|would|will)\ you\b"
"""What asks the school to let a student go, and not whether it may be."""
OPEN_REQUEST = r"\b(?:if|unless|or|whether|in\ case|not|when|once|after\ all)\b"
DAY_IN_DOUBT = r"\b(?:might|maybe|perhaps|possibly|probably|may\ be)\b"
LEFT_OPEN = r"""
    \bwhat\ (?:do\ you\ think|should\ (?:i|we)\ do|would\ you\ (?:do|suggest))\b|\bdo\ you\ agree\b
     |\bis\ that\ right\s?\?|\bplease\ advise\b
    |\b(?:hang|hold)\ on\b(?!\ to)|\b(?:scratch|strike)\ that\b|\bon\ second\ thoughts?\b
    |(?<=[.!?]\s)(?:(?:actually|oh|no)[,.]?\s)*wait\s?[,.!…-]
    |\b(?:that|it|this)(?:\ (?:is|was)|'s)\ (?:(?:just|only|all|of\ course|what|a|an|her|his|my|i)\ )*
     (?:jok(?:e|ing)|lie|fib|prank|nonsense|not\ true|untrue|wrong|mistaken?|misunderstanding|rumou?r|should|fake
      |kidding)\b
    |\b(?:said|told\ (?:her|him|them))\ no\b(?=\s*(?:[.,;:!?\n]|$)|\ (?:to|and|but|way)\b)
     |\b(?:only|just|was)\ (?:kidding|joking)\b|\bnice\ try\b
    |\b(?:sent|dropped|took|drove|walked|packed)\ (?:him|her|them)\ (?:(?:in|off|out)\ )?
     (?:anyway|all\ the\ same|regardless|nonetheless)\b
    |\brumou?r\ has\ it\b|(?<=[.!?,]\s)not\ (?:true|so)\b
    |\bnot\ (?:convinced|decided)\b|\bhaven't\ decided\b
    |(?<=[.!?]\s)(?:s?he|they|it)(?:\ (?:won't|will\ not|isn't|is\ not|aren't|are\ not)|'s\ not|'re\ not)
     (?:\ be)?\s*[.!]
"""
"""A question to the school, that nothing is decided, or that something said before is not so."""
