"""Who is ill and stays at home, where a text only says that the other one comes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.reasons.listing import listed_or_none
from mailgate.wording.interpretation.students.sharing import Segment
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.lexicon.sentences import requests as request_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import the_past as past_words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts


def without_the_only_one(parts: list[Segment]) -> list[Segment]:
    """Who is ill stays at home, where only the other one comes, or comes in contrast.

    "太郎がお腹を壊しました。花子だけ行かせます", "花子が発熱、太郎は元気なので登校します".
    """
    coming = [part for part in parts if _comes(part.facts)]
    ill = [part for part in parts if part not in coming]
    if len(coming) != 1 or not ill or any(part.facts.deeds for part in ill):
        return parts
    alone = _is_named_with(words.ONLY, coming[0].facts) or _is_only_one(coming[0].facts)
    in_contrast = _is_named_with(words.IN_CONTRAST, coming[0].facts) or _comes_in_contrast(coming[0].facts, ill)
    in_contrast = in_contrast and not any(part.facts.periods for part in ill)
    is_ill = all(_is_ill(part.facts, mildly=alone) for part in ill)
    if not is_ill or not (alone or in_contrast):
        return parts
    return [replace(part, facts=replace(part.facts, deeds=(_staying_away(part.facts),))) for part in ill]


def _is_only_one(said: Facts) -> bool:
    """ "Taro has a tummy ache, only Hanako is coming"."""
    named = [mention for mention in said.people if mention.way == "name"]
    return any(words.ONLY_BEFORE.search(said.text, 0, mention.start) for mention in named)


def _comes_in_contrast(said: Facts, ill: Sequence[Segment]) -> bool:
    """ "Hanako has a fever. Taro comes as usual"."""
    is_english = said.text[said.deeds[0].start].isascii()
    is_well = sibling_words.WELL.search(said.text, said.start, said.end) is not None
    opens = any(sibling_words.MAY_STILL_COME.search(said.text, part.facts.start, part.facts.end) for part in ill)
    return is_english and is_well and not opens


def _is_ill(said: Facts, *, mildly: bool) -> bool:
    """Whether a student is said to be ill; a cold or a cough alone counts only where `mildly` ill ones do."""
    ill = [cause for cause in said.causes.sure if cause.entry.group == "sick"]
    reasons = [reason for kind in said.kinds if kind.slug == "sick" for reason in kind.reasons]
    grave = [cause for cause in ill if not cause.entry.mild and listed_or_none(cause.entry, reasons)]
    signs = (request_words.PERHAPS, past_words.WAS_ILL, request_words.DECIDED_LATER)
    if any(sign.search(said.text, said.start, said.end) for sign in signs):
        return False
    return any(not cause.entry.is_visit for cause in ill) if mildly else bool(grave) and not said.causes.doubtful


def _staying_away(said: Facts) -> Deed:
    """A deed that is told by what another student does, at the end of what is said of this one."""
    return Deed(said.end - 1, said.end, "absent", "firm")


def _comes(said: Facts) -> bool:
    deed = said.deeds[0] if len(said.deeds) == 1 else None
    return deed is not None and (deed.what, deed.mood) == ("attend", "firm") and not said.clocks


def _is_named_with(pattern: re.Pattern[str], said: Facts) -> bool:
    """Whether a student is named before the only deed, with these words between them."""
    (deed,) = said.deeds
    named = [mention for mention in said.people if mention.way == "name" and mention.end <= deed.start]
    return any(pattern.fullmatch(said.text, mention.end, deed.start) for mention in named)
