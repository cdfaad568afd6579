"""Replies of staff to a list of notices (a digest)."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import lists as en
from mailgate.wording.lexicon.en.replies import spoken as en_spoken
from mailgate.wording.lexicon.ja.replies import signatures
from mailgate.wording.lexicon.ja.replies.lists import acknowledgements as oks
from mailgate.wording.lexicon.ja.replies.lists import asides, circumstances, families, later, lines, spoken

_YES = rf"(?:{oks.YES}|{en.YES})"
_OK = rf"{oks.NOW}(?:{oks.OK}|{en.OK})"
_ALL = rf"(?:{lines.ALL}|{lines.OF_THEM_ALL}|{en.ALL})"
_OTHERS = rf"(?:{lines.OTHERS}|{en.OTHERS})"
_AND = rf"(?:\s*(?:{lines.AND}|{en.AND})\s*|\s+)"
_OF_SAME = r"(?:(?<=番)の|(?<=[0-9])(?:の|[.)])(?=\s*[0-9]+番))\s*"
_PARTICLE = rf"(?:{lines.PARTICLE}{en.ARE})"
_ALL_FIRST = rf"(?:{lines.WHOLE_LIST}{_PARTICLE})?(?:{_ALL}{lines.OF_ALL}{_PARTICLE})?"
_THEN_THANKS = (
    rf"{signatures.END}(?:(?:ので、?)?(?:{later.COURTESY}|{oks.CLOSING}|{en.COURTESY}|{en.HEARD}){signatures.END})*"
)
_DONE = rf"{oks.DONE}{en.WITHOUT_WORDS}?{_THEN_THANKS}"
_IS_OK = rf"{_ALL_FIRST}(?:{_OK}|{oks.ACK_OF_ALL}){oks.ONLY}?{_DONE}(?:{oks.AND_SO})?"
_ACK_OF_ALL = rf"(?:{_ALL_FIRST}{_OK}し、\s?)?(?:{_IS_OK}|{_YES}{signatures.END}){{1,8}}"
_ALL_OK = rf"{_ALL_FIRST}{_ACK_OF_ALL}"
_HEARD = rf"(?:{oks.HEARD}){_THEN_THANKS}"
_ACK = rf"(?:{_OK}|{oks.ACK_OF_ALL}|{oks.ACK_OF_LINES}|{en.YES}){oks.ONLY}?"
_NUMBER = rf"(?:{en.NUMBERED})?{lines.NUMBER}{lines.NAMED}(?:{en.NAMED})?"
_NUMBERS = rf"{_NUMBER}(?:(?:{_AND}|{lines.RANGE}|(?<=番)|(?<=番さん)|{_OF_SAME}){_NUMBER}){{0,60}}"
_WISH = rf"(?P<words>{families.GOOD_WISH})(?:{families.TELL})?"

_HELD_BEGINS = rf"(?:{later.HELD_BEGINS}|{en.HELD_BEGINS})"

ACK_ALONE = any_of(rf"{_ALL_FIRST}(?:{_ACK}{_DONE}){{1,8}}")
ACK_FIRST = any_of(
    rf"(?:{_ALL_FIRST}{_OK}{oks.DONE}{oks.ACK_ENDS}){{1,8}}",
    rf"{_ALL_FIRST}(?:{_OK}|{oks.ACK_OF_ALL}){_DONE}(?:ので、?)?(?={families.SPOKEN_OR_TOLD})",
)
NOTHING_MORE = any_of(r"[。.!、]*(?:\s*以上(?:です)?[。.!\s]*)?")
UNDERSTOOD = any_of(rf"(?!.*て(?:い|おり)ます){oks.ACK_OF_ALL}{oks.DONE}{signatures.END}")
"""An OK that our letters offer as words for a family: "1,2 承知しました。"."""
ALL_ACK = any_of(
    rf"{_ALL_FIRST}{_ACK_OF_ALL}|{_OK}{_DONE}[\s、,]*{_ALL}(?:です)?{signatures.END}|(?={_ALL}|{lines.WHOLE_LIST}){_ALL_FIRST}{_HEARD}"
)
YES_FIRST = any_of(rf"^(?!{_YES}{signatures.END}$)(?:{_YES}|取り?急ぎ)[、,\s]+(?=\S)")
YES_ALONE = any_of(rf"{_YES}{signatures.END}")
NAMES_ALL = any_of(rf"{_ALL}|{lines.OF_THEM_ALL}|{lines.WHOLE_LIST}")
BARE_OK = any_of(rf"{_OK}\s*")
ALL_WORDS = any_of(
    rf"(?:{_ALL}(?:に|へ)?|{families.TO_ALL})(?:[\s、,:]+(?=\S)|(?={oks.SPEECH}))|{en.TO_ALL}(?:\s?[:,]\s*|\s?(?={oks.SPEECH}))"
)
TO_ALL = any_of(families.TO_ALL)
EXCEPT_ACK = any_of(rf"(?P<numbers>{_NUMBERS}){lines.EXCEPT}{_ALL_FIRST}(?:{_ACK_OF_ALL}|{_HEARD})")
"""All lines but these: "3と5以外確認"."""
ALL_BUT = any_of(rf"{en.ALL_BUT}(?P<numbers>{_NUMBERS})\s*(?:{en.ARE}{_ACK_OF_ALL}|{signatures.END})")
OK_BUT = any_of(
    rf"{_ACK_OF_ALL}{en.EXCEPT}(?P<numbers>{_NUMBERS})(?:,\s*{en.HELD}|{en.KEPT}|,\s(?:whose|who|because|since|as)\s[^.?]*)?{signatures.END}"
)
ALL_WISHED_WELL = any_of(
    rf"(?:(?:{_ALL_OK})?{_ALL}(?:の(?:ご?家庭|方))?(?:に|へ|(?<!さん)も|とも|、|\s)*|{_ALL_OK}){_WISH}{signatures.END}"
)
"""A good wish for all: "全員お大事に", "確認しました。お大事に"."""
ALL_ACKED = any_of(rf"{_ALL_OK}(?!し?(?:まし|て)){families.TO_TELL}{signatures.END}")
ALL_SPOKEN = any_of(rf"{_ALL_OK}{families.SPOKEN}{signatures.END}")
ALL_LABELLED = any_of(rf"{_ALL_OK}{families.LABELLED}")
ALL_LABELLED_IN_ENGLISH = any_of(rf"{_ALL_OK}\s?{en.LABELLED}")
"""An OK of all, and what all families are to be told."""
WISHED_WELL = any_of(rf"{_WISH}{signatures.END}")
SEEN_OFF = any_of(rf"(?P<words>{families.SEEN_OFF}){signatures.END}")
"""A farewell, that nobody says of somebody."""
TO_A_FAMILY = any_of(families.TO_A_FAMILY, en.TO_A_FAMILY)
SURELY_SPOKEN = any_of(spoken.SURELY_SPOKEN, en_spoken.SURELY_SPOKEN)
FOR_SCHOOL = any_of(spoken.FOR_SCHOOL, en_spoken.FOR_SCHOOL)
BESIDE_SPEECH = any_of(spoken.BESIDE_SPEECH, en_spoken.BESIDE_SPEECH)
LEADS_TO_SPEECH = any_of(spoken.LEADS_TO_SPEECH, en_spoken.LEADS_TO_SPEECH)
SPOKEN_CLAUSE_ENDS = any_of(spoken.SPOKEN_CLAUSE_ENDS)
CLOSING = any_of(spoken.CLOSING)
ELSEWHERE = any_of(spoken.ELSEWHERE)
ELSE = any_of(spoken.ELSE)
THEM = any_of(spoken.THEM)
_AND_OK = rf"{signatures.END}(?:(?:{lines.OF_THEM_ALL}|{lines.THESE})?(?:は|も|とも|、)?{_ACK}{_DONE}){{0,8}}"
ONLY_COURTEOUS = any_of(rf"(?:(?:{later.COURTESY}|{en.COURTESY}){signatures.END})+")
"""What a reply says to the office, if it is not said to whom."""
TOLD = any_of(rf"{families.TO_TELL}{_AND_OK}")
TOLD_TO_THEM = any_of(rf"{families.TO_TELL_THEM}{_AND_OK}")
"""What the family is to be told: "お大事にとお伝えください"."""
SAID_OR_WRITTEN, POLITE_END = any_of(families.SAID_OR_WRITTEN), any_of(families.POLITE_END)
SAME = any_of(rf"(?P<numbers>{_NUMBERS})(?:{lines.SAME}|{en.SAME}){signatures.END}")
MAY_BE_A_NAME = any_of(asides.MAY_BE_A_NAME)
POLITE_ASIDE = any_of(asides.POLITE_ASIDE, en.POLITE_ASIDE)
REMARKED = any_of(rf"(?:(?:ちなみに|なお|そういえば)、?\s?)?(?P<numbers>{_NUMBERS})(?P<rest>[^。!?]*[。!?…]*)")
IS_WHY = any_of(oks.IS_WHY)
REMARK = any_of(circumstances.REMARK)
"""What somebody remarks on a line, which changes nothing of what is wanted of it."""
DOUBTED = any_of(families.DOUBTED, en.DOUBTED)
ASKS_ANYTHING = any_of(families.ASKS_ANYTHING)
SPOKEN = any_of(rf"{families.SPOKEN}{_AND_OK}")
SPOKEN_IN_ENGLISH = any_of(rf"{en.SPOKEN}(?P<words>{oks.SPEECH}){signatures.END}")
TO_SEVERAL = any_of(families.TO_SEVERAL)
SO_MANY = any_of(families.SO_MANY)
LABELLED = any_of(families.LABELLED)
ENGLISH_LABELLED = any_of(en.LABELLED)
CONTINUES = any_of(families.CONTINUES)
LEADS_TO_WORDS = any_of(families.LEADS_TO_WORDS)
TO_THEM = any_of(families.TO_THEM)
CLASS_NEWS = any_of(spoken.CLASS_NEWS)
NOTICE = any_of(lines.NOTICE)
"""What a notice may be called beside its cause: "欠席", "ご旅行"."""
ITS_KIND = any_of(lines.ITS_KIND)
ANY_ILLNESS = any_of(lines.ANY_ILLNESS)
OF_NOTICE = any_of(
    rf"(?:{lines.OF_NOTICE})(?=\s*(?:{lines.AND}|[はをも。]|だけ|のみ|$|{_OK}|{oks.ACK_OF_ALL}|{oks.KNOWN}))"
)
BEHIND_NOTICE = any_of(lines.BEHIND_NOTICE)
COUNTED_BEFORE = any_of(lines.COUNTED_BEFORE)
CALLED_BY_NOTICE = any_of(rf"{lines.CALLED_BY_NOTICE}|(?P<what_alone>{lines.KINDS_ALONE})", en.CALLED_BY_NOTICE)
"""Students by their notices: "遅刻の子", "the two with a fever"."""
BETWEEN_NOTICES = any_of(lines.BETWEEN_NOTICES)
KINDS = [(any_of(called), slugs) for called, slugs in (*lines.KINDS, *en.KINDS)]
COUNTS = {**en.COUNTS, **lines.COUNTS}
OF_BOTH = any_of(lines.OF_BOTH)
"""All, where they are two."""
AND_OTHERS = any_of(rf"(?P<numbers>{_NUMBERS}){lines.AND_OTHERS}")
"""Some by name and how many others: "1番ほか4名"."""
COUNTED_ALL = any_of(rf"{lines.COUNTED_ALL}(?={_ALL_FIRST}(?:{_OK}|{oks.ACK_OF_ALL}|{oks.ACK_OF_LINES}))")
"""All, by their number: "5件とも"."""
COUNTED_BEHIND = any_of(rf"{_OK}{oks.DONE}[、。\s]*{lines.COUNTED_BEHIND}{_THEN_THANKS}")
"""An OK, and how many they are: "OKです、5件とも"."""
COUNT_REMARK, KIND_COUNTS = any_of(lines.COUNT_REMARK), any_of(lines.KIND_COUNTS)
DONE_ANOTHER_DAY, OF_TODAY = any_of(lines.DONE_ANOTHER_DAY), any_of(lines.OF_TODAY)
OF_ANOTHER_DAY = any_of(lines.OF_ANOTHER_DAY, en.OF_ANOTHER_DAY)
"""Which list is meant, where it is not the one of today: "金曜日の一覧の件です"."""
ONLY_ASKED = any_of(rf"(?!先に){oks.ASKED_FOR}{signatures.END}")
BESIDE = any_of(asides.BESIDE, en.BESIDE)
BESIDE_ALL = any_of(asides.BESIDE_ALL)
KNOWN_TO_THE_WRITER = any_of(asides.KNOWN_TO_THE_WRITER)
IN_SPEECH = any_of(spoken.IN_SPEECH)
OF_THE_WRITER = any_of(asides.OF_THE_WRITER)
OWN_DEED = any_of(asides.OWN_DEED, lines.CLASS_REMARK)
"""Said of the writer or the class: no family is told it."""
ASIDE = any_of(
    rf"(?:^|(?<=[。!\s])){signatures.BUSY}{signatures.END}",
    rf"^{oks.SEEN_NOW}",
    rf"^{oks.PREFACE}",
    rf"^{oks.HEADING}$|^{lines.AMONG}|^{lines.TODAYS}|^{signatures.ADDRESSED}$|^{signatures.TO_THE_OFFICE}|{signatures.IN_BRACKETS}$",
)
DOTTED = any_of(r"[0-9]{1,2}(?:\.[0-9]{1,2}){2,}\.?(?![0-9.])")
"""Numbers with dots between them: "1.2.3"."""
TO_THE_OFFICE = any_of(families.TO_THE_OFFICE)
QUOTES = any_of(families.QUOTES)
NOTED_FIRST = any_of(later.NOTED_FIRST)
ASKS = any_of(families.ASKS)
REPORTS = any_of(families.REPORTS)
AFTER_TOPIC = any_of(lines.AFTER_TOPIC)
OBJECT = any_of(lines.OBJECT)
OTHERS = any_of(_OTHERS)
_OTHERS_OK = rf"(?:{_ALL_FIRST}{_ACK_OF_ALL}|{oks.AS_THEY_ARE}{signatures.END})"
OTHERS_ACK = any_of(rf"{_OTHERS}(?:{lines.ABOUT}|の(?:は|件は|分は)|は、)?{_PARTICLE}{_OTHERS_OK}")
FROM_ON = any_of(lines.FROM_ON)
FIRST_OF_ALL = any_of(lines.FIRST_OF_ALL), any_of(en.FIRST_OF_ALL)
LAST_ALONE, FIRST_ALONE = any_of(lines.LAST_ALONE), any_of(lines.FIRST_ALONE)
LAST_NAMED, FIRST_NAMED = any_of(lines.LAST_NAMED), any_of(lines.FIRST_NAMED)
FROM_TOP, FROM_BELOW = any_of(lines.FROM_TOP), any_of(lines.FROM_BELOW)
COUNTED_FAMILIES = any_of(lines.COUNTED_FAMILIES)
LAST_OF_ALL = any_of(lines.LAST_OF_ALL), any_of(en.LAST_OF_ALL)
ENGLISH_COUNTED_ALL = any_of(en.COUNTED_ALL)
OTHERS_WORDS = any_of(
    rf"{_OTHERS}(?:(?:は|に|へ|も)?[\s、,:]+|[はも]|の(?:は|件は|分は)|{lines.ABOUT}|(?={_HELD_BEGINS}|{oks.SPEECH}))(?=\S)"
)
LINES = any_of(rf"""
    {lines.FOR_NOW}(?:{en.TO})?[\[(<【#■・*-]*\s*(?P<numbers>{_NUMBERS})
    (?P<upto>まで)?{lines.COUNTED_LINES}(?:{lines.ABOUT}(?=、?\s*{_OK}))?[\])>】]*(?P<alone>\s?(?:の(?:分|件|ところ|こと|方)?(?=だけ|のみ))?(?:{lines.ALONE}))?
    (?P<gap>\s*(?:宛て?|あて)?(?:\.{{2,6}}|は(?!い(?:[。.、!\s]|$)|やく|よう?[治元来良]|じめ|っきり)、?|[を:=.、,)]|・(?=\s*{_OK})|\s?(?:is|are)\s|'s\s|(?<=\s)-+\s
      |が[^。、0-9]{{1,8}}?(?:の|こと|件)[はもを](?=、?(?:{_OK}|{oks.ACK_OF_LINES}))
      |も(?=、?\s?(?:{_OK}|{oks.ACK_OF_LINES}))、?|[にへ](?:の(?:お?返事|返信|ご?伝言|めっせーじ|ひとこと|一言|ご?連絡))?は?\s?:|[にへ](?!つ[いき]|関し|目を通)(?:は|も|だけ|のみ)?[、。]?
      |[-=]*[→⇒>])?\s*)
