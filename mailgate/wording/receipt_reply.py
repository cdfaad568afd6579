"""A reply to a receipt: what it says anew about the notices that stand. What it does not say stays as it is.

A filled-in line replaces what the notice says there; a sentence is read like any other, but its student, its day and
its remarks are those of the notice where it names none. A sentence about another day is a correction only where it
says so ("の間違いでした"); with も it is a further notice; otherwise it is asked back.
"""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.acknowledgements import beside_yes, is_polite, without_courtesies
from mailgate.wording.form.lines import Form, parse
from mailgate.wording.interpretation.deeds.withdrawals import is_away_all_the_same
from mailgate.wording.lexicon.replies.receipts import asides as aside_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.replies.receipts.checks import unheard as unheard_words
from mailgate.wording.lexicon.replies.receipts.corrections import contrasts as contrast_words
from mailgate.wording.lexicon.replies.receipts.corrections import moved_days as day_words
from mailgate.wording.normalization import folded, shown, without_pictures
from mailgate.wording.receipt.asides.sentences import LONGEST, without_asides
from mailgate.wording.receipt.bare import bare
from mailgate.wording.receipt.checks.asked_days import asks_for_another_day
from mailgate.wording.receipt.checks.business import is_of_business
from mailgate.wording.receipt.checks.doubts import OPEN, is_doubtful, unless_dropping, unless_losing
from mailgate.wording.receipt.checks.losses import (
    loses_any,
)
from mailgate.wording.receipt.checks.one_by_one import loses_a_sentence
from mailgate.wording.receipt.checks.unheard import leaves_unheard
from mailgate.wording.receipt.coming.after_all import called_off, comes_after_all
from mailgate.wording.receipt.coming.sent_in_error import unless_sent_in_error
from mailgate.wording.receipt.corrections.agreement import has_to_be_heard, repeats, without_what_stands
from mailgate.wording.receipt.corrections.amendments import amendments
from mailgate.wording.receipt.corrections.contrasts import without_announcements, without_the_former, without_what_stood
from mailgate.wording.receipt.corrections.moved_days import until, with_days, without_their_number
from mailgate.wording.receipt.corrections.moved_visits import moved_visit
from mailgate.wording.receipt.corrections.set_reasons import reason_set
from mailgate.wording.receipt.filled_in import by_lines
from mailgate.wording.receipt.frames import Framed, unframed
from mailgate.wording.receipt.instead import another_kind
from mailgate.wording.receipt.news import news, without_only_they
from mailgate.wording.receipt.readings import sentence, withdrawal
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.receipt.sentences.by_sentence import by_sentence, names_other_days
from mailgate.wording.receipt.students.alike import (
    more_days_alike,
    more_days_in_words,
    one_more_alike,
    one_more_as_told,
    one_more_in_words,
)
from mailgate.wording.receipt.students.another_student import another_student
from mailgate.wording.receipt.students.by_student import (
    by_student,
    comes_before_home,
    comes_too_soon,
    comes_when_due,
    drops_anybody,
    in_names,
    only_they,
    with_also,
    with_their_notices,
)
from mailgate.wording.receipt.students.family_errands import late_for_the_family
from mailgate.wording.receipt.students.forgotten import one_forgotten
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.facts import gather
from mailgate.wording.recognition.people.mentions import mentions
from mailgate.wording.values import Candidate, Correction, Understood

_BOTH = 2
_CORRECTED = (words.MISTAKEN, day_words.MEANT_THEN, contrast_words.SOMEHOW)


