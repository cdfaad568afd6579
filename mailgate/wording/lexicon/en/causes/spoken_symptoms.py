"""What families call illnesses and accidents in spoken English, among the causes of `lexicon.causes.symptoms`."""

from mailgate.wording.lexicon.en.causes.symptoms import PART

_HURTING = r"""
    (?:hurting|twisting|cutting|burning|injuring|breaking|spraining|fracturing|rolling|banging|bumping|hitting|jamming
     |dislocating|pulling|tearing|stubbing|bruising|scraping|grazing|straining|trapping|smashing|knocking|gashing
     |wrenching|slicing|scalding|slamming|pinching|squashing|chipping|cracking|scratching|splitting|skinning|busting
     |pulling|catching)
"""
_HURT = r"""
    (?:graz|scrap|skinn|bruis|bang|gash|bust|batter|bash|whack|chipp|crack|dislocat|fractur|sprain|twist|blacken|bloodi
     |mangl|squash|crush|scald|lacerat|ripp|punctur)
"""
_TIMES = r"(?:twice|(?:two|three|four|five|six|ten|[2-9]|a\ few|several|many|multiple|countless|a\ couple\ of)\ times)"
_MEAL = r"(?:breakfast|lunch|dinner|supper|tea|milk|meal|porridge|toast|food|water|drink|cereal|rice|medicine)"
_TOILET = r"(?:toilet|loo|bathroom|washroom|restroom|potty|lav(?:atory)?|cr)"
_SUCH = r"(?:(?:a|an|the|some|such|this|that|really|very|so|rather|quite|bit)\ )*"

