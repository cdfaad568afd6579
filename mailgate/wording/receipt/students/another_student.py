"""A reply to a receipt that is about another student, and says nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.interpretation.reasons.listing import OTHER
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.replies.receipts import students as student_words
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as amendment_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.clauses import pieces
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.receipt.students.transferred import are_their_days, goes_alone, is_changed_to, is_transferred_to
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.days.values import merged
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.people.mentions import Mention, mentions
from mailgate.wording.values import Candidate, Correction, Understood

_ONE_AND_THE_OTHER = 2
_ILL, _STATES = ("sick", "either"), ("unwell", "body")
"""Groups of illnesses, and words for how somebody is who has any: 寝込んでいる."""


def another_student(text: str, receipt: Receipt) -> Correction | None:
    """The same notice of another student: "花子ではなく太郎です", and "太郎の間違いでした" where it is about one."""
    if len(text) > 3 * LONGEST_FIELD:
        return None
    whole = receipt.facts_of(_without_who_comes(text, receipt))
    other_kind = (
        student_words.OF_AN_ABSENCE
        if all(notice.kind == "late" for notice in receipt.standing)
        else student_words.OF_LATENESS
    )
    if other_kind.search(whole.text) or not _has_their_causes(_without_why_not(whole, receipt), receipt.standing):
        return None
    if any(not are_their_days(period, receipt.standing) for period in merged(list(whole.periods))):
        return None
    if found := _exchange(whole) or (_is_only_one(whole) if len(whole.text) < len(text) else None):
        return _of_the_other(found, receipt)
    found = _told_apart(receipt.facts_of(text), receipt.standing)
    return _of_the_other(found, receipt) if found else None


def _without_why_not(facts: Facts, receipt: Receipt) -> Facts:
    """Without why the student of the notice is at school: "花子は発表会が近いので残って学校に行きます"."""
    about = {key for notice in receipt.standing for key in notice.students}
    kept = []
    for cause in facts.causes.sure:
        start, end = facts.sentence_at(cause.start)
        named = [each.students for each in facts.people if start <= each.start < end]
        is_why = cause.entry.group == "other" and bool(named) and all(who and who <= about for who in named)
        kept += [] if is_why else [cause]
    return replace(facts, causes=replace(facts.causes, sure=tuple(kept)))


def _has_their_causes(said: Facts, standing: Sequence[Understood]) -> bool:
    """Whether no other illness is told: "腹痛で休むのは花子ではなく太郎です" of a fever would need both changed."""
    reasons = [notice.reason for notice in standing]
    told = [each.entry for each in said.causes.sure if each.entry.group not in ("better", "change")]
    told = [entry for entry in told if not entry.is_visit and entry.name not in _STATES]
    has_theirs = any(set(entry.reasons) & set(reasons) for entry in told)
    told = [entry for entry in told if entry.reasons or not has_theirs]  # 鼻水と熱
    is_other = any(reason.startswith(OTHER) for reason in reasons)
    are_theirs = (set(entry.reasons) & set(reasons) or (is_other and not entry.reasons) for entry in told)
    return all(are_theirs)


def _of_the_other(found: "_Exchange", receipt: Receipt) -> Correction | None:
    if any(found.right.students & set(each.students) for each in receipt.standing):
        return None
    meant = [each for each in receipt.standing if not found.wrong or found.wrong.students & set(each.students)]
    return of_another(meant, found.right.students, receipt.students) if len(meant) == 1 else None


def _exchange(said: Facts) -> "_Exchange | None":
    named = [each for each in said.people if each.way == "name" and len(each.students) == 1]
    theirs = [each.students for each in named]
    others = [
        each for each in said.people if each not in named and (each.way, each.students in theirs) != ("class", True)
    ]
    if others or len(named) not in (1, 2):
        return None
    begin = said.end - len(said.text[said.start : said.end].lstrip())
    return _exchanged(said.text[: said.end], begin, named)


def _is_only_one(said: Facts) -> "_Exchange | None":
    """ "太郎が休みます" beside "花子は行きます" about 花子."""
    named = [each for each in said.people if each.way == "name" and len(each.students) == 1]
    if len(named) != 1 or len(said.people) != 1:
        return None
    begins = words.BEFORE_ANOTHER.fullmatch(said.text, said.start, named[0].start)
    is_absent = student_words.IS_ABSENT.fullmatch(said.text, named[0].end)
    return _Exchange(named[0]) if begins and is_absent else None


def _told_apart(facts: Facts, standing: Sequence[Understood]) -> "_Exchange | None":
    """ "名前が逆です。休むのは太郎で、花子は元気に家を出ました": what is said of each of them."""
    about = {key for notice in standing for key in notice.students}
    right: list[Mention] = []
    wrong: list[Mention] = []
    is_mistaken = False
    for whole in pieces(facts):
        piece = _behind_a_mistake(whole)
        is_mistaken = is_mistaken or piece is not whole
        named = [each for each in piece.people if each.way not in ("family", "own", "class")]
        is_wrong = student_words.IS_WRONG.fullmatch(piece.text, piece.start, piece.end) is not None
        if is_wrong or is_polite(piece.text[piece.start : piece.end]):
            continue
        if not named and student_words.NAMES_MISTAKEN.fullmatch(piece.text, piece.start, piece.end):
            is_mistaken = True
        elif len(named) == 1 and named[0].students <= about and _is_not_meant(piece, named[0]):
            wrong.append(named[0])
        elif len(named) == 1 and not named[0].students & about and _is_meant(piece, named[0], standing):
            right.append(named[0])
            is_mistaken = is_mistaken or is_changed_to(piece, named[0])
        elif (
            found := _meant_as(piece, about)
            or _swapped(piece, about)
            or _exchange(piece)
            or _in_one_breath(piece, standing)
        ):
            right.append(found.right)
            wrong += [found.wrong] if found.wrong else []
        elif not _is_beside(piece, standing, right):
            return None
    is_one = len({each.students for each in right}) == 1 and all(each.way == "name" for each in [*right, *wrong])
    return _Exchange(right[0], wrong[0] if wrong else None) if is_one and (wrong or is_mistaken) else None


def _behind_a_mistake(said: Facts) -> Facts:
    """ "名前を選び間違えました、病院に行くのは太郎です" without the clause that only says that a name was wrong."""
    ends = [place + 1 for place in range(said.start, said.end - 1) if said.text[place] == "、"]
    told = (end for end in ends if student_words.NAMES_MISTAKEN.fullmatch(said.text, said.start, end))
    end = next(told, None)
    return said if end is None else said.part(end, said.end)


def _swapped(said: Facts, about: set[int]) -> "_Exchange | None":
    """ "花子と太郎を取り違えました" about 花子."""
    named = [each for each in said.people if each.way == "name"]
    if len(named) != len(said.people) or len(named) != _ONE_AND_THE_OTHER:
        return None
    first, last = named
    begins = words.BEFORE_ANOTHER.fullmatch(said.text, said.start, first.start)
    is_both = begins and amendment_words.AND.fullmatch(said.text, first.end, last.start)
    if not (is_both and student_words.SWAPPED.fullmatch(said.text, last.end, said.end)):
        return None
    wrong, right = (first, last) if first.students <= about else (last, first)
    return _Exchange(right, wrong) if wrong.students <= about else None


def _meant_as(said: Facts, about: set[int]) -> "_Exchange | None":
    """ "太郎の連絡のつもりで花子の名前を書いていました": who is meant stands before who was written."""
    named = [each for each in said.people if each.way == "name" and len(each.students) == 1]
    if len(named) != len(said.people) or len(named) != _ONE_AND_THE_OTHER:
        return None
    right, wrong = named
    begins = words.BEFORE_ANOTHER.fullmatch(said.text, said.start, right.start)
    is_meant = begins and student_words.MEANT_BUT.fullmatch(said.text, right.end, wrong.start)
    is_wrong = is_meant and student_words.WAS_WRITTEN.fullmatch(said.text, wrong.end, said.end)
    return _Exchange(right, wrong) if is_wrong and wrong.students <= about and not right.students & about else None


def _is_beside(said: Facts, standing: Sequence[Understood], right: Sequence[Mention]) -> bool:
    """ "お母さんに怒られました", "1年2組のほうです", "鼻水と熱があります": nothing that anybody has to hear."""
    others = [each for each in said.people if not any(each.students == who.students for who in right)]
    causes = [] if _has_their_causes(said, standing) else said.causes.sure
    told = (others, causes, said.causes.doubtful, said.causes.denied, said.periods, said.clocks)
    deeds = [deed for deed in said.deeds if deed.what != "elsewhere"]
    signs = (student_words.OPEN, amendment_words.OPEN, amendment_words.TO_BE_HEARD)
    return not (any(told) or deeds or any(sign.search(said.text, said.start, said.end) for sign in signs))


def _in_one_breath(said: Facts, standing: Sequence[Understood]) -> "_Exchange | None":
    """ "花子じゃなくて太郎が熱で休みです": what is said of the one who is meant is what stands."""
    named = [each for each in said.people if each.way == "name" and len(each.students) == 1]
    if len(named) != len(said.people) or len(named) != _ONE_AND_THE_OTHER:
        return None
    wrong, right = named
    begins = student_words.BEFORE_ONE.fullmatch(said.text, said.start, wrong.start)
    is_rather = begins and words.RATHER.fullmatch(said.text, wrong.end, right.start)
    is_meant = is_rather and _is_meant(said.part(right.start, said.end), right, standing)
    return _Exchange(right, wrong) if is_meant else None


def _is_not_meant(said: Facts, named: Mention) -> bool:
    """ "花子と書きましたが", "花子じゃなくて", "花子は元気に行きました"."""
    if student_words.SAID_WRONGLY.match(said.text, named.end, said.end):
        return True
    if student_words.WRONGLY.search(said.text, said.start, named.start):
        return student_words.WAS_WRITTEN.fullmatch(said.text, named.end, said.end) is not None
    if any(deed.what not in ("attend", "elsewhere") for deed in said.deeds) or said.clocks or said.periods:
        return words.RATHER.fullmatch(said.text, named.end, said.end) is not None
    is_ill = any(cause.entry.group in _ILL for cause in said.causes.sure) or said.causes.doubtful
    is_open = student_words.OPEN.search(said.text, said.start, said.end) or is_ill
    is_there = student_words.IS_THERE.search(said.text, named.end, said.end)
    is_rather = words.RATHER.fullmatch(said.text, named.end, said.end)
    return bool(is_rather or (is_there and not is_open))


def _is_meant(said: Facts, named: Mention, standing: Sequence[Understood]) -> bool:
    """ "太郎の間違いです", "休むのは太郎で", "熱があるのは太郎のほうなんです", "太郎が熱で休みます"."""
    if is_transferred_to(said, named, standing) or goes_alone(said, named, standing):
        return True
    if student_words.MEANT_BUT.fullmatch(said.text, named.end, said.end):
        return words.BEFORE_ANOTHER.fullmatch(said.text, said.start, named.start) is not None
    is_theirs = _has_their_causes(said, standing)
    hours = {notice.arrival for notice in standing}
    is_theirs = is_theirs and all({clock.time} == hours for clock in said.clocks)
    is_theirs = is_theirs and all(are_their_days(period, standing) for period in merged(list(said.periods)))
    is_other = said.causes.denied or not is_theirs
    if is_other or student_words.OPEN.search(said.text, said.start, said.end):
        return False
    begins = student_words.BEFORE_ONE.fullmatch(said.text, said.start, named.start)
    if begins and student_words.IS_THE_RIGHT.fullmatch(said.text, named.end, said.end):
        return True
    if said.causes.doubtful or people_words.ALSO.match(said.text, named.end):
        return False
    is_absent = bool(said.deeds) and all(_is_absent_behind(named, deed, said) for deed in said.deeds)
    is_so = is_absent or _is_late_then(named, said, standing) or _is_ill(named, said, standing)
    return is_so or student_words.IS_MISTAKEN.fullmatch(said.text, named.end, said.end) is not None


def _is_late_then(named: Mention, said: Facts, standing: Sequence[Understood]) -> bool:
    """ "太郎が病院で10時です", "太郎が通院で10時に着きます", where that is what stands."""
    is_late = bool(said.clocks) and all(notice.kind == "late" for notice in standing)
    comes = bool(said.deeds) and all((deed.what, deed.mood) == ("attend", "firm") for deed in said.deeds)
    is_told = not said.deeds and student_words.IS_LATE_THEN.search(said.text, named.end, said.end) is not None
    return is_late and (comes or is_told)


def _is_ill(named: Mention, said: Facts, standing: Sequence[Understood]) -> bool:
    """ "太郎が熱です" of an absence for it."""
    is_sick = all(notice.kind == "sick" for notice in standing) and not said.deeds and len(said.causes.sure) == 1
    return is_sick and all(
        student_words.SUBJECT.fullmatch(said.text, named.end, cause.start)
        and student_words.IT_IS.fullmatch(said.text, cause.end, said.end)
        for cause in said.causes.sure
    )


def _is_absent_behind(named: Mention, deed: Deed, said: Facts) -> bool:
    """ "太郎が熱で休みます", "太郎を欠席としてください"."""
    is_absent = deed.what == "absent" or student_words.NOTED_ABSENT.match(said.text, deed.start)
    return bool(deed.start >= named.end and is_absent and deed.mood == "firm")


@dataclass(frozen=True, slots=True)
class _Exchange:
    """The student who is meant, and the one who is named as not meant."""

    right: Mention
    wrong: Mention | None = None


def _exchanged(text: str, start: int, named: Sequence[Mention]) -> _Exchange | None:
    first, last = named[0], named[-1]
    is_english = first is not last and student_words.NOT_THIS.fullmatch(text, start, first.start) is not None
    if (
        is_english
        and student_words.BUT_THIS.fullmatch(text, first.end, last.start)
        and student_words.IS_WHO.fullmatch(text, last.end)
    ):
        return _Exchange(last, first)
    if student_words.THIS_ONE.fullmatch(text, start, first.start) and (found := _this_one(text, first, last)):
        return found
    begins = (words.BEFORE_ANOTHER,) if first is last else (words.BEFORE_ANOTHER, student_words.BEFORE_ONE)
    if not any(pattern.fullmatch(text, start, first.start) for pattern in begins):
        return None
    if first is last:
        return _Exchange(last) if student_words.IS_MISTAKEN.fullmatch(text, last.end) or _is_who(text, last) else None
    between = text[first.end : last.start]
    if words.RATHER.fullmatch(between) and student_words.IS_MEANT.fullmatch(text, last.end):
        return _Exchange(last, first)
    if student_words.IS_MEANT.fullmatch(between) and words.RATHER.fullmatch(text, last.end):
        return _Exchange(first, last)
    return None


def _this_one(text: str, first: Mention, last: Mention) -> _Exchange | None:
    """ "It's Taro who is sick", "I meant Taro, not Hanako"."""
    is_told = student_words.IS_WHO.fullmatch(text, last.end)
    if first is last:
        is_enough = text[last.end :].strip(".! ") or student_words.SHOULD_BE.search(text, 0, first.start)
        return _Exchange(last) if is_told and is_enough else None
    if student_words.WHO_RATHER.fullmatch(text, first.end, last.start):
        return _Exchange(first, last) if not text[last.end :].strip(".! ") else None
    is_contrast = student_words.ENGLISH_RATHER.fullmatch(text, first.end, last.start)
    return _Exchange(first, last) if is_told and is_contrast else None


def _is_who(text: str, named: Mention) -> bool:
    """ "太郎のほうです", "休むのは太郎です"."""
    is_one_of_them = student_words.IS_THE_ONE.fullmatch(text, named.end)
    return bool(
        is_one_of_them
        or (words.WHO_IS.search(text, 0, named.start) and student_words.IS_MEANT.fullmatch(text, named.end))
    )


def _without_who_comes(text: str, receipt: Receipt) -> str:
    """The text without a sentence that says that the student of the notice comes as always: "花子は普通に行きます"."""
    about = {key for notice in receipt.standing for key in notice.students}
    said = shown(text)
    for found in reversed(list(student_words.COMES_AS_ALWAYS.finditer(folded(said)))):
        named = mentions(found["who"], receipt.students)
        if len(named) == 1 and named[0].students and named[0].students <= about:
            said = said[: found.start()] + said[found.end() :]
    return said


def of_another(meant: Sequence[Understood], who: frozenset[int], students: Sequence[Candidate]) -> Correction | None:
    """The notice as one about another student of the same school."""
    (notice,) = meant
    kinds = {student.key: student.kinds for student in students}
    (key,) = who
    if key in notice.students or kinds[key] != kinds[notice.students[0]]:
        return None
    return Correction("instead", (replace(notice, students=(key,)),), notice.students)
