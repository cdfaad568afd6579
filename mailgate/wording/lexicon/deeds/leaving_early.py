"""Leaving before lessons end."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.deeds import leaving_early as en
from mailgate.wording.lexicon.ja.deeds import leaving_early as ja

FETCHED = any_of(ja.FETCHED)
AFTER_SCHOOL = any_of(ja.AFTER_SCHOOL)
TAKEN_HOME = any_of(ja.TAKEN_HOME)
FETCHES = any_of(ja.FETCHES)
FROM_AFAR = any_of(ja.FROM_AFAR)
NEW_HOUR = any_of(ja.NEW_HOUR)
EARLY = any_of(ja.EARLY, en.EARLY)
ENGLISH_FETCHED = any_of(en.FETCHED)
ENGLISH_AS_ALWAYS = any_of(en.AS_ALWAYS)
NOT_DONE = any_of(ja.NOT_DONE)
STILL_OPEN = any_of(ja.STILL_OPEN)
WHO_FETCHES = any_of(ja.WHO_FETCHES)
OF_BEFORE = any_of(ja.OF_BEFORE)
LEAVING = any_of(ja.BY_NAME)
LET_GO = any_of(ja.LET_GO)