""")
"""The numbers that a line begins with."""
_SAID_OF_IT = rf"""
    \s*(?:の\s?(?:{oks.COUNT})\s?{oks.THEM})?(?:だけ|のみ|に)?は|{lines.ABOUT}|\s-+\s|も(?={_OK}|{oks.ACK_OF_LINES})|(?:{lines.SAME}|{en.SAME}){signatures.END}(?=$|\S)|[:=)→⇒]|\.{{2,6}}
      |が[^。、0-9]{{1,8}}?(?:の|こと|件)[はもを](?=、?(?:{_OK}|{oks.ACK_OF_LINES}))
    |\s?(?:is|are)\b|\s*(?:以外|を?除)
    |\s*(?:の(?:分|件)?)?(?:だけ|のみ)は?(?=[^。、0-9]{{1,16}}(?:保留|待[ちっ]|置いて|後で|あとで|[てで]から))
    |[.・]?\s*(?:(?:の(?:分|件|ところ)?)?(?:だけ|のみ)|の(?:は|件は|分は))?(?:に|、)?\s*(?:{_OK}|{en.YES}|{_HELD_BEGINS}|{families.GOOD_WISH}|{families.SEEN_OFF})
     |{families.TO_BE_TOLD}
"""
_OTHERS_BEGIN = rf"""
    {_OTHERS}(?=[はも、:→⇒]|{lines.ABOUT}|の(?:は|件は|分は)|{_PARTICLE}(?:{_ALL_FIRST}{_OK}|{_HELD_BEGINS})|\s?{oks.SPEECH})
