"""How sentences and clauses begin, end and hang together."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.sentences import clauses as en
from mailgate.wording.lexicon.ja.sentences import clauses as ja

SENTENCE_END = any_of(ja.SENTENCE_END)
SCHOOL_IS_MISSED = any_of(ja.SCHOOL_IS_MISSED)
CLAUSE_ENDS = any_of(ja.CLAUSE_ENDS, en.CLAUSE_ENDS)
HEADING = any_of(ja.HEADING)
BY_NAME = any_of(ja.BY_NAME)
HEADING_ABOVE = any_of(ja.HEADING_ABOVE)
MASK = ja.MASK
NO_TOMORROW = any_of(ja.NO_TOMORROW)
TOPIC_BEFORE = any_of(ja.TOPIC_BEFORE)
OF_A_MEETING = any_of(ja.OF_A_MEETING)
SCHOOL_TOPIC = any_of(ja.SCHOOL_TOPIC)
BESIDE_BARE_NOTE = any_of(en.BESIDE_BARE_NOTE)
SICK_BY_ITSELF = any_of(en.SICK_BY_ITSELF)
SAID_AGAIN = any_of(ja.SAID_AGAIN)
BEFORE_WHAT_IS_DONE = any_of(ja.BEFORE_WHAT_IS_DONE)
NOT_BUT = any_of(ja.NOT_BUT, en.NOT_BUT)
CLAUSE_BEGIN = any_of(ja.CLAUSE_BEGIN)
CANNOT_BRING = any_of(ja.CANNOT_BRING)
NOBODY_BRINGS = any_of(en.NOBODY_BRINGS)
NOT_ALONE = any_of(ja.NOT_ALONE)
ONLY_NOT_ALONE = any_of(ja.ONLY_NOT_ALONE)
CONCEDED = any_of(ja.CONCEDED)
SLIP = any_of(ja.SLIP)
CAUSAL_BEFORE = any_of(ja.CAUSAL_BEFORE)
ANNOUNCED = any_of(ja.ANNOUNCED)
ANNOUNCED_OF = any_of(ja.ANNOUNCED_OF)
UNREAD = any_of(r"""
    [àáãảạăằắẵẳặầấẫẩậèéẽẻẹềếễểệìíĩỉịòóõỏọồốỗổộơờớỡởợùúũủụưừứữửựỳýỹỷỵđçñ]
    |今天|明天|后天|後天|请假|請假|发烧|發燒|迟到|遲到|孩子|不能|不去|上[学學]了?$|看[医醫]生|女[儿兒]|[儿兒]子|我的
    |\b(?:ngayong?|bukas|hindi|masakit|papasok|lagnat|kaya|hoje|febre|escola|vai|faltar)\b
""")
"""Signs of languages that have no folder here: what they say is never guessed."""
CAPITALIZED = any_of(r"(?u:\b[A-ZÀ-ÖØ-Þ][\w'’-]*)")
"""A word that may be a name."""
