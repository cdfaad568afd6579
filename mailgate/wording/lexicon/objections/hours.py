"""What is said against a form: when the student comes or leaves."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.objections import hours as en
from mailgate.wording.lexicon.ja.objections import hours as ja

AT_ANOTHER_MOMENT = any_of(ja.AT_ANOTHER_MOMENT)
LATER_THAN_THAT = any_of(ja.LATER_THAN_THAT, en.LATER_THAN_THAT)
FROM_A_PART = any_of(ja.FROM_A_PART, en.FROM_A_PART)
HOUR_OF_A_VISIT = any_of(ja.HOUR_OF_A_VISIT, en.HOUR_OF_A_VISIT)
HOUR_OF_ANOTHER_MATTER = any_of(ja.HOUR_OF_ANOTHER_MATTER)
COMES_AT = any_of(ja.COMES_AT)
