"""What English calls the illnesses among the causes of `lexicon.symptoms`."""

WORDS = {
    "influenza_a": r"(?:influenza|flu)[\s(-]*(?:type\ )?a(?![a-z])\)?",
    "influenza_b": r"(?:influenza|flu)[\s(-]*(?:type\ )?b(?![a-z])\)?",
    "influenza": r"influenza|\bflu\b",
    "covid": r"\bcovid(?:-?19)?\b|\bcorona(?:virus)?\b",
    "check_up": r"""
        \bcheck-?up\b|\bmedical\ check\b|\b(?:blood|eye|hearing|allergy)\ tests?\b|\bx-?ray\b
        |\b(?:mri|ct|ultrasound)\ scan\b
    """,
    "fever": r"""
        \bfever(?:ish)?\b|\bburning\ up\b
        |\b(?:has|have|with|of|at|is|was)\ (?:a\ )?3[89](?:\.[0-9])?(?:\ ?°?c\b|\ degrees
         |\b(?=\s*(?:[.,;!)]|$)|\ (?:today|this\ morning|now|and|so|since|fever)\b))|\b(?:high\ )?temperature\b
    """,
    "headache": r"""
        \bheadaches?\b|\b(?:sore|bad|aching|pounding)\ head\b|\bhead\ is\ (?:hurting|aching|pounding)\b
        |\bhead\ (?:pain|ache)s?\b|\bhead\ (?:hurts|aches)\b|\bmigraine\b
    """,
    "stomach_ache": r"""
        \bstomach\ ?aches?\b|\bstomach\ (?:hurts?|pains?|cramps)\b|\b(?:stomach|tummy)\ is\ upset\b
        |\btummy\ ?(?:ache|hurts|pain|cramps)\b
        |\bbelly\ ?(?:ache|hurts|pain)\b|\b(?:stomach|tummy|belly)\ is\ (?:hurting|aching)\b
        |\b(?:sore|bad)\ (?:stomach|tummy)\b
    """,
    "fatigue": r"""
        \bfatigued?\b|\bfeel(?:s|ing)?\ (?:\w+\ ){0,2}(?:weak|tired|exhausted|lethargic|drained)\b|\bno\ energy\b
        |\blethargic\b|\btired\ and\ (?:achy|weak)\b
    """,
    "asthma": r"\basthma\b|\bwheez(?:y|ing)\b",
    "rash": r"\brash\b|\bhives\b",
    "injury": r"""
        \binjur(?:y|ed)\b|\b(?:hurt|twisted|cut|burn(?:t|ed)|injured)\ (?:his|her|their|the)\b|\bbroken\ (?:arm|leg
         |bone)\b|\bsprain(?:ed)?\b|\bfractured?\b|\ba\ burn\b
         |\bbrok(?:e|en)\ (?:his|her|their|an?|the)\ (?:arm|leg|wrist|finger|thumb|toe|ankle|foot|hand|nose
          |collar\ ?bone|elbow|bone)\b
        |\bf(?:e|a)ll(?:en)?\ (?:off|from|down|over|on|in)\b|\bconcuss\w*\b|\bstitches\b|\bbitten\b
        |\bbumped\ (?:his|her)\ head\b|\bhit\ (?:his|her)\ head\b
    """,
    "vomiting": r"""
        \bvomit(?:ing|ed|s)?\b|\bthrew\ up\b|\bthrowing\ up\b|\bdiarrh?o?ea\b|\b(?:got|has|with)\ the\ runs\b
        |\b(?:been|was|were|being)\ sick\ (?:all\ night|in\ the\ night|during|several|twice|three|a\ few|\w+\ times)
        |\bpuk(?:e|ed|ing)\b|\bloose\ (?:stools?|motions?)\b
    """,
    "hospital_stay": r"\bin\ (?:the\ )?hospital\b|\bhospitali[sz]ed\b",
    "rest_at_home": r"\bresting\ at\ home\b|\brecuperat(?:e|es|ing)\b|\bconvalesc\w+",
    "doctor": r"""
        \b(?:hospital|clinic|dentist|dental|orthodontist)\b(?:\ check(?:s|-?\ ?up)?\b)?
        |\bdoctor(?:'s)?(?:\ appointment)?\b(?!\ (?:note
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
    "cold": r"""
        \ba\ (?:(?!fever\b|day\b)\w+\ ){0,2}cold\b(?!\ (?:day|morning|night|water|weather))|\bcolds\b
        |(?<=[,:.]\s)cold\b|\bcold\ symptoms\b
    """,
    "cough": r"""
        \bcough(?:s|ing|ed)?\b|\b(?:lost\ (?:his|her|their)|no|hardly\ any)\ voice\b|\bsniffl\w+\b|\bsneez\w+\b
        |\bsore\ throat\b|\bthroat\ (?:is\ )?(?:hurts|hurting|pain|infection)\b|\bsore\ throat\b|\brunny\ nose\b
        |\bcongest(?:ed|ion)\b|\bblocked\ nose\b|\bnose\ ?bleed\b
    """,
    "nausea": r"\bnause(?:a|ous)\b",
    "faintness": r"""
        \bfaint(?:ed|ing)\b|\b(?:has|have|with|got)\ (?:bad\ )?cramps\b|\bdizz(?:y|iness)\b
        |\bperiod\ (?:pains?|cramps?)\b|\bmigraine\b
    """,
    "disease": r"""
        \bchicken\ ?pox\b|\bmumps\b|\bstrep\b|\bpink\ ?eye\b|\bearache\b|\btoothache\b|\bsurgery\b|\bpneumonia\b
        |\b(?:stomach|tummy|belly)\ (?:bug|flu|virus)\b|\btherapy\b|\b(?:hay|glandular|scarlet|dengue)\ ?fever\b
        |\bconjunctivitis\b|\beyes?\ (?:is|are)\ (?:very\ )?(?:red|itchy)\b
        |\btonsil+itis\b|\bbronchitis\b|\bgastroenteritis\b
        |\bhand,?\ foot,?\ (?:and|&)\ mouth\b|\b(?:ear|eye|chest|throat|skin|viral|urinary)\ infection\b
        |\b(?:tooth|teeth|ear|ears|eye|eyes|back|neck|arm|leg|foot|feet|knee|ankle|hand|wrist|chest|shoulder|hip
         |joints?)\ (?:is\ |are\ )?(?:hurts?|hurting|aches?|aching|pain|sore|swollen|infected)\b
        |\bsty\b|\bstye\b|\bappendi\w+\b|\beczema\b|\bhay\ ?fever\b|\ballerg(?:y|ies|ic)\b(?!\ test)|\bcroup\b
        |\bscarlet\ fever\b|\bwhooping\ cough\b|\blice\b|\bnits\b|\bringworm\b|\bslapped\ cheek\b|\bhfmd\b
        |\bmigraine\b|\boperation\b|\bmycoplasma\b|\badenovirus\b|\bfood\ poisoning\b|\bworms\b
        |\bnorovirus\b|\brsv\b|\bmeasles\b|\bshingles\b|\bimpetigo\b
    """,
    "tiredness": r"\btired\b|\bexhausted\b|\bno\ sleep\b|\bslept\ badly\b",
    "better": r"""
        \b(?:feel(?:s|ing)?\ (?:much\ )?better|recovered
         |(?:fever|temperature|rash|cough)\ (?:is|has|'s)\ (?:now\ )?(?:gone|cleared|passed|broken|normal
         |back\ to\ normal)(?:\ down|\ up)?|(?:is|are|'s|feels|feeling|all)\ (?:fine|well|ok|okay)\ (?:now|again)
        |fully\ recovered|no\ longer\ (?:contagious|infectious)|fever\ went\ down
        |(?:is|'s|feel(?:s|ing)?)\ (?:much\ |a\ lot\ |now\ |all\ |so\ much\ |completely\ )?better(?:\ now)?
         |over\ (?:his|her|the)\ (?:cough|cold|fever|flu|illness|stomach\ bug)|well\ enough\ (?:to|for)|back\ to\ normal
        |no\ (?:more|longer\ has\ a)\ fever|no\ longer\ (?:sick|ill))\b
    """,
}
