"""What an answer tells that no line of the form can hold: by itself, or together with the mail as one text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailgate.school.directory.rules import OTHER
from mailgate.school.notices.conversation.reading.rereading import Rereading
from mailgate.school.notices.conversation.reading.staying import by_student, days_of, staying
from mailgate.school.notices.questions import OpenLine, Point, kinds_of
from mailgate.wording.normalization import shown
from mailgate.wording.open_points import answers, completed, days
from mailgate.wording.open_points import students as whose
from mailgate.wording.recognition.facts import gather
from mailgate.wording.values import Understood


def alone(mail: Rereading, point: Point, words: str) -> Point | None:
    """What an answer tells of the same days by itself: "休みではなく遅刻です。病院に寄ってから行きます".

    Raises Declined where the student comes after all.
    """
    students = tuple(student for student in mail.students if student.name in point.students)
    if not mail.is_only or not students or _names_only_others(mail, point, words):
        return None
    expected = mail.expected(point)
    if point.open is OpenLine.KIND:
        before = by_student(expected)
        mail.staying(before, mail.as_correction(words, before, students).notices, words)
    reading = mail.as_mail(words, students)
    if reading.act != "notice" or set(map(days_of, reading.notices)) != set(map(days_of, expected)):
        return None
    is_another = _is_another_absence(mail, expected, reading.notices)
    is_another = is_another or _names_no_cause(mail, expected, reading.notices, words)
    if is_another or mail.staying(expected, reading.notices, words) != expected:
        return None
    is_said = point.open is OpenLine.KIND or answers.denies_a_kind(words)
    return replace(point, given=words, notices=reading.notices) if is_said else None


def together(mail: Rereading, point: Point, words: str) -> Point | None:
    """What the mail and the answer say as one text: "妻に確認しました。膝を打って歩けないそうです"."""
    is_open = point.open in (OpenLine.REASON, OpenLine.KIND) or (point.open is OpenLine.STUDENT and point.then)
    if not mail.is_only or not is_open or answers.is_question(words) or _is_of_another(mail, point, words):
        return None
    expected, found = mail.expected(point), mail.as_one_text(point, words)
    about = _students(found)
    meant = about if point.open is OpenLine.STUDENT else _students(expected)
    is_another = point.open is OpenLine.KIND and _is_another_absence(mail, expected, found)
    if not found or not about >= meant or is_another:
        return None
    if point.open is OpenLine.REASON and is_no_cause(mail, replace(point, notices=found), words):
        return None
    if about == meant and tells_of_others(mail, words, found, found):
        return None
    return replace(point, given=words, notices=found)


def with_known_cause(mail: Rereading, words: str) -> Iterator[tuple[str, str]]:
    """The sentence of an answer that names a cause of the lists, where the first one names none: "病気です。熱です"."""
    first, more = answers.first_and_rest(words)
    is_of_somebody = bool(gather(shown(words), mail.students, mail.now.date()).people) or answers.corrects(words)
    if is_of_somebody or _has_listed_cause(mail, first):
        return
    for said, rest in answers.each_and_rest(more):
        if _has_listed_cause(mail, said) and (group := group_of_causes(mail, said)):
            tells_more = group_of_causes(mail, first) != group
            yield said, f"{first}。{rest}" if tells_more else rest
            return


def _has_listed_cause(mail: Rereading, words: str) -> bool:
    """Whether words name a cause that is one of the usual reasons, and not only "病気"."""
    return any(cause.entry.reasons for cause in gather(shown(words), mail.students, mail.now.date()).causes.sure)


def group_of_causes(mail: Rereading, words: str) -> str:
    """The one kind of absence of which are all causes that words name, and nothing else about them; else nothing."""
    return "" if gather(shown(words), mail.students, mail.now.date()).deeds else group_of_absence(mail, words)


def group_of_absence(mail: Rereading, words: str) -> str:
    """The same, also where words say that somebody stays away for it: "お腹も痛いようなので病欠で"."""
    said = gather(shown(words), mail.students, mail.now.date())
    is_absent = all((deed.what, deed.mood) == ("absent", "firm") for deed in said.deeds)
    is_only = is_absent and not (said.people or said.causes.doubtful or said.causes.denied)
    groups = {"sick" if cause.entry.group == "sick" else "absence" for cause in said.causes.sure}
    return groups.pop() if len(groups) == 1 and is_only and not answers.is_for_no_illness(words) else ""


def names_of_absences(mail: Rereading) -> dict[str, str]:
    """What the school calls its kinds of absence."""
    return {kind.slug: kind.name for kind in kinds_of(mail.family) if kind.is_absence}


def _is_of_another(mail: Rereading, point: Point, words: str) -> bool:
    """Whether an answer begins with another student than the mail's: "太郎のことです。熱があります" of 花子."""
    named = whose.named_students(answers.first_and_rest(words)[0], mail.students)
    return bool(point.students and named) and not set(named) & set(point.students)


