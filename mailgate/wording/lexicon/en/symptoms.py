"""What English calls the causes of `lexicon.symptoms`."""

WORDS = {
    "influenza_a": r"(?:influenza|flu)[\s(-]*(?:type\ )?a(?![a-z])\)?",
    "influenza_b": r"(?:influenza|flu)[\s(-]*(?:type\ )?b(?![a-z])\)?",
    "influenza": r"influenza|\bflu\b",
    "covid": r"\bcovid(?:-?19)?\b|\bcorona(?:virus)?\b",
    "check_up": r"\bcheck-?up\b",
    "fever": r"\bfever(?:ish)?\b|\b(?:high\ )?temperature\b",
    "headache": r"\bheadaches?\b|\bhead\ (?:hurts|aches)\b|\bmigraine\b",
    "stomach_ache": r"\bstomach\ ?aches?\b|\bstomach\ (?:hurts|pain|cramps)\b|\btummy\ ?(?:ache|hurts|pain)\b",
    "fatigue": r"\bfatigued?\b|\bfeel(?:s|ing)?\ weak\b",
    "asthma": r"\basthma\b",
    "rash": r"\brash\b|\bhives\b",
    "injury": r"""
        \binjur(?:y|ed)\b|\b(?:hurt|twisted|cut|burn(?:t|ed)|injured)\ (?:his|her|their|the)\b|\bbroken\ (?:arm|leg
         |bone)\b|\bsprain(?:ed)?\b|\bbroke\ (?:his|her|an?)\ (?:arm|leg)\b
    """,
    "vomiting": r"\bvomit(?:ing|ed|s)?\b|\bthrew\ up\b|\bthrowing\ up\b|\bdiarrh?o?ea\b",
    "hospital_stay": r"\bin\ (?:the\ )?hospital\b|\bhospitali[sz]ed\b",
    "rest_at_home": r"\brest(?:s|ing)?\ at\ home\b",
    "doctor": r"""
        \b(?:hospital|clinic|dentist|dental|orthodontist)\b|\bdoctor(?:'s)?(?:\ appointment)?\b(?!\ (?:note
         |certificate|letter|order|advice))
        |\b(?:medical|eye|ear|skin|dr\.?|health|pa?ediatric)\ appointment\b|\b(?:physical|speech|physio)\ ?therapy\b
        |\bphysio\b|\bpa?ediatrician\b|\boptician\b|\bspecialist\b
    """,
    "unwell": r"""
        \b(?:sick|unwell|ill|illness)\b|\b(?:isn't|is\ not)\ (?:\w+\ )?well\b
        |\bnot\ (?:feeling|doing)\ (?:well|good)\b
        |\b(?:isn't|doesn't|is\ not|does\ not)\ feel(?:ing)?\ (?:well|good)\b|\bunder\ the\ weather\b
    """,
    "cold": r"\ba\ (?:bad\ )?cold\b|(?<=[,:.]\s)cold\b|\bcold\ symptoms\b",
    "cough": r"\bcough(?:ing)?\b|\bsore\ throat\b|\brunny\ nose\b",
    "nausea": r"\bnause(?:a|ous)\b",
    "faintness": r"\bdizz(?:y|iness)\b|\bmigraine\b",
    "disease": r"""
        \bchicken\ ?pox\b|\bmumps\b|\bstrep\b|\bpink\ ?eye\b|\bearache\b|\btoothache\b|\bsurgery\b|\bpneumonia\b
        |\bstomach\ (?:bug|flu|virus)\b
    """,
    "tiredness": r"\btired\b",
    "bereavement": r"\bfuneral\b|\bdeath\ in\ (?:the|our)\ family\b|\bpassed\ away\b|\bbereavement\b",
    "travel": r"""
        \b(?:family\ )?(?:trip|vacation|(?<!religious\ )(?<!public\ )(?<!national\ )holiday|travel(?:l?ing)?)\b
    """,
    "family_matters": r"\bfamily\ (?:emergency|reasons?|matters?|business|commitments?|circumstances)\b",
    "event": r"""
        \breligious\ (?:holiday|festival|reasons?|observance|service)\b|\bceremony\b|\bwedding\b|\bexam\b
        |\btournament\b
    """,
    "hindrance": r"""
        \b(?:car\ )?accident\b|\bflat\ ty?ire\b|\bslept\ in\b|\boverslept\b|\btraffic\b|\btrain\ delay\b
        |\bmissed\ the\ (?:bus
         |train)\b|\bsnow\b
    """,
    "better": r"""
        \b(?:feel(?:s|ing)?\ (?:much\ )?better|recovered|fever\ (?:is|has)\ gone(?:\ down)?|fever\ went\ down
        |is\ better(?:\ now)?|no\ longer\ (?:sick|ill))\b
    """,
    "change": r"""
        \b(?:plans?\ changed|change\ of\ plans?
        |(?:trip|appointment|event)\ (?:was|is|has\ been|got)\ (?:cancel+ed|postponed))\b
    """,
}
