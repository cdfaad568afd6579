"""Whether what is taken back is a notice to the school, and nothing of somebody else's."""

import re

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.sentences import withdrawals as words
from mailgate.wording.recognition.facts import Facts, Spanned


def check_ours(facts: Facts) -> None:
    """Raises Unclear for "ピアノの欠席は取り消します", "今日の往診は取りやめます": no notice of the family."""
    for deed in facts.deeds:
        verb = words.UNDOES.search(facts.text, deed.start, deed.end) if deed.what == "undo" else None
        if verb is None:
            continue
        begin = facts.sentence_at(deed.start)[0]
        asked = words.COURTEOUSLY.search(facts.text[: verb.start()], begin)
        undone = words.UNDONE.search(facts.text[: asked.start() if asked else verb.start()], begin)
        if undone and not _is_ours(undone, facts):
            raise Unclear("uncertain")
        if verb["called_off"] and not words.OF_A_NOTICE_AT_ALL.search(facts.text):
            raise Unclear("uncertain")


def _is_ours(undone: re.Match[str], facts: Facts) -> bool:
    """Whether all that the object names is known: whose notice, of which day, for which cause, sent when."""
    if words.NOT_OF_US.search(undone["what"]):
        return False
    told: list[Spanned] = [*(each for each in facts.people if each.students), *facts.periods, *facts.causes.sure]
    spots = [(each.start, each.end) for each in told] + [*facts.causes.doubtful, *facts.causes.denied]
    at = undone.start("what")
    for piece in undone["what"].split("の"):
        end = at + len(piece)
        is_known = any(start < end and at < stop for start, stop in spots)
        if piece and not is_known and not words.OF_US.search(piece):
            return False
        at = end + 1
    return True
