"""What a reply to a receipt changes: what was meant, and nothing else."""

import datetime as dt
from collections.abc import Sequence

import pytest

from mailgate.wording.receipt_reply import correct
from mailgate.wording.values import Reading, Understood
from wording.family import BOTH, MORNING, NAMES, in_short

TODAY, THURSDAY = dt.date(2026, 11, 24), dt.date(2026, 11, 26)
HANAKO = Understood((1,), "sick", "発熱", TODAY, TODAY, None, "")
TARO = Understood((2,), "sick", "発熱", TODAY, TODAY, None, "")
LATE = Understood((1,), "late", "通院", TODAY, TODAY, dt.time(10), "")
DAYS = Understood((1,), "sick", "発熱", TODAY, THURSDAY, None, "")


def _corrected(text: str, standing: Sequence[Understood]) -> str:
    found = correct(text, standing=standing, students=BOTH, now=MORNING)
    if found.what == "withdraw":
        return f"withdraw {'+'.join(NAMES[key] for key in found.students)}"
    return "ask" if found.what == "ask" else f"{found.what} {in_short(Reading('notice', found.notices))}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("取り消します", "withdraw 花子"),
        ("2件とも取り消してください", "ask"),
        ("学校からの電話は取り消してください", "ask"),
        ("取り消しではなく、理由を腹痛に変えてください", "ask"),
        ("給食を取り消してください", "ask"),
        ("明日の分を取り消してください", "ask"),
        ("理由: 腹痛", "change 花子 sick/腹痛 24"),
        ("理由: 腹痛\n理由: 頭痛", "ask"),
        ("児童・生徒: 花子", "ask"),
        ("最終日: 26日", "change 花子 sick/発熱 24-26"),
        ("明日も熱で休みます", "further 花子 sick/発熱 25"),
        ("She will also be absent tomorrow with a fever", "further 花子 sick/発熱 25"),
        ("30日は旅行で休みます", "ask"),
        ("熱が下がったので登校します", "further 花子 attend/病状改善 24"),
        ("腹痛でした", "change 花子 sick/腹痛 24"),
        ("インフルエンザA型でした", "change 花子 sick/インフルエンザA型 24"),
        ("理由を腹痛に変更してください", "change 花子 sick/腹痛 24"),
        ("腹痛もあります", "ask"),
        ("木曜まで休みます", "change 花子 sick/発熱 24-26"),
        ("明日も休みます", "further 花子 sick/発熱 25"),
        ("25日に変更してください", "change 花子 sick/発熱 25"),
        ("午後から登校します", "further 花子 attend/その他 24"),
        ("今から登校します", "further 花子 attend/その他 24"),
        ("3時間目から行きます。熱が下がりました", "further 花子 attend/病状改善 24"),
        ("太郎も熱で休みます", "further 太郎 sick/発熱 24"),
        ("太郎も休みます。同じく熱です。", "further 太郎 sick/発熱 24"),
        ("太郎も明日熱で休みます", "further 太郎 sick/発熱 25"),
        ("太郎が熱で休みます", "ask"),
        ("太郎も休みます", "ask"),
        ("間違えました。消してください。", "withdraw 花子"),
        ("日にちが違います。明日の11月25日です。", "change 花子 sick/発熱 25"),
        ("了解です", "ask"),
        ("お返事ありがとうございます。ゆっくり休ませます。", "ask"),
        ("ありがとうございます", "ask"),
        ("給食は止めてもらえますか", "ask"),
    ],
)
def test_one_notice_of_today(text: str, meant: str) -> None:
    assert _corrected(text, [HANAKO]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("取消", "withdraw 花子"),
        ("26日の欠席を取り消します", "ask"),
        ("明日の分だけ取り消します", "ask"),
        ("26日は腹痛で休みます", "ask"),
        ("今日は熱で休みます", "ask"),
        ("今日は遅刻します。通院です", "ask"),
        ("期間を25日までに直してください", "change 花子 sick/発熱 24-25"),
        ("今日だけ熱で休みます", "change 花子 sick/発熱 24"),
        ("熱なので25日まで休みます", "change 花子 sick/発熱 24-25"),
        ("熱なので27日まで休みます", "change 花子 sick/発熱 24-27"),
        ("27日も熱で休みます", "further 花子 sick/発熱 27"),
    ],
)
def test_of_several_days_none_is_lost_unless_that_is_said(text: str, meant: str) -> None:
    assert _corrected(text, [DAYS]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("もう少し遅れそうです。11時くらいです。", "change 花子 late/通院 24 11:00"),
        ("到着11時", "change 花子 late/通院 24 11:00"),
        ("11時になりそうです", "change 花子 late/通院 24 11:00"),
        ("10時半到着に変更お願いします", "change 花子 late/通院 24 10:30"),
        ("発熱です", "ask"),
        ("やっぱり休みます", "ask"),
        ("やっぱり11時になります", "change 花子 late/通院 24 11:00"),
        ("すみません、10時半になります。", "change 花子 late/通院 24 10:30"),
        ("11時にお電話ください", "ask"),
        ("11時から病院です", "ask"),
        ("11時になっても大丈夫ですか？", "ask"),
    ],
)
def test_an_arrival(text: str, meant: str) -> None:
    assert _corrected(text, [LATE]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("太郎だけ取り消してください", "withdraw 太郎"),
        ("3-1の分を取り消し", "withdraw 花子"),
        ("花子は登校します。太郎だけ休みです。", "further 花子 attend/その他 24"),
        ("2件とも取り消し", "withdraw 花子+太郎"),
        ("1件だけ取り消してください", "ask"),
        ("弟の方は取り消します", "ask"),
        ("どちらか取り消してください", "ask"),
        ("太郎以外取り消してください", "ask"),
        ("児童・生徒: 太郎\n理由: 腹痛", "change 太郎 sick/腹痛 24"),
    ],
)
def test_one_of_two_children(text: str, meant: str) -> None:
    assert _corrected(text, [HANAKO, TARO]) == meant


