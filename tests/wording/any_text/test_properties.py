"""What holds for every text: nothing breaks, and nothing is read that the family or the school does not have."""

import datetime as dt

from hypothesis import example, given
from hypothesis import strategies as st

from mailgate.wording.reader import read
from mailgate.wording.values import Reading
from wording.family import BOTH, EVENING, KINDS, MORNING, NAMES, TODAY
from wording.tables import KNOWN

_PIECES = [piece for text in KNOWN for piece in text.replace("\n", "。").split("。") if piece]
_CUT = st.builds(
    lambda text, start, length: text[start : start + length], st.sampled_from(KNOWN), *[st.integers(0, 40)] * 2
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.one_of(st.sampled_from(_PIECES), _CUT, st.text(max_size=4)), max_size=6).map("。".join),
    st.lists(st.one_of(st.sampled_from(_PIECES), _CUT), max_size=6).map("\n".join),
)


def check(reading: Reading) -> None:
    assert (reading.act == "notice") == bool(reading.notices)
    assert bool(reading.why) == (reading.act in ("ask", "several"))
    for notice in reading.notices:
        assert notice.students
        assert set(notice.students) <= set(NAMES)
        kind = next(kind for kind in KINDS if kind.slug == notice.kind)
        assert notice.reason in kind.reasons
        assert TODAY <= notice.date <= notice.until
        assert notice.remarks or notice.reason != "その他"
        assert notice.arrival is None or notice.kind == "late"


@given(TEXTS, st.sampled_from([MORNING, EVENING]))
@example("昨日〜明日、花子が熱で休みます", MORNING)
def test_no_text_breaks_the_reader_or_reads_what_is_not_there(text: str, now: dt.datetime) -> None:
    check(read(text, students=BOTH, now=now))


@given(TEXTS)
def test_a_family_without_students_is_always_asked_back(text: str) -> None:
    assert read(text, students=(), now=MORNING).act == "ask"


@given(TEXTS)
def test_no_two_notices_are_for_one_student_and_day(text: str) -> None:
    reading = read(text, students=BOTH, now=MORNING)
    days = [
        (key, notice.date + dt.timedelta(step))
        for notice in reading.notices
        for key in notice.students
        for step in range((notice.until - notice.date).days + 1)
    ]
    assert len(days) == len(set(days))


_STUDENTS = {
    ("1", "花子", "山田 花子", "3年1組 花子", "1 山田花子"): (1,),
    ("2", "太郎", "１年２組 太郎"): (2,),
    ("1と2", "二人とも"): (1, 2),
}
_DAYS = st.dates(TODAY, TODAY + dt.timedelta(60))


def _spelled(day: dt.date) -> list[str]:
    weekday = "月火水木金土日"[day.weekday()]
    return [
        f"{day}",
        f"{day.month}/{day.day}",
        f"{day.month}月{day.day}日（{weekday}）",
        f"R{day.year - 2018}.{day.month}.{day.day}",
    ]


@given(st.data())
def test_a_form_that_is_filled_in_reads_back_exactly(data: st.DataObject) -> None:
    spellings = data.draw(st.sampled_from(sorted(_STUDENTS)))
    number = data.draw(st.integers(1, len(KINDS)))
    kind = KINDS[number - 1]
    called = data.draw(st.sampled_from([str(number), kind.name]))
    place = data.draw(st.integers(1, len(kind.reasons)))
    first, days = data.draw(_DAYS), data.draw(st.integers(0, 9))
    last = first + dt.timedelta(days)
    lines = [
        f"児童・生徒（1 山田 花子 / 2 山田 太郎）: {data.draw(st.sampled_from(spellings))}",
        f"内容（1 欠席（病欠） / 2 欠席（病欠以外） / 3 遅刻 / 4 登校）: {called}",
        f"理由: {data.draw(st.sampled_from([str(place), kind.reasons[place - 1]]))}",
        f"月日: {data.draw(st.sampled_from(_spelled(first)))}",
        f"最終日: {data.draw(st.sampled_from(_spelled(last))) if days else ''}",
        "備考: 本人の希望です",
    ]
    mark = data.draw(st.sampled_from(["", "> ", "＞"]))
    text = "\n".join(mark + line for line in data.draw(st.permutations(lines)))
    (notice,) = read(text, students=BOTH, now=MORNING).notices
    assert notice.students == _STUDENTS[spellings]
    assert (notice.kind, notice.reason, notice.date, notice.until) == (kind.slug, kind.reasons[place - 1], first, last)
    assert notice.remarks == "本人の希望です"


@given(
    st.sampled_from(["花子", "太郎"]),
    _DAYS,
    st.sampled_from(["発熱", "頭痛", "腹痛", "通院", "喘息", "インフルエンザA型"]),
)
def test_a_plain_sentence_reads_back_exactly(name: str, day: dt.date, reason: str) -> None:
    for spelling in _spelled(day)[1:3]:
        (notice,) = read(f"{name}は{reason}のため{spelling}休みます。", students=BOTH, now=MORNING).notices
        assert (NAMES[notice.students[0]], notice.kind, notice.reason) == (name, "sick", reason)
        assert notice.date == notice.until == day
