"""English of what is no matter of a school: firms and shops, deliveries, meetings, works in a house."""

OF_A_FIRM = (
    r"\b(?:your\s(?:order|shipment|booking|reservation|table|invoice)|our\s(?:shop|store|office|company|client))\b"
)
MATTER = r"""
    \b(?:deliver(?:y|ies)|parcel|package|shipment|order|invoice|meeting|conference|reservation|booking|repairs?|plumber
     |electrician|contractor|party|flight|hotel)\b
"""
BETWEEN_COLLEAGUES = r"""
    \b(?:shared\ (?:folder|drive)|the\ slides|business\ trip|annual\ leave|paid\ leave
     |work(?:ing)?\ (?:remotely|from\ home)\ today|start\ without\ me|cover\ (?:for\ me|my))\b
"""
IS_WHY = r",?\s(?:so|and|because)\b"
