"""Students whom a text speaks of in turns: "花子は熱、太郎は寝坊です。花子は休みます。太郎は9時に行かせます"."""

from collections.abc import Sequence

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.causes import household as household_words
from mailgate.wording.recognition.facts import Facts


class InTurns(Unclear):
    """What keeps a text from being read from its first word to its last; `text` has it in one piece for each."""

    def __init__(self, text: str) -> None:
        super().__init__("contradictory")
        self.text = text


def in_one_piece(lead: Facts, parts: Sequence[tuple[frozenset[int], Facts]]) -> str:
    """The text with all that is said of a student in one piece, as it would be written of one after the other.

    What keeps another student waiting stands last, before what it is told for.
    """
    told = {students: [part for whose, part in parts if whose == students] for students, _ in parts}
    pieces = [lead, *(part for said in told.values() for part in sorted(said, key=_tells_why))]
    return "".join(piece.shown[piece.start : piece.end] for piece in pieces)


def _tells_why(part: Facts) -> bool:
    """ "花子を病院に連れて行くため、" before what becomes of another student."""
    return household_words.SO_THAT.search(part.text, part.start, part.end) is not None
