"""A question's address holds what was understood, exactly, or there is no question."""

import datetime as dt
import json

from hypothesis import given
from hypothesis import strategies as st

from mailgate.ids import MailboxId
from mailgate.school.directory import schools
from mailgate.school.directory.documents.document import write_document
from mailgate.school.directory.families import Family
from mailgate.school.models import School, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import questions
from mailgate.school.notices.questions import OpenLine
from mailgate.wording.values import Understood

NOW = Moment(1_795_471_800)
TODAY = dt.date(2026, 11, 24)
RULES = schools.read_text("""
[[kind]]
slug = "sick"
name = "欠席（病欠）"
reasons = ["発熱", "腹痛"]
deadline = "08:00"

[[kind]]
slug = "late"
name = "遅刻"
reasons = ["通院"]
deadline = "08:00"
arrival = true
""")
SCHOOL = School(id=1, code="a", name="青葉小学校", phone="1", rules=json.dumps(write_document(RULES)))


def family(*numbers: int) -> Family:
    """A family with these students."""
    named = {"grade": "1", "classroom": "1", "number": "1", "name": "山田 太郎", "kana": ""}
    return Family(MailboxId(1), tuple(Student(id=number, school=SCHOOL, **named) for number in numbers))


UNDERSTOOD = st.builds(
    Understood,
    students=st.lists(st.sampled_from([11, 12, 13]), min_size=1, unique=True).map(sorted).map(tuple),
    kind=st.just("sick"),
    reason=st.sampled_from(["発熱", "腹痛"]),
    date=st.dates(TODAY, TODAY + dt.timedelta(366)),
    until=st.just(TODAY),
    arrival=st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    remarks=st.just(""),
)


def kept(one: Family, notice: Understood, line: OpenLine) -> tuple[Understood, OpenLine] | None:
    address = questions._address(NOW, one, notice, line)
    assert address is not None
    return questions._understood(one, address)


@given(UNDERSTOOD, st.integers(0, 180), st.sampled_from(OpenLine))
def test_an_address_holds_what_was_understood(notice: Understood, days: int, line: OpenLine) -> None:
    whole = Understood(
        notice.students,
        notice.kind,
        notice.reason,
        notice.date,
        notice.date + dt.timedelta(days),
        notice.arrival,
        "",
    )
    assert kept(family(11, 12, 13), whole, line) == (whole, line)


def test_where_the_family_has_changed_an_address_holds_nothing() -> None:
    notice = Understood((11,), "sick", "発熱", TODAY, TODAY, None, "")
    address = questions._address(NOW, family(11, 12), notice, OpenLine.NONE)
    assert address is not None
    assert questions._understood(family(11, 12), address) == (notice, OpenLine.NONE)
    for changed in (family(12, 11), family(11), family(11, 12, 13), family()):
        assert questions._understood(changed, address) is None
