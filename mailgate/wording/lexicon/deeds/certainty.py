"""What makes a deed certain or not, and who tells it."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.deeds import elsewhere as en_elsewhere
from mailgate.wording.lexicon.ja.deeds import certainty as ja

IN_QUOTES = any_of(ja.IN_QUOTES)
ORDERED = any_of(ja.ORDERED)
AS_ORDERED = any_of(ja.AS_ORDERED)
SAID = any_of(ja.SAID)
ENGLISH_BEGINS = any_of("'?[a-z]")
"""How a deed in English begins: "will come", "'ll come"."""
CLAUSE_END = any_of(ja.CLAUSE_END)
ENDS_A_CLAUSE = any_of(ja.ENDS_A_CLAUSE)
WOULD_HELP = any_of(ja.WOULD_HELP)
PERHAPS = any_of(ja.PERHAPS)
BEGINS_WITH_AN_HOUR = any_of(ja.BEGINS_WITH_AN_HOUR)
PERHAPS_OF_SOMETHING_ELSE = any_of(ja.PERHAPS_OF_SOMETHING_ELSE)
DOES_NOT = any_of(ja.DOES_NOT)
DECIDED_NOT = any_of(ja.DECIDED_NOT)
CAUSATIVE = any_of(ja.CAUSATIVE)
CAUSATIVE_END = any_of(ja.CAUSATIVE_END)
SOME_TIME_AGO = any_of(ja.SOME_TIME_AGO)
SUBORDINATE = any_of(ja.SUBORDINATE, en_elsewhere.SOMETHING_ELSE)
UNDECIDED = any_of(ja.UNDECIDED)
UNDECIDED_OF_THEM = any_of(rf"{ja.TOPIC}(?:{ja.UNDECIDED})")