TRIP = Understood((1,), "absence", "旅行", THURSDAY, THURSDAY + dt.timedelta(1), None, "")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ありがとうございます。明日の時間割を教えてください", "ask"),
        ("はい、そうです", "ask"),
        ("熱は下がりました", "ask"),
        ("熱は38.5度です", "ask"),
        ("病院に行ってきます", "ask"),
        ("病院に行ってきました。インフルでした", "ask"),
        ("病院でインフルエンザA型と言われました。理由を変更してください", "change 花子 sick/インフルエンザA型 24"),
        ("インフルA型と診断されました", "change 花子 sick/インフルエンザA型 24"),
        ("コロナ陽性でした", "change 花子 sick/新型コロナウイルス感染症 24"),
        ("発熱ではなく頭痛です", "change 花子 sick/頭痛 24"),
        ("理由は頭痛でお願いします", "change 花子 sick/頭痛 24"),
        ("すみません、腹痛の間違いです", "change 花子 sick/腹痛 24"),
        ("頭痛もあります", "ask"),
        ("咳も出ています", "ask"),
        ("やっぱり遅刻にします。頭痛です", "change 花子 late/頭痛 24"),
        ("やっぱり遅刻します", "ask"),
        ("やっぱり遅刻にします。10時に行きます", "ask"),
        ("やっぱり行きます", "further 花子 attend/その他 24"),
        ("給食から行きます", "further 花子 attend/その他 24"),
        ("熱が下がったので明日は登校します", "further 花子 attend/病状改善 25"),
        ("明日は行けると思います", "ask"),
        ("明日も休むかもしれません", "ask"),
        ("明日も休ませます", "further 花子 sick/発熱 25"),
        ("明日も同じ理由で休みます", "further 花子 sick/発熱 25"),
        ("明日まで休みます", "change 花子 sick/発熱 24-25"),
        ("金曜まで休みます", "change 花子 sick/発熱 24-27"),
        ("しばらく休みます", "ask"),
        ("来週も休みます", "ask"),
        ("26日は旅行で休みます", "ask"),
        ("取り消してください", "withdraw 花子"),
        ("キャンセルお願いします", "withdraw 花子"),
        ("間違えて送りました。取り消してください", "withdraw 花子"),
        ("間違えました", "ask"),
        ("間違えていませんか", "ask"),
        ("取り消しはできますか", "ask"),
        ("取り消さないでください", "ask"),
        ("給食をキャンセルしてください", "ask"),
        ("太郎が熱です", "ask"),
        ("弟も熱です", "ask"),
        ("先生は休みですか", "ask"),
        ("プリントをください", "ask"),
        ("宿題は休み明けでいいですか", "ask"),
        ("体育は休ませてください", "ask"),
        ("午後に病院へ行きます", "ask"),
        ("10時に病院へ行きます", "ask"),
        ("10時に電話ください", "ask"),
        ("備考に追加: 電話ください", "ask"),
    ],
)
def test_further_replies_of_today(text: str, meant: str) -> None:
    assert _corrected(text, [HANAKO]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("11時に変更です", "change 花子 late/通院 24 11:00"),
        ("11時になります", "change 花子 late/通院 24 11:00"),
        ("10時半に着きます", "change 花子 late/通院 24 10:30"),
        ("少し遅れて10時半頃になりそうです", "change 花子 late/通院 24 10:30"),
        ("もう少し遅れます", "ask"),
        ("11時の予約でした", "ask"),
        ("病院が11時からです", "ask"),
        ("11時に終わる予定です", "ask"),
        ("遅刻しません", "ask"),
        ("間に合いそうです", "ask"),
        ("間に合いました", "ask"),
        ("熱が出たのでやっぱり休みます", "change 花子 sick/発熱 24"),
        ("もう着きました", "ask"),
        ("遅刻を取り消します", "withdraw 花子"),
        ("10時に行けません", "ask"),
    ],
)
def test_further_replies_of_the_morning(text: str, meant: str) -> None:
    assert _corrected(text, [LATE]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("26日は登校します。", "further 花子 attend/その他 26"),
        ("26日は熱が下がったので登校します", "further 花子 attend/病状改善 26"),
        ("25日の分を取り消してください", "ask"),
        ("全部取り消してください", "withdraw 花子"),
        ("27日まで延長してください", "change 花子 sick/発熱 24-27"),
        ("25日までに変更してください", "change 花子 sick/発熱 24-25"),
        ("27日も休みます", "further 花子 sick/発熱 27"),
    ],
)
def test_further_replies_of_several_days(text: str, meant: str) -> None:
    assert _corrected(text, [DAYS]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("花子の分を取り消してください", "withdraw 花子"),
        ("花子は熱が下がったので登校します", "further 花子 attend/病状改善 24"),
        ("花子はやっぱり行きます", "further 花子 attend/その他 24"),
        ("明日も二人とも休みます", "further 花子 sick/発熱 25 & 太郎 sick/発熱 25"),
        ("太郎は明日も休みます", "further 太郎 sick/発熱 25"),
        ("太郎は腹痛でした", "change 太郎 sick/腹痛 24"),
        ("片方は取り消しです", "ask"),
    ],
)
def test_further_replies_about_two(text: str, meant: str) -> None:
    assert _corrected(text, [HANAKO, TARO]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("26日だけに変更してください", "change 花子 absence/旅行 26"),
        ("30日まで休みます", "change 花子 absence/旅行 26-30"),
        ("旅行はやめました", "ask"),
        ("旅行が中止になったので26日は登校します", "further 花子 attend/予定変更 26"),
        ("旅行が中止になったので取り消します", "withdraw 花子"),
    ],
)
def test_further_replies_of_a_trip(text: str, meant: str) -> None:
    assert _corrected(text, [TRIP]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("花子ではなく太郎です！", "instead 太郎 sick/発熱 24"),
        ("すみません、花子じゃなくて太郎です", "instead 太郎 sick/発熱 24"),
        ("太郎の間違いでした", "instead 太郎 sick/発熱 24"),
        ("間違えました。花子ではなくて太郎の方です。", "instead 太郎 sick/発熱 24"),
        ("休むのは花子ではなく太郎です。", "instead 太郎 sick/発熱 24"),
        ("花子ではなく太郎がお休みです", "instead 太郎 sick/発熱 24"),
        ("花子の間違いでした", "ask"),
        ("太郎です", "ask"),
        ("太郎も間違いです", "ask"),
        ("花子ではなく太郎ですか？", "ask"),
        ("花子ではなく太郎が熱で明日休みます", "ask"),
        ("花子ではなく次郎です", "ask"),
        ("すみません、今日じゃなくて明日です", "change 花子 sick/発熱 25"),
        ("24日ではなく25日です", "change 花子 sick/発熱 25"),
        ("今日ではなく明日でした！", "change 花子 sick/発熱 25"),
        ("理由は発熱ではなく腹痛です", "change 花子 sick/腹痛 24"),
        ("間違いです。休みません。登校します。", "further 花子 attend/その他 24"),
        ("休みません。登校します", "further 花子 attend/その他 24"),
        ("欠席ではありません。登校します。", "further 花子 attend/その他 24"),
        ("休みません", "further 花子 attend/その他 24"),
        ("今日は休みません。", "further 花子 attend/その他 24"),
        ("休みませんか", "ask"),
        ("休まないかもしれません", "ask"),
        ("体育は休みません", "ask"),
        ("やっぱり休みません！行きます", "further 花子 attend/その他 24"),
        ("欠席ではなく遅刻です。頭痛です", "change 花子 late/頭痛 24"),
        ("欠席ではなく遅刻です", "change 花子 late/その他 24"),
        ("違います", "ask"),
        ("花子ではなく太郎です🙏", "instead 太郎 sick/発熱 24"),
        ("花子ではなくて太郎かもしれません", "ask"),
        ("花子じゃなくて太郎が10時に行きます", "ask"),
    ],
)
def test_its_student_its_day_or_that_nobody_stays_away(text: str, meant: str) -> None:
    assert _corrected(text, [HANAKO]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("遅刻ではなく欠席です", "change 花子 sick/通院 24"),
        ("すみません、遅刻ではなくお休みです", "change 花子 sick/通院 24"),
        ("欠席です", "ask"),
        ("合ってます。でも11時の間違いでした", "change 花子 late/通院 24 11:00"),
        ("10時ではなくて11時でした", "change 花子 late/通院 24 11:00"),
        ("花子は11時です", "change 花子 late/通院 24 11:00"),
        ("花子ではなく太郎の遅刻でした", "instead 太郎 late/通院 24 10:00"),
    ],
)
def test_a_late_arrival_that_is_something_else(text: str, meant: str) -> None:
    assert _corrected(text, [LATE]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("太郎の理由は腹痛です", "change 太郎 sick/腹痛 24"),
        ("太郎は26日までです", "change 太郎 sick/発熱 24-26"),
        ("太郎は明日の間違いです", "change 太郎 sick/発熱 25"),
        ("花子は休みません、太郎だけです", "ask"),
        ("花子は休みません", "further 花子 attend/その他 24"),
        ("花子は登校します。", "further 花子 attend/その他 24"),
        ("二人とも取り消しで！元気に行きました", "withdraw 花子+太郎"),
        ("花子ではなく太郎です", "ask"),
    ],
)
def test_one_of_two_that_is_named_first(text: str, meant: str) -> None:
    assert _corrected(text, [HANAKO, TARO]) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("熱が下がったので今日から登校します", "further 花子 attend/病状改善 24-26"),
        ("熱が下がったので登校します", "further 花子 attend/病状改善 24-26"),
        ("熱が下がったので明日から登校します", "further 花子 attend/病状改善 25-26"),
        ("熱が下がったので今日は登校します", "further 花子 attend/病状改善 24"),
        ("やっぱり行きます", "ask"),
        ("今日は行きます", "further 花子 attend/その他 24"),
        ("明日は行きます", "further 花子 attend/その他 25"),
        ("明日から行きます", "further 花子 attend/その他 25-26"),
        ("すっかり良くなったので今日から行かせます", "further 花子 attend/病状改善 24-26"),
        ("She is better now and will come back from today.", "further 花子 attend/病状改善 24-26"),
    ],
)
def test_coming_after_all_which_ends_an_absence_of_several_days(text: str, meant: str) -> None:
    assert _corrected(text, [DAYS]) == meant


