"""Replies of staff to a list of notices (a digest)."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import lists as en
from mailgate.wording.lexicon.ja.replies import lists as ja

_OK = rf"{ja.NOW}(?:{ja.OK}|{en.OK})"
_ALL = rf"(?:{ja.ALL}|{ja.OF_THEM_ALL}|{en.ALL})"
_OTHERS = rf"(?:{ja.OTHERS}|{en.OTHERS})"
_AND = rf"(?:\s*(?:{ja.AND}|{en.AND})\s*|\s+)"
_OF_SAME = r"(?:(?<=番)の|(?<=[0-9])(?:の|[.)])(?=\s*[0-9]+番))\s*"
_PARTICLE = rf"(?:{ja.PARTICLE}{en.ARE})"
_ALL_FIRST = rf"(?:(?:{_ALL}{ja.OF_ALL}|{ja.WHOLE_LIST}){_PARTICLE})?"
_DONE = rf"{ja.DONE}{ja.END}(?:(?:ので、?)?(?:{ja.COURTESY}|{en.COURTESY}){ja.END})?"
_ACK_OF_ALL = rf"(?:{_ALL_FIRST}(?:{_OK}|{ja.ACK_OF_ALL}){ja.ONLY}?{_DONE}|{ja.YES}{ja.END})+"
_ALL_OK = rf"{_ALL_FIRST}{_ACK_OF_ALL}"
_ACK = rf"(?:{_OK}|{ja.ACK_OF_ALL}|{ja.ACK_OF_LINES}){ja.ONLY}?"
_NUMBER = rf"{ja.NUMBER}{ja.NAMED}"
_NUMBERS = rf"{_NUMBER}(?:(?:{_AND}|{ja.RANGE}|(?<=番)|{_OF_SAME}){_NUMBER}){{0,60}}"
_WISH = rf"(?P<words>{ja.GOOD_WISH})(?:{ja.TELL})?"

ACK_ALONE = any_of(rf"{_ALL_FIRST}(?:{_ACK}{_DONE})+")
ACK_FIRST = any_of(
    rf"(?:{_ALL_FIRST}{_OK}{ja.DONE}{ja.ACK_ENDS})+",
    rf"{_ALL_FIRST}(?:{_OK}|{ja.ACK_OF_ALL}){_DONE}(?={ja.SPOKEN_OR_TOLD})",
)
UNDERSTOOD = any_of(rf"{ja.ACK_OF_ALL}{ja.DONE}{ja.END}")
"""An OK that our letters offer as words for a family: "1,2 承知しました。"."""
ALL_ACK = any_of(rf"{_ALL_FIRST}{_ACK_OF_ALL}")
ALL_WORDS = any_of(rf"{_ALL}(?:に|へ)?(?:[\s、,:]+(?=\S)|(?={ja.SPEECH}))")
EXCEPT_ACK = any_of(rf"(?P<numbers>{_NUMBERS}){ja.EXCEPT}{_ALL_FIRST}{_ACK_OF_ALL}")
"""All lines but these: "3と5以外確認"."""
ALL_BUT = any_of(rf"{en.ALL_BUT}(?P<numbers>{_NUMBERS})\s*{en.ARE}{_ACK_OF_ALL}")
ALL_WISHED_WELL = any_of(
    rf"(?:(?:{_ALL_OK})?{_ALL}(?:の(?:ご?家庭|方))?(?:に|へ|も|とも|、|\s)*|{_ALL_OK}){_WISH}{ja.END}"
)
"""A good wish for all: "全員お大事に", "確認しました。お大事に"."""
ALL_ACKED = any_of(rf"{_ALL_OK}{ja.TO_TELL}{ja.END}")
ALL_SPOKEN = any_of(rf"{_ALL_OK}{ja.SPOKEN}{ja.END}")
ALL_LABELLED = any_of(rf"{_ALL_OK}{ja.LABELLED}")
"""An OK of all, and what all families are to be told."""
WISHED_WELL = any_of(rf"{_WISH}{ja.END}")
TO_A_FAMILY = any_of(ja.TO_A_FAMILY, en.TO_A_FAMILY)
_AND_OK = rf"{ja.END}(?:(?:{ja.OF_THEM_ALL}|{ja.THESE})?(?:は|も|とも|、)?{_ACK}{_DONE})*"
TOLD = any_of(rf"{ja.TO_TELL}{_AND_OK}")
TOLD_TO_THEM = any_of(rf"{ja.TO_TELL_THEM}{_AND_OK}")
"""What the family is to be told: "お大事にとお伝えください"."""
SPOKEN = any_of(rf"{ja.SPOKEN}{_AND_OK}")
LABELLED = any_of(ja.LABELLED)
CONTINUES = any_of(ja.CONTINUES)
TO_THEM = any_of(ja.TO_THEM)
NOTICE = any_of(ja.NOTICE)
"""What a notice may be called beside its cause: "欠席", "ご旅行"."""
ITS_KIND = any_of(ja.ITS_KIND)
OF_NOTICE = any_of(rf"(?:{ja.OF_NOTICE})(?=\s*(?:{ja.AND}|[はを。]|$|{_OK}|{ja.ACK_OF_ALL}))")
BEHIND_NOTICE = any_of(ja.BEHIND_NOTICE)
COUNTED_BEFORE = any_of(ja.COUNTED_BEFORE)
OF_BOTH = any_of(ja.OF_BOTH)
"""All, where they are two."""
COUNTED_ALL = any_of(rf"{ja.COUNTED_ALL}(?={_ALL_FIRST}(?:{_OK}|{ja.ACK_OF_ALL}|{ja.ACK_OF_LINES}))")
"""All, by their number: "5件とも"."""
ONLY_ASKED = any_of(rf"(?:{ja.ACK_OF_LINES}){ja.END}")
BESIDE = any_of(ja.BESIDE)
ASIDE = any_of(rf"(?:^|(?<=[。!\s])){ja.BUSY}{ja.END}")
DOTTED = any_of(r"[0-9]{1,2}(?:\.[0-9]{1,2}){2,}(?![0-9.])")
"""Numbers with dots between them: "1.2.3"."""
TO_THE_OFFICE = any_of(ja.TO_THE_OFFICE)
QUOTES = any_of(ja.QUOTES)
NOTED_FIRST = any_of(ja.NOTED_FIRST)
ASKS = any_of(ja.ASKS)
AFTER_TOPIC = any_of(ja.AFTER_TOPIC)
OBJECT = any_of(ja.OBJECT)
OTHERS_ACK = any_of(rf"{_OTHERS}{_PARTICLE}{_ALL_FIRST}{_ACK_OF_ALL}")
FIRST_OF_ALL = any_of(ja.FIRST_OF_ALL)
LAST_OF_ALL = any_of(ja.LAST_OF_ALL)
OTHERS_WORDS = any_of(rf"{_OTHERS}(?:(?:は|に|へ|も)?[\s、,:]+|[はも]|(?={ja.HELD_BEGINS}))(?=\S)")
LINES = any_of(rf"""
    {ja.FOR_NOW}[\[(<【#■・*-]*\s*(?:no\.?\s*)?(?P<numbers>{_NUMBERS})
    (?P<upto>まで)?{ja.COUNTED_LINES}(?:{ja.ABOUT}(?=、?\s*{_OK}))?[\])>】]*(?P<alone>\s?(?:{ja.ALONE}))?
    (?P<gap>\s*(?:宛て?|あて)?(?:[はを:.、,)]|も(?={_OK})|[にへ](?:は)?\s?:|[にへ](?!つ[いき]|関し)(?:は|も)?[、。]?
      |[-=]*[→⇒>])?\s*)
""")
"""The numbers that a line begins with."""
_SAID_OF_IT = rf"""
    \s*は|{ja.ABOUT}|も(?={_OK})|[:)→⇒]|[.]\s*(?={_OK})
    |\s*(?:だけ|のみ)?(?:に|、)?\s*(?:{_OK}|{ja.HELD_BEGINS}|{ja.GOOD_WISH})
     |{ja.TO_BE_TOLD}
"""
ITEM = any_of(rf"""
    (?:(?:^|(?<=[\s,、。!;がで~☀-➿🀀-🫿\u2801-\u28ff])|(?<=ただし))|(?<={ja.BEFORE_A_GLUED_NUMBER}))(?P<item>
     (?:no\.?|\#)?\s?{_NUMBERS}(?={_SAID_OF_IT}) | (?<=。)(?:{ja.ALL}|{en.ALL}){ja.PARTICLE}(?={_OK})
     | {_OTHERS}(?=[はも、:→⇒]|{ja.PARTICLE}(?:{_ALL_FIRST}{_OK}|{ja.HELD_BEGINS})))
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