"""
ITEM = any_of(rf"""
    (?:(?:^|(?<=[\s,、。!;がで~☀-➿🀀-🫿\u2801-\u28ff])|(?<=[^0-9]/)|(?<=ただし)|(?<=とりあえず)|(?<=ひとまず)|(?<=まずは)|(?<=とりま))|(?<={lines.BEFORE_A_GLUED_NUMBER}))(?P<item>
     {en.NO_EXCEPTION}(?:{en.TO})?\#?\s?{_NUMBERS}(?={_SAID_OF_IT})
     | (?:(?<=[。!])|(?<=[。!]\s))(?:(?=[0-9]{{1,2}}番){_NUMBERS}(?=[、,:\s])
       |{lines.NUMBER}(?=\s(?![はがもをとにへの]\s?)[ぁ-ん一-龥]))
     | (?<=[。!])(?:{lines.ALL}|{en.ALL}){_PARTICLE}(?={_OK})
     | {_OTHERS_BEGIN})
""")
"""Where another item of a line begins: its numbers with what is said of them, or the others."""
ANY_LINES = any_of(rf"(?P<numbers>{_NUMBERS})")
NAMED_TWICE = any_of(r"([0-9]+)(?:番の|の|[.)])\s*([0-9]+)番")
GOES_ON = any_of(later.GOES_ON)
SPAN = any_of(rf"([0-9]+){lines.NAMED}{lines.RANGE}([0-9]+)")
GLUED = any_of(lines.GLUED)
PARTICLES = any_of(lines.PARTICLES)
ANOTHER = any_of(
    rf"(?:^|[\s,、。;の])(?:no\.?|\#)?\s?{lines.NUMBER}(?=\s|番|[,、.:;)]|は|$|{lines.GLUED})|{lines.NUMBER}番?(?:は|{lines.GLUED})"
)
"""A further number that no item begins with: "1 OK, 2 電話します"."""
RESERVED = any_of(families.RESERVED, en.RESERVED)
COUNTED = any_of(lines.COUNTED)
HELD = any_of(later.HELD, en.HELD)
"""That lines wait: "保留", "あとで確認します"."""
ARRIVED = any_of(rf"(?P<numbers>{_NUMBERS}){later.ARRIVED}")
NOTED = any_of(later.NOTED)
"""What only reports about lines, and asks for nothing that a list could do."""

# -- What stands before its lines ---------------------------------------------------------------------

_BEGINS = r"(?:^|(?<=[\s。、.!;/]))"
_THEN = rf"(?=[。.!]|\s*$|[\s、,/]+(?:{oks.FIRST}|{oks.HELD_FIRST}|{_OTHERS}))"
_SENTENCE_BEGINS = r"(?:^|(?<=[。.!;])\s?)"
_ENDS = rf"(?:だけ|のみ|{en.ONLY})(?:です|で(?=、))?(?:\s?\([^()]*\))?{_THEN}"
_ARE = r"\s*(?:[はが]|[:→⇒=])\s*"
OK_NOW = any_of(
    rf"(?P<numbers>{_NUMBERS})(?:の(?:分|件))?(?:だけ|のみ)(?:は)?、?(?:先に|とりあえず|まずは?|ひとまず|今)、?確認(?:いた|致)?します(?={signatures.END}(?:$|\S))"
)
"""That lines are confirmed before the others: "2だけ先に確認します"."""
ASKED_BUT = any_of(rf"(?P<numbers>{_NUMBERS}){lines.EXCEPT}{lines.ASKED_OK}(?=[。、\s]+(?P=numbers){later.HELD}$)")
"""That the office may go on with all but these, which wait: "2を除いて確認をお願いします、2は着いてから"."""
OK_BUT_THESE = any_of(rf"^{_ALL_OK}\s?\((?:ただし)?、?(?P<numbers>{_NUMBERS}){lines.BUT_THESE}\){signatures.END}$")
"""An OK of all with who is left out in brackets: "確認しました(3番を除く)"."""
OK_FIRST = any_of(rf"(?:{_BEGINS}{oks.FIRST}{_ARE}|{_SENTENCE_BEGINS}{en.FIRST})(?P<numbers>{_NUMBERS}){_ENDS}")
HELD_FIRST = any_of(rf"""
    (?:{_BEGINS}{oks.HELD_FIRST}{_ARE}|{_SENTENCE_BEGINS}{en.HELD_FIRST}|(?:{_SENTENCE_BEGINS}|(?<=,)\s?){en.LOOK_AT})(?P<numbers>{_NUMBERS}|{_OTHERS})(?:\s[a-z\s]+|{en.WHY_HELD})?{_ENDS}
