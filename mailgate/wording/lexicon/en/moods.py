"""How English says whether a deed is done, done already, denied or doubted."""

DOUBT = r"""
    \b(?:might|may|maybe|perhaps|probably|possibly|if|whether|not\ sure|could|can\ i|can\ he|can\ she|considering
    |should(?!\ (?:arrive|be\ there|be\ in|get))|unless|in\ case|likely)\b|\?
"""
PAST = r"\b(?:was|were|had\ been|yesterday)\b(?![^.]*\b(?:will|won't|going\ to|is|today)\b)[^.]*$"
DENIED = r"\b(?:not|n't|no\ longer|isn't|won't|don't)\s(?:be\s|going\ to\ be\s|to\ be\s)?$"
