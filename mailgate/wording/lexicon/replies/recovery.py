"""The words of a report on the course of an illness, by what they name."""

import re

_CLEARED = (
    "医師[がの]?.{0,12}(?:登校|許可)[^:]{0,10}日?",
    "登校(?:許可|してよい)[^:]{0,6}日?",
    r"doctor.{0,30}(?:from|clear\w*|allow\w*)",
)
_RECOVERY = (
    "(?:熱が)?下がった日?",
    "解熱(?:した)?日?",
    "平熱に?なった日?",
    "軽快(?:した)?日?",
    "症状が?(?:よく|良く|軽く)なった日?",
    "fever (?:was )?gone",
    "fever-free",
    "recovered",
    "symptoms (?:were )?better",
)
_ONSET = (
    "発症(?:した)?日?",
    "熱が?出た日?",
    "(?:病気|症状)が?(?:始まった|出た)日?",
    "発熱(?:した)?日?",
    "onset",
    "began",
    "started",
)

LABELS = {
    field: re.compile("|".join(words))
    for field, words in (("cleared", _CLEARED), ("recovery", _RECOVERY), ("onset", _ONSET))
}
"""In the order in which they are looked for."""

NOT_TOLD = re.compile(
    r"[?]|予定|見込|つもり|はず|かも|たぶん|おそらく|と思|らしい|よう(?:です|な)|まだ|ません|な[いく]|なら|たら|れば|再び|また[^。]{0,10}熱"
    r"|\b(?:not|no|if|maybe|perhaps|probably|plan\w*|expect\w*|hope\w*|will)\b|n't\b"
    r"|兄|姉|弟|妹|[父母]|家族|\b(?:brother|sister|mother|father|family)\b"
)
"""What makes a line with a day no report: a plan, a doubt, a denial, a condition, or somebody else's illness."""
