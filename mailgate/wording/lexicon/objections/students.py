"""What is said against a form: whom it is about."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.objections import students as en
from mailgate.wording.lexicon.ja.objections import students as ja
from mailgate.wording.lexicon.ja.people import students as people

AS_WELL = any_of(ja.AS_WELL)
BESIDE = any_of(ja.BESIDE)
THING_OF = any_of(people.THING_OF)
HEALTH_OF = any_of(ja.HEALTH_OF)
HANDED_TO = any_of(en.HANDED_TO)
ASKED_FOR = any_of(ja.ASKED_FOR)
WRITES = any_of(ja.WRITES)
CAUGHT_FROM = any_of(ja.CAUGHT_FROM)
ONE_MORE = any_of(ja.ONE_MORE)
SIBLING = any_of(ja.SIBLING)
SIBLING_TOO = any_of(ja.SIBLING_TOO, en.SIBLING_TOO)
SIBLING_MEANT = any_of(ja.SIBLING_MEANT)
NO_STUDENT = any_of(ja.NO_STUDENT)
SYMPTOM_BESIDE = any_of(ja.SYMPTOM_BESIDE)
ALONE = any_of(ja.ALONE)
WHICH_OF_THEM = any_of(ja.WHICH_OF_THEM)
A_CLASS = any_of(ja.A_CLASS)
OF_THE_CLASS = any_of(ja.OF_THE_CLASS)
IS_OF_CLASS_BEFORE = any_of(ja.IS_OF_CLASS_BEFORE, en.IS_OF_CLASS_BEFORE)
IS_BORN = any_of(ja.IS_BORN)
HOUSEHOLD_BEFORE = any_of(ja.HOUSEHOLD_BEFORE)
CALLED_BY_AGE = any_of(en.CALLED_BY_AGE)
ARE_WELL = any_of(ja.ARE_WELL)
SIBLINGS_OWN = any_of(ja.SIBLINGS_OWN)
CAUGHT_IT = any_of(ja.CAUGHT_IT)
NOT_THIS_ONE = any_of(en.NOT_THIS_ONE)
SOMEBODY_ELSE = any_of(en.SOMEBODY_ELSE)
CALLED_UNLIKE = (
    (any_of(ja.DAUGHTER, en.DAUGHTER), any_of(people.BOYS_NAME)),
    (any_of(ja.SON, en.SON), any_of(people.GIRLS_NAME)),
)
"""What a student is called, and how a name ends with which it does not go."""
IS_NOT_MEANT = any_of(ja.IS_NOT_MEANT)
