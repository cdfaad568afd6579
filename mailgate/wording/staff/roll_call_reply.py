"""Reads a reply to a roll call: the numbers of empty seats, or that there are none, and whether to ask families."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from mailgate.wording.lexicon import replies
from mailgate.wording.normalization import folded
from mailgate.wording.staff.lines import LONGEST, telling_sentences


@dataclass(frozen=True, slots=True)
class RollCallReply:
    """The numbers of the empty seats (None: it does not say), and whether to ask the families."""

    empty: tuple[int, ...] | None
    ask: bool = False


def read_roll_call_reply(text: str, names: Collection[str] = ()) -> RollCallReply | None:
    """What a reply to a roll call says; None where it is not clear. `names` are what its writer is called."""
    if len(text) > LONGEST:
        return None
    said = folded("\n".join(telling_sentences(text, names)))
    left, asks = replies.ASK.subn(" ", replies.DO_NOT_ASK.sub(" ", said))
    left, nobody = replies.NOBODY.subn(" ", left)
    seats = replies.ROLL_CALL_WORDS.sub(" ", left).split()
    if not all(re.fullmatch("[1-9][0-9]{0,2}", seat) for seat in seats) or (nobody and seats):
        return None
    if len(seats) == 1 and _may_be_a_count(said):
        return None
    if not seats and not nobody:
        return RollCallReply(None, True) if asks else None
    return RollCallReply(tuple(dict.fromkeys(map(int, seats))), asks > 0)


def _may_be_a_count(said: str) -> bool:
    """ "空席3": a number, or how many."""
    return replies.EMPTY_SEAT.search(said) is not None and replies.SEAT_NUMBER.search(said) is None