def with_its_hour(mail: Rereading, point: Point, words: str) -> Point:
    """A coming with the hour that its reason tells, "寝坊して9時に着きます"; no notices if it is unclear."""
    is_late = bool(point.notices) and not mail.absences & {notice.kind for notice in point.notices}
    is_told = any(notice.arrival or notice.departure for notice in point.notices)
    if point.open is not OpenLine.REASON or not is_late or is_told or not answers.names_a_time(words):
        return point
    told = mail.as_one_text(point, words)
    return replace(point, notices=told if any(notice.arrival or notice.departure for notice in told) else ())


def of_the_house(mail: Rereading, point: Point, words: str) -> Point:
    """What keeps a family busy is told by all the words around it: "末っ子を保育園に送ってからになるため"."""
    is_plain = point.open is OpenLine.REASON and all(each.reason.startswith(OTHER) for each in point.notices)
    if not point.notices or not is_plain or mail.absences & {notice.kind for notice in point.notices}:
        return point
    told = mail.as_one_text(point, words)
    return replace(point, notices=told) if _without_reason(told) == _without_reason(point.notices) else point


def without_sibling(mail: Rereading, point: Point, answer: str, added: str) -> Point | None:
    """Whose it is, where what is said about somebody else is no news: "太郎です。花子は先に家を出ました"."""
    found = mail.with_answer(point, answer, "")
    told = mail.as_one_text(point, added, answer)
    is_same = completed.without_remarks(told) == completed.without_remarks(found.notices)
    is_of_all = any(each.way == "all" for each in gather(shown(added), mail.students, mail.now.date()).people)
    return found if told and is_same and not (is_of_all or answers.tells_of_a_sibling(added)) else None


def tells_of_others(mail: Rereading, added: str, before: Sequence[Understood], found: Sequence[Understood]) -> bool:
    """Whether what is added makes it about others, or names a day that the notices do not have: "明日もです"."""
    is_missed = not are_on_days_of(mail, found, added)
    return _students(before) != _students(found) or is_missed or answers.tells_of_a_sibling(added)


def is_away(mail: Rereading, point: Point) -> bool:
    """Whether all that a mail tells is that somebody stays away."""
    found = mail.expected(point)
    return bool(found) and {notice.kind for notice in found} <= mail.absences


def tells_its_day(mail: Rereading, point: Point, words: str) -> bool:
    """Whether an answer to another question tells the day, where the mail names none, or adds one: "明日もです"."""
    if point.open is OpenLine.DAY or not days.days_named(words, mail.students, mail.now.date()):
        return False
    return not days.days_named(point.words, mail.students, mail.then.date()) or answers.adds_a_day(words)


def are_on_days_of(mail: Rereading, notices: Sequence[Understood], words: str) -> bool:
    """Whether notices have all days that words name."""
    named = days.days_named(words, mail.students, mail.now.date())
    return all(any(each.date <= day <= each.until for each in notices) for day in named)


def comes_as_always(mail: Rereading, point: Point, words: str) -> bool:
    """Whether who was asked about, and nobody else, comes as on any day, so that there is nothing to tell."""
    said = gather(shown(words), mail.students, mail.now.date())
    if point.open is OpenLine.KIND:
        return answers.comes_as_on_any_day(words) and not _names_only_others(mail, point, words)
    is_ill = any(cause.entry.group == "sick" for cause in said.causes.sure)
    is_theirs = all(each.way == "own" for each in said.people) and not is_ill
    named = days.days_named(words, mail.students, mail.now.date())
    if point.open is OpenLine.STUDENT:
        is_of_all = all(each.way in ("own", "all") for each in said.people) and not is_ill
        is_same_day = named <= {notice.date for notice in point.notices}
        return is_of_all and is_same_day and answers.is_nobody_away(words)
    if point.open not in (OpenLine.REASON, OpenLine.DAY):
        return False
    is_away_no_more = point.open is OpenLine.REASON and answers.is_away_no_more(words)
    return is_theirs and (is_away_no_more or (not named and answers.needs_no_leave(words)))