""")
"""What is said of lines before they are named: "確認：1、3", "I'll look at the rest later"."""
PUT_ON_HOLD = any_of(
    rf"{_SENTENCE_BEGINS}{en.PUT}(?P<numbers>{_NUMBERS})\s{en.ON_HOLD}(?:[,;]?\s[^.?!0-9]{{1,80}})?(?=[.!]|$)"
)
"""Lines between the words that they wait: "put 3 on hold"."""
OK_MARKED = any_of(rf"""
    ^(?:{oks.MARK}\s?|ok\s(?=[^。]*{oks.REFUSED}))(?P<numbers>{_NUMBERS})(?=$|[\s、,/]+{oks.REFUSED}\s?{_NUMBERS}$)
""")
HELD_MARKED = any_of(rf"^(?:(?P<before>{_NUMBERS}\sok)[\s、,/]+)?{oks.REFUSED}\s?(?P<numbers>{_NUMBERS})$")
"""Marks before all of their lines: "○ 1,2 × 3"."""
LOOKED_WITHIN = any_of(rf"{_SENTENCE_BEGINS}{en.LOOK_WITHIN}(?P<numbers>{_OTHERS})(?:\s[^.?!0-9]{{1,40}})?(?=[.!]|$)")
LOOKED_AT_LATER = any_of(rf"""
    {_BEGINS}(?:[^。!?0-9]{{0,20}}?{later.WHEN})、?\s?(?P<numbers>{_OTHERS}|{_NUMBERS})(?:[もはを]|の分[もはを])?\s?{later.WILL_LOOK}
