"""Mails put together from clauses in any order: whatever is acted upon is exactly what the clauses mean."""

from dataclasses import dataclass, replace
from itertools import cycle, islice, product

from hypothesis import given, settings
from hypothesis import strategies as st

from mailgate.wording.reader import read
from mailgate.wording.values import Reading
from wording.family import BOTH, MORNING, NAMES, in_short, misread

WHO = {
    "花子が": "花子",
    "太郎が": "太郎",
    "花子と太郎が": "花子+太郎",
    "二人とも": "花子+太郎",
    "3年1組の山田花子です": "花子",
    "1年2組の太郎です": "太郎",
    "娘の花子が": "花子",
    "はなこが": "花子",
}
ABSENT = (
    "休みます",
    "欠席します",
    "お休みさせてください",
    "学校を休ませます",
    "おやすみさせていただきます",
    "休まさせてもらいます",
)
ILL = {
    "熱があります": "sick/発熱",
    "発熱です": "sick/発熱",
    "38度あります": "sick/発熱",
    "頭が痛いので": "sick/頭痛",
    "腹痛のため": "sick/腹痛",
    "お腹が痛いけん": "sick/腹痛",
    "下痢をしています": "sick/嘔吐・下痢",
    "吐いとるけん": "sick/嘔吐・下痢",
    "熱のあるとです": "sick/発熱",
    "旅行のため": "absence/旅行",
    "忌引きで": "absence/忌引き",
}
LATE = ("遅刻します", "遅れて行きます", "遅れて登校させます", "遅れると思います")
BUSY = {
    "通院のため": "late/通院",
    "頭が痛いので": "late/頭痛",
    "腹痛のため": "late/腹痛",
    "家の都合で": "late/家事都合",
}
COMING = ("登校します", "登校させます", "午後から登校します", "3時間目から行きます")
WELL = {
    "熱が下がったので": "attend/病状改善",
    "元気になりました": "attend/病状改善",
    "旅行が中止になったので": "attend/予定変更",
}
DAYS = {"": "24", "今日は": "24", "本日": "24", "明日は": "25", "26日に": "26", "11/27に": "27"}
ASIDES = (
    *("", "おはようございます", "よろしくお願いします", "夕方連絡します", "プリントは友達に渡してください"),
    *("発症から2日です", "もう3日になります", "2回目です", "3歳のころからです", "先週も休みました", "昨日は元気でした"),
    *("明日の時間割を教えてください", "給食は止めてください", "弟は元気です", "父が迎えに行きます"),
    *("診察は10時になりそうです", "迎えは16時になります", "姉は登校しました", "弟は保育園を休みます"),
    *(
        "頭痛薬を飲ませました",
        "妻が熱を出しています",
        "友達が熱で休んでいます",
        "先生が休むように言っていました",
        "風邪薬があります",
    ),
    *("ピアノは休みます", "塾は休みます", "学童も休みます", "体育は見学させます", "給食は食べます", "会社を休みます"),
    *("9時に起きました", "予約は9時です", "7時に熱を測りました", "夕方5時に電話します"),
    *("熱が出るといけないので", "風邪がはやっているので", "熱があると思いましたが"),
    *("熱はありません", "咳は出ていません", "頭は 痛くないです", "下痢はしてないけど", "熱は なかばってん"),
)
HEDGES = ("休むかもしれません", "様子を見て決めます", "熱が下がらなければ", "かもしれません", "休ませるか迷っています")
SEPARATORS = ("。", " ", "、", "\n", "", "。\n", "　")


@dataclass(frozen=True)
class Mail:
    """A mail, and what its clauses mean."""

    text: str
    meant: str


@st.composite
def mails(draw: st.DrawFn) -> Mail:
    deeds, causes = draw(st.sampled_from(((ABSENT, ILL), (ABSENT, ILL), (LATE, BUSY), (COMING, WELL))))
    who, cause, day = (draw(st.sampled_from(sorted(each))) for each in (WHO, causes, DAYS))
    asides = draw(st.lists(st.sampled_from(ASIDES), max_size=2))
    ordered = draw(st.permutations([who, cause, day + draw(st.sampled_from(deeds)), *asides]))
    text = "".join(clause + draw(st.sampled_from(SEPARATORS)) for clause in ordered if clause)
    return Mail(text, f"{WHO[who]} {causes[cause]} {DAYS[day]}")


@settings(max_examples=400)
@given(mails())
def test_what_is_acted_upon_is_what_the_clauses_mean(mail: Mail) -> None:
    assert in_short(read(mail.text, students=BOTH, now=MORNING)) in (mail.meant, "ask")


@given(mails(), st.sampled_from(HEDGES), st.sampled_from(["。", "\n\n"]))
def test_a_hedge_of_its_own_is_asked_about(mail: Mail, hedge: str, separator: str) -> None:
    text = f"{mail.text.rstrip()}{separator}{hedge}{separator}"
    assert in_short(read(text, students=BOTH, now=MORNING)) == "ask"


