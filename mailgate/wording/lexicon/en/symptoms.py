"""What English calls the causes of `lexicon.symptoms`."""

WORDS = {
    "influenza_a": r"(?:influenza|flu)[\s(-]*(?:type\ )?a(?![a-z])\)?",
    "influenza_b": r"(?:influenza|flu)[\s(-]*(?:type\ )?b(?![a-z])\)?",
    "influenza": r"influenza|\bflu\b",
    "covid": r"\bcovid(?:-?19)?\b|\bcorona(?:virus)?\b",
    "check_up": r"\bcheck-?up\b|\b(?:blood|eye|hearing|allergy)\ tests?\b|\bx-?ray\b|\b(?:mri|ct|ultrasound)\ scan\b",
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
        |\b(?:isn't|doesn't|is\ not|does\ not)\ feel(?:ing)?\ (?:well|good)\b|\bunder\ the\ weather\b|\bpoorly\b
        |\bnot\ (?:very\ |too\ |so\ |at\ all\ )?well\b|\bupset\ (?:stomach|tummy)\b
        |\bcome\ down\ with\ (?:something|a\ bug)\b|\bfeel(?:s|ing)?\ (?:rough|awful|terrible|sick|ill|unwell)\b
        |\b(?:has|got|have)\ a\ bug\b
    """,
    "cold": r"\ba\ (?:bad\ )?cold\b|\bcolds\b|(?<=[,:.]\s)cold\b|\bcold\ symptoms\b",
    "cough": r"""
        \bcough(?:ing)?\b|\bsore\ throat\b|\brunny\ nose\b|\bcongest(?:ed|ion)\b|\bblocked\ nose\b|\bnose\ ?bleed\b
    """,
    "nausea": r"\bnause(?:a|ous)\b",
    "faintness": r"\bdizz(?:y|iness)\b|\bperiod\ (?:pains?|cramps?)\b|\bmigraine\b",
    "disease": r"""
        \bchicken\ ?pox\b|\bmumps\b|\bstrep\b|\bpink\ ?eye\b|\bearache\b|\btoothache\b|\bsurgery\b|\bpneumonia\b
        |\bstomach\ (?:bug|flu|virus)\b|\b(?:hay|glandular|scarlet|dengue)\ ?fever\b|\bconjunctivitis\b
        |\btonsil+itis\b|\bbronchitis\b|\bgastroenteritis\b
        |\bhand,?\ foot,?\ (?:and|&)\ mouth\b|\b(?:ear|eye|chest|throat|skin|viral|urinary)\ infection\b
        |\bnorovirus\b|\brsv\b|\bmeasles\b|\bshingles\b|\bimpetigo\b
    """,
    "tiredness": r"\btired\b",
    "bereavement": r"\bfuneral\b|\bdeath\ in\ (?:the|our)\ family\b|\bpassed\ away\b|\bdied\b|\bbereavement\b",
    "travel": r"""
        \b(?:family\ )?(?:trip|vacation|(?<!religious\ )(?<!public\ )(?<!national\ )holiday|travel(?:l?ing)?)\b
        |\bgoing\ (?:abroad|overseas|on\ holiday)\b|\bout\ of\ (?:town|the\ country)\b
    """,
    "family_matters": r"""
        \bpersonal\ (?:reasons?|matters?|circumstances)\b
        |\bfamily\ (?:emergency|functions?|events?|reasons?|matters?|business|commitments?|circumstances)\b
    """,
    "event": r"""
        \breligious\ (?:holiday|festival|reasons?|observance|service)\b|\bceremony\b|\bwedding\b|\bexam\b
        |\btournament\b|\b(?:embassy|consulate|passport|visa|court)\b|\bmoving\ (?:house|home|today|tomorrow)\b
    """,
    "hindrance": r"""
        \b(?:car\ )?accident\b|\bflat\ ty?ire\b|\bslept\ in\b|\boverslept\b|\bslept\ through\b|\btraffic\b
        |\bmissed\ (?:the|her|his|their|our|my)\ (?:school\ )?(?:bus|train)\b
        |\b(?:train|bus|car|traffic)(?:s|'s)?\ (?:(?:is|are|was|has|been|running|very|so)\ )*(?:delay(?:s|ed)?
         |problems?|trouble|late|cancel+ed|broke(?:n)?\ down)\b
        |\bdelay(?:s|ed)?\ (?:on|of|to)\ the\ (?:train|bus|line)\b|\bsnow\b
    """,
    "better": r"""
        \b(?:feel(?:s|ing)?\ (?:much\ )?better|recovered|fever\ (?:is|has)\ gone(?:\ down)?|fever\ went\ down
        |is\ (?:much\ |a\ lot\ |now\ )?better(?:\ now)?|well\ enough\ (?:to|for)|back\ to\ normal
        |no\ (?:more|longer\ has\ a)\ fever|no\ longer\ (?:sick|ill))\b
    """,
    "change": r"""
        \b(?:plans?\ changed|changes?\ (?:of|in)\ plans?
        |(?:trip|appointment|event)\ (?:was|is|has\ been|got)\ (?:cancel+ed|postponed))\b
    """,
}
