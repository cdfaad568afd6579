"""Replies: of guardians to a receipt, of staff to a list of notices, to a roll call, and about a correction."""

import re
from collections.abc import Iterable

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import replies as en
from mailgate.wording.lexicon.ja import replies as ja

# To a receipt

MISTAKEN = any_of(ja.MISTAKEN, en.MISTAKEN)
TOO = any_of(ja.TOO, en.TOO)
ENDS = any_of(ja.ENDS, en.ENDS)
COUNT = any_of(ja.COUNT)
AROUND = any_of(ja.AROUND)
ONLY_AN_END = any_of(ja.ONLY_AN_END)
ADDED = any_of(ja.ADDED)

# To a question

CHOICE = any_of(ja.CHOICE)
BOTH = any_of(ja.BOTH, en.BOTH)
FIRST_SENTENCE = any_of(ja.FIRST_SENTENCE)
OF_ALL = any_of(ja.OF_ALL, en.OF_ALL)
AFTER_STUDENT = any_of(ja.AFTER_STUDENT, en.AFTER_STUDENT)
DAY_NUMBER = any_of(ja.DAY_NUMBER, en.DAY_NUMBER)

# To a list

_OK = rf"(?:{ja.OK}|{en.OK})"
_ALL = rf"(?:{ja.ALL}|{en.ALL})"
_OTHERS = rf"(?:{ja.OTHERS}|{en.OTHERS})"
_AND = rf"(?:\s*(?:{ja.AND}|{en.AND})\s*|\s+)"
_ALL_FIRST = rf"(?:{_ALL}{ja.PARTICLE})?"
_ACK_OF_ALL = rf"(?:(?:{_OK}|{ja.ACK_OF_ALL}){ja.DONE}{ja.END}|{ja.YES}{ja.END})+"
_NUMBER = rf"{ja.NUMBER}{ja.NAMED}"

ACK_ALONE = any_of(rf"{_ALL_FIRST}(?:{_OK}{ja.DONE}{ja.END})+")
ACK_FIRST = any_of(ja.ACK_FIRST)
ALL_ACK = any_of(rf"{_ALL_FIRST}{_ACK_OF_ALL}")
ALL_WORDS = any_of(rf"{_ALL}(?:に|へ)?[\s、,:]+(?=\S)")
EXCEPT_ACK = any_of(rf"(?P<numbers>{_NUMBER}(?:(?:{_AND}|{ja.RANGE}){_NUMBER})*){ja.EXCEPT}{_ALL_FIRST}{_ACK_OF_ALL}")
"""All lines but these: "3と5以外確認"."""
ALL_WISHED_WELL = any_of(rf"(?:{_ALL}(?:に|へ|とも|、|\s)*|{_ALL_FIRST}{_ACK_OF_ALL})(?P<words>{ja.GOOD_WISH}){ja.END}")
"""A good wish for all: "全員お大事に", "確認しました。お大事に"."""
TO_A_FAMILY = any_of(ja.TO_A_FAMILY, en.TO_A_FAMILY)
OTHERS_LATER = any_of(rf"(?:^|[。、.\s]+){ja.OTHERS_LATER}{ja.END}$")
COUNTED_ALL = any_of(rf"(?P<count>[1-9][0-9]?)(?:人|名|件)(?:とも|全員|全て|すべて)[はも、]?\s*{_ACK_OF_ALL}")
DOTTED = any_of(r"[0-9]{1,2}(?:\.[0-9]{1,2}){2,}(?![0-9.])")
"""Numbers with dots between them: "1.2.3"."""
NOTED_FIRST = any_of(ja.NOTED_FIRST)
ASKS = any_of(ja.ASKS)
AFTER_TOPIC = any_of(ja.AFTER_TOPIC)
OBJECT = any_of(ja.OBJECT)
OTHERS_ACK = any_of(rf"{_OTHERS}{ja.PARTICLE}{_ALL_FIRST}{_ACK_OF_ALL}")
OTHERS_WORDS = any_of(rf"{_OTHERS}(?:は|に|へ)?[\s、,:]+(?=\S)")
LINES = any_of(rf"""
    [\[(<【#■・*-]*\s*(?:no\.?\s*)?(?P<numbers>{_NUMBER}(?:(?:{_AND}|{ja.RANGE}){_NUMBER})*)
    (?P<upto>まで)?(?:とも)?[\])>】]*(?P<gap>\s*(?:[はを:.、,)]|[-=]*[→⇒>])?\s*)
""")
"""The numbers that a line begins with."""
SPAN = any_of(rf"([0-9]+){ja.NAMED}{ja.RANGE}([0-9]+)")
GLUED = any_of(ja.GLUED)
PARTICLES = any_of(ja.PARTICLES)
ANOTHER = any_of(
    rf"(?:^|[\s,、。;])(?:no\.?|\#)?\s?{ja.NUMBER}(?=\s|番|[,、.:;)]|は|$|{ja.GLUED})|{ja.NUMBER}番?(?:は|{ja.GLUED})"
)
"""One line for two: "1 OK, 2 電話します", "1はいいですが3は違います"."""
RESERVED = any_of(ja.RESERVED, en.RESERVED)
COUNTED = any_of(ja.COUNTED)

# To a roll call

DO_NOT_ASK = any_of(ja.DO_NOT_ASK)
ASK = any_of(ja.ASK, en.ASK)
NOBODY = any_of(ja.NOBODY, en.NOBODY)
ROLL_CALL_WORDS = any_of(ja.ROLL_CALL_WORDS, en.AND)
IS_HERE = any_of(ja.IS_HERE)
EXCEPT_HERE = any_of(ja.EXCEPT_HERE)
OTHERS_ARE_HERE = any_of(ja.OTHERS_ARE_HERE)
COUNTED_HERE = any_of(ja.COUNTED_HERE)
AND_THEN = any_of(ja.AND_THEN)
NAME_BEGINS, NAME_ENDS = ja.NAME_BEGINS, ja.NAME_ENDS
EMPTY_SEAT = any_of(ja.EMPTY_SEAT)
SEAT_NUMBER = any_of(ja.SEAT_NUMBER)

# About a correction

CORRECT = any_of(ja.CORRECT, en.CORRECT)
UNDO = any_of(ja.UNDO, en.UNDO)
TAKE_BACK = any_of(ja.TAKE_BACK, en.TAKE_BACK)
WHY = any_of(ja.WHY, en.WHY)
"""The label of the line that says why."""


def polite(called: Iterable[str]) -> re.Pattern[str]:
    """What is only polite, or tells the writer's own name; `called` are the names, folded and without spaces."""
    names = "|".join(map(re.escape, called))
    own = (rf"{ja.SELF}(?:{names}){ja.AFTER_NAME}", ja.SELF_WITHOUT_NAME) if names else ()
    return any_of(rf"(?:{'|'.join((ja.COURTESY, en.COURTESY, ja.CONTACT, *own))}){ja.END}")
