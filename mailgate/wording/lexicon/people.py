"""Students, those who are none, and how they are called."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import people as en
from mailgate.wording.lexicon.ja import people as ja

LATIN = any_of(r"[a-zāīūēōâîûêô]{2,}")
INITIAL = any_of(en.INITIAL)
NO_LATIN_NAME = any_of(en.NO_NAME)
FOREIGN = any_of(ja.FOREIGN)
KANA_ENDS = ja.KANA_ENDS
LONG_VOWEL = any_of(ja.LONG_VOWEL)
KANJI = any_of(f"[{ja.KANJI}]")
KNOWN_AFTER = any_of(ja.KNOWN_AFTER)
NO_NAME_AFTER = any_of(ja.NO_NAME_AFTER)
KNOWN_BEFORE = any_of(ja.KNOWN_BEFORE)
KANA_BEFORE = any_of(ja.KANA_BEFORE)
SHORT_KANA_AFTER = any_of(ja.SHORT_KANA_AFTER)
SHORT_KANA_BEFORE = any_of(ja.SHORT_KANA_BEFORE)
CLASS = any_of(ja.CLASS)
NUMBER = any_of(ja.NUMBER)
COUNTED_ALL = any_of(ja.COUNTED_ALL)
PAIR = any_of(ja.PAIR, en.PAIR)
OF_THINGS = any_of(ja.OF_THINGS)
TWO_PERSONS = any_of(ja.TWO_PERSONS)
ALL = any_of(ja.ALL, en.ALL)
WHOLE_HOUSE = any_of(ja.WHOLE_HOUSE)
COUNTS = ja.COUNTS
OWN = any_of(ja.OWN, en.OWN)
COMES_FOR = any_of(ja.COMES_FOR, en.COMES_FOR)
OTHER_CHILD = any_of(ja.OTHER_CHILD, en.OTHER_CHILD)
ELDER_OR_YOUNGER = any_of(ja.ELDER_OR_YOUNGER)
SIBLING_OR_SCHOOL = any_of(ja.SIBLING_OR_SCHOOL)
SIBLING_OF = any_of(ja.SIBLING_OF)
HAS_BEFORE = any_of(en.HAS_BEFORE)
CONJOINED = any_of(ja.CONJOINED, en.CONJOINED)
WRITING_SIBLING = any_of(ja.WRITING_SIBLING)
YOUNGER, ELDER = any_of(ja.YOUNGER), any_of(ja.ELDER)
WRITER = any_of(ja.WRITER, en.WRITER)
AS_OBJECT = any_of(ja.AS_OBJECT)
COMPANY = any_of(ja.COMPANY)
BEARER = any_of(ja.BEARER)
THING_OF = any_of(ja.THING_OF)
ONE_OF = any_of(ja.ONE_OF, en.ONE_OF)
ALIKE = any_of(ja.ALIKE)
ONLY = any_of(ja.ONLY)
IN_CONTRAST = any_of(ja.IN_CONTRAST)
SELF_INTRODUCED = any_of(ja.SELF_INTRODUCED)
BUT_NOT = any_of(ja.BUT_NOT)
TITLE = any_of(ja.TITLE)
HANDED = any_of(ja.HANDED)
HEARD = any_of(ja.HEARD)
BARE_DAY = any_of(ja.BARE_DAY)
BARE_CAUSE = any_of(ja.BARE_CAUSE)
STRANGER_CALLED = any_of(ja.STRANGER_CALLED)
STRANGER_NOT_CALLED = any_of(ja.STRANGER_NOT_CALLED)
STRANGERS = tuple(
    map(
        any_of,
        (
            ja.STRANGER_SUBJECT,
            ja.STRANGER_TOPIC,
            ja.STRANGER_FIRST,
            ja.STRANGER_BESIDE_A_TITLE,
            ja.STRANGER_KANA_SUBJECT,
            ja.STRANGERS_PARENT,
            ja.STRANGERS_ILLNESS,
            en.STRANGER_SUBJECT,
            en.STRANGER_BEFORE_A_PARTICLE,
        ),
    )
)
"""Where the subject of a text may be a name that we do not know; these match text as it is shown."""
MASK = ja.MASK
STRANGERS_BEFORE_NEWS = any_of(ja.STRANGER_BEFORE_NEWS), any_of(ja.STRANGER_BEGINS_NEWS)
"""A name right before what is the matter, in a text where days and known people are masked."""
TOPIC_OR_SUBJECT = any_of(ja.TOPIC_OR_SUBJECT)
GIVEN_NAME = any_of(ja.GIVEN_NAME)
TO_THE_SENTENCES_END = any_of(r"[^。!?\n]*")
STRANGERS_BESIDE_A_NAME = (any_of(ja.STRANGER_BESIDE_A_NAME), any_of(en.STRANGER_BESIDE_A_NAME))
NO_STRANGER = any_of(ja.STRANGER_NO_NAMES, ja.STRANGER_KANA_THINGS, en.STRANGER_THINGS)
NO_STRANGER_ENDS = any_of(ja.STRANGER_THINGS)
KANA = any_of(ja.KANA)
CLASS_UNIT = any_of(ja.CLASS_UNIT)
GAP = any_of(ja.GAP)
TITLE_GAP = any_of(ja.TITLE_GAP)
FOR_SOMEBODY_ELSE = any_of(ja.FOR_SOMEBODY_ELSE, en.FOR_SOMEBODY_ELSE)
OF_WORK = any_of(ja.OF_WORK)
FAMILY_AT_WORK = any_of(rf"(?:{ja.FAMILY_AT_WORK})(?:{ja.OF_WORK})")
OF_SCHOOL = any_of(ja.OF_SCHOOL)
ALSO = any_of(ja.ALSO)