def test_in_their_usual_order_clauses_are_read() -> None:
    """Each with each other one: of three, the third goes on with the first two."""
    clauses = list(product(WHO, DAYS, ILL))
    deeds = islice(cycle(ABSENT), len(clauses))
    rows = (
        (f"{who}、{cause}、{day}{deed}。よろしくお願いします。", f"{WHO[who]} {ILL[cause]} {DAYS[day]}")
        for (who, day, cause), deed in zip(clauses, deeds, strict=True)
    )
    assert not misread(rows, lambda text: in_short(read(text, students=BOTH, now=MORNING)))


ENGLISH_WHO = {"Hanako": "花子", "Taro": "太郎", "My daughter Hanako": "花子", "Hanako and Taro": "花子+太郎"}
ENGLISH_ILL = {
    "because of a fever": "sick/発熱",
    "due to a headache": "sick/頭痛",
    "with a stomach ache": "sick/腹痛",
    "for a family trip": "absence/旅行",
}
ENGLISH_DAYS = {"today": "24", "tomorrow": "25", "on Thursday": "26", "on November 27": "27"}
ENGLISH_ASIDES = (
    *("Good morning.", "Thank you.", "Please let me know the homework.", "There is no fever.", "The cough is gone."),
    *("I was sick yesterday.", "My husband has a cold.", "I will be late for the meeting.", "We saw the doctor at 9."),
    *("Hanako was absent last week.", "No school trip for us.", "Her friend is absent too.", "Is that all right?"),
    *("If it gets worse I will call.", "The dentist is at 10:30.", "I may come later.", "She will miss swimming."),
)


@settings(max_examples=250)
@given(st.data())
def test_what_is_acted_upon_is_what_the_english_clauses_mean(data: st.DataObject) -> None:
    who, cause, day = (data.draw(st.sampled_from(sorted(each))) for each in (ENGLISH_WHO, ENGLISH_ILL, ENGLISH_DAYS))
    asides = data.draw(st.lists(st.sampled_from(ENGLISH_ASIDES), max_size=2))
    said = data.draw(st.permutations([f"{who} will be absent {day} {cause}.", *asides]))
    reading = read(" ".join(said), students=BOTH, now=MORNING)
    assert in_short(reading) in (f"{ENGLISH_WHO[who]} {ENGLISH_ILL[cause]} {ENGLISH_DAYS[day]}", "ask"), said


@st.composite
def of_one(draw: st.DrawFn, name: str) -> Mail:
    """A clause about one student; nothing is meant where that one comes as always."""
    days = st.sampled_from([("", "24"), ("今日、", "24"), ("明日", "25"), ("26日 ", "26")])
    (day, date), particle = draw(days), draw(st.sampled_from(["は", "が", "：", " ", ""]))
    how = draw(st.sampled_from(["ill", "late", "well", "as always"]))
    if how == "as always":
        return Mail(f"{name}は{draw(st.sampled_from(['普通に登校します', '登校します', 'いつも通り行きます']))}", "")
    if how == "well":
        return Mail(f"{name}{particle}{day}熱が下がったので登校します", f"{name} attend/病状改善 {date}")
    if how == "late":
        cause = draw(st.sampled_from(["通院", "頭痛", "腹痛"]))
        deed = draw(st.sampled_from(["で遅刻します", "のため遅れます", "のため遅れて登校します"]))
        return Mail(f"{name}{particle}{day}{cause}{deed}", f"{name} late/{cause} {date}")
    cause = draw(st.sampled_from(["発熱", "頭痛", "腹痛", "喘息"]))
    deed = draw(st.sampled_from(["で休みます", "のため欠席します", "によりお休みさせてください", "で欠席"]))
    return Mail(f"{name}{particle}{day}{cause}{deed}", f"{name} sick/{cause} {date}")


@settings(max_examples=250)
@given(st.data())
def test_of_two_students_each_gets_what_is_said_of_it(data: st.DataObject) -> None:
    names = data.draw(st.permutations(["花子", "太郎"]))
    said = [data.draw(of_one(name)) for name in names]
    between, lead = (
        data.draw(st.sampled_from(["。", "、", "\n", " ", "。\n"])),
        data.draw(st.sampled_from(["", "山田です。"])),
    )
    text = f"{lead}{between.join(mail.text for mail in said)}。よろしくお願いします。"
    reading = read(text, students=BOTH, now=MORNING)
    told = {f"{NAMES[key]} {in_short(_of(reading, key)).split(' ', 1)[1]}" for key in _told(reading)}
    assert reading.act != "notice" or told == {mail.meant for mail in said if mail.meant}


def _told(reading: Reading) -> list[int]:
    return [key for notice in reading.notices for key in notice.students]


def _of(reading: Reading, key: int) -> Reading:
    return replace(reading, notices=tuple(each for each in reading.notices if key in each.students))
