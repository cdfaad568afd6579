"""English for the students a text may mean, and for others."""

from mailgate.wording.lexicon.en.days.dates import MONTHS

_NO_SUBJECT = "".join(
    rf"(?<!\b{before}\ {whose}\ )"
    for before in ("with", "at", "from", "to", "by", "for", "of")
    for whose in ("her", "his", "my", "the", "our", "a")
)
FAMILY_NAMES = r"""
    (?:sat[oh]+|suzuki|takahashi|tanaka|ito|itoh|watanabe|yamamoto|nakamura|kobayashi|kato|yoshida|yamada|sasaki
     |yamaguchi
     |matsumoto|inoue|kimura|hayashi|shimizu|yamazaki|mori|abe|ikeda|hashimoto|yamashita|ishikawa|nakajima|maeda
      |fujita|goto
     |ogawa|okada|murakami|hasegawa|kondo|ishii|saito|sakamoto|endo|aoki|fujii|nishimura|fukuda|ota|miura|fujiwara
      |okamoto
     |matsuda|nakagawa|nakano|harada|ono|tamura|takeuchi|kaneko|wada|nakayama|ishida|ueda|morita|hara|shibata|sakai|kudo
     |yokoyama|miyazaki|miyamoto|uchida|takagi|ando|taniguchi|ohno|maruyama|imai|takada|fujimoto|takeda|murata|ueno
      |sugiyama
     |masuda|sugawara|hirano|kojima|otsuka|chiba|kubo|matsui|iwasaki|sakurai|kinoshita|noguchi|matsuo|nomura|kikuchi
      |sano)
"""
"""The commonest family names of Japan: those of most teachers who are greeted by name."""
OF_AN_AGE = r"""
    (?:older|younger|elder|other|big|little|oldest|youngest|middle)\ (?:one|son|daughter|child|kid|boy|girl)
"""
SOMEBODY = rf"""
    {_NO_SUBJECT}(?:brother|sister|father|mother|dad|mum|mom|granny|nan|grandad|parents|grandfather|grandmother
     |grandpa|grandma
     |husband|wife|friend|cousin|classmate|neighbou?r|nephew|niece|uncle|aunt|colleague|boss|teacher
     |coach|babysitter|nanny|toddler|newborn|sibling|(?<=the\ )(?:baby|infant)
     |(?:(?<=our\ )|(?<=my\ )|(?<=the\ ))(?:dog|cat|puppy|kitten|hamster|rabbit|parrot)
     |(?<!whole\ )(?<!entire\ )family(?=\ (?:is|are|has|have|was)\b)|{OF_AN_AGE})
"""
"""Who does or has something, and is none of the students; "with her brother" is not who does."""
PAIR = r"""
    \bboth(?<!\bwe\ both)(?<!\bwe're\ both)(?<!\bwe\ are\ both)(?<!\bwe\ have\ both)(?<!\bwe've\ both)(?<!\bgo\ both)
     (?<!\band\ i\ both)(?<!\bi\ are\ both)(?<!tests\ were\ both)(?<!tests\ are\ both)(?<!back\ both)
     (?<!results\ were\ both)
    (?!\ (?:(?:covid|flu|influenza|strep|rsv|corona)[a-z0-9-]*(?:\ [ab])?\ (?:and|&)|days|times|mornings
     |parents|of\ us|of\ these\ days|ends|sides|eyes|ears|hands|feet|legs|knees|arms
     |lungs|tests?|results?
     |(?:on\ )?(?:the\ )?(?:today|tomorrow|[a-z]{2,6}day|[0-9]+(?:st|nd|rd|th))\ and\b))
    (?:\ (?:of\ (?:my|the|our)\ )?(?:kids|children|boys|girls|sons|daughters|of\ them))?\b
    |\b(?:neither|(?<=for\ )either)(?:\ of\ (?:them|the\ two|my\ (?:kids|children))|\ (?:one|child|kid))?\b
     (?!\ [a-z]+\ nor)
    |\btwo\ (?:kids|children|boys|girls)\b(?!\ (?:in|from|of)\b)|\b(?:my|our|the|these)\ two\ ones\b
     |\b(?:my|our)\ two(?=\ (?:will|are|have|won't|can't|cannot|stay|need|both)\b)
     |\b(?:the\ )?(?:two|pair)\ of\ them\b|\bthe\ (?:two|pair)(?=\ (?:stay|rest|are|will|won't|have|can't|cannot)\b)
"""
_HOW_IT_IS = r"""
    (?:,?\ (?:hers|his)\ (?:is|was|started|began|came\ on|set\ in)(?:\ (?:at|around|about|in|during|the|this|last
     |early|just
     |only|also|even|an?|bit|slightly|higher|lower|night|morning|evening|yesterday|overnight|midnight|now|hours?|two
      |three
     |ago|degrees|3[7-9](?:\.[0-9])?|1?[0-9](?::[0-9]{2})?(?:\ ?[ap]\.?m)?)){1,6})?
"""
_SAME_ENDS = r"""
    \ *(?=[.!,;\n]|$)(?!,\ (?:but|if|maybe|perhaps|probably|possibly|unless|though|although|or|not|only|tomorrow)\b)
"""
ALIKE = rf"""
    (?:,?\ (?:too|also|as\ well|likewise|ditto|same)|:?\ (?:the\ )?same(?:\ (?:here|thing|again))?
     |\ (?:won't|will\ not|can't|cannot|isn't|doesn't)(?:\ be)?\ (?:too|either|as\ well))
    {_HOW_IT_IS}{_SAME_ENDS}
"""
HAS_THE_SAME = r"""
    (?:'s|\ (?:now|also|then)){0,2}\ (?:has|got|caught|(?:has\ )?come\ down\ with|came\ down\ with|is\ down\ with)
    (?:\ (?:now|also|just|got|caught)){0,2}\ (?:it|one|that|the\ same(?:\ (?:thing|bug|one|illness|virus))?)
    (?:\ (?:too|as\ well|also|now))*(?=\s*(?:[.,;!\n]|$)|\ (?:so|and|but)\b)
"""
"""Behind a second student who has what the one before has: "Taro has it too"."""
ALIKE_BEFORE = r"""
    (?:^|(?<=[.,;:!?\n–-])\s*|(?<=[.,;:!?–-]\ )|\band\ )
    (?:(?:the\ )?(?:same|ditto|likewise)(?:\ (?:thing|story|again|situation))?(?:\ (?:goes|applies|is\ true|holds))?
     (?:\ (?:for|with|to))?|so\ (?:will|is|does|must)|neither\ (?:will|is|can|does))\ (?:my\ (?:son|daughter)\ )?$
"""
ALIKE_ENDS = rf"(?:\ (?:be|too|also|as\ well))?{_HOW_IT_IS}{_SAME_ENDS}"
"""Around a second student of whom the same is told: "same for Hanako, hers started at 4 am"."""
ALSO = r",?\ (?:too|also|as\ well|likewise)\ *(?=[.!,;\n]|$)"
"""Behind a second student of whom the same is told, and nothing else: "Taro too"."""
ONLY_BEFORE = r"\b(?:only|just)\ (?:(?:my|our)\ (?:son|daughter),?\ )?$"
NEITHER = r"\bneither\b"
"""Of those who are named together none is meant."""
ALL = r"""
    \ball\ (?:of\ them|(?:my\ |the\ |our\ )?(?:kids|children))\b
    |(?:^|(?<=[.!,:;]\ ))(?:kids|children)\b(?!')
    |\b(?:my|our|the)\ (?:kids|children|little\ ones|twins)\b(?!'|\ (?:in|who|from|of|next|around)\b)
     (?!\ at\ (?!(?:about\ |around\ )?[0-9]|noon|half|quarter|ten|twenty|eleven|twelve|two|three))
"""
_OWN = r"""
    (?:\b(?:my|our)\ (?:(?:dear|little|poor|sweet|lovely|own)\ )?
     |(?:(?<=son\ and\ )|(?<=boy\ and\ )|(?<=daughter\ and\ )|(?<=girl\ and\ )|(?<=child\ and\ )))
"""
_THE = r"\bthe\ (?={})(?!\w+(?:'s)?\ (?:who|next|from|in|at|on|of|that|sitting|behind|across|she|he)\b)"
_THE_BOY, _THE_GIRL = (rf"{_THE.format(who)}(?:{who})\b" for who in ("boy|lad", "girl|lass"))
_BARE = r"""
    (?:^|(?<=[.;,]\ )|(?<=\n)){}\b
    (?=:?\ (?:ill|sick|has|have|is|absent|late|with|will|won't|at|off|unwell|poorly|not|comes?|fever)\b)
"""
_BARE_SON, _BARE_DAUGHTER = _BARE.format("son"), _BARE.format("daughter")
OWN = rf"{_BARE_SON}|{_BARE_DAUGHTER}|{_OWN}(?:son|daughter|child|kid|boy|girl|lad|lass)\b|{_THE_BOY}|{_THE_GIRL}"
_NOT_GROWN = r"""
    \b(?!'s\ (?:son|daughter|child|baby|wife|husband|wedding|partner|fianc|sister|brother|(?:boy|girl)?friend
     |roommate|colleague))
    (?!,?\ \(?(?:aged?\ )?[0-9]{1,2}(?:,|\)|\ y|\b-y))
    (?![^.!?\n]{0,40}\b(?:married|marries|wedding|birth|born|pregnant|works?|working|at\ work|job|college|universit
     |nursery|kinder|pre-?school|day-?care|high\ school|toddler|newborn|baby))
"""
"""Behind "my son" who may be a student: not "my son starts his new job", "my daughter, 2, ..."."""
SON = rf"(?:{_BARE_SON}|{_OWN}(?:son|boy|lad)|{_THE_BOY}){_NOT_GROWN}"
DAUGHTER = rf"(?:{_BARE_DAUGHTER}|{_OWN}(?:daughter|girl|lass)|{_THE_GIRL}){_NOT_GROWN}"
_ONE = r"(?:one|son|daughter|child|kid|boy|girl)\b(?!\ (?:in|at)\ (?:nursery|kinder|day))"
ELDER_OR_YOUNGER = rf"""
    \b(?:my|our|the)\ (?:(?P<elder>older|elder|big(?:ger)?)|younger|little|small(?:er)?|wee)\ {_ONE}
"""
"""One of two students, of whom something is said to be done: "my older one stays home, the younger one comes"."""
SIBLING_OR_SCHOOL = r"""
    \b(?:my|our|the)\ (?:older|elder|big(?:ger)?|younger|little|small(?:er)?|wee)
     \ (?:one|son|daughter|child|kid|boy|girl)\b
    |\b(?:eldest|oldest|youngest|middle|brothers?|sisters?|siblings?|baby|babies|toddler|newborn|twins?|triplets|nursery
     |kinder[a-z]*|pre-?school|day-?care|junior\ high|high\ school|college|university)\b
"""
"""Every word for one of several, and for a child who may be no student of the school."""
_GRADE = r"(?P<ordinal>first|second|third|fourth|fifth|sixth|[1-6](?=st|nd|rd|th))(?:st|nd|rd|th)?"
OF_A_GRADE = rf"""
    \b(?:my|our)\ {_GRADE}[\ -]?(?:-?\ ?grade[r]?|-?\ ?year)(?:\ (?:son|daughter|child|kid|boy|girl))?\b(?!s)
"""
"""A child of the writer's, by the grade: "my first grader"."""
CLASS_IN_FULL = r"""
    (?<![0-9/.:-])(?P<grade>[1-9])-(?P<room>[1-9])-(?P<n>[0-9]{1,2})(?![0-9:/-]|\.[0-9])
    |\bgrade\ (?P<year>[1-6]),?\ class\ (?P<section>[1-9])(?:,?\ (?:no\.?|number|seat|\#)\ ?(?P<seat>[0-9]{1,2}))?\b
"""
"""A class with the seat: "1-2-5", "Grade 3, Class 1, No. 12"."""
_SIBLING = r"""
    (?:his|her|their|the|my|our|\w+'s)\ (?:\w+\ )?(?:brother|sister|sibling|twin)\b(?!'|\ [a-z]*\ ?(?:and|has)\b)
"""
SIBLING_STAYS = rf"""
    \b{_SIBLING},?\ (?:too|also|as\ well|likewise|ditto|the\ same|same)(?=\s*(?:[.,!;)\n]|$))
    |\b(?:so\ (?:is|will|does|has)|same\ (?:for|goes\ for|with)|and\ also|ditto\ for|as\ well\ as)\ {_SIBLING}
    |\b(?:same|ditto)(?:\ (?:thing|goes|applies))*\ (?:for|with)
     \ (?!(?:the|that|this|these|those|an?|all|us|me|you|him|her|them|both|today|tomorrow|next|every|[a-z]+day|his|my
      |our
     |their|homework|lunch)\b)[a-z]{{3,}}\b(?=\s*(?:[.,!;]|$))
    |\b{_SIBLING}\ (?:will|is|stays|has\ to|must)\ (?:also\ |be\ |stay\ |staying\ |going\ to\ |too\ ){{0,3}}
     (?:at\ home|home|absent|off|out|away|late)\b(?=\ (?:too|also|as\ well|today|tomorrow)|\s*(?:[.,!;)\n]|$))
"""
"""Of whom the same is told as of a student, without a name: "His sister too"."""
OF_A_GRANDPARENT = r"""
    \bgrand-?(?:son|daughter|child|children|kids?)\b
    |\b(?:grand(?:mother|father|ma|pa|mum|mom|dad|parents?)|nan+a?|nonn[ao]|gran(?:ny)?|om[ai]|opa|abuel[ao]
     |lol[ao])\W*$
"""
"""A grandchild, or a grandparent's signature: whose son may be the student's father."""
SON_OR_DAUGHTER_TOO = r"my\ (?:son|daughter|boy|girl)\b(?=[^.!?\n]{0,80}\b(?:too|also|as\ well)\b)"
HAS_BEFORE = r"\b(?:for|with)\ ?$"
"""Between what is the matter and whose it is: "fever for Hanako"."""
EMPTY_BRACKETS = r"\((?:class|grade|year)?\s*\)|,\s(?=,)"
"""Beside a name, where a class stood: "Hanako (Class 3-1)"."""
CONJOINED = r",?\s*(?:and|nor|&|n)\s*"
OTHER_CHILD = rf"""
    \b(?:friends?|classmates?|cousin|neighbou?r(?:'s\ (?:son|daughter|child|kid|boy|girl)|(?!'s))|nephew|niece
     |(?<=the\ )teacher|(?<=her\ )teacher|(?<=his\ )teacher|(?<=our\ )teacher
    |{OF_AN_AGE})\b
    (?!(?:'s|\ is)\ (?:getting\ married|being\ (?:christened|bapti[sz]ed|married|buried
     |cremated)))(?=(?:\ [a-z]+)?\ (?:is|has|had|will|was|got|can't|cannot|won't|might|needs)\b)
    |(?:(?<=\bit's\ )|(?<=\bit\ is\ )|(?<=\bit\ was\ ))
     (?:her|his|my|our)\ (?:(?:little|big|baby|older|elder|younger)\ )?(?:brother|sister)\b
"""
NAMED_NEXT = rf"{OF_AN_AGE},?\ "
"""Before the name of a student of whom it is said: "my younger one Taro"."""
WRITER = r"""
    \s?(?:mother|father
    |'s\ (?:grand(?:mother|father|ma|pa)|mother|father|mom|mum|dad|parent|sister|brother|aunt|uncle|teacher))
"""
ONE_OF = r"""
    (?<!for\ )\beither\b(?!\ (?:days?|way|case)\b)
     (?!\s*(?:[.,;!)\n]|$)|\ (?:because|as|so|and|since|i'm|i\ am|sorry|unfortunately|thanks?|please)\b)
    |\bone\ of\b(?!\ (?:those|these|the)\ (?:[a-z]+\ )?(?:days?|bugs?|viruse?s?|nights?|mornings?|things?|weeks?
     |nasty|colds?|first|last|usual|worst|reasons?)\b|\ (?:her|his)\ (?:migraines?|headaches?|asthma|bad|funny
     |usual)\b)
"""
JOINED_BEFORE = r"\b(?:and|or|with)\ $"
WHICH_ONE = r"\bone\ of\ (?:(?:my|our|the)\ (?:two\ )?(?:kids|children|boys|girls|twins|two)|them)\b"
_MONTH = rf"\b(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\b"
BEHIND_A_MONTH = rf"{_MONTH}\.?\s$"
BEFORE_A_MONTH = rf"\s(?:of\s)?{_MONTH}(?!\.?\s[0-9])"
"""Around "3-4" that is no class but a row of days: "December 3-4"."""
TO_ITS_DAYS = r",?(?:\ (?:only|just|also|too|then|both))*\ (?:(?:on|from|for|until|till)\ )?(?:the\ )?"
ENDS_WITH_DAYS = r"\s*(?:[.,;!)\n]|$|-\s|(?:only|because|for|due|as|since|with|too)\b)"
"""Between a student and the days of the deed that is said of another one, and behind them: "Taro on Friday"."""
PRONOUN_AND = r"\b(?:both\ )?(?:s?he|him|her)\ (?:and|&)\ $"
"""Before a student, with whom somebody shares what is said who is named before: "he and Hanako"."""
THEY_BEFORE = r"\bthey(?:'ll|'re)?\ (?:(?:are|will|both|have|to|must|can't|cannot|won't|be|also|just|all)\ )*$"
"""Before what several do."""
OF_A_NAME = r"""
    (?<=s)\ (?!(?:has|had|have|is|was|will|won't|can|can't|isn't|wasn't|and|or|did|does|needs|got|woke)\b)[a-z]
"""
"""Behind a name with a bare s: "taros eye is swollen", "taros staying home"."""
INITIAL = r"""
    (?<![a-z0-9'.-])(?<!\bflu\ )(?<!\binfluenza\ )(?<!\btype\ )(?<!\bclass\ )(?<!\bgroup\ )(?<!\bgrade\ )(?<!\bhep\ )
    (?<!\bvitamin\ )(?<!\bplan\ )(?<!\bc\ )(?<!\br\ )
    (?:(?P<object>(?<=ing\ )|(?<=\bkeep\ )|(?<=\bpick\ )|(?<=\bfetch\ )|(?<=\bbring\ )|(?<=\bsend\ )|(?<=\bdrop\ )
     |(?<=\btake\ )
     |(?<=\blet\ )|(?<=\bhave\ )|(?<=\bget\ )))?
    (?P<initial>[b-hj-tv-z])
    (?='s\b|'ll\b|\ (?:up|home|off|out|in|at|early|to|has|had|is|was|will|won't|isn't|can't|cannot|woke|needs|got|threw
     |today|tomorrow|both|are|have|leave|go|and\ [b-hj-tv-z]\b|&\ [b-hj-tv-z]\b))
"""
"""A student by the first letter of the name: "picking H up at noon"."""
NO_NAME = r"""
    an?|age|and|are|as|at|ate|back|be|been|bus|but|by|call|came|can|car|care|case|cat|class|cold|come|cut|day|do|done
    |fall|far|fell|fine|five|for|from|fun|gone|go|good|had|hall|has|hat|have|her?|here|hi|him|his|home|hot|how|i|ill|in
    |is|its?|key|late|lay|let|lie|like|line|live|look|made|main|make|man|may|me|men|more|my|name|nine|none|not?|note|of
    |off|on|one|or|our|put|rain|ran|rest|run|said|same|sat|saw|say|see|set|she|sick|so|some|son|sore|sun|take|tea|ten
    |than|that|the|them|then|there|they|this|three|to|today|too|two|up|us|use|van|was|way|we|well|who|why|will|with|yes
    |you|your
"""
"""Words that sound like names: "so" is no そう, and "to" no とう."""
PET_BEFORE = r"\b(?:cat|dog|kitten|puppy|hamster|rabbit|bird|parrot|goldfish|turtle|pet),?\ (?:called\ |named\ )?$"
"""Before the name of an animal, which is no student's: "our cat Hanako is ill"."""
