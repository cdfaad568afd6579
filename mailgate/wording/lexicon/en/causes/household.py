"""Why a household is late, and what is no cause of it."""

from mailgate.wording.lexicon.en.people.students import OF_AN_AGE

DOUBT = r"""
    \b(?:tablets?|medicine|paracetamol|calpol|pain\w*|hurt\w*|sore|bed|nurse|symptoms?)\b|\bappointment\b|\bfeel\w*
     |\b(?:better|gone|normal)\b|\b(?:well|fine|good|ok|okay)\ (?:now|again|enough|to)\b
    |(?:'s|\b(?:is|are|am|was|were|be|been|getting|all|seems?|doing|now))\ (?:[a-z]+\ )?(?:well|fine|good|ok|okay
     |over(?!\ (?:the|her|his|him|my|our|us|it|itself|herself|himself)\b))\b
    |\?
"""
"""What may be another cause of coming, or why it is no lateness."""
_RELATIVES = rf"""
    (?:(?:(?:baby|little|big|elder|older|younger|twin|small|other|eldest|youngest)\ )?(?:brother|sister|baby|toddler)
     |mother|father|mum|mom|dad|parents|husband|hubby|wife|partner|son|daughter|uncle|aunt|auntie|cousin|nephew|niece
     |{OF_AN_AGE}|grand(?:mother|father|ma|pa|dad|parents)|granny|gran|nana?|in-?\ ?laws
     |(?:mother|father|sister|brother)-in-law)s?
"""
FAMILY = rf"""
    \b(?:my|our|her|his|their)\ {_RELATIVES}\b(?!\ (?:[a-z]+\ )?(?:here|writing)\b)
    |\bgrand(?:ma|pa|dad|mother|father|parents)\b|\b(?:granny|hubby)\b
    |\b(?:the|small|our)\ (?:small\ |little\ )?(?:baby|toddler)\b
    |\b(?:whole|all\ (?:the\ )?|entire)\ ?family\b
    |\bi(?:'m|\ am|'ve\ got|\ have)\ (?:(?:just|also|still|now|very|so|really|quite)\ )*(?=(?:down\ with|sick|ill
    |in\ bed
     |unwell|(?:an?\ )?(?:\w+\ )?(?:fever|flu|influenza|migraine|covid))\b)
"""
"""Who lives in a house, or belongs to it."""
BRINGS_OR_FETCHES = r"""
    (?:'s|'ll)?\ (?:(?:will|is|can|going|gonna|come|coming|to|and|also|then|please|kindly)\ ){0,4}
    (?:bring|drop|send|walk|driv|pick|fetch|collect|wait|carry|(?:tak|get|grab)[a-z]*\ (?!over|here|there|to\b|up\b
     |an?\b|the\b))
    |'s\ (?:car|bike|phone|number)|\ (?:says?|thinks?|said|thought|told|wrote|asked)\b|\ with\ (?:her|him|them)\b
"""
"""Behind somebody of the family who comes with the student, or only speaks of it."""
NOT_AT_HOME = r"""
    \boverslept\b|\btraffic\b
    |\b(?:trains?|bus|buses|subway|metro|line|flight)\ (?:(?:is|are|was|were|has|have|been|got|very|all|again)\ )*
     (?:late|delayed|stopped|suspended|cancel+ed|stuck|not\ (?:running|moving))\b
"""
OF_THE_HOUSE = r"""
    \b(?:craftsm[ae]n|handyman|technician|delivery\ man|locksmith|wait(?:ing)?\ for\ (?:an?|the
     |our)\ (?:\w+\ )?(?:delivery
      |parcel|package|courier)
     |immigration|visas?|passports?|embassy|consulate|residence\ cards?|residency|(?:city|town|ward)\ (?:hall|office)
     |plumber|electrician|landlord|removal|movers|moving\ (?:house|home|day)|gas\ man|repair\ ?man|builders?
     |(?:see(?:ing)?\ to|look(?:ing)?\ after|tak(?:e|ing)\ care\ of)\ (?:him|her|them|my|the|our)
     |airport|night\ (?:duty|shift)|babysitter|nanny|nursery|day-?\ ?care|kindergarten|bank|court|lawyer|solicitor
     |(?:family|household|domestic|home)\ (?:work|matter|thing|stuff|problem|emergency|appointment|business|reason)s?
     |(?:work|problem|issue|emergency)s?\ (?:is\ there\ )?at\ home)\b
"""
"""What tells by itself that a household is busy."""
CLAUSE = r"[,;:.!?()\n](?=\s|$)|\s[-–—]+\s|\b(?:so|but|because|as|since|and)\s"
"""What stands between two clauses."""
SO_THAT = r"[.,;]?\s(?:so|and\ so|therefore|that's\ why|hence)(?:\sthat)?\s?$"
"""How a clause ends that tells why: "I take Hanako to the doctor, so Taro will be late"."""
_AS_IT_IS = r"""
    (?:red|blue|green|yellow|orange|pink|purple|brown|black|white|gr[ae]y|new|ready|packed|done|finished|attached
     |signed|enclosed|paid|fine|well|ok|okay|good|happy|excited|lovely|beautiful|nice|cute|[0-9]+
     |(?:in|on)\ (?:her|his|their|the|my|your)\ \w+|with\ (?:her|him|me|them)|here)
"""
"""How something is that hinders nobody."""
NO_CAUSE = rf"""
    \b(?:thank\w*|thx|ta|cheers|sorry|apolog\w+|hope|please|pls|kind(?:ly)?|best|regards|sincerely|yours|dear|hello|hi
     |hiya|hey
     |(?<!this\ )morning|evening|afternoon|excuse|forgive|understanding|know|note|fyi|heads?\ up|sir|madam|ma'?a?m
     |teachers?|sensei|see\ you|have\ a\ (?:good|nice|great|lovely)|god|bless|call|ring|phone|e?-?mail|message|write
      |wrote
     |tell|told|ask\w*|inform\w*|mum|mom|dad|mother|father|parent|name|minutes?|mins?|hours?|expect\w*|eta|late)\b|[?]
    |\b(?:is|are|was|has|have)\ (?:(?!not\b|no\b|still\b)[a-z']+\ ){{0,2}}?{_AS_IT_IS}\b
    |\b(?:loves?|likes|enjoys?)\b|\blook\w*\ forward\b|(?:\bwill|'ll)\ (?:bring|give|hand|return)\b
"""
"""What a clause beside a lateness has that is no cause of it."""
