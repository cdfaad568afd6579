"""Replies of staff to a list of notices (a digest)."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import lists as en
from mailgate.wording.lexicon.ja.replies import lists as ja

_OK = rf"(?:{ja.OK}|{en.OK})"
_ALL = rf"(?:{ja.ALL}|{en.ALL})"
_OTHERS = rf"(?:{ja.OTHERS}|{en.OTHERS})"
_AND = rf"(?:\s*(?:{ja.AND}|{en.AND})\s*|\s+)"
_OF_SAME = r"(?:(?<=番)の|(?<=[0-9])(?:の|[.)])(?=\s*[0-9]+番))\s*"
_ALL_FIRST = rf"(?:{_ALL}{ja.PARTICLE})?"
_DONE = rf"{ja.DONE}{ja.END}(?:(?:{ja.COURTESY}|{en.COURTESY}){ja.END})?"
_ACK_OF_ALL = rf"(?:{_ALL_FIRST}(?:{_OK}|{ja.ACK_OF_ALL}){_DONE}|{ja.YES}{ja.END})+"
_NUMBER = rf"{ja.NUMBER}{ja.NAMED}"
_NUMBERS = rf"{_NUMBER}(?:(?:{_AND}|{ja.RANGE}|(?<=番)|{_OF_SAME}){_NUMBER}){{0,60}}"
_WISH = rf"(?P<words>{ja.GOOD_WISH})(?:{ja.TELL})?"

ACK_ALONE = any_of(rf"{_ALL_FIRST}(?:(?:{_OK}|{ja.ACK_OF_LINES}){_DONE})+")
ACK_FIRST = any_of(rf"{_ALL_FIRST}{ja.ACK_FIRST}|{_ALL_FIRST}{_OK}{_DONE}(?={ja.TO_TELL})")
ALL_ACK = any_of(rf"{_ALL_FIRST}{_ACK_OF_ALL}")
ALL_WORDS = any_of(rf"{_ALL}(?:に|へ)?[\s、,:]+(?=\S)")
EXCEPT_ACK = any_of(rf"(?P<numbers>{_NUMBERS}){ja.EXCEPT}{_ALL_FIRST}{_ACK_OF_ALL}")
"""All lines but these: "3と5以外確認"."""
ALL_WISHED_WELL = any_of(
    rf"(?:(?:{_ALL_FIRST}{_ACK_OF_ALL})?{_ALL}(?:の(?:ご?家庭|方))?(?:に|へ|も|とも|、|\s)*|{_ALL_FIRST}{_ACK_OF_ALL}){_WISH}{ja.END}"
)
"""A good wish for all: "全員お大事に", "確認しました。お大事に"."""
WISHED_WELL = any_of(rf"{_WISH}{ja.END}")
TO_A_FAMILY = any_of(ja.TO_A_FAMILY, en.TO_A_FAMILY)
TOLD = any_of(rf"{ja.TO_TELL}{ja.END}")
TOLD_TO_THEM = any_of(rf"{ja.TO_TELL_THEM}{ja.END}")
"""What the family is to be told: "お大事にとお伝えください"."""
TO_THEM = any_of(ja.TO_THEM)
OF_BOTH = any_of(ja.OF_BOTH)
"""All, where they are two."""
COUNTED_ALL = any_of(
    rf"(?:{ja.YES}[、,\s]*|上記の?)?(?P<count>[1-9][0-9]?|[二三四五六七八九])(?:人|名|件|つ)(?:とも|、?全員|、?全て|、?すべて)[はも、]?\s*{_ACK_OF_ALL}"
)
DOTTED = any_of(r"[0-9]{1,2}(?:\.[0-9]{1,2}){2,}(?![0-9.])")
"""Numbers with dots between them: "1.2.3"."""
NOTED_FIRST = any_of(ja.NOTED_FIRST)
ASKS = any_of(ja.ASKS)
AFTER_TOPIC = any_of(ja.AFTER_TOPIC)
OBJECT = any_of(ja.OBJECT)
OTHERS_ACK = any_of(rf"{_OTHERS}{ja.PARTICLE}{_ALL_FIRST}{_ACK_OF_ALL}|{_OTHERS}(?:は)?{_OK}(?:のみ|だけ){_DONE}")
FIRST_OF_ALL = any_of(ja.FIRST_OF_ALL)
LAST_OF_ALL = any_of(ja.LAST_OF_ALL)
OTHERS_WORDS = any_of(rf"{_OTHERS}(?:(?:は|に|へ|も)?[\s、,:]+|[はも]|(?={ja.HELD_BEGINS}))(?=\S)")
LINES = any_of(rf"""
    [\[(<【#■・*-]*\s*(?:no\.?\s*)?(?P<numbers>{_NUMBERS})
    (?P<upto>まで)?(?:ともに?|両方(?:とも)?)?{ja.COUNTED_LINES}(?:(?:について|に関して)(?=[は、]?\s*{_OK}))?[\])>】]*(?P<alone>\s?(?:{ja.ALONE}))?(?P<gap>\s*(?:[はを:.、,)]|も(?={_OK})|[にへ](?:は)?\s?:|[にへ](?:は|も)?、?|[-=]*[→⇒>])?\s*)
""")
"""The numbers that a line begins with."""
_SAID_OF_IT = rf"""
    \s*は|も(?={_OK})|[:)]|[.]\s*(?={_OK})|\s*(?:だけ|のみ)?(?:に|、)?\s*(?:{_OK}|{ja.HELD_BEGINS}|{ja.GOOD_WISH})|{ja.TO_BE_TOLD}
"""
ITEM = any_of(rf"""
    (?:(?:^|(?<=[\s,、。;がで~☀-➿🀀-🫿])|(?<=ただし))|(?<={ja.BEFORE_A_GLUED_NUMBER}))(?P<item>
     (?:no\.?|\#)?\s?{_NUMBERS}(?={_SAID_OF_IT}) | (?<=。){_ALL}{ja.PARTICLE}(?={_OK})
     | {_OTHERS}(?=[はも、:]|{ja.PARTICLE}(?:{_ALL_FIRST}{_OK}|{ja.HELD_BEGINS})))
""")
"""Where another item of a line begins: its numbers with what is said of them, or the others."""
NAMED_TWICE = any_of(r"([0-9]+)(?:番の|の|[.)])\s*([0-9]+)番")
GOES_ON = any_of(ja.GOES_ON)
SPAN = any_of(rf"([0-9]+){ja.NAMED}{ja.RANGE}([0-9]+)")
GLUED = any_of(ja.GLUED)
PARTICLES = any_of(ja.PARTICLES)
ANOTHER = any_of(
    rf"(?:^|[\s,、。;])(?:no\.?|\#)?\s?{ja.NUMBER}(?=\s|番|[,、.:;)]|は|$|{ja.GLUED})|{ja.NUMBER}番?(?:は|{ja.GLUED})"
)
"""A further number that no item begins with: "1 OK, 2 電話します"."""
RESERVED = any_of(ja.RESERVED, en.RESERVED)
COUNTED = any_of(ja.COUNTED)
HELD = any_of(ja.HELD, en.HELD)
"""That lines wait: "保留", "あとで確認します"."""
NOTED = any_of(ja.NOTED)
"""What only reports about lines, and asks for nothing that a list could do."""
