"""What several deeds are made of."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.deeds import phrases as ja

SCHOOL = any_of(ja.SCHOOL)