WORDS = {
    "fever": r"""
        \b(?:running|spiking|burning)\ (?:a\ )?(?:high|hot|temp\w*)\b|\bburning\ with\b
        |\b(?:wo?ke\ up|is|'s|was|still|been|so|all)\ burning(?=\s*[.,!-])|\bhot\ to\ the\ touch\b
        |\bhot\ (?:as|like)\ (?:an?|the)\ (?:oven|furnace|stove|radiator|toast|coals?|kettle)\b|\bpyrexia\b
         |\bs?he(?:'s|\ is|\ feels)\ (?:all\ |so\ |really\ )?hot(?=\s*[.,;!]|\ and\b|\ to\b)
        |\bhigh\ temp(?:erature)?s?\b|\b3[89]\.[0-9]\ fever\b
    """,
    "vomiting": rf"""
        \bsick\ (?:every\ (?:half\ hour|hour|few|ten|two|time|[0-9]+)|{_TIMES})|\bbeing\ sick\b|\bsick\ (?:all
         |half\ the|most\ of\ the|through\ the)\ (?:of\ last\ )?night\b
        |\b(?:was|been|were)\ sick\ (?:last\ night|overnight|this\ morning|at\ (?:school|night|[0-9]+|dawn|midnight)
         |all\ over|again\ and\ again|since\ (?:[0-9]+|midnight|the\ (?:early|small)\ hours)|in\ (?:his|her)\ bed)
        |\b(?:br(?:ought|ings?|inging)|bring|com(?:e|es|ing)|c[ao]me|throw(?:s|ing|n)?|threw|sen[dt](?:s|ing)?)
         \ (?:(?:his|her|their|the|all|any|up|everything|anything|what)\ )*(?:{_MEAL}\ )?(?:straight\ |right\ |all\ )?
         (?:back\ )?up\ again\b
        |\bbr(?:ought|ings?|inging)\ (?:(?:his|her|their|the|all)\ )*{_MEAL}\ (?:straight\ |right\ )?(?:back\ )?up\b
        |\b(?:everything|whatever\ s?he\ (?:eats|drinks))\ (?:(?:s?he\ eats\ )?(?:comes|came|is\ coming|goes)
         \ (?:straight\ |right\ )?(?:back\ )?(?:up|out))\b
        |\b(?:head|face)\ (?:in|over)\ (?:a|the)\ (?:bucket|bowl|{_TOILET}|sink)\b|\bbuckets?\ (?:everywhere|duty|at
         \ the\ ready|by\ (?:the|his|her)\ bed)\b|\bhugging\ (?:the|a)\ (?:{_TOILET}|bucket|bowl)\b
        |\b(?:run(?:ning|s)?|rush(?:ing|es|ed)?|dash(?:ing|es|ed)?|race?(?:ing|s|d)?|trips|back\ and\ forth|ran)
         \ (?:off\ )?to\ the\ {_TOILET}\b
        |\b(?:on|glued\ to|sat\ on|stuck\ (?:on|to)|liv(?:es|ing)\ on|in)\ the\ {_TOILET}
         \ (?:all|most|half|every|since|the\ (?:whole|entire)|non-?stop|constantly|still)\b
        |\b(?:loose|runny|watery)\ (?:tummy|stomach|poos?|bowels?|stools?|motions?)\b|\bpurging\b
        |\bempt(?:ied|ying)\ (?:his|her)\ stomach\b|\b(?:upchuck|regurgitat)\w*\b|\bwinter\ vomiting\b
        |\b(?:sickness|vomiting)\ (?:and|&)\ diarrh\w+\b|\bthe\ (?:squirts|skits)\b|\btummy\ runs\b
    """,
    "headache": r"""
        \b(?:sore|thumping|pounding)\ head\b|\bhead\ (?:is\ |'s\ )?(?:killing|exploding|thumping
         |spinning\ and\ aching)\b
        |\bhead\ (?:feels\ (?:like\ (?:it\ is|it's)\ )?(?:about\ to\ )?(?:bursting|burst|splitting|exploding?))\b
    """,
    "fatigue": r"""
        \bfeel(?:s|ing)?\ (?:[a-z]+\ ){0,4}(?:tired|exhausted|drained|lethargic)\b
        |\b(?:completely|totally|utterly|so|very|absolutely|just|really|all|feels|feeling|looks|is|'s)
         \ (?:drained|run-?\ ?down|worn\ out|listless|floppy|limp|spent)\b
        |\b(?:no|zero|not\ an\ ounce\ of|out\ of|lack(?:s|ing)?(?:\ of)?)\ (?:energy|strength|steam|stamina)\b
        |\b(?:dead|asleep)\ on\ (?:his|her|their)\ feet\b|\b(?:legs|limbs|body)\ (?:(?:are|is|feels?|so|very
         |too)\ )*heavy\b
        |\bran\ out\ of\ (?:steam|batter(?:y|ies))\b|\b(?:tiredness|weariness|lethargy|listlessness|exhaustion)\b
         |\bwashed\ out\b|\bdog-?\ ?tired\b
    """,
    "stomach_ache": r"""
        \b(?:stomach|tummy|belly)\ (?:is\ |'s\ )?(?:in\ knots|(?:acting|playing)\ up|giving\ (?:her|him)\ \w+|killing
         \ (?:her|him)|a\ mess|churning|rumbling\ and\ \w+)\b|\b(?:clutching|holding)\ (?:his|her)\ (?:stomach|tummy
         |belly)\b|\bgripes\b|\bgriping\ pains?\b|\b(?:doubled|bent)\ (?:over|up)\ (?:in|with)\ (?:pain|cramps?)\b
        |\b(?:upset|ache|aches|pain|pains|hurting)\ (?:in|of)\ (?:the|her|his)\ (?:tum|gut|guts)\b|\btum\ ?(?:ache
         |hurts)\b
    """,
    "injury": rf"""
        \b{_HURTING}\ (?:his|her|their|the|an?|both)\ (?:[a-z]+\ )?(?:{PART}|head|ligament|tendon|muscle)\b
        |\b{_HURT}ed\ (?:up\ )?(?:{PART}|head)\b|\b(?:split|cut|bust|bleeding|bloody)\ (?:lip|chin|eyebrow|nose|knee
         |head)\b
        |\b(?:slipping|falling|tumbling|tripping|crashing|toppling)\ (?:on|in|off|down|from|over|out|into)\b
        |\b(?:trip|slipp|tumbl|toppl|stumbl)(?:ped|ed|led)\ (?:and|down|off|over|on|in|out)\b(?!\ of\ bed)
        |\b(?:took|taken|had|has\ had)\ (?:a\ )?(?:\w+\ )?(?:tumble|spill|knock|bump|bang|whack|crash)\b
        |\b(?:crashed|came\ a\ cropper)\ (?:on|with|into|off)\b|\bfell\ out\ of\b|\bfalls?\ out\ of\ a\b
        |\b(?:knocked|lost|broke|broken|chipped)\ (?:out\ )?(?:a|two|his|her)\ (?:\w+\ )?t(?:oo|ee)th\b(?=[^.!?\n]*
         \b(?:fall|fell|ball|bike|slide|swing|playground|hit|crash))
        |\b(?:broken|broke|cut|hurt|burnt|burned|injured|sprained|twisted|hit|scratched)\ (?:himself|herself)\b
         |\bblack\ eye\b|\bwhiplash\b|\b(?:torn|pulled|strained|ruptured)\ (?:an?\ |his\ |her\ )?(?:\w+\ )?(?:muscle
         |ligament|tendon|hamstring)\b|\bsplinter\b|\b(?:dog|cat|snake|monkey|bee|wasp|jellyfish|hornet)\ (?:bit
          |stung|scratched|attacked)\b|\b(?:dog|cat|snake|jellyfish|insect)\ (?:bite|sting)\b
        |\b(?:foot|ankle|wrist|knee|leg|arm|finger)\ (?:is\ |was\ |got\ |has\ )?(?:twist|sprain|broke|break)(?:ed)?\b
        |\bgot\ (?:burn(?:ed|t)(?!\ out)|scalded|injured|bruised)\b
        |\b(?:got|was|been|getting|were)\ (?:kicked|struck|trampled|bitten|punched|elbowed)\b
        |\b(?:nasty|bad|deep|big|little)\ (?:cut|gash|graze|bruise|burn|bump|sprain)\b|\bin\ the\ wars\b
        |\b(?:three|four|five|six|two|[2-9])\ stitches\b|\bcollar-?bone\b|\bhit\ (?:in|on)\ the\ (?:eye|head|face
         |nose)\b
    """,
    "rash": r"""
        \b(?:broken|breaking|broke|come|came|coming)\ out\ in\ (?:an?\ )?(?:\w+\ )?(?:spots|hives|rash|blotches
         |welts|bumps)\b
        |\b(?:itchy|red)\ (?:\w+\ )?(?:spots|blotches|patches|bumps|welts)\b|\bblotch(?:y|es)\b|\bnettle\ rash\b
    """,
    "asthma": r"\basthmat\w+\b|\b(?:inhaler|nebuli[sz]er)\b(?=[^.!?\n]*\b(?:night|every|again|constantly|hours?)\b)",
    "rest_at_home": r"""
        (?<!\bno\ )\b(?:after|following|since)\ (?:the|her|his|an?)\ (?:[a-z]+\ )?(?:operation|surgery|procedure|op)\b
        (?=[^\n]{0,100}\b(?:rest(?:s|ing)?|recover(?:s|y|ing)?|stays?|is|home)\b)(?=[^\n]{0,140}\bat\ home\b)
        |\b(?:[0-9]+|twenty-?four)\ hours\ (?:at\ home|fever-?free)\b
        |\b(?:doctor|pa?ediatrician|surgeon|clinic|hospital|gp|dentist)s?\ (?:[a-z']+\ ){1,4}(?:rest
         |recover)\ at\ home\b
        |\bt(?:oo|ee)th\ (?:pulled|out|extracted|removed)\b(?=[^\n]{0,120}\brest(?:s|ing)?\ at\ home\b)
        |\brecover(?:s|ing)?\ (?:at\ home\b|from\ (?:[a-z']+\ ){0,4}?(?:operation|surgery|procedure|op)\b)
        |\bdischarged\b(?=[^\n]{0,80}\b(?:at\ home|rest\w*|easy|recover\w*|home\ until)\b)|\bpost-?op(?:erative)?\b
    """,
    "doctor": r"""
        \b(?:in|at|to|from|off\ to|via)\ (?:the\ )?(?:er|e\.r\.|a&e|a\ &\ e|casualty|urgent\ care|walk-in
         |out-?patients?)\b|\b(?:the\ )?(?:emergency\ (?:room|department|dept|doctor|clinic|ward))\b|\b(?:by|in\ an
          |in\ the)\ ambulance\b
        |\bblood\ (?:taken|drawn|sample)\b
    """,
    "unwell": rf"""
        \b(?:sickness|some|nasty|horrid|horrible|tummy|mystery|awful|stubborn|this|that|a|the)\ (?:bug|virus|lurgy
         |germs?)\b
        |\bsomething\ (?:viral|nasty|contagious)\b|\b(?:going|come|coming|came|gone)\ down\ with\ (?:something
         |{_SUCH}bug)\b
        |\bfight(?:ing|s)\ (?:something|it|{_SUCH}(?:bug|virus|infection))\ off\b|\bviral\b
        |\b(?:pale|white|green|grey|gray)\ (?:as|like)\ (?:an?|the)\ (?:sheet|ghost|wall|paper|death|frog)\b
        |\b(?:looks?|looking|feels?|feeling|felt)\ (?:like\ death|(?:\w+\ )?(?:pale|wretched|peaky|peeky|pasty|queer
         |off))\b
        |\bnot\ (?:at\ (?:his|her)\ best|(?:quite\ )?right|in\ good\ (?:shape|health|form)|firing\ on
         |keeping\ (?:good|well
         |too\ well)|a\ hundred\ percent|doing\ (?:great|too\ well|so\ (?:well|great)))\b
        |\b(?:health\ is\ )?not\ keeping\ (?:good|well)\b|\bin\ a\ (?:sorry|bad|terrible)\ state\b
        |\b(?:rough|terrible|dreadful|awful|bad)\ night\b|\bfull\ of\ (?:it|germs|snot)\b|\bsnotty\b
        |\b(?:streaming|dripping|watery|puffy|running)\ (?:eyes?|noses?)\b|\bnose\ (?:is\ |like\ )?(?:a\ tap|streaming
         |dripping)\b|\bpanic\ attacks?\b|\banxiety\b|\bjet-?\ ?lag(?:ged)?\b
        |\bconstipat\w+\b|\bindigestion\b|\b(?:acid\ )?reflux\b|\bdehydrat\w+\b|\bsun\ ?stroke\b
        |\b(?:can|could)\ (?:hardly|barely|scarcely)\ (?:speak|talk|move|see|hear|sit|whisper)\b
        |\bthroat\ (?:(?:is|feels|was|like|as)\ )*(?:sandpaper|glass|razor\w*|on\ fire|raw|scratchy|tickly|killing
         |burning|closed)\b
        |\b(?:scratchy|tickly|raw|burning)\ throat\b|\bcontagious\b|\binfectious\b
    """,
    "disease": r"""
        \b(?:face|lips?|eyes?|jaw|tongue|cheek|glands?|lymph\ nodes?|neck|throat)\ (?:(?:is|are|was|all|badly|very)\ )*
         (?:swollen|puffy|swelling(?:\ up)?|up\ like)\b|\bswollen\ (?:glands|lymph\ nodes|face|tonsils?)\b
        |\b(?:allergic\ )?reaction\ to\b|\banaphyla\w+\b|\b(?:mouth\ )?ulcers?\b|\bblisters?\b|\bcold\ sores?\b
        |\b(?:ingrown|infected)\ (?:toe)?nail\b|\bverrucas?\b|\bmolluscum\b|\bcyst\b|\bhernia\b|\bkidney\ stones?\b
        |\bthread-?worms?\b|\bpink-?\ ?eye\b|\buti\b|\bthrush\b|\bfifth\ disease\b|\bglands\ (?:are\ )?up\b
        |\b(?:ear|tooth|back|belly|throat)-?\ ?ache\b|\bsinus(?:itis|es)?\b|\bangina\b|\bgrommets\b|\bjaundice\b
        |\bt(?:oo|ee)th\ (?:pulled|out|extracted|removed)\b|\broot\ canal\b
    """,
}
