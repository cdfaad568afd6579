"""Signs of a letter that is for nobody at school."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.sentences import letters as en
from mailgate.wording.lexicon.ja.sentences import addressees as ja_addressees
from mailgate.wording.lexicon.ja.sentences import letters as ja

FOR_THE_FAMILY = any_of(ja.FOR_THE_FAMILY, en.FOR_THE_FAMILY)
GREETED_BY_NAME = any_of(en.GREETED_BY_NAME)
"""Whom a letter greets who is neither a teacher nor everybody."""
FOR_SOMEBODY_ELSE = any_of(ja.FOR_SOMEBODY_ELSE, en.FOR_SOMEBODY_ELSE)
ADDRESSED = any_of(ja_addressees.ADDRESSED)
"""Whom a letter addresses, as it is shown."""
OF_WORK = any_of(ja.OF_WORK)
FAMILY_AT_WORK = any_of(rf"(?:{ja.FAMILY_AT_WORK})(?:{ja.OF_WORK})")
OF_SCHOOL = any_of(ja.OF_SCHOOL)