""")
"""A sentence in which the lines that wait stand in the middle: "戻ったら残りも見ます"."""
SPEECH_FIRST = any_of(rf"{families.SPEECH_FIRST}(?P<numbers>{_NUMBERS}|{lines.ALL}){families.SPEECH_LAST}")
SPEECH_TOLD_FIRST = any_of(
    rf"{families.SPEECH_TOLD_FIRST}(?P<numbers>{_NUMBERS}|{lines.ALL}){families.SPEECH_TOLD_LAST}"
)
ENGLISH_SPEECH_FIRST = any_of(
    rf"{_SENTENCE_BEGINS}(?:(?:please|pls|(?:could|can)\syou(?:\splease)?)\s)?(?:send|say|write|tell|reply)\s(?P<words>{oks.SPEECH})\s(?:to|for)\s(?P<numbers>{_NUMBERS})(?:\?|(?=[.!]|\s*$))"
)
"""Words before those who are to hear them: "send … to 1, 4 and 5"."""
BRACKETED = any_of(rf"\(\s?(?P<within>(?:{_NUMBERS}|{_OTHERS})は[^()]*)\)")
THESE_LINES = any_of(rf"(?<=[。.!\s]){lines.THESE_LINES}")
THESE_ABOVE = any_of(lines.THESE_ABOVE)
GOING_ON = any_of(rf"(?:^|(?<=[\s。、]))(?:{lines.GOING_ON})(?={later.HELD}(?:$|(?<=[。!])))")
UPTO = any_of(lines.UPTO)
WHOLE_ROW = any_of(rf"{_OK}{oks.DONE}[\s:、]*1番?(?:-|{lines.RANGE})(?P<last>[1-9][0-9]?)番?(?:です)?{signatures.END}")
"""An OK of a row: where it is the whole list, that the numbers are none of a class does not matter."""
SMILEY = any_of(
    r"\s*[:;]-?\)+(?=\s|$)", r"(?<=[すたk])[。!]?\s?(?:\((?:笑|[^()ぁ-んァ-ヶ一-龥々a-zA-Z0-9]{2,8})\)|\^_?\^;?)"
)
ENGLISH_ROW = any_of(en.ROW)
HYPHENATED = any_of(rf"""
    (?:(?P<told>(?:nos\.?|numbers|lines|(?:ok(?:ay)?|fine|good|confirmed|noted|approved)\s(?:for|with))\s)|(?<![0-9-]))(?P<first>[1-9])-(?P<last>[1-9])(?![0-9-])
    (?(told)|(?=\s*(?:番|は|も|、|,|と(?![お言])|:|{_OK}|{later.HELD_BEGINS})))
