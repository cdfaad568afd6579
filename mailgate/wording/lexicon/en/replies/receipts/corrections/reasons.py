"""English of a reply that corrects a reason."""

TOLD = r"\bdiagnos\w+|\bdoctor\b|\btest(?:ed|s)?\b|\bclinic\b|\bturned\ out\b|\bactually\b|\bthe\ reason\b"
DANGER = r"""
    \b(?:also|too|as\ well|yesterday|last|better|gone|recovered|negative|brother|sister|husband|wife|class|friend)\b
"""
STAY_IS_IT = r"\ (?:to|in)\b|[.,!]"
STAYS_NOW = r"\bbeen\ (?:admitted|hospitali[sz]ed)\b|\bis\ in\ (?:the\ )?hospital\b|\bkeep(?:ing)?\ (?:her|him)\ in\b"
IS_IT = r"""
    (?:\ all\ over(?:\ (?:his|her)\ \w+)?)?(?:\ (?:type\ [ab]|positive))?
    (?:[.,!\s]*$|,?\ (?:and\ )?(?:not|instead\ of|rather\ than)\b|\ according\b)
"""
