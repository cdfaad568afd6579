"""What a reply to a receipt says beside what it asks for, and nobody would hear: it is asked about."""

import datetime as dt

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation.students.strangers import is_about_a_stranger
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.replies.receipts import students as student_words
from mailgate.wording.lexicon.replies.receipts.checks import unheard as unheard_words
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as amendment_words
from mailgate.wording.normalization import folded
from mailgate.wording.receipt.clauses import pieces
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction

_LONGEST = 5 * LONGEST_FIELD


def leaves_unheard(text: str, found: Correction, receipt: Receipt) -> bool:
    """Whether a sentence makes doubtful what was found, or asks for something that no notice holds."""
    if found.what == "ask" or len(text) > _LONGEST:
        return False
    facts = receipt.facts_of(text)
    parts = [facts.part(*bounds) for bounds in facts.sentences if not is_polite(facts.text[slice(*bounds)])]
    today = receipt.now.date()
    is_coming = found.what == "withdraw" or (
        found.what == "further" and all(each.kind == "attend" for each in found.notices)
    )
    who = {*found.students, *(key for each in found.notices for key in each.students)}
    staying = {key for notice in receipt.standing for key in notice.students} - {*found.students}
    return (
        any(_is_of_a_past_day(part, today) or _is_about_a_stranger(part, receipt) for part in parts)
        or _leaves_an_hour_open(found, receipt, facts)
        or _leaves_out_a_type(found, receipt, facts)
        or (found.what != "nothing" and len(parts) > 1 and any(map(_is_of_some_hours, parts)))
        or (is_coming and any(_may_not_come(part) for part in parts if not _is_of_who_stays(part, who)))
        or (found.what == "change" and any(_is_of_a_sibling(part, found) for part in parts))
        or (found.what == "instead" and any(_stays_too(part, {*found.students}) for part in parts))
        or (found.what == "withdraw" and any(_has_to_be_heard(part, staying) for part in parts))
    )


def _is_of_a_past_day(said: Facts, today: dt.date) -> bool:
    """ "昨日の分も欠席にしてください"."""
    is_past = bool(said.periods) and all(period.last and period.last < today for period in said.periods)
    return is_past and unheard_words.ASKED_OF_A_DAY.search(said.text, said.start, said.end) is not None


def _leaves_an_hour_open(found: Correction, receipt: Receipt, facts: Facts) -> bool:
    """ "花子は11時、太郎は14時に早退します" about 花子, who is to come at ten: whether she comes or leaves then."""
    if not any(notice.departure for notice in found.notices):
        return False
    coming = {key for notice in receipt.standing if notice.kind == "late" for key in notice.students}
    own = [part for part in pieces(facts) if part.clocks and any(each.students <= coming for each in part.people)]
    told = [*found.notices, *receipt.standing]
    known = {f"{each.arrival:%H:%M}" for each in told if each.arrival} | {each.departure for each in told}
    is_new = any(clock.time and f"{clock.time:%H:%M}" not in known for clock in facts.clocks)
    return is_new or any(not part.deeds for part in own)


def _leaves_out_a_type(found: Correction, receipt: Receipt, facts: Facts) -> bool:
    """ "B型でした。月曜まで休みます": what may be an influenza is no part of what was found."""
    told = [*found.notices, *receipt.standing]
    is_typed = words.BARE_TYPE.search(facts.text) is not None
    return is_typed and bool(found.notices) and not any(words.INFLUENZA.search(folded(each.reason)) for each in told)


def _is_about_a_stranger(said: Facts, receipt: Receipt) -> bool:
    """ "ゆうたも38度ありました" of a family that has nobody of this name at school."""
    is_ill = any(cause.entry.group == "sick" and not cause.entry.is_visit for cause in said.causes.sure)
    if not is_ill or any(each.way in ("name", "all") for each in said.people):
        return False
    return is_about_a_stranger(receipt.facts_of(said.shown[said.start : said.end]), receipt.students)


def _is_of_some_hours(said: Facts) -> bool:
    """ "午前中だけです"."""
    return unheard_words.SOME_HOURS.fullmatch(said.text[said.start : said.end].strip()) is not None


def _is_of_who_stays(said: Facts, coming: set[int]) -> bool:
    """ "太郎はまだ熱があります" beside the coming of 花子."""
    named = [each.students for each in said.people if each.way == "name"]
    return bool(named) and not any(students & coming for students in named)


def _may_not_come(said: Facts) -> bool:
    """ "頭痛がおさまったら行きます", "まだ迷っています", "本人が行きたくないと言っています", "まだ熱が38度あります"."""
    signs = (unheard_words.ONCE_WELL, words.WATCHED)
    if any(sign.search(said.text, said.start, said.end) for sign in signs):
        return True
    if any(deed.what in ("attend", "undo") for deed in said.deeds):
        return False
    is_open = unheard_words.UNDECIDED.search(said.text, said.start, said.end) is not None
    is_ill = any(cause.entry.group == "sick" and not cause.entry.is_visit for cause in said.causes.sure)
    is_still = aside_words.STILL.search(said.text, said.start, said.end) is not None
    is_conceded = aside_words.CONCEDED.search(said.text, said.start, said.end) is not None
    return is_open or (is_ill and is_still and not is_conceded)


def _is_of_a_sibling(said: Facts, found: Correction) -> bool:
    """ "弟も熱っぽいです", where nobody else has a notice."""
    is_sibling = student_words.SIBLING_IS.search(said.text, said.start, said.end) is not None
    is_ill = any(cause.entry.group == "sick" and not cause.entry.is_visit for cause in said.causes.sure)
    return is_sibling and is_ill and not said.deeds and len({each.students for each in found.notices}) == 1


def _stays_too(said: Facts, replaced: set[int]) -> bool:
    """ "花子も休みます" beside "花子ではなく太郎でした"."""
    named = [each for each in said.people if each.way == "name" and each.students <= replaced]
    is_too = any(people_words.ALSO.match(said.text, each.end) for each in named)
    return is_too and any(deed.what in ("absent", "late") and deed.mood == "firm" for deed in said.deeds)


def _has_to_be_heard(said: Facts, staying: set[int]) -> bool:
    """ "プールは見学させてください", "弟も熱っぽいです", beside a withdrawal, which keeps no remark."""
    is_of_it = any(deed.what in ("attend", "undo") or deed.mood == "denied" for deed in said.deeds)
    is_of_others = any(each.students and each.students <= staying for each in said.people)
    signs = (coming_words.COMES, words.MISTAKEN, unheard_words.COURTEOUS)
    if is_of_it or is_of_others or any(sign.search(said.text, said.start, said.end) for sign in signs):
        return False
    return amendment_words.TO_BE_HEARD.search(said.text, said.start, said.end) is not None
