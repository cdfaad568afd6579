"""What is new in a reply to a receipt: all but what stays as it is, what holds no more, and what is told later."""

from collections.abc import Iterator, Sequence

from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.causes.symptoms import INFLUENZA
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.people.mentions import mentions
from mailgate.wording.values import Candidate, Understood


def news(text: str, receipt: Receipt) -> str:
    """The text without what changes nothing, unless that is all."""
    if len(text) > 2 * LONGEST_FIELD:
        return text
    said = shown(text)
    for start, end in sorted(_gone(folded(said), receipt), reverse=True):
        said = said[:start] + said[end:]
    return _with_deeds(_with_disease(said if said.strip() else text, receipt.standing), receipt.standing)


def without_only_they(text: str, receipt: Receipt) -> str:
    """The text without "休むのは花子だけで" about 花子 alone, unless that is all."""
    said = shown(text)
    about = {key for notice in receipt.standing for key in notice.students}
    for match in reversed(list(words.ONLY_THEY.finditer(folded(said)) if len(about) == 1 else ())):
        named = mentions(match["who"], receipt.students)
        if named and all(each.way == "name" and each.students <= about for each in named):
            said = said[: match.start()] + said[match.end() :]
    return said if said.strip() else text


def _gone(text: str, receipt: Receipt) -> Iterator[tuple[int, int]]:
    """Where the text says what changes nothing."""
    patterns = (words.UNCHANGED, words.HOLDS_NO_MORE, words.UNDONE_AND, withdrawal_words.CHANGED_FROM)
    yield from (match.span() for pattern in patterns for match in pattern.finditer(text))
    about = {key for notice in receipt.standing for key in notice.students}
    for match in words.ONLY_THEY.finditer(text):
        named = mentions(match["who"], receipt.students)
        if named and all(each.way == "name" and each.students <= about for each in named):
            yield match.span()
    if _is_one_more(text, about, receipt.students):
        both = (words.ALL_OF_THEM, words.FOR_ALL_OF_THEM)
        yield from (match.span() for pattern in both for match in pattern.finditer(text))
        yield from _with_them(text, about, receipt.students)


def _with_them(text: str, about: set[int], students: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """ "花子と同じ10時に" and "花子とともに" of one student more."""
    for each in mentions(text, students):
        found = words.WITH_THEM.match(text, each.end)
        if found and each.way == "name" and each.students <= about:
            yield each.start, found.end()


def _is_one_more(text: str, about: set[int], students: Sequence[Candidate]) -> bool:
    """ "太郎も熱です。二人とも休みます" about 花子."""
    named = [each for each in mentions(text, students) if each.way == "name" and not each.students <= about]
    too = [each for each in named if people_words.ALSO.match(text, each.end)]
    return len(about) == 1 and bool(too) and len({key for each in named for key in each.students}) == 1


def _with_disease(text: str, standing: Sequence[Understood]) -> str:
    """ "A型ではなくB型でした" about an influenza that stands, "B型でした" about an illness."""
    (disease, *_) = INFLUENZA["a"][0].partition("A")
    is_influenza = any(notice.reason.startswith(disease) for notice in standing)
    said = shown(text)
    is_found = all(each.kind == "sick" for each in standing) and words.FOUND_TYPE.search(folded(said))
    is_told = is_found or words.INFLUENZA.search(folded(said)) is not None
    if len(text) > 2 * LONGEST_FIELD or not (is_influenza or is_told):
        return text
    for match in reversed(list(words.BARE_TYPE.finditer(folded(said)))):
        said = said[: match.start()] + disease + said[match.start() :]
    return said


def _with_deeds(text: str, standing: Sequence[Understood]) -> str:
    """ "27日までになります" and "金曜まで出席停止だそうです" about an absence: until then the student stays away."""
    if len(text) > 2 * LONGEST_FIELD:
        return text
    said = shown(text)
    if all(notice.departure for notice in standing):
        return words.STAYS_TO_THE_END.sub(words.TAKEN_BACK, said)
    if any(notice.kind not in ABSENCES for notice in standing):
        return text
    is_journey = all(notice.kind == "absence" for notice in standing)
    said = words.ALSO_THEIRS.sub(words.GOES_TOO if is_journey else words.TOO_STAYS_AWAY, said)
    for match in reversed(list(words.STAYS_AWAY_UNTIL.finditer(folded(said)))):
        end = max(match.end("until"), match.end("no"))
        why = match["why"] or (words.STAY if match["stay"] else "")
        said = said[:end] + why + words.STAYS_AWAY + said[match.end() :]
    return said
