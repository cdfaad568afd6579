"""Sentences in a reply to a receipt that change nothing."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import asides as en
from mailgate.wording.lexicon.en.replies.receipts.checks import dangers as en_dangers
from mailgate.wording.lexicon.ja.replies.receipts import asides as ja
from mailgate.wording.lexicon.ja.replies.receipts import later
from mailgate.wording.lexicon.ja.replies.receipts import meanwhile as ja_meanwhile
from mailgate.wording.lexicon.ja.replies.receipts.checks import dangers as ja_dangers

TELLS_LATER = any_of(ja.TELLS_LATER, en.TELLS_LATER)
WISH = any_of(ja.WISH)
APOLOGY = any_of(ja.APOLOGY)
STILL_ILL = any_of(ja.STILL_ILL)
TESTED_NEGATIVE = any_of(ja.TESTED_NEGATIVE)
HOPE, DECIDED_LATER = any_of(later.HOPE), any_of(later.DECIDED_LATER)
SEE_YOU = any_of(en.SEE_YOU)
FLIES_HOME, FLIES_HOME_THEN = any_of(en.FLIES_HOME), any_of(en.FLIES_HOME_THEN)
STILL = any_of(ja.STILL)
FOR_STAFF = any_of(ja.FOR_STAFF)
WARNED_OF = any_of(ja.WARNED_OF)
HELPS = any_of(ja.HELPS)
VISIT = any_of(ja.VISIT)
ENDS = any_of(ja.ENDS, en.ENDS)
HARMLESS = any_of(ja_meanwhile.RESULT_AWAITED, ja_meanwhile.WORRY, ja.HARMLESS, en.HARMLESS)
AGREES = any_of(ja.AGREES)
AS_PLANNED = any_of(ja.AS_PLANNED)
NOT_AS_PLANNED = any_of(ja_dangers.NOT_AS_PLANNED)
IN_TIME = any_of(ja.IN_TIME)
FEELS = any_of(ja.FEELS)
SCHOOL_LIFE = any_of(ja_dangers.SCHOOL_LIFE)
ERRAND = any_of(ja.ERRAND)
TOGETHER = any_of(ja.TOGETHER, en.TOGETHER)
"""Several of whom notices stand."""
OVER = any_of(ja.OVER)
KNOWN = ja.KNOWN
MOVES = any_of(ja_dangers.MOVES, en_dangers.MOVES)
PLAN_MOVES = any_of(ja_dangers.PLAN_MOVES, en_dangers.MOVES)
DANGER = any_of(ja_dangers.DANGER, en_dangers.DANGER)
NEGATED = any_of(ja_dangers.NEGATED)
PLAN_IN_DOUBT = any_of(ja_dangers.PLAN_IN_DOUBT)
DOUBT = any_of(ja_dangers.DOUBT)
STAYS_AWAY = any_of(ja_dangers.STAYS_AWAY, en_dangers.STAYS_AWAY)
PLACES = any_of(ja_dangers.PLACES)
AT_SCHOOL = any_of(rf"{ja_dangers.PLACES}|{ja.TO_SCHOOL}")
"""Where somebody is who does not go on a journey."""
NO_CONCESSION = any_of(ja_dangers.NO_CONCESSION, en_dangers.NO_CONCESSION)
CONCEDED = any_of(ja.CONCEDED, en.CONCEDED)
ALONE, ONLY_THEN = any_of(ja.ALONE), any_of(ja.ONLY_THEN)
AIMS = any_of(ja.AIMS)
ON_ARRIVAL = any_of(ja.ON_ARRIVAL)
KEEPS_ITS_HOUR = any_of(ja.KEEPS_ITS_HOUR)
TOO = any_of(ja.TOO)
STATES = ("fatigue", "weariness")
"""Symptoms that tell how somebody is: ぐったりしていて."""
COMES_HOME = any_of(later.COMES_HOME)
WAY_HOME = any_of(later.WAY_HOME)
TAKES_LONG = any_of(ja.TAKES_LONG)
HOUR_OF_A_VISIT = any_of(ja.HOUR_OF_A_VISIT)
AT_THE_DOCTORS = any_of(ja.AT_THE_DOCTORS)
AS_FOR_THEM = any_of(ja.AS_FOR_THEM)
IS_SO = any_of(ja.IS_SO)
MAKES_IT, STAYS = any_of(ja.MAKES_IT), any_of(ja.STAYS)
SETS_OUT = any_of(ja.SETS_OUT)
NOT_AS_BEFORE = any_of(ja.NOT_AS_BEFORE)
GOES_ON_SO = any_of(ja.GOES_ON_SO)
MEASURED, HARMLESS_NUMBERS = any_of(later.MEASURED), any_of(later.HARMLESS_NUMBERS)
REFUSES, BESIDE_LATENESS = any_of(later.REFUSES), any_of(later.BESIDE_LATENESS)
GOES_AND_COMES, ENDS_THEN, LEAVES_THEN = (
    any_of(later.GOES_AND_COMES),
    any_of(later.ENDS_THEN),
    any_of(later.LEAVES_THEN),
)
DRESSED, BROUGHT = any_of(ja.DRESSED), any_of(en.BROUGHT)
OF_A_JOURNEY = any_of(ja.OF_A_JOURNEY)
BACK = any_of(ja.BACK, en.BACK)
