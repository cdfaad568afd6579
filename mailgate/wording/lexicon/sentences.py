"""What is said beside a deed and changes what it means."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import sentences as en
from mailgate.wording.lexicon.ja import sentences as ja

SENTENCE_END = any_of(ja.SENTENCE_END)
LATE_NOW = any_of(ja.LATE_NOW, en.LATE_NOW)
LATE_SIGN = any_of(ja.LATE_SIGN, en.LATE_SIGN)
COMING_IS = any_of(ja.COMING_IS)
CLAUSE_ENDS = any_of(ja.CLAUSE_ENDS)
CHANGED = any_of(ja.CHANGED, en.CHANGED)
WELL = any_of(ja.WELL, en.WELL)
NORMAL = any_of(ja.NORMAL)
ADVISED = any_of(ja.ADVISED)
SENT = any_of(ja.SENT, en.SENT)
ONE_OF_SEVERAL = any_of(ja.ONE_OF_SEVERAL)
OF_A_NOTICE = any_of(ja.OF_A_NOTICE)
WHICH_SIBLING = any_of(ja.WHICH_SIBLING, en.WHICH_SIBLING)
WISH = any_of(ja.WISH)
THEN = any_of(ja.THEN)
EXPECTED = any_of(ja.EXPECTED)
HEADING = any_of(ja.HEADING)
MASK = ja.MASK
NO_TOMORROW = any_of(ja.NO_TOMORROW)
TOPIC_BEFORE = any_of(ja.TOPIC_BEFORE)
SCHOOL_TOPIC = any_of(ja.SCHOOL_TOPIC)
MAY_LEAVE = any_of(ja.MAY_LEAVE, en.MAY_LEAVE)
SAID_AGAIN = any_of(ja.SAID_AGAIN)
MAY_STAY = any_of(ja.MAY_STAY)
OPEN_REQUEST = any_of(ja.OPEN_REQUEST, en.OPEN_REQUEST)
NOT_BUT = any_of(ja.NOT_BUT, en.NOT_BUT)
ABSENCE_ANNOUNCED = any_of(ja.ABSENCE_ANNOUNCED)
AS_ANNOUNCED = any_of(ja.AS_ANNOUNCED)
WAS_AWAY = any_of(ja.WAS_AWAY)
WELL_NOW = any_of(ja.WELL_NOW)
WELL_AGAIN = any_of(ja.WELL_AGAIN)
STILL_TO_COME = any_of(ja.STILL_TO_COME)
WHAT_IS_PLANNED = any_of(ja.WHAT_IS_PLANNED)
CALLED_OFF = any_of(ja.CALLED_OFF)
ALLOWED = any_of(ja.ALLOWED)
AIM = any_of(ja.AIM)
TAKEN_BACK = any_of(ja.TAKEN_BACK)
AS_SOON_AS = any_of(ja.AS_SOON_AS)
CAN_COME = any_of(ja.CAN_COME)
ON_THE_NOTICE = any_of(ja.ON_THE_NOTICE)
STAYS_NOT_AWAY = any_of(ja.STAYS_NOT_AWAY)
SUSPENSION = any_of(ja.SUSPENSION)
COMES_WHEN_WELL = any_of(ja.COMES_WHEN_WELL)
PERHAPS_COMES = any_of(ja.PERHAPS_COMES)
FROM_PART_OF_DAY = any_of(ja.FROM_PART_OF_DAY)
LEFT_OPEN = any_of(ja.LEFT_OPEN, en.LEFT_OPEN)
DECIDED_LATER = any_of(ja.DECIDED_LATER)
CLAUSE_BEGIN = any_of(ja.CLAUSE_BEGIN)
SLIP = any_of(ja.SLIP)
CAUSAL_BEFORE = any_of(ja.CAUSAL_BEFORE)
PERHAPS = any_of(ja.PERHAPS)
CHANGED_FROM = any_of(ja.CHANGED_FROM)
ANNOUNCED = any_of(ja.ANNOUNCED)
ANNOUNCED_OF = any_of(ja.ANNOUNCED_OF)
NOT_MEANT = any_of(ja.NOT_MEANT, en.NOT_MEANT)
UNREAD = any_of(r"""
    [àáãảạăằắẵẳặầấẫẩậèéẽẻẹềếễểệìíĩỉịòóõỏọồốỗổộơờớỡởợùúũủụưừứữửựỳýỹỷỵđçñ]
    |今天|明天|后天|後天|请假|請假|发烧|發燒|迟到|遲到|孩子|不能|不去|上[学學]了?$|看[医醫]生|女[儿兒]|[儿兒]子|我的
    |\b(?:ngayong?|bukas|hindi|masakit|papasok|lagnat|kaya|hoje|febre|escola|vai|faltar)\b
""")
"""Signs of languages that have no folder here: what they say is never guessed."""
CAPITALIZED = any_of(r"(?u:\b[A-ZÀ-ÖØ-Þ][\w'’-]*)")
"""A word that may be a name."""