def correct(
    text: str, *, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Correction:
    """Read a reply about the notices that stand, one student each; `students` are all of the writer's. Never raises."""
    receipt = Receipt(tuple(standing), tuple(students), now)
    about = frozenset(key for notice in standing for key in notice.students)
    framed = unframed(text, about, students, now.date())
    found = unless_sent_in_error(_correct(framed.text, receipt), framed.text, receipt)
    if _is_of_another(found, framed, receipt):
        return Correction("ask", why=("student-unclear",))
    if asks_for_another_day(framed.text, found, receipt):
        return Correction("ask", why=("date-unclear",))
    if is_of_business(framed.text, found, receipt):
        return Correction("ask", why=("not-a-notice",))
    told = without_the_former(framed.text, receipt)
    if loses_a_sentence(found, told, receipt, _correct) or leaves_unheard(framed.text, found, receipt):
        return Correction("ask", why=OPEN)
    has_remarks = "remarks" in parse(shown(framed.text)).answers  # what is filled in is kept: "備考: 38度あります"
    if not repeats(found, standing) or has_remarks:
        return found
    return Correction("ask", why=OPEN) if has_to_be_heard(framed.text) else Correction("nothing")


def _is_of_another(found: Correction, framed: Framed, receipt: Receipt) -> bool:
    """ "太郎の母です。明日も休みます" about 花子, or about both: it may be about the student who is named."""
    about = {key for notice in receipt.standing for key in notice.students}
    is_other = bool(framed.introduced) and (not framed.introduced & about or len(about) > len(framed.introduced))
    if found.what == "nothing" or not is_other:
        return False
    return not any(each.way in ("name", "all") for each in mentions(folded(shown(framed.text)), receipt.students))


def _correct(text: str, receipt: Receipt) -> Correction:
    text = with_their_notices(with_also(in_names(text, receipt), receipt.students), receipt)
    text = until(with_days(without_their_number(text, receipt.standing), receipt.standing), receipt.standing)
    if any(notice.date < notice.until for notice in receipt.standing) and day_words.DAY_TO_DAY.search(folded(text)):
        return Correction("ask", why=OPEN)
    if len(receipt.standing) > 1 and (fewer := only_they(text, receipt)):
        return fewer
    found = _read(text, receipt)
    is_denied = found.what == "withdraw" and is_away_all_the_same(receipt.facts_of(text))
    is_open = is_denied or found.what == "ask"
    if len(receipt.standing) > 1 and (is_open or drops_anybody(found, text, receipt)):
        found = by_student(text, receipt, _correct) or Correction("ask", why=found.why or OPEN)
        return unless_losing(found, text, receipt)
    is_due = comes_when_due(found, receipt.standing)
    kept = receipt.standing if is_due else [*receipt.standing, *found.notices]
    if is_denied or comes_too_soon(found, receipt.standing) or comes_before_home(found, text, receipt):
        return Correction("ask", why=OPEN)
    is_losing = (is_due or found.what in ("nothing", "change")) and loses_any(text, kept, receipt)
    if is_losing or (found.what == "change" and is_doubtful(found.notices, text, receipt)):
        return Correction("ask", why=OPEN)
    return unless_dropping(found, text, receipt)


def _read(text: str, receipt: Receipt) -> Correction:
    form = parse(shown(text))
    if form.answers and not _names_nobody(form):
        filled_in = by_lines(form, receipt)
        is_sentence = words.SENTENCE.fullmatch(shown(text)) is not None
        if is_sentence and _names_no_cause(form, receipt):
            return Correction("ask", why=("reason-unclear",))
        if not is_sentence or (filled_in.what != "ask" and not words.QUESTION.search(folded(text))):
            return filled_in
    text = without_pictures(text)
    return _in_sentences(without_courtesies(beside_yes(text) or text), receipt)


def _in_sentences(text: str, receipt: Receipt) -> Correction:
    """What a text without courtesies says, as a whole, and without what changes nothing."""
    if _is_on_the_way(text, receipt.standing) or _names_both(text, receipt.standing):
        return Correction("nothing")
    if len(text) > LONGEST:
        return _told(text, receipt)
    if forgotten := one_forgotten(text, receipt):
        return forgotten
    if line := reason_set(text, receipt):
        return by_lines(line, receipt)
    text = without_the_former(text, receipt)
    told = without_asides(without_only_they(text, receipt), receipt)
    if text.strip() and not told:
        return Correction("nothing")
    rest = without_what_stands(told, receipt)
    shorter = without_announcements(without_what_stood(rest, receipt), receipt)
    is_told = shorter != rest or any(sign.search(folded(text)) for sign in _CORRECTED)
    if days := _stays_and_comes(news(shorter, receipt), receipt, is_correction=is_told):
        return days
    found = Correction("ask")
    for each in dict.fromkeys((without_what_stands(text, receipt), rest, shorter)):
        found = _told(each, receipt)
        is_what_was_wrong = shorter not in (each, rest) and repeats(found, receipt.standing)
        if found.what != "ask" and not is_what_was_wrong:
            return found
    amended = (
        _amended(each, receipt, is_correction=is_told) for each in dict.fromkeys((shorter, news(shorter, receipt)))
    )
    return (
        more_days_in_words(news(shorter, receipt), receipt)
        or _moved(text, receipt)
        or next(filter(None, amended), None)
        or called_off(text, receipt)
        or comes_after_all(shorter, receipt)
        or comes_after_all(text, receipt)
        or one_more_in_words(shorter, receipt)
        or found
    )


def _moved(text: str, receipt: Receipt) -> Correction | None:
    """A visit on another day than that of the notice, for which the student comes late then."""
    moved = moved_visit(text, receipt)
    return by_lines(moved, receipt) if moved else None


def _amended(
    text: str,
    receipt: Receipt,
    *,
    is_correction: bool,
) -> Correction | None:
    """What a correction changes of each student, whatever else it tells."""
    lines = amendments(text, receipt, is_correction=is_correction)
    read = [by_lines(each, receipt) for each in lines]
    changed = [notice for each in read for notice in each.notices]
    is_once = len({notice.students for notice in changed}) == len(changed)
    is_clear = bool(read) and is_once and all(each.what == "change" for each in read)
    return Correction("change", tuple(changed)) if is_clear else None


def _stays_and_comes(
    text: str,
    receipt: Receipt,
    *,
    is_correction: bool,
) -> Correction | None:
    """ "27日だけです。26日は行きます": when an absence is, and that the student comes on other days."""
    facts = receipt.facts_of(text)
    comes = any(deed.what == "attend" for deed in facts.deeds)
    is_moved = any(sign.search(facts.text) for sign in (day_words.LEFT, day_words.MOVED))
    is_both = comes and (is_correction or is_moved)
    return _amended(text, receipt, is_correction=is_correction) if is_both else None


def _told(text: str, receipt: Receipt) -> Correction:
    """What sentences ask for that are no mere courtesies."""
    told, text = text, news(text, receipt)
    if text != told and is_polite(text):
        return Correction("nothing")
    if alike := _alike(text, receipt) or _of_one_more(text, receipt):
        return alike
    if len(text) <= LONGEST and (kind := another_kind(text, receipt)):
        return by_lines(kind, receipt)
    about = frozenset(key for notice in receipt.standing for key in notice.students)
    reading = sentence(text, receipt)
    if reading.act == "withdraw":
        return withdrawal(folded(shown(text)), reading, receipt.standing, about)
    if reading.act == "notice" and names_other_days(text, reading, receipt):
        return Correction("ask", why=OPEN)
    if reading.act == "notice":
        found = by_sentence(text, reading, receipt)
        if found.what == "nothing" and has_to_be_heard(text):
            return Correction("ask", why=OPEN)
        return unless_dropping(found, text, receipt)
    if lines := bare(text, receipt):
        return by_lines(lines, receipt)
    return Correction("ask", why=reading.why)


def _alike(text: str, receipt: Receipt) -> Correction | None:
    """The same of another student, of one student more, or of some days more."""
    return another_student(text, receipt) or one_more_alike(text, receipt) or more_days_alike(text, receipt)


def _of_one_more(text: str, receipt: Receipt) -> Correction | None:
    """What goes before any other reading, as it says whose errand or visit it is."""
    if len(text) > LONGEST:
        return None
    return late_for_the_family(text, receipt) or one_more_as_told(text, receipt)


def _names_nobody(form: Form) -> bool:
    """ "迎えは13時です" is no line that says who comes."""
    return form.answers.keys() == {"pickup"} and words.NOT_WHO.search(folded(form.answers["pickup"])) is not None


def _names_no_cause(form: Form, receipt: Receipt) -> bool:
    """ "理由は言えません", "理由は変わりませんが", "理由はあとで連絡します"."""
    why = gather(form.answers.get("reason", ""), receipt.students, receipt.now.date())
    signs = (aside_words.NEGATED, unheard_words.TOLD_LATER)
    return not why.causes.sure and any(sign.search(why.text) for sign in signs)


def _names_both(text: str, standing: Sequence[Understood]) -> bool:
    """ "二人ともです" about two students."""
    about = {key for notice in standing for key in notice.students}
    return (
        len(about) == len(standing) == _BOTH
        and len(text) <= LONGEST_FIELD
        and bool(words.BOTH.fullmatch(folded(shown(text)).strip()))
    )


def _is_on_the_way(text: str, standing: Sequence[Understood]) -> bool:
    """ "今出ました" of who is late, or comes after all."""
    is_coming = all(notice.kind in ("late", "attend") for notice in standing)
    return is_coming and len(text) <= LONGEST_FIELD and bool(words.ON_THE_WAY.fullmatch(folded(shown(text)).strip()))
