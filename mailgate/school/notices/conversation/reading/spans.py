"""The days of an absence that a mail left in doubt, as the answer that makes it firm tells them."""

import datetime as dt
from dataclasses import replace

from mailgate.school.notices.conversation.reading.rereading import Rereading
from mailgate.school.notices.questions import OpenLine, Point
from mailgate.wording.open_points import answers, days


def as_said(mail: Rereading, point: Point, words: str) -> Point:
    """The notices on the days that an answer to what is done names; none where it is unclear which it leaves out.

    "今週ずっと休むかもしれません", answered "今日と明日は休みます", is no week.
    """
    spans = {(notice.date, notice.until) for notice in point.notices if notice.kind in mail.absences}
    today = mail.now.date()
    named = days.days_named(words, mail.students, today)
    if point.open is not OpenLine.KIND or len(spans) != 1 or not named:
        return point
    first, last = spans.pop()
    rows = _rows(words, today)
    if first == last or rows == {(first, last)}:
        return point
    if not rows:
        return point if last in named or not any(first <= day <= last for day in named) else replace(point, notices=())
    begin, end = rows.pop()
    if rows or end < first or begin > last:
        return replace(point, notices=())
    away = {
        each: replace(each, date=max(begin, first), until=end) for each in point.notices if each.kind in mail.absences
    }
    return replace(point, notices=tuple(away.get(each, each) for each in point.notices))


def _rows(words: str, today: dt.date) -> set[tuple[dt.date, dt.date]]:
    """The rows of days that sentences of an answer end with."""
    sentences = (said for said, _ in answers.each_and_rest(words))
    found = (days.told_days(said, today) or days.days_of_sentence(said, today) for said in sentences)
    return {row for row in found if row}
