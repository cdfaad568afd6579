"""Reads a reply to a roll call: the numbers of empty seats, or that there are none, and whether to ask families.

Each sentence tells of empty seats (3と5、佐藤さんがいません), of students who are there (鈴木さんは来ました、
ほかはいます), or of both at once (3以外は全員います、佐藤× 鈴木○). What is anything else makes the reply unclear.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mailgate.wording.lexicon.replies import roll_calls as words
from mailgate.wording.normalization import folded, shown, unquoted
from mailgate.wording.staff.lines import LONGEST, telling_sentences
from mailgate.wording.staff.names import called, in_their_letters, is_called, numbered, unsigned
from mailgate.wording.staff.roll_call.clauses import clauses, parts, told
from mailgate.wording.staff.roll_call.counts import without_counts
from mailgate.wording.staff.roll_call.seats import Seats

_LONGEST_SENTENCE = 1_000
"""Characters: a whole class takes less, by name."""


@dataclass(frozen=True, slots=True)
class RollCallReply:
    """The numbers of the empty seats (None: it does not say), and whether to ask the families."""

    empty: tuple[int, ...] | None
    ask: bool = False
    came: tuple[int, ...] = ()
    """Those who are there, where a reply speaks of nobody else: what was said before of the others still holds."""


def read_roll_call_reply(
    text: str, names: Collection[str] = (), students: Sequence[tuple[int, str] | tuple[int, str, str]] = ()
) -> RollCallReply | None:
    """What a reply to a roll call says; None where it is not clear.

    `names` are what its writer is called; `students` those on the list, by number, name (family name, space, given
    name) and the same in hiragana, where it is known: a reply may name them instead of their numbers.
    """
    if len(text) > LONGEST:
        return None
    known = called([(seat, name) for seat, name, *_ in students])
    by_sound = tuple((name, kana) for _, name, *sounds in students for kana in sounds)
    below = words.CLASS_ABOVE.sub("", unquoted(shown(unsigned(text, by_sound))))
    below = _as_it_stands(below)
    if words.MET_FAMILY.search(folded(below)):
        return None
    written = [in_their_letters(each, by_sound) for each in telling_sentences(below, names)]
    if any(len(sentence) > _LONGEST_SENTENCE for sentence in written):
        return None
    sentences = (told(numbered(without_counts(sentence, len(students)), known)) for sentence in written)
    said = [sentence for sentence in sentences if sentence]
    if any(is_called(name, sentence) for sentence in said for name in known if len(name) > 1):
        return None
    seats = Seats(tuple(seat for seat, *_ in students))
    if not all(seats.take(part) for sentence in said for clause in clauses(sentence) for part in parts(clause)):
        return None
    seats.close()
    if seats.asks and any(map(words.NO_CALL.search, said)):
        return None  # "1はお家に聞いてください。2は電話しないで"
    if words.COUNT_AND_SEATS.search(" ".join(seats.read)):
        return None
    if len(seats.empty) == 1 and _may_be_more(" ".join(seats.read), seats.asks or seats.tells_of_all()):
        return None
    return None if seats.is_contradictory() else _reply(seats)


def _as_it_stands(text: str) -> str:
    """A text without what it takes back itself: "全員います。…と思ったら違いました、木村さんがいません"."""
    for found in reversed(list(words.TAKEN_BACK.finditer(folded(text)))):
        text = text[: found.start()] + text[found.end() :]
    return text


def _reply(seats: Seats) -> RollCallReply | None:
    """What all clauses amount to; None where they leave the seats open."""
    if seats.empty or seats.others_are_here:
        return RollCallReply(tuple(dict.fromkeys(seats.empty)), seats.asks)
    if len(students := set(seats.of_class)) > 1 and seats.taken == students and not seats.asks:
        return RollCallReply(())
    if seats.taken:
        return None if seats.asks else RollCallReply(None, came=tuple(sorted(seats.taken)))
    return RollCallReply(None, ask=True) if seats.asks else None


def _may_be_more(said: str, is_clear: bool) -> bool:
    """ "空席3" is a number, or how many; "佐藤さんも欠席" has others.

    It is clear where all others are there, or their families are to be asked: "1 欠席 家に電話してください".
    """
    if words.ALSO.search(said):
        return True
    return not is_clear and words.COUNT_OR_SEAT.search(said) is not None and words.SEAT_NUMBER.search(said) is None
