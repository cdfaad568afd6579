"""English words that say anything against a form: whether the form holds."""

NO_NOTICE = r"""
    \btesting\ (?:this|the|out)\b|\bonly\ testing\b
    |\b(?:real|true|actual)\ reason\b
    |\b(?:mistaken?|ignore|disregard|delete|wrong|typo|correction|duplicate|just\ testing|only\ a\ test)\b|\bi\ meant\b
    |\b(?:actually|after\ all),?\ (?:she|he|they)(?:'s|\ is|\ are|'re)\ (?:fine|ok|okay|well|better|coming)\b
    |\bthis\ (?:is|was)\ (?:for|about)\b
    |\bshould\ (?:say|be(?!\ (?:in|t?here|at|back|able|fine|ok|okay|up|with)\b)|read|have)\b
    |\bnot\ needed\b|\bno\ longer\b
    |\b(?:previous|earlier|last|other)\ (?:mail|e-?mail|message|form)\b
"""
LEFT_OPEN = r"""
    \bnot\ (?:yet\ )?(?:sure|certain|decided)\b|\b(?:unsure|undecided|decide|deciding|depend(?:s|ing))\b
    |(?:^|[.!\n])\s*(?:maybe|perhaps|probably|possibly|provisional|tentative|tb[cd])\s*(?:[.!\n]|$)
"""
ASKS = r"""
    \b(?:can|could|may|should|shall)\ (?:(?:she|he|they)\b[^.!\n]*\b(?:come|attend|go\ (?:to|in))
     |(?:i|we)\ (?:send|bring|keep)\ (?:her|him|them))\b[^.!\n]*\?
    |\b(?:is|was)\ (?:this|that|it)\ (?:right|ok|okay|correct|fine|enough)\b|\bwhat\ time\ should\b
    |\b(?:right|correct)\ (?:one|number|choice|form|reason|box|kind)\b[^.!\n]*\?
    |\bwhich\ (?:number|box|reason|kind)\b
"""
