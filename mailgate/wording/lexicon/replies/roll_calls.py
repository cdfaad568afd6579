"""Replies of staff to a roll call."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import roll_calls as en
from mailgate.wording.lexicon.ja.replies import roll_call_asides as asides
from mailgate.wording.lexicon.ja.replies import roll_call_requests as requests
from mailgate.wording.lexicon.ja.replies import roll_calls as ja

DO_NOT_ASK = any_of(requests.DO_NOT_ASK)
ASK = any_of(requests.ASK, en.ASK)
NO_CALL = any_of(requests.NO_CALL)
REQUEST = any_of(requests.REQUEST, en.REQUEST)
REMARK = any_of(ja.REMARK, en.REMARK)
OF_WHO_IS_HERE = any_of(ja.OF_WHO_IS_HERE, en.OF_WHO_IS_HERE)
REMARKED = any_of(r"(?<![0-9])([0-9]{1,3})(?:番|(?=[はがも、]))|(?<![0-9:])[0-9]{1,3}(?![0-9]|番|時|分|:|[人名]とも)")
"""A seat of which something is remarked; empty for another figure than that of an hour."""
BESIDE_AT_END = any_of(ja.BESIDE_AT_END)
BESIDE = any_of(ja.BESIDE)
"""Words that say how it came to what a clause tells, and alter nothing of it."""
ENGLISH_BESIDE = any_of(en.BESIDE)
DENIED = any_of(ja.DENIED, en.DENIED)
JOINT = any_of(ja.JOINT)
"""What joins words and says nothing by itself; between two known words it may stand alone."""
PART = any_of(ja.PART)
"""Where a sentence goes on with something else."""
DOING = any_of(ja.DOING)
TO_ALL = any_of(ja.TO_ALL)
"""What the writer does to all, or all feel, tells nothing of seats."""
NOBODY_CAME, SUPPOSED = any_of(ja.NOBODY_CAME), any_of(ja.SUPPOSED)
OTHER_SEATS = any_of(ja.OTHER_SEATS)
LEFT_OPEN, MET_FAMILY = any_of(ja.LEFT_OPEN), any_of(ja.MET_FAMILY)
BARE_NAME, AWAY = any_of(ja.BARE_NAME), any_of(ja.MISSING, en.MISSING)
REASON = any_of(ja.REASON, en.REASON)
"""The end of what tells why families are to be asked."""
ASIDE = any_of(asides.ASIDE)
SAID_MISSING = any_of(asides.SAID_MISSING)
SAID_BEFORE = any_of(asides.SENT_BY_MISTAKE, asides.SAID_BEFORE, asides.OF_NO_SEAT)
SEEN_FIRST, OK_AND_NG = any_of(asides.SEEN_FIRST), any_of(asides.OK_AND_NG)
TAKEN_BACK = any_of(asides.TAKEN_BACK)
WHY_LATE = any_of(asides.WHY_LATE)
DRAWN_OUT = any_of(r"(?<=[でまな])ー+(?=[すい])")
"""What a voice draws out: "います" as "いまーす"."""
LACKING = any_of(ja.LACKING)
CLASS_ABOVE = any_of(ja.CLASS_ABOVE)
NOBODY = any_of(ja.NOBODY, en.NOBODY)
WORD = any_of(
    ja.BETWEEN,
    en.HOUR,
    r"(?P<span>(?<![0-9])[1-9][0-9]?\s?番?\s?(?:から|~)\s?[1-9][0-9]?(?![0-9人名年月日時分])(?:番?まで)?)",
    r"(?P<number>(?<![0-9])[1-9][0-9]{0,2}(?![0-9人名年月日時分つ席]|\s?[人名年月日時分限]|[-/][0-9]|:[0-9]{2}))",
    rf"(?P<nobody>{ja.NOBODY}|{en.NOBODY})",
    rf"(?P<missed>{ja.MISSED})",
    rf"(?P<missing>{ja.MISSING}|{en.MISSING})",
    rf"(?P<infirmary>{ja.INFIRMARY})",
    rf"(?P<here_alone>{ja.HERE_ALONE})",
    rf"(?P<together>{ja.TOGETHER})",
    rf"(?P<here>{ja.HERE}|{en.HERE})",
    rf"(?P<unlike>{en.UNLIKE_THEM})",
    rf"(?P<doing>{ja.DOING})",
    rf"(?P<others>{ja.OTHERS}|{en.OTHERS})",
    rf"(?P<everybody>{ja.EVERYBODY}|{en.EVERYBODY})",
    rf"(?P<but>{ja.EXCEPT}|{en.EXCEPT})",
    rf"(?P<alone>{ja.ALONE}|{en.ALONE})",
    ja.COUNTED,
    en.FILLING,
    ja.FILLING,
)
"""A word of a reply, by what it says; what fills up a sentence has no name."""
COUNTED_BOTH = any_of(ja.COUNTED_BOTH)
"""How many are there, and how many are not."""
ENGLISH_COUNTED, ENGLISH_OTHERS, ENGLISH_COUNTS = any_of(en.COUNTED_ALL), any_of(en.COUNTED_OTHERS), en.COUNTS
"""All of them, by their number: "all three", and the others: "the other two"."""
COUNTED_HERE = any_of(ja.COUNTED_HERE)
"""How many of how many are there."""
ALSO = any_of(ja.ALSO)
AND_THEN = any_of(ja.AND_THEN, en.AND_THEN)
BECAUSE = any_of(ja.BECAUSE)
COUNT_AND_SEATS = any_of(ja.COUNT_AND_SEATS)
COUNT_OR_SEAT = any_of(ja.COUNT_OR_SEAT)
SEAT_NUMBER = any_of(ja.SEAT_NUMBER)
