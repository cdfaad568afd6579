"""What an answer says to one point of a question: an answer to what is open in it, or a correction of the rest."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from mailgate.school.errors import UnclearMail
from mailgate.school.notices.conversation.reading import spans, telling
from mailgate.school.notices.conversation.reading.correcting import corrected, of_the_other, without_wrong_remarks
from mailgate.school.notices.conversation.reading.dividing import divided, divisions
from mailgate.school.notices.conversation.reading.rereading import Rereading
from mailgate.school.notices.conversation.reading.sharing import SharedWords
from mailgate.school.notices.conversation.reading.staying import Declined
from mailgate.school.notices.questions import OpenLine, Point
from mailgate.wording.form.lines import parse
from mailgate.wording.open_points import answers, completed, days, lasting
from mailgate.wording.open_points import students as whose


@dataclass(frozen=True, slots=True)
class AnsweredPoints:
    """Puts words of an answer into the points of a question."""

    mail: Rereading
    shared: SharedWords

    def agreed(self, point: Point, added: str) -> Point:
        """A yes answers what is not open, and a point with one likely answer."""
        if not point.is_open:
            agreed = self.mail.with_answer(point, point.given, added)
            return self._added(point, added) if added and not agreed.notices else agreed
        if len(point.answers) == 1:
            return self.mail.with_answer(point, point.answers[0], added)
        return self.answered(point, added) if added else point

    def _added(self, point: Point, words: str) -> Point:
        """What stands beside a yes: something that changes the notices, else remarks."""
        found = corrected(self.mail, point, words)
        if found.notices:
            return found
        remarked = replace(point, words=completed.on_line(point.words, "remarks", words))
        added = self.mail.with_answer(remarked, point.given, "")
        return added if added.notices else found

    def of_one(self, point: Point, words: str) -> Point | None:
        """The point with these words as its answer; None where, of several students, this one comes after all."""
        return None if telling.declines(self.mail, point, words) else self.answered(point, words)

    def answered(self, point: Point, words: str) -> Point:
        """The point with these words as its answer, or its correction where nothing of it is open.

        Raises Declined where nothing is to be sent, UnclearMail where the school takes 「早退」 on the telephone alone.
        """
        if not point.is_open:
            return corrected(self.mail, point, words)
        if point.open in (OpenLine.REASON, OpenLine.STUDENT) and telling.is_away(self.mail, point):
            words = answers.days_too(words)
        if self.mail.is_only and (
            telling.comes_as_always(self.mail, point, words) or telling.was_sent_elsewhere(self.mail, words)
        ):
            raise Declined
        point, words = without_wrong_remarks(point, words)
        if swapped := of_the_other(self.mail, point, words):
            point, words = swapped
            if not words:
                return point
        is_another = point.open is OpenLine.REASON and answers.denies_a_kind(words)
        if is_another and (told := telling.alone(self.mail, point, words)):
            return told
        divided_so = (self._answered_so(point, *division) for division in self._divisions(point, words))
        ways = chain(self._of_an_absence(point, words), divided_so)
        settled: list[Point] = []
        for way in ways:
            if way.notices and not way.is_open:
                return spans.as_said(self.mail, way, words)
            settled += [] if way.is_open else [way]  # what is added to its answer is not understood
        together = telling.together(self.mail, point, words) if settled else None
        return together or next(iter(settled), None) or self._left_open(point, words)

    def _divisions(self, point: Point, words: str) -> Iterator[tuple[str, str]]:
        """The ways to take an answer apart, first one in which a cause of the lists is the reason."""
        if point.open is OpenLine.REASON:
            yield from telling.with_known_cause(self.mail, words)
        yield from divisions(point, words, self.mail.students)

    def _of_an_absence(self, point: Point, words: str) -> Iterator[Point]:
        """Which absence it is, by its cause, or as who stays away is not ill: "頭が痛いと言っています"."""
        names = telling.names_of_absences(self.mail)
        if point.open is not OpenLine.KIND or set(point.answers) != set(names.values()):
            return
        group = telling.group_of_absence(self.mail, words)
        if group in names and not parse(point.words).answers.get("reason"):
            with_cause = replace(point, words=completed.on_line(point.words, "reason", words))
            yield self._answered_so(with_cause, names[group], "")
        first, more = answers.first_and_rest(words)
        if "absence" in names and answers.is_not_ill(first):
            yield self._answered_so(point, names["absence"], more)

    def _left_open(self, point: Point, words: str) -> Point:
        """What the whole answer tells by itself, or what is open next."""
        first, more = divided(point, words, self.mail.students)
        answer = self._meant(point, answers.chosen(first, point.answers))
        if point.open is OpenLine.STUDENT and whose.names_another(more, answer, self.mail.students):
            return point
        told = telling.alone(self.mail, point, words) or telling.together(self.mail, point, words)
        told = told and spans.as_said(self.mail, told, words)
        return told or self._next_with(point, answer, self.shared.beside(more)) or self._told_ahead(point, words)

    def _next_with(self, point: Point, answer: str, added: str) -> Point | None:
        """What is open next; what is added answers it, "花子です。熱があります", or belongs into the mail."""
        following = self._next(point, answer)
        if following is None or not added:
            return following
        told = self.answered(following, added)
        if told.notices and not told.is_open:
            return told
        return self._next(replace(point, words=f"{point.words}\n\n{added}"), answer)

    def _told_ahead(self, point: Point, words: str) -> Point:
        """The same question where an answer tells something that would have been asked about next, or another day."""
        mail = self.mail
        is_day = telling.tells_its_day(mail, point, words)
        if not (point.then or is_day) or not mail.is_only or answers.is_question(words):
            return point
        text = f"{point.words}\n\n{words}"
        reading = mail.as_first_mail(text)
        found = mail.open_in(text, reading.why[0]) if len(reading.why) == 1 else None
        if is_day and answers.adds_a_day(words):
            point = replace(point, words=text)  # the day is asked about rather than lost
        if found is None or found.open is not point.open:
            return point
        is_on_it = is_day and found.then == point.then and telling.are_on_days_of(mail, found.notices, words)
        return found if set(found.then) < set(point.then) or is_on_it else point

    def _answered_so(self, point: Point, first: str, more: str) -> Point:
        """The point with this answer and what is added to it; still open where that makes no notices."""
        answer = self._meant(point, answers.chosen(first, point.answers))
        added = self.shared.beside(more)
        is_all = point.open is OpenLine.STUDENT and answer.count(",") == len(self.mail.students) - 1 > 0
        if is_all and answers.says_that_all_are_ill(added):
            added = ""
        if point.open is OpenLine.STUDENT and whose.tells_of_another(added, answer, self.mail.students):
            if told := telling.without_sibling(self.mail, point, answer, added):
                return told
            if whose.names_another(added, answer, self.mail.students):
                return self._besides(point, answer, added)
        if point.open is OpenLine.STUDENT and whose.narrows(added, answer, self.mail.students):
            return point
        found = self._with_added(point, answer, added)
        if point.open is OpenLine.REASON and telling.is_no_cause(self.mail, found, first):
            return point
        words = "。".join(filter(None, (first, more)))
        found = telling.with_its_hour(self.mail, found, words)
        about = {student for notice in found.notices for student in notice.students}
        said = words if point.open is OpenLine.KIND else added
        if about and whose.left_out(said, about, self.mail.students):
            return replace(found, notices=())
        if point.open is OpenLine.KIND and telling.only_comes(self.mail, found.notices):
            return point  # "明日から行きます" of today is neither away nor late
        return telling.of_the_house(self.mail, found, words)

    def _with_added(self, point: Point, answer: str, added: str) -> Point:
        """The point with this answer; what is added belongs into the mail, or corrects what that says with it."""
        found = self.mail.with_answer(point, answer, added)
        alone = self.mail.with_answer(point, answer, "") if added else found
        if not added or alone.is_open:
            return found
        changed = corrected(self.mail, alone, added)
        is_news = changed.notices != alone.notices
        is_over = any(notice.date < self.mail.then.date() for notice in found.notices)  # "昨日の夜、検査しました"
        is_same = completed.without_remarks(found.notices) == completed.without_remarks(alone.notices)
        if telling.loses_its_reason(self.mail, alone.notices, changed.notices, added):
            told = found.notices or self.mail.as_one_text(point, added, answer)
            is_kept = completed.without_remarks(told) == completed.without_remarks(alone.notices)
            return alone if is_kept else found  # "参列しますので" is no other reason than the funeral of the mail
        is_lost = not changed.notices and (
            telling.tells_of_others(self.mail, added, alone.notices, found.notices)
            or telling.denies_the_reason(self.mail, added, alone.notices)
        )
        if found.is_open or is_lost or (changed.notices and (is_news or not is_same)):
            return changed
        return alone if is_over else found

    def _besides(self, point: Point, answer: str, added: str) -> Point:
        """Whose it is, and a notice of somebody else: "太郎です。花子も頭痛で休みます"."""
        found = self.mail.with_answer(point, answer, "")
        more = corrected(self.mail, found, added) if not found.is_open else found
        both = {student for notice in more.notices for student in notice.students}
        return more if set(found.notices) < set(more.notices) and len(both) > 1 else point

    def _meant(self, point: Point, answer: str) -> str:
        """The answer as it can be put into the mail."""
        match point.open:
            case OpenLine.STUDENT:
                return ",".join(whose.named_students(answer, self.mail.students)) or answer
            case OpenLine.DAY:
                answer = answers.in_common_words(answer)
                today = self.mail.now.date()
                row = days.as_day(answer, point.answers, today)
                return lasting.from_its_beginning(row, answer, point.words, today, self.mail.then.date())
            case OpenLine.REASON:
                return answers.as_reason(answer.rpartition("→")[2], point.answers)
            case OpenLine.TIME:
                return answers.as_moment(answers.in_common_words(answer))
            case OpenLine.KIND:
                return answers.as_kind(answers.in_common_words(answer))
        return answer

    def _next(self, point: Point, answer: str) -> Point | None:
        """What is open once this is answered: 「早退」 asks for its hour, a cause that no list has for the kind.

        Raises UnclearMail where the school takes 「早退」 on the telephone alone.
        """
        if answers.is_undecided(answer) or (point.open is OpenLine.REASON and not answers.may_be_cause(answer)):
            return None
        mail = self.mail
        words = mail.readings.of(completed.on_line, point.words, point.open, answer)
        reading = mail.as_first_mail(words)
        if "leaving-by-phone" in reading.why:
            raise UnclearMail(*reading.why)
        found = mail.open_in(words, reading.why[0]) if len(reading.why) == 1 else None
        is_again = found is not None and found.open is point.open and found.open is not OpenLine.REASON
        return found if found and not is_again and asks(found) != asks(point) else None


def asks(point: Point) -> tuple[OpenLine, tuple[str, ...], tuple[OpenLine, ...]]:
    """The question of a point: what is open, between which answers, and what will be asked next."""
    return point.open, point.answers, point.then
