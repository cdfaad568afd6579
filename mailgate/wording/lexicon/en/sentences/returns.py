"""Coming after all, or again after an absence."""

ABSENCE_ANNOUNCED = r"""
    \b(?:i|we)(?:\ (?:have|had)|'ve|'d)?\ (?:already\ |just\ )?
    (?:told|wrote|written|said|mentioned|informed|reported|e-?mailed|messaged|announced|called)\b[^.!?\n]{0,80}?
    \b(?:absent|absence|off|out|home|in\ sick|not\ (?:be\ )?(?:com(?:e|ing)|there|in))\b
    |\b(?:was|were)\ (?:(?:meant|supposed|going|due)\ )?to\ (?:stay|remain|be)\ (?:at\ home|home|absent|off|away)\b
"""
"""An absence of which the school was told before."""
WAS_AWAY = r"""
    \b(?:is|'s|be|comes?|coming|go(?:es|ing)?)\ back\b|\breturn(?:s|ing)?\ (?:to\ school|today|tomorrow)\b
    |\b(?:was|has\ been|been)\ (?:absent|off|away|at\ home)\b
"""
"""How an absence is spoken of that lasted until now."""