@pytest.mark.parametrize(
    ("standing", "text", "meant"),
    [
        ([HANAKO], "太郎の間違いではありません", "ask"),
        ([HANAKO], "花子ではなく太郎が休む予定でしたが二人とも休みます", "ask"),
        ([HANAKO], "太郎の間違いかも", "ask"),
        ([HANAKO], "明日ではなく今日の夕方に電話します", "ask"),
        ([HANAKO], "25日ではなく26日に検診があります", "ask"),
        ([HANAKO], "熱ではなくて良かったです", "ask"),
        ([HANAKO], "11時に着きます", "further 花子 attend/その他 24"),
        ([HANAKO], "11時になります", "ask"),
        ([HANAKO], "休ませません。行かせます", "further 花子 attend/その他 24"),
        ([HANAKO], "休みではないのですが", "ask"),
        ([HANAKO], "休まないと言っています", "ask"),
        ([HANAKO], "休まない方がいいですか", "ask"),
        ([HANAKO], "休みません？", "ask"),
        ([HANAKO, TARO], "太郎は休みません、花子は休むかもしれません", "ask"),
        ([HANAKO, TARO], "花子はそのままで", "ask"),
        ([HANAKO, TARO], "花子はそのまま、太郎はどうしましょう", "ask"),
        ([HANAKO, TARO], "太郎は行きます。花子はそのままで。", "further 太郎 attend/その他 24"),
        ([HANAKO, TARO], "太郎は腹痛です。花子はそのままでお願いします", "change 太郎 sick/腹痛 24"),
        ([HANAKO, TARO], "太郎は腹痛で、花子はそのまま", "change 太郎 sick/腹痛 24"),
        ([LATE], "10時と言いましたが11時に病院が終わります", "ask"),
        ([LATE], "10時と言いましたが行けません", "ask"),
        ([LATE], "10時と言いましたが11時でもいいですか", "ask"),
        ([LATE], "11時に花子の父が行きます", "ask"),
        ([LATE], "先生は11時に来ますか", "ask"),
        ([LATE], "11時に給食がありますか", "ask"),
        ([LATE], "午後になりそうです", "ask"),
        ([LATE], "11時に着きそうです", "change 花子 late/通院 24 11:00"),
        ([LATE], "まだ病院です。11時になります", "change 花子 late/通院 24 11:00"),
        ([LATE], "遅刻ではなく早退です", "ask"),
        ([LATE], "登校ではなく遅刻です", "ask"),
        ([DAYS], "今日から登校できるか分かりません", "ask"),
        ([DAYS], "熱が下がったら明日から登校します", "ask"),
        ([DAYS], "熱が下がったので明日は登校します", "further 花子 attend/病状改善 25"),
        ([DAYS], "明日から登校ですか", "ask"),
        ([DAYS], "今日からテストですか", "ask"),
        ([DAYS], "休みません", "ask"),
    ],
)
def test_what_resembles_a_correction(standing: Sequence[Understood], text: str, meant: str) -> None:
    assert _corrected(text, standing) == meant
