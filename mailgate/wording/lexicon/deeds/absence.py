"""Staying away."""

from mailgate.wording.lexicon import any_of, in_ascii
from mailgate.wording.lexicon.en.deeds import absence as en
from mailgate.wording.lexicon.en.deeds import at_home as en_at_home
from mailgate.wording.lexicon.ja.deeds import absence as ja

ABSENT = any_of(ja.ABSENT, in_ascii(f"{en.ABSENT}|{en_at_home.AT_HOME}"))
SO_TODAY = any_of(ja.SO_TODAY)
IN_HOSPITAL = any_of(ja.IN_HOSPITAL)
FORBIDDEN = any_of(ja.FORBIDDEN)
SUSPENDED = any_of(ja.SUSPENDED)
ENGLISH_KEPT = any_of(en.KEPT)
ENGLISH_OBJECT = any_of(en.OBJECT)
ENGLISH_LABEL = any_of(en.LABEL)
ENGLISH_OF = any_of(en.OF)
ENGLISH_MISSED_FROM = any_of(en.MISSED_FROM)
ENGLISH_RESTS = any_of(en.RESTS)
ENGLISH_NO = any_of(en.NO)
ENGLISH_NO_STUDENT = any_of(en.NO_STUDENT)
ENGLISH_STUDENT_RESTS = any_of(en.STUDENT_RESTS)
ENGLISH_NO_REST = any_of(en.NO_REST)
ENGLISH_NO_REST_IN_IT = any_of(en.NO_REST_IN_IT)
MOURNING = any_of(ja.MOURNING)
SCHOOL_IS_MISSED = any_of(ja.SCHOOL_IS_MISSED)
IS_OFF_FOR_IT = any_of(ja.IS_OFF_FOR_IT)
STAYS_AWAY = any_of(ja.STAYS_AWAY)
KEPT_HOME = any_of(ja.KEPT_HOME)
RESTS_FIRST = any_of(ja.RESTS_FIRST)
A_WHILE = any_of(ja.A_WHILE)
FOR_A_WHILE = any_of(ja.FOR_A_WHILE)
