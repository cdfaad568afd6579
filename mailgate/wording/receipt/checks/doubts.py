"""What was found in a reply to a receipt, and is asked about all the same: it would lose something."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.form.lines import parse
from mailgate.wording.normalization import shown
from mailgate.wording.plain import sentences as plain
from mailgate.wording.receipt.checks.losses import (
    drops_any,
    leaves_open,
    leaves_out_a_day,
    loses_a_line,
    loses_a_set_reason,
    moves_it_elsewhere,
    spreads,
    stays_though_off,
    takes_another_cause,
    was_told_before,
)
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.receipt.students.by_student import named_alone, names_only_some, takes_a_siblings
from mailgate.wording.receipt.students.transferred import adds_though_mistaken, asks_for_transfer
from mailgate.wording.values import Correction, Understood, Why

OPEN: tuple[Why] = ("change-or-new",)


def is_doubtful(
    notices: Sequence[Understood],
    text: str,
    receipt: Receipt,
) -> bool:
    """Whether a change leaves out a day, is of more days than it may mean, or of another cause."""
    is_free = not parse(shown(text)).answers
    is_short = is_free and leaves_out_a_day(text, notices, receipt)
    return (
        is_short
        or any(_is_another_one_of_a_day(each, receipt.standing) for each in notices)
        or spreads(notices, receipt.standing)
        or takes_another_cause(text, [*receipt.standing, *notices], receipt)
    )


def _is_another_one_of_a_day(notice: Understood, standing: Sequence[Understood]) -> bool:
    """ "26日は熱ではなく忌引きです" of the 24th to the 26th: the other days stay what they are.

    A row of days is all of them: "正しくは25日から27日までの入院です".
    """
    before = [each for each in standing if set(each.students) & set(notice.students)]
    return any(
        each.date < each.until
        and notice.date == notice.until
        and (each.kind, each.reason) != (notice.kind, notice.reason)
        for each in before
    )


def unless_dropping(found: Correction, text: str, receipt: Receipt) -> Correction:
    """What a text changes; asks where it leaves that open, or seems to be nothing and the text denies what stands."""
    is_nothing = found.what == "nothing"
    is_dropping = is_nothing and (drops_any(text, receipt) or plain.tells(text))
    known = {replace(notice, remarks="") for notice in receipt.standing}
    is_so_already = (
        found.what in ("nothing", "change") and {replace(each, remarks="") for each in found.notices} <= known
    )
    leaves_others = found.what == "change" and _tells_only_of_some(text, found, receipt)
    is_less = names_only_some(text, receipt) or stays_though_off(text, receipt)
    is_dropping = is_dropping or ((is_so_already or leaves_others) and is_less)
    is_dropping = is_dropping or moves_it_elsewhere(text, found, receipt)
    is_dropping = is_dropping or takes_a_siblings(text, found, receipt)
    is_dropping = is_dropping or adds_though_mistaken(text, found, receipt)
    is_dropping = is_dropping or (found.what not in ("ask", "instead") and asks_for_transfer(text, receipt))
    is_coming = found.what == "further" and all(each.kind == "attend" for each in found.notices)
    is_partly = is_coming and (stays_though_off(text, receipt) or _takes_back_more(text, found, receipt))
    is_open = (
        is_partly or is_dropping or leaves_open(text) or (found.what in ("change", "further") and was_told_before(text))
    )
    return Correction("ask", why=OPEN) if is_open else unless_losing(found, text, receipt)


def _tells_only_of_some(text: str, found: Correction, receipt: Receipt) -> bool:
    """ "太郎の熱は測り間違いでした。具合が悪いのは花子だけです": only her notice would change."""
    changed = {key for notice in found.notices for key in notice.students}
    return changed <= named_alone(text, receipt)


def _takes_back_more(text: str, found: Correction, receipt: Receipt) -> bool:
    """ "取り消してください。花子は今日も登校しています" of several days: all of them are taken back, or only today."""
    last = max(notice.until for notice in receipt.standing)
    facts = receipt.facts_of(text)
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    is_all = any(
        not part.periods and part.deeds and all((deed.what, deed.mood) == ("undo", "firm") for deed in part.deeds)
        for part in parts
    )
    return is_all and max(notice.until for notice in found.notices) < last


def unless_losing(found: Correction, text: str, receipt: Receipt) -> Correction:
    """What was found; asks where a filled-in line says what it leaves out."""
    is_losing = loses_a_line(text, [*receipt.standing, *found.notices], receipt)
    is_losing = is_losing or loses_a_set_reason(text, found, receipt)
    return Correction("ask", why=found.why or OPEN) if is_losing else found
