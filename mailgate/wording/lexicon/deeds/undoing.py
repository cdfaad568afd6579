"""Taking back what was sent."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.deeds import undoing as en
from mailgate.wording.lexicon.ja.deeds import undoing as ja

UNDO = any_of(ja.UNDO, en.UNDO)
ASKED_FOR = any_of(ja.ASKED_FOR)
OUR_OBJECT = any_of(ja.OUR_OBJECT, en.OUR_OBJECT)
CAME_TO_NOTHING = any_of(ja.CAME_TO_NOTHING)
NOT_OUR_UNDO = any_of(ja.NOT_OUR_UNDO, en.NOT_OUR_UNDO)
NOT_OUR_NOTE = any_of(en.NOT_OUR_NOTE)
