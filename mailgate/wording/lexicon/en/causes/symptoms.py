"""What English calls the illnesses among the causes of `lexicon.causes.symptoms`."""

PART = r"""
    (?:tooth|teeth|gums?|jaw|mouth|lips?|tongue|ears?|eyes?|eyelids?|nose|throat|face|cheek|chin|back|neck|arms?|elbow
     |wrist
     |hands?
    |fingers?|thumb|nails?|chest|ribs?|side|shoulders?|hips?|bottom|legs?|thigh|knees?|shin|calf|ankles?|foot|feet
     |heels?
    |(?:big\ )?toes?|joints?|muscles?|skin|collar\ ?bone|bones?)
"""
_LIMB = r"(?:arms?|elbow|wrist|hands?|fingers?|thumb|shoulder|legs?|knees?|shin|ankles?|foot|feet|heels?|toes?)"
_BELLY = r"(?:stomach|tummy|belly)"
_IS = r"(?:\ (?:is|are|was|has\ been|feels|seems)|'s)\ (?:(?:still|really|very|so|quite|all|a\ bit|also|badly|now)\ )*"
_HAS = r"\b(?:has|have|had|having|got|gets|caught|catching|with|from|of|picked\ up|down\ with)"
_AILS = r"""
    (?:hurting|aching|sore|painful|pain(?:ing|s)?|killing\ \w+|swollen|infected|inflamed|throbbing|stiff|itchy|red
     |bleeding|numb|at\ (?:her|him)|in\ (?:pain|agony|bits)|(?:acting|playing)\ up
     |giving\ (?:her|him)\ (?:grief|trouble|gyp|jip))
"""
_HURTS_SO = r"""
    (?:\ (?:is|are|got|has|have|having|so|very|too|really|much|a|little|bit|quite|also|still|feels?)){1,3}
    \ (?:pain(?:ing|ful|s)?|hurt(?:s|ing)?|ach(?:e|es|ing)|uncomfortable)\b
"""
"""How a part of the body feels, in the English of other countries: "her stomach very pain"."""
_HURT = r"""
    (?:hurt|twisted|cut|burn(?:t|ed)|injured|broke|broken|sprained|fractured|rolled|banged|bumped|hit|jammed
     |dislocated|pulled
    |tore|torn|stubbed|bruised|scraped|grazed|strained|crushed|trapped|smashed|knocked|gashed|wrenched|sliced|scalded
     |slammed|pinched|squashed|chipped|cracked|poked|scratched|split|stabbed)
"""
_TELLS = r"""
    (?:\ (?:has|have|had|also|just|only|then))*\ (?:says?|said|tells?|told|advi[sc]e[sd]?|recommend\w*|wants?|wanted
     |orders?
     |ordered|confirm\w*|diagnos\w*|thinks?|thought|suggest\w*|asks?|asked|gave|prescribed|instruct\w*|insist\w*|must
     |sign(?:s|ed)|clear(?:s|ed)|allow(?:s|ed)|wr(?:ote|ites|itten)|lets?|agree[sd]|approve[sd]|permit(?:s|ted)|fill(?:s|ed)
     |issued|found|called|rang|phoned)\b
"""
"""Behind a doctor who is no visit, but says something."""
_DOCTOR = r"""
    (?:doctor|dr\.?|glasses|optometr\w+|dentist|dental|orthodont\w+|gp|ent|hospital|clinic|medical|health|eye|ear|skin
     |tooth
     |teeth
     |hearing
     |vision
    |speech|therapy|physio|vaccin\w+|immuni[sz]ation|braces|pa?ediatric\w*|optician|specialist|surgeon|therapist
     |counsel+(?:or|ing)
    |allerg(?:y|ist)|orthop\w+|chiropractor|[a-z]+(?:ologist|ology|iatrist|iatrician))
"""

_FLU = r"(?:influenza|flu)(?:[\s(-]*(?:type\ )?|,\s(?:it's\s)?type\s)"
_NOT_A_THING = r"(?![a-z]|[\s.,]*or\s|\ (?:bit|few|lot|little|bad|nasty|cough|cold|fever|day|week|couple|while)\b)"

