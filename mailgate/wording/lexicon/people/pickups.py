"""Who comes for a student who leaves early."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.people import pickups as en
from mailgate.wording.lexicon.ja.people import pickups as ja

COMES_FOR = any_of(ja.COMES_FOR, en.COMES_FOR)
IN_A_LINE = any_of(ja.IN_A_LINE)
WRITES = any_of(ja.WRITES)
THE_WRITER = any_of(ja.THE_WRITER)