def declines(mail: Rereading, point: Point, words: str) -> bool:
    """Whether words about one of several students, who may stay away, say that this one comes: "太郎は行きます"."""
    if mail.is_only or point.open is not OpenLine.KIND or not point.is_open or answers.comes_late(words):
        return False
    before = by_student(mail.expected(point))
    (name, *others) = point.students
    if not before or others:
        return False
    if comes_as_always(mail, point, words):
        return True
    said = mail.as_correction(f"{name}は{words}", before, mail.students).notices
    return bool(said) and not staying(before, said, words, kinds_of(mail.family), is_only=False)


def was_sent_elsewhere(mail: Rereading, words: str) -> bool:
    """Whether an answer says that the mail was meant for somebody else, and tells nothing for the school."""
    if not answers.was_sent_elsewhere(words):
        return False
    said = gather(shown(words), mail.students, mail.now.date())
    stays = any(deed.what not in ("attend", "elsewhere") and deed.mood != "denied" for deed in said.deeds)
    is_later = any(day > mail.then.date() for day in days.days_named(words, mail.students, mail.now.date()))
    is_named = any(each.way == "name" for each in said.people)
    comes = any(deed.what == "attend" for deed in said.deeds)
    return not (stays or said.causes.sure or is_later) and (comes or not is_named)


def is_no_cause(mail: Rereading, point: Point, answer: str) -> bool:
    """Whether a reason was taken for "other" that names no cause: "承知しました", "後で電話します"."""
    is_other = bool(point.notices) and all(each.reason.startswith(OTHER) for each in point.notices)
    if not is_other or answers.may_be_cause(answer) or answer.strip() in point.answers:
        return False
    return not gather(shown(answer), mail.students, mail.now.date()).causes.sure


def only_comes(mail: Rereading, notices: Sequence[Understood]) -> bool:
    """Whether notices tell nothing but that somebody comes, of several who were asked about."""
    coming = {kind.slug for kind in kinds_of(mail.family) if kind.requires_absence}
    return not mail.is_only and bool(notices) and all(each.kind in coming for each in notices)


def denies_the_reason(mail: Rereading, words: str, notices: Sequence[Understood]) -> bool:
    """Whether words deny the reason of notices and name another cause: "熱ではなくて頭が痛いそうです"."""
    said = gather(shown(words), mail.students, mail.now.date())
    denied = "、".join(f"{said.text[start:end]}です" for start, end in said.causes.denied)
    meant = gather(denied, mail.students, mail.now.date()).causes.sure if said.causes.sure else ()
    return any(each.reason in cause.entry.reasons for cause in meant for each in notices)


def loses_its_reason(mail: Rereading, before: Sequence[Understood], after: Sequence[Understood], words: str) -> bool:
    """Whether a reason would become "other" by words that call nothing wrong and tell of no illness."""
    said = gather(shown(words), mail.students, mail.now.date())
    is_ill = any(cause.entry.group == "sick" for cause in said.causes.sure)
    return _becomes_other(before, after) and not is_ill and not answers.corrects(words)


def _becomes_other(before: Sequence[Understood], after: Sequence[Understood]) -> bool:
    """Whether a reason of the list would become "other"."""
    had_one = any(not each.reason.startswith(OTHER) for each in before)
    return had_one and bool(after) and all(each.reason.startswith(OTHER) for each in after)


def _names_only_others(mail: Rereading, point: Point, words: str) -> bool:
    """Whether an answer names a student, and none of those who were asked about: "花子は普通に登校します"."""
    about = {student.key for student in mail.students if student.name in point.students}
    named = [each for each in gather(shown(words), mail.students, mail.now.date()).people if each.way == "name"]
    return bool(named) and not any(each.students & about for each in named)


def _names_no_cause(mail: Rereading, before: Sequence[Understood], after: Sequence[Understood], words: str) -> bool:
    """Whether words that name no cause would leave out the one of the mail: "1時に登校します" of a headache."""
    is_sure = bool(gather(shown(words), mail.students, mail.now.date()).causes.sure)
    return not is_sure and _becomes_other(before, after)


def _students(notices: Sequence[Understood]) -> set[int]:
    return {student for notice in notices for student in notice.students}


def _without_reason(notices: Sequence[Understood]) -> list[Understood]:
    return [replace(each, reason="", remarks="") for each in notices]


def _is_another_absence(mail: Rereading, expected: Sequence[Understood], found: Sequence[Understood]) -> bool:
    """Whether an answer is an absence of another kind than the mail: "旅行なので休みです" of "太郎が熱です"."""
    told, meant = ({notice.kind for notice in each} & mail.absences for each in (found, expected))
    return bool(told and meant and told != meant)