_FULLY = r"(?:so\ much|much|a\ lot|now|all|both|completely|totally|finally|been|already|since|almost)"

WORDS = {
    "influenza_a": rf"{_FLU}a{_NOT_A_THING}\)?|\btype\ a\ (?:influenza|flu)\b",
    "influenza_b": rf"{_FLU}b(?![a-z]|[\s.,]*or\s)\)?|\btype\ b\ (?:influenza|flu)\b",
    "influenza": r"influenza|(?<!man\ )\bflu\b(?!(?:\ |-)(?:like|ish)\b)",
    "covid": r"\b(?:covid(?:-?19)?|corona(?:virus)?)\b(?!\ (?:vaccin|shot|jab|booster|injection))",
    "check_up": r"""
        \bcheck-?\ ?ups?\b(?!\ on\b(?!\ (?:[a-z]{3,6}day|the\ [0-9]|[0-9])))|\bmedical\ check(?:-?\ ?ups?)?\b|\bmri\b
        |\b(?:blood|eye|hearing|allergy)\ (?:tests?|exams?|screening)\b|\bx-?ray\b
        |\b(?:mri|ct|ultrasound)\ scan\b
    """,
    "fever": r"""
        \bfever(?:s|ish|y)?\b|\bspiked\ (?:a\ )?(?:3[89](?:\.[0-9])?|temp\w*)\b
         |\bbody\ (?:is\ |so\ |very\ |too\ )*hot\b|\bburning\ (?:up|hot)\b|\b(?:boiling|feels|felt
         |very)\ hot\b|\b(?:roasting|boiling)\b|\b3[89](?:\.[0-9])?\ degrees\b
        |\b(?:has|have|with|of|at|is|was)\ (?:a\ )?3[89](?:\.[0-9])?(?:\ ?°?c\b|\ degrees
         |\b(?=\s*(?:[.,;!)]|$)|\ (?:today|this\ morning|now|and|so|since|fever)\b))
        |(?<!took\ her\ )(?<!took\ his\ )(?<!take\ her\ )(?<!take\ his\ )(?<!checked\ her\ )(?<!checked\ his\ )
         \b(?:high\ )?temp(?:erature)?s?\b(?!(?:\ (?:is|was|has|of|at|back|down|now|been)|'s)*\ (?:3[56]|normal|fine
         |ok|down)\b)
    """,
    "headache": rf"""
        \bheadach(?:es?|y)\b|\b(?:sore|bad|aching|pounding|throbbing|splitting|banging|heavy)\ head\b
        |\bhead{_IS}(?:{_AILS}|pounding|splitting|banging|heavy)\b
        |\bhead\ (?:pain|ache)s?\b|\bhead{_HURTS_SO}
        |\bhead\ (?:that\ )?(?:is\ )?(?:hurts?|aches?|hurting|aching)\b|\bmigraines?\b|\b(?:pains?|aches?)\ (?:in|of
         |on|at
         |to)\ (?:(?:his|her|the)\ )?head\b
    """,
    "stomach_ache": rf"""
        \b{_BELLY}\ ?(?:aches?|hurts?|pains?|cramps?|trouble
         |that(?:\ is|'s)?\ (?:hurts?|hurting|aches|aching))\b|\b{_BELLY}{_IS}(?:{_AILS}|upset|off|bad|not\ (?:good
         |right|well))\b|\b(?:sore|painful|aching|poorly
         |bad)\ {_BELLY}\b
        |\b{_BELLY}{_HURTS_SO}|\babdominal\ (?:pains?|cramps?)\b|\b(?:pains?|aches?|cramps?)\ (?:in|of|on|at|to
         |inside)\ (?:(?:his|her
         |the)\ )?(?:\w+\ )?(?:{_BELLY}
         |abdomen)\b
    """,
    "fatigue": r"""
        \bfatigued?\b|\bexhaust(?:ed|ion)\b|\bstill\ (?:(?:very|so|too|quite|rather|really|pretty)\ )*weak\b
        |\bfeel(?:s|ing)?\ (?:\w+\ ){0,2}(?:weak|tired|exhausted|lethargic|drained|sluggish|worn\ out)\b
        |\bno\ (?:energy|strength|power)\b|\bbody\ (?:is\ |feels\ |so\ |very\ |too\ )+(?:tired|weak|heavy)\b
         |\b(?:lethargic|sluggish)\b
         |\bwiped\ out\b(?=[.,!]|\ (?:and|today|from|after|so)\b)|\b(?:shattered|knackered|zonked)\b
        |\btired\ and\ (?:achy|weak|exhausted)\b|\b(?:weak|exhausted)\ and\ (?:\w+\ )?tired\b
    """,
    "vaccination": r"\bvaccin\w+|\bimmuni[sz]ation\b|\b(?:flu\ |booster\ )?(?:jab|shot)s?\b",
    "asthma": r"\basthma\b|\bwheez(?:y|ing)\b",
    "rash": r"""
        \brash(?:es)?\b|\bhives\b|\bspots\ (?:all\ over|everywhere|on\ (?:her|his|the|all))\b|\bitch(?:y
         |ing)\ all\ over\b
        |\bcovered\ (?:in|with)\ (?:red\ |itchy\ )*spots\b|\beczema\b|\b(?:\w+\ )?dermatitis\b|\bprickly\ heat\b
    """,
    "injury": rf"""
        \b(?:her|his|a|the|nasty|bad|[a-z]+'s)\ fall\b(?!\ (?:festival|term|semester|break|concert|trip|holiday|fair))
        |\binjur(?:y|ed|ies)\b|\b{_HURT}\ (?:his|her|their|the|an?|both)\ (?:\w+\ )?(?:{PART}|head|ligament|tendon)\b
        |\b(?:hurt|twisted|cut|burn(?:t|ed)|injured)\ (?:his|her|their|the)\b|\bsprain(?:ed)?\b|\b(?:twisted|bruised
         |jammed|stubbed|rolled|banged|bumped|broke|hurt)\ it\b|\bfractured?\b
         |\ba\ burn\b|\b(?:did|done)\ (?:his|her|their|the)\ {PART}\ in\b|\bdone\ something\ to\ (?:his|her)\ {PART}\b
        |\b(?:got\ )?(?:his|her)\ {PART}\ (?:caught|stuck|trapped|jammed|shut)\b
        |\b(?:caught|shut|trapped)\ (?:his|her)\ {PART}\ in\b|\b(?:stepped|trod|stood)\ on\ (?:a|some|the
         |broken)\ (?:nail|glass|pin|needle)\b
        |\b(?:c[oa]me|went|flew)\ off\ (?:his|her|the|a)\ (?:bike|bicycle|scooter|skateboard|horse|swings?|slide
         |monkey\ bars|climbing\ frame|jungle\ gym|trampoline)\b
        |\b(?:his|her)\ (?:\w+\ )?{_LIMB}\ (?:is|has|'s)\ (?:all\ |badly\ |really\ |very\ )?(?:swollen|puffed
         |ballooned)\b
        |\b(?:landed|fell)\ (?:badly|awkwardly|hard|(?:heavily\ )?on\ (?:his|her)\ (?:\w+\ )?{PART})\b
        |\b(?:put|threw|thrown)\ (?:his|her)\ (?:back|shoulder|hip|knee)\ out\b
        |\bbroken\ {PART}\b|\b{PART}{_IS}(?:broken|fractured|sprained|dislocated|twisted|burnt|cut)\b
        |\bf(?:e|a)ll(?:en)?\ (?:off|from|down|over|on|in)\b|\bconcuss\w*\b|\bstitches\b|\bbitten\b
        |\b(?:in|has|got|with)\ (?:a\ )?(?:plaster|cast|splint|sling)\b|\bon\ crutches\b|\bslipped\ (?:on|in|down|off)\b
        |\b(?:got|was|been)\ (?:hit|run\ over|knocked\ (?:down|over|out))\b(?!\ (?:hard\ )?(?:by|with)\ (?:(?:an?
         |the|this|that|some)\ )?
         (?:[a-z]+\ ){{0,2}}?(?:bug|virus|flu|cold|fever|noro\w*|covid|influenza|lurgy|illness|infection|gastro)\b)
          |\b(?:stung|bit(?:ten)?)\ by\b|\b(?:got|was
        |been)\ (?:\w+\ )?stung\b
    """,
    "vomiting": r"""
        \bvomit+(?:ing|ed|s)?\b|\bthr(?:ew|own|owing|ows?)\ up\b|\bdiarr?h?o?e?a\b|\bthe\ (?:runs|trots|squits)\b
        |\bboth\ ends\b|\bd\ ?(?:&|and)\ ?v\b|\b(?:chunder|spew|barf|retch|hurl)(?:ed|ing|s)?\b
        |\b(?:chuck|heav|hurl)(?:e|ed|ing|s)?\ (?:(?:his|her)\ guts\ )?up\b|\bsick\ as\ a\ dog\b
        |\b(?:lost|tossed)\ (?:his|her)\ (?:lunch|breakfast|dinner|supper|cookies)\b(?!\ ?(?:box|bag|card|money))
        |\b(?:been|was|were|being)\ sick\ (?:all|(?:in|on)\ the\ (?:night|car|bus|train|way|toilet|class\w*)
         |at\ (?:breakfast|dinner)
         |after\ (?:breakfast|dinner|eating)|during|several|twice|three|a\ few|\w+\ times)
        |\bup\ (?:all|half\ the|most\ of\ the|in\ the|during\ the)\ night\ being\ sick\b
        |\bpuk(?:e|ed|ing)\b|\bloose\ (?:stools?|motions?|bowels?)\b|\blbm\b|\bbrought\ up\ (?:her|his|everything|all)\b
        |\b(?:can't|couldn't|cannot|can\ not|not|unable\ to)\ keep\ (?:any(?:thing|\ \w+)?|food|water|it)\ down\b
    """,
    "hospital_stay": r"""
        \b(?:was|been|being|be|is|were|got|gets)\ (?:\w+\ )?admitted\b
         (?!\ (?:to|into)\ (?:the\ |your\ |a\ )?(?:\w+\ )?(?:school|class\w*|lessons?|university|college|program\w*))
        |\b(?:admit(?:ted|s)?\ (?:to|into|in|at)(?:\ [\w'-]+){0,4}?
         |(?<!up\ )(?<!check\ )(?<!ment\ )(?<!test\ )(?<!tests\ )(?<!scan\ )(?<!visit\ )(?<!exam\ )(?<!ination\ )
         (?<!amined\ )(?<!ecked\ )(?<!ntrol\ )in)
         \ (?:the\ |a\ )?hospital\b
         (?!\ (?:for\ (?:(?:an?|her|his|the|some)\ )?)?(?:[a-z-]+\ ){0,2}?(?:appointment|check|clinic|screening
          |consultation)
          |,?\ (?:to\ )?(?:visit|see)(?:ing)?\b)
        |\b(?:is|'s|be|still|stays?|staying)\ in\ (?:the\ |a\ )?(?:[a-z'-]+\ ){1,2}hospital\b
         (?=\s*[.,;]|\ (?:since|with|through|until\ (?![0-9]|noon|lunch)|for\ (?:two|three|several|some|[2-9])|after)\b)
        |\bhospitali[sz]ed\b|\bgo(?:es|ing)?\ into\ (?:the\ )?hospital\b
    """,
    "rest_at_home": r"""
        \b(?:resting|recover(?:s|y|ing)?)\ at\ home\b|\brecuperat\w+|\bconvalesc\w+
        |\brest\ at\ home\b(?=[^.]{0,30}\bafter\ (?:an?|the|her|his)\ (?:operation|surgery|stay))
    """,
    "doctor": rf"""
        \b(?:hospital|clinic|dentist|dental|ortho(?:dontist)?)\b(?:\ check(?:s|-?\ ?up)?\b)?
        |\bhaving\ an?\ (?:filling|brace|scan|tooth\ \w+)\b|\borthodontics\b|(?<!says\ )(?<!said\ )\b(?:the|a|see
         |seeing|sees)\ doc(?:'s
         |s)?\b(?!\ (?:says?|said|file|attached))
        |(?<!call\ the\ )(?<!phone\ the\ )(?<!ring\ the\ )(?<!ask\ the\ )\bdoctor(?:'s|s(?=\ (?:appointment
         |visit)))?(?:\ appointment)?\b
         (?!(?:'s)?\ (?:note|certificate|letter|order|advice)
         |{_TELLS})(?<!as\ per\ doctor)(?<!medicine\ from\ the\ doctor)(?<!antibiotics\ from\ the\ doctor)
        |\b{_DOCTOR}(?:'s|s)?(?:\ (?:therapy|follow-?\ ?up))?\ (?:appointment|visit|check(?!-?\ ?up))\b
        |\bfollow-?\ ?up(?:\ (?:appointment|visit|check|exam(?:ination)?))?\b(?=\ (?:after|for|at|with|following|of
         |from)\b)
        |\bappointment\ (?:with|at)\ (?:(?:the|an?|her|his|our)\ )?(?:\w+\ )?{_DOCTOR}\b
        |\b(?:medical|health)\ exam(?:ination)?\b
        |\b(?:physical|speech|physio)\ ?therapy\b|\bphysio\b|\bthe\ (?:ent|gp)\b|\bent\ (?:doctor|clinic)\b
        |\bcheck(?:s|ed|ing)?\ (?:of|on)\ (?:her|his)\ {PART}\b
        |\b(?:optician|specialist|allergist|chiropractor|pa?ediatrician|orthop\w+|[a-z]+(?:ologist|iatrist|metrist))\b
        |\b(?:his|her|their)\ (?:braces?|stitches)\ out\b
        |\b(?:his|her|their)\ (?:{PART}|braces?|cast|stitches|blood|hearing|eyesight)\ (?:off|tightened|refitted
         |replaced|filled|checked|tested|examined
         |cleaned|removed
         |taken\ out|adjusted|looked\ at|x-?rayed)\b
    """,
    "unwell": r"""
        \b(?:sick|unwell|ill|illness)\b|\b(?:isn'?t|is\ not)\ (?:\w+\ )?well\b|(?:\bnot?|n't
         |\bwithout)\ (?:feel(?:ing)?|doing)\ (?:so\ |very\ |too\ |at\ all\ |the\ |her\ |his\ )?(?:well|good|great
          |right|okay?|best|clever|greatest)\b
        |\bfeel(?:s|ing)?\ (?:not|no)\ (?:so\ |very\ )?(?:well|good)\b|\bcrook\b(?!ed)|\b(?:the|a|some)\ lurgy\b
        |\blaid\ (?:low|up)\b|\bout\ of\ sorts\b|\bpeaky\b|\bin\ a\ bad\ way\b
         |\bgreen\ around\ the\ gills\b
        |\bworse\ for\ wear\b|\b(?:is|'s|are|looks?|looking)\ (?:\w+\ ){0,2}(?:rough|ropey|seedy|manky|grotty|ghastly)\b
        |\bflu(?:\ |-)(?:like|ish)\b|\bman\ flu\b|\bnot\ (?:quite\ )?(?:100|one\ hundred)\ ?(?:%|per\ ?cent)?
        |\b(?:doesn't|don't|does\ not|isn't|not)\ look(?:ing)?\ (?:too\ |so\ |very\ )?(?:good|well|great|right)\b
        |\bbed-?ridden\b|\bindisposed\b|\bailing\b
        |\b(?:isn't|doesn't|is\ not|does\ not)\ feel(?:ing)?\ (?:well|good)\b|\bunder\ the\ weather\b|\bpoorly\b
        |\bnot\ (?:very\ |too\ |so\ |at\ all\ )?well\b|\bupset\ (?:stomach|tummy)\b|\b(?:stomach|tummy)\ upset\b
        |(?<!\bi\ )\bfeel(?:s|ing)?\ (?:\w+\ ){0,2}(?:rough|awful|terrible|sick|ill|unwell|rotten|average|ordinary
         |seedy|grim|shocking|lousy|dreadful|horrible|miserable|rubbish|bad|crook|ropey|yucky)\b
        |\b(?:has|got|have|had|caught|picked\ up|came\ down\ with|come\ down\ with)\ (?:something
         |(?:an?|the)\ (?!vomit|diarrh|sick)(?:\w+\ )?(?:bug|virus))\b
        |\boff\ colou?r\b|\b(?:isn't|not)\ (?:quite\ |feeling\ )?(?:herself|himself|themselves)\b
        |\bcondition\ is\ (?:(?:still|very)\ )*(?:bad|poor|not\ (?:so\ |very\ )?(?:good|well))\b
        |\b(?:bad|poor)\ (?:physical\ )?(?:condition|shape|health)\b|\b(?:dodgy|funny|gippy|iffy)\ (?:stomach|tummy
         |belly)\b
        |\b(?:body|muscle)\ ?(?:aches?|pains?)\b|\baching\ all\ over\b|\b(?:all\ )?achy\b
    """,
    "cold": r"""
        \ba\ (?:(?!fever\b|day\b)\w+\ ){0,2}cold\b(?!\ (?:day|morning|night|water|weather))|\bcolds\b
        |\b(?:with|after)\ (?:the|his|her|this|that)\ (?:[a-z]+\ )?cold\b
        |(?<=[,:.]\s)cold\b|\b(?:caught|catch(?:es)?|has|have|got|bad|severe|nasty|full\ of|cough\ and)
         \ (?:an?\ |the\ |my\ |(?:his|her)\ \w+'s\ )?cold\b(?!\ (?:day|water|weather|hands|feet))
        |\bcaught\ a\ chill\b|\bchills\b|\bcold\ symptoms\b
    """,
    "cough": rf"""
        \b(?:can't|couldn't|doesn't|won't|not)\ stop\ (?:cough|sneez)ing\b|\bcough(?:s|ing|ed)?\b|\bsniffl\w+\b
         |\bsneez\w+\b
        |\b(?:lost\ (?:his|her|their)|no|hardly\ any)\ voice\b|\bhoarse\b|\bcroaky\b
        |\bsore\ throats?\b|\bthroat\ (?:very\ |so\ )?(?:sore|pain(?:ing|ful)?)\b|\bnose\ (?:is\ )?running\b
         |\bthroat\ (?:hurts|pain|infection)\b|\bthroat{_IS}(?:{_AILS})\b|\bnose\ ?bleeds?\b
        |\bcongest(?:ed|ion)\b|\b(?:runny|blocked|stuffy|bunged\ up)\ nose\b|\bnose{_IS}(?:blocked|stuffed|running
         |runny)\b
        |\b(?:stuffed|blocked|bunged)(?:\ |-)up\b
    """,
    "nausea": r"""
        \bnause(?:a|ous|ated)\b|\bqueasy\b|\bsick\ to\ (?:her|his)\ stomach\b|\boff\ (?:her|his)\ food\b
        |\b(?:car|travel|motion)-?\ ?sick(?:ness)?\b
    """,
    "faintness": r"""
        \bfaint(?:ed|ing)\b|\bfe(?:els?|eling|lt)\ (?:(?:very|so|quite|a\ (?:bit|little)|really)\ )?faint\b
        |\bcramps\b(?!\ in)|\bdizz(?:y|iness)\b
        |\bperiod\ (?:pains?|cramps?)\b|\b(?:on|having|has)\ (?:her\ )?period\b|\bmigraine\b
        |\bmenstrua\w+|\bseizures?\b|\bconvulsions?\b|\bepilep\w+
    """,
    "disease": rf"""
        \bchicken\ ?pox\b|\bmumps\b|\bstrep\b|\bpink\ ?eye\b|\bearache\b|\btoothache\b|\bsurgery\b|\bpneumonia\b
        |\b(?:stomach|tummy|belly)\ (?:bug|flu|virus)\b|\btherapy\b|\b(?:hay|glandular|scarlet|dengue)\ ?fever\b
        |\bconjunctivitis\b|\beyes?\ (?:is|are)\ (?:very\ )?(?:red|itchy)\b
        |\btonsil+itis\b|\bbronchitis\b|\bgastroenteritis\b
        |\bhand,?\ foot,?\ (?:and|&)\ mouth\b|\b(?:ear|eye|chest|throat|skin|viral|urinary)\ infection\b
        |\b{PART}{_HURTS_SO}|\b{PART}\ (?:that\ )?(?:hurts?|aches?|pains?)\b|\b{PART}{_IS}{_AILS}\b|\b(?:sore|stiff
         |bad|painful|swollen
         |infected)\ {PART}\b
        |\b(?:pains?|infection|trouble|problems?|issues?|bother|night)\ (?:in|with)\ (?:his|her|the
         |both)\ (?:\w+\ )?{PART}\b
        |\bsty\b|\bstye\b|\bappendi\w+\b|\bhay\ ?fever\b|\ballerg(?:y|ies|ic)\b(?!\ (?:tests?|clinic|doctor
         |specialist|appointment|centre|center|department))|\bcroup\b
        |\bscarlet\ fever\b|\bwhooping\ cough\b|\blice\b|\bnits\b|\bringworm\b|\bslapped\ cheek\b|\bhfmd\b
        |\bmigraine\b|\boperation\b|\bmycoplasma\b|\badenovirus\b|\bfood\ poisoning\b|\bworms\b
        |\bnoro-?\ ?virus\b|\brsv\b|\bmeasles\b|\bshingles\b|\bimpetigo\b
    """,
    "illness": rf"""
        \b[a-z]{{2,}}(?:itis|osis|a?emia|pox|plasma|myositis)\b|\b(?:heat|sun)\ ?stroke\b|\brubella\b|\bgastro\b
         |\btyphoid\b
        |{_HAS}\ (?:an?\ )?(?:[a-z]+\ ){{0,3}}(?:infection|syndrome|disease|poisoning|flu\ virus)\b
        |\b(?:trouble|difficulty|hard\ time)\ breathing\b|\blight-?\ ?headed\b|\babscess\b|\b(?:tonsils|adenoids
         |appendix|tooth|teeth)\ (?:\w+\ )?(?:out|removed|pulled)\b|\ba\ cyst\b|\bpalpitations\b
    """,
    "body": rf"""
        (?:\b(?:his|her)|'s)\ +(?:[a-z]+\ )?{PART}{_IS}(?!(?:fine|ok|okay|better|good|well|healed|normal|clean|ready
         |gone|full
         |back|all|much|now)\b)[a-z]+
        |\b(?:can't|cannot|can\ not|couldn't|unable\ to|(?:can|could)\ (?:hardly|barely))\ (?:walk(?!\ (?:[a-z]+\ )?to)
         |stand(?:\ up)?(?=[.,!\s])
         |eat(?!\ (?:lunch|at))|swallow|breathe|put\ (?:any\ )?weight|bend|open\ (?:her|his)\ (?:eyes?|mouth)
         |(?:lift|raise|hold|keep)\ (?:up\ )?(?:his|her)\ \w+|hold\ a\ pencil)\b
    """,
    "tiredness": r"\btired\b|\bno\ sleep\b|\bslept\ badly\b",
    "better": rf"""
        (?:\b|(?='))(?:(?:feel(?:s|ing)?|is|are|'s|looks|seems)\ (?:{_FULLY}?\ )*better(?!\ off\b)(?:\ now)?|(?:all
         |fully
         |completely)\ better
         |bounced\ back|(?:worked|done)\ (?:wonders|miracles|like\ a\ charm)|(?:did|done)\ the\ trick
         |woke\ up\ (?:feeling\ )?(?:fine|well|better|great)|been\ (?:well|fine|okay|healthy)\ (?:for
         |since)
         |healthy\ again|back\ to\ (?:her|him)self|(?:fully\ )?recovered|well\ enough\ (?:to|for)|back\ to\ normal
         |(?:fever|temp(?:erature)?)\ (?:is|has)(?:\ {_FULLY})*\ broken
         |(?:(?:sore|runny|pink)\ )?(?:fever|temp(?:erature)?|rash|cough|pain|headache|{_BELLY}(?:\ ?ache)?|cold
         |swelling
          |vomiting|diarrho?ea|symptoms|infection|{PART})
          (?:\ (?:is|are|has|have|was)|'s)(?:\ {_FULLY})*
          \ (?:gone(?:\ (?:down|away))?|cleared(?:\ up)?|passed|normal|settled(?:\ down)?|stopped|over|improved
          |healed
           |disappeared|subsided|back\ (?:to\ normal|down)|down(?:\ to\ 3[56](?:\.[0-9])?)?|fine|better|3[56]\.[0-9])
         |(?:is|are|'s|feels|feeling|all)\ +(?:{_FULLY}\ )?(?:fine|well|ok|okay|fit|healthy|lively)\ (?:now|again)
         |(?:got|gotten)\ (?:so\ much\ |much\ |a\ lot\ )?(?:better|well)(?!\ (?:at|in|than|marks|grades|before|first)\b)
         |eat(?:s|ing)\ (?:well|properly
         |normally)(?:\ again)?|fever\ (?:is\ no\ more|gone)|fit\ as\ a\ fiddle|full\ of\ beans
         |(?:signed|declared|passed|cleared)\ (?:[a-z]+\ )?(?:off\ )?(?:as\ )?fit|gave\ (?:the|her|him
          |us)\ (?:the\ )?(?:ok|okay
          |all(?:\ |-)clear
          |green\ light|go-?\ ?ahead)|it\ (?:has\ )?(?:went|gone|come|came)\ (?:back\ )?down
         |no\ longer\ (?:contagious|infectious|sick|ill|has\ an?\ (?:fever|temperature|cough))
         |(?:does|has|is|did|do)(?:n't|\ not)\ (?:have|got|had|running)\ (?:an?|any|the)
          \ (?:fever|temp(?:erature)?|cough|rash|pain)\ any\ ?(?:more|longer)
         |(?:is|are|isn't|aren't|'s)(?:\ not)?\ (?:contagious|infectious|sick|ill|unwell|feverish|vomiting|coughing)
          \ any\ ?(?:more|longer)
         |(?:fever|temperature|cough|cold|rash|pain|ache|headache|flu|virus|bug|swelling
         |vomiting)\b[^!?\n]{{0,50}}?[,.;]\ (?:but\ |and
          \ )?(?:it|that|this)(?:'s|\ is|\ has)(?:\ (?:{_FULLY}|gone))*\ (?:gone|over|passed|cleared\ up)
         |fever\ (?:(?:has\ )?(?:went|gone|come|came)\ down|broke|dropped|subsided)|(?:fever|symptom)-?\ ?free
         |no\ (?:trace|sign)\ of\ (?:(?:the|her|his|a)\ )?(?:fever|temperature|cough|rash)
         |no\ (?:more\ )?(?:fever|temperature)(?=\ (?:any\ ?more|now|today|this\ morning|since|for)\b)|no\ more\ fever
         |(?:hasn't|has\ not)\ had\ a\ (?:fever|temperature)\ (?:since|for)
         |(?:has\ )?stopped\ (?:vomiting|throwing\ up|coughing|being\ sick)
         |over\ (?:his|her|the)\ (?:cough|cold|fever|flu|illness|(?:stomach|tummy)\ bug)
         |(?:her|his)\ (?:old|usual|normal)\ self(?:\ again)?|(?:the\ |an?\ )all(?:\ |-)clear|on\ the\ mend
         |cleared\ by\ (?:the
         |her|his|our)\ doctor|(?:cleared|allowed|permission|permitted)\ (?:(?:from
         |by)\ \w+\ \w+\ )?to
          \ (?:go|come|return|attend)(?:\ back)?
         |(?:discharged\ from|left|out\ of)\ (?:the\ )?hospital)\b
    """,
    "well": r"""
        \bfeel(?:s|ing)?\ (?:(?:perfectly|totally|quite)\ )?(?:fine|well|ok|okay|good|great)\b|\bno\ symptoms\b
        |\b(?:become|became)\ (?:fine|well|better)\b
        |(?<=doctor\ )(?:says?|said)\ +(?:that\ )?(?:[a-z]+\ +)?(?:can|may)\ (?:go|come|return|attend)\b
    """,
}
LONE_TYPE = r"\btype\ (?P<english_type>[ab])\b"
"""The type of an influenza that is named elsewhere in the text."""