""")
"""A row of numbers: "1-3 OK"."""

# -- What is told around what is wanted ---------------------------------------------------------------

CLAUSE_ENDS = any_of(circumstances.CLAUSE_ENDS)
SENTENCE_ENDS = any_of(rf"[。!?…]+\s*|(?<![0-9])\.\s+(?=\S)|[、,]\s*(?={_OTHERS_BEGIN})")
OF_EVERY_LINE = any_of(circumstances.OF_EVERY_LINE)
WHY_IT_WAITS = any_of(circumstances.WHY_IT_WAITS)
ENDED = any_of(r"[。!?…、,]$")
ANY_SPEECH = any_of(oks.SPEECH)
_SPOKEN_OF = rf"(?:{lines.ALONE}|の(?:ところ|こと|件|分|方|子))*(?:{lines.ABOUT}|ですが、?|[はも、,:→⇒])?\s*"
TOPIC = any_of(rf"(?:{circumstances.CONNECTS})?[\s、]*(?P<lines>{_NUMBERS}|{_OTHERS}){_SPOKEN_OF}")
TOPIC_WITHIN = any_of(rf"(?:(?<=[、。\sはがてでし])|(?<=ので|から))(?P<lines>(?=[0-9]+番){_NUMBERS}){_SPOKEN_OF}")
"""The lines of which a clause speaks."""
OK_AT_END = any_of(rf"(?<![未再要人]){_ACK_OF_ALL}$")
OF_ALL = any_of(rf"{_ALL}|{lines.OF_THEM_ALL}")
LEADS_ON = any_of(circumstances.LEADS_ON)
DANGER = any_of(circumstances.DANGER)
RECIPIENT = any_of(circumstances.RECIPIENT)
TOLD_DANGER = any_of(circumstances.TOLD_DANGER)
TELL_ASKED = any_of(circumstances.TELL_ASKED)
SAID_BEHIND = any_of(families.SAID_BEHIND)
TELL_DANGER = any_of(circumstances.TELL_DANGER)
WAITS = any_of(circumstances.WAITS)
NO_WAITING = any_of(circumstances.NO_WAITING)
WAITED = any_of(circumstances.WAITED)
"""Lines that wait no more: "昨日は保留にしましたが"."""
