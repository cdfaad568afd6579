"""Whose illness a text tells."""

from mailgate.wording.lexicon import any_of, in_ascii
from mailgate.wording.lexicon.en.causes import whose as en
from mailgate.wording.lexicon.ja.causes import whose as ja

A_DOCTOR_BEFORE, HIS_ILLNESS = any_of(ja.A_DOCTOR_BEFORE), any_of(ja.HIS_ILLNESS)
RELATIVE = any_of(ja.RELATIVE, in_ascii(en.RELATIVE))
STRICKEN = any_of(ja.STRICKEN, en.STRICKEN)
TAKEN_TO_A_DOCTOR = any_of(en.TAKEN_TO_A_DOCTOR)
"""A relative who is taken to a doctor: what follows is that relative's hospital."""
WITH_THE_ILL = any_of(ja.WITH_THE_ILL)
PRONOUN = any_of(en.PRONOUN)
AROUND = any_of(ja.AROUND)
GOES_ROUND_AMONG = any_of(ja.GOES_ROUND_AMONG)
GOES_ROUND = any_of(ja.GOES_ROUND)
PET = any_of(ja.PET, en.PET)
RELATIVES_CLAUSE = any_of(ja.RELATIVES_CLAUSE)
HARMLESS_RELATIVE = any_of(ja.HARMLESS_RELATIVE, en.HARMLESS_RELATIVE)
EVENT_OF = any_of(ja.EVENT_OF)
TITLE_GAP = any_of(ja.TITLE_GAP)
SOMEBODY_IS_BUSY = any_of(ja.SOMEBODY_IS_BUSY)
FELT_BY_THE_STUDENT = any_of(ja.FELT_BY_THE_STUDENT)
SUBJECT_BEFORE = any_of(ja.SUBJECT_BEFORE)
SAID_ALREADY = any_of(ja.SAID_ALREADY)
OF_ANOTHER_AFTER = any_of(ja.OF_ANOTHER_AFTER, en.OF_ANOTHER_AFTER)
VISIT_WITH = any_of(en.VISIT_WITH)
