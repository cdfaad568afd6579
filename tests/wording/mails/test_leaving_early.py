"""Leaving early, at a school that takes notices of it: when, and who comes; at others it is asked back."""

import datetime as dt
from dataclasses import replace

import pytest

from mailgate.wording.reader import read
from mailgate.wording.receipt_reply import correct
from mailgate.wording.values import KindWords, Understood
from wording.family import HANAKO, KINDS, MORNING, TARO, in_short

EARLY = KindWords("leave-early", "早退", ("頭痛", "発熱", "通院", "家事都合", "その他"), departure=True)
HERE = replace(HANAKO, kinds=(*KINDS, EARLY))
BROTHER = replace(TARO, kinds=(*KINDS, EARLY))


def leaving(text: str) -> str:
    """ "14:00 祖母 通院 24", or what is asked about."""
    reading = read(text, students=(HERE,), now=MORNING)
    if reading.act != "notice":
        return ",".join(reading.why)
    (notice,) = reading.notices
    assert notice.kind == "leave-early"
    return " ".join([notice.departure, notice.pickup or "-", notice.reason, str(notice.date.day)])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("今日は14時に早退します。祖母が迎えに行きます", "14:00 祖母 その他 24"),
        ("2時間目のあと帰ります", "after-2 - その他 24"),
        (
            "少し怠そうですが行かせます。給食まで頑張ったら帰らせてもらえますか。12時半に迎えに行きます",
            "12:30 - その他 24",
        ),
        ("頭が痛いので午前中だけ授業を受けて、お昼前に迎えに行きます", "after-morning - 頭痛 24"),
        ("今日は4時間目まででお願いします。矯正です。迎えは13時に私が行きます", "13:00 私 通院 24"),
        ("弟のお迎えの都合で、花子を13時45分にひきとりにうかがいます", "13:45 - 家事都合 24"),
        ("通院のため6時間目を早退させたく存じます。14時20分に職員室へ参ります", "14:20 - 通院 24"),
        ("パスポートの手続きがあります。2時間目が終わりましたら早退させていただけますか", "after-2 - 家事都合 24"),
        ("休めと言ったんですが、頭痛の薬が効いたので行かせました。12時で早退させます", "12:00 - 頭痛 24"),
        ("祖母の見舞いに行くので13時50分に花子を連れて帰ります", "13:50 - 家事都合 24"),
        ("薬を飲んで登校させましたが、一日は無理そうです。12時に迎えに行って早退させます。頭痛です", "12:00 - 頭痛 24"),
        ("まだ本調子ではなく頭痛があるので、給食を食べずに午前中で帰らせてください", "before-lunch - 頭痛 24"),
        ("昨夜37.8度ありました。給食のころ12時50分に迎えに行かせてください", "12:50 - 発熱 24"),
        ("昼休みに迎えに行くけん早退でよかですか。法要です", "after-lunch - 家事都合 24"),
        ("今日は3時間で帰らせます。まだ咳が残っていますので。11時20分に祖父が参ります", "11:20 祖父 その他 24"),
        (
            "嫁が手術で病院に詰めます。給食をいただいた後に迎えに上がりますので、早退でお願いします",
            "after-lunch - 家事都合 24",
        ),
        ("予約が今日の15時なので、13時半に迎えに行きます。アレルギー科です", "13:30 - 通院 24"),
        ("矯正の予約です。13時50分に職員室前に参りますので、早退のご許可をいただけますと幸いです", "13:50 - 通院 24"),
        ("歯が痛むので、5時間目終わったら歯医者に連れて行きます。早退でお願いします", "after-5 - 通院 24"),
        ("咳が出ているので給食までで帰らせます。迎えは12時40分に私が行きます", "12:40 私 その他 24"),
        ("早退のご許可をいただけますか", "uncertain"),
        ("お通夜なので、食べ終わる12時50分ごろ昇降口でお待ちしております。早退お願いいたします", "12:50 - 家事都合 24"),
        (
            "頭が痛いのですが休みたくないと言い張りまして。11時半に迎えに行きますので、そこで帰らせてください",
            "11:30 - 頭痛 24",
        ),
        ("5時間目の前に早退させてください。矯正歯科です。13時10分に校門横に車をつけて待っています", "13:10 - 通院 24"),
        ("微熱ですが登校させます。3時間目のテストが終わり次第連れて帰ります。11時20分に伺います", "11:20 - 発熱 24"),
        ("4時間目までお休みします", "not-a-notice"),
        ("花子は今日、2時間目のあと帰ります。", "after-2 - その他 24"),
        ("歯医者なので14時に早退します", "14:00 - 通院 24"),
        ("昨日は微熱でしたが、今朝は平熱です。小児科の予約があるため、13時に迎えに参ります", "13:00 - 通院 24"),
        ("早退します。14時です", "14:00 - その他 24"),
        ("おつやで そうたいします。14じです", "14:00 - 家事都合 24"),
        ("本日15時に通院のため早退いたします", "15:00 - 通院 24"),
        ("15時に歯医者があるので早退します", "time-unclear"),
        ("給食をいただいたら早退させます。耳鼻科です", "after-lunch - 通院 24"),
        ("4時間目が済みましたら早退をお願いします。眼科の予約です", "after-4 - 通院 24"),
        ("今日は6時間目を受けずに帰ります", "before-6 - その他 24"),
        ("4時間目が終わったところで花子を引き取ります。小児科の予約です", "after-4 - 通院 24"),
        ("花子を2時に連れて帰ります。歯医者です", "14:00 - 通院 24"),
        ("頭痛がありますが行かせます。11時半に私が迎えに行って連れて帰ります", "11:30 私 頭痛 24"),
        ("足を捻挫しているので車で送ります。15時半に迎えに行きます", "reason-unclear"),
        ("給食後に帰らせていただき、そのまま空港へ向かいます", "after-lunch - 家事都合 24"),
        ("耳鼻科で中耳炎の経過を診ていただくため、14時に早退します", "14:00 - 通院 24"),
        ("頭痛で14時に早退し、病院に行きます", "14:00 - 頭痛 24"),
        ("曾祖父の葬儀で夕方の便に乗るため、14時に早退します", "14:00 - 家事都合 24"),
        ("入院中のひいおばあちゃんに会いに行くので、14時に早退します", "14:00 - 家事都合 24"),
        ("弟の保育園のお迎えの時間が早まり、14時に早退します", "14:00 - 家事都合 24"),
        ("14時からは授業に出ずに帰ります。通院です", "14:00 - 通院 24"),
        ("今日は午前授業だけで帰らせてください。午後から耳鼻科です", "after-morning - 通院 24"),
        ("保護者の都合により3時間目終了後に下校させます", "after-3 - 家事都合 24"),
        ("14時に一人で帰宅させてください。早退です", "14:00 一人で帰宅させてください その他 24"),
        ("12時に迎えに行くことになりました。保健室で発熱がありました", "12:00 - 発熱 24"),
        ("12時に荷物を引き取ります。引っ越しです", "kind-unclear"),
        ("熱が出たら12時に迎えに行きます", "uncertain"),
        ("15時の新幹線で東京に帰ります", "kind-unclear"),
        ("11時に歯医者へ連れて行きます", "kind-unclear"),
        ("14時40分に昇降口で待っています。早退よろしくお願いします", "14:40 - その他 24"),
        ("5時間目が終わったら失礼させてください。親族の集まりです", "after-5 - 家事都合 24"),
        ("明日は2時間目のあと祖母の家に行くので早退します", "after-2 - 家事都合 25"),
        ("給食を食べたら、小児歯科に行くため早退させます", "after-lunch - 通院 24"),
        ("2時間目が終わったら体育ですが、見学できないので早退します", "time-unclear"),
        ("3時間目が終わったら連絡をください。歯医者なので早退します", "time-unclear"),
        ("発熱の知らせを受け、祖母が14時に迎えに参りますので早退します", "14:00 祖母 発熱 24"),
        ("祖母が14時に迎えに行きます。早退です", "14:00 祖母 その他 24"),
        ("給食を食べたら早退させてください。母が迎えに行きます", "after-lunch 母 その他 24"),
        ("花子、明日14時半に早退します。お迎えは祖父です", "14:30 祖父 その他 25"),
        ("通院のため、5時間目から早退します", "before-5 - 通院 24"),
        ("明日、午前中で早退します", "after-morning - その他 25"),
        ("今日早退させてください。14時に迎えに行きます。", "14:00 - その他 24"),
        ("登校しますが、14時に早退します", "14:00 - その他 24"),
        ("花子、今日早退させてください。6時に迎えに行きます。", "time-unclear"),
        ("花子、早退します。18時に帰ります", "time-unclear"),
        ("花子、早退します。1時に帰ります", "13:00 - その他 24"),
        ("14時に早退します。15時から歯医者です", "14:00 - 通院 24"),
        ("給食後、早退します。祖母が13時に迎えに行きます", "13:00 祖母 その他 24"),
        ("Hanako will leave early at 2 pm today. Her grandmother will pick her up.", "14:00 grandmother その他 24"),
        ("Hanako has to leave at 14:00 for a dentist appointment.", "14:00 - 通院 24"),
        ("She needs to leave after 2nd period", "after-2 - その他 24"),
        ("I will pick up Hanako at 1:30 pm today for a doctor's appointment.", "13:30 I 通院 24"),
        ("I will pick Hanako up at 1:30 for a dentist appointment.", "13:30 I 通院 24"),
        ("I will pick up Hanako at 3:30 after school.", "not-a-notice"),
        ("I will pick up Hanako at 1:30", "reason-unclear"),
        ("I will pick Hanako up at 2pm today. She has a dentist appointment.", "14:00 I 通院 24"),
        ("May I fetch Hanako early today at 2pm? We have a family matter.", "14:00 I 家事都合 24"),
        ("May Hanako be dismissed at 2:30 today? She has an orthodontist appointment.", "14:30 - 通院 24"),
        ("May Hanako leave early today?", "uncertain"),
        ("Can I pick Hanako up at 2:30?", "uncertain"),
        ("Hanako needs to go home at noon, she sees the dentist.", "12:00 - 通院 24"),
        ("14時に早退させてもいいですか。耳鼻科です", "14:00 - 通院 24"),
        ("5時間目の体育が終わったら早退させてください。発表会があります", "after-5 - その他 24"),
        ("早退で10時に行きます", "uncertain"),
        ("13:20で帰らせてください。接骨院に行きます", "13:20 - 通院 24"),
        ("家の用事があり、14時10分に学校を出たいです", "14:10 - 家事都合 24"),
        ("昼で帰ります。12時45分、家の用事です", "12:45 - 家事都合 24"),
        ("今日2時に迎えいきます。家の都合です", "14:00 - 家事都合 24"),
        ("今日おむかえ12時でお願いします。眼科の予約が取れたので", "12:00 - 通院 24"),
        ("花子を2時間目が終わったら迎えに行きます。熱っぽいと言ってたので", "after-2 - 発熱 24"),
        ("今日5時間目が終わったら迎えに行きます", "reason-unclear"),
        ("今日14時に迎えに行きます", "reason-unclear"),
        ("13時に教室まで迎えに参ります。耳鼻科の予約です", "13:00 - 通院 24"),
        ("給食を食べたあと、花子を玄関まで迎えに伺います。眼科です", "after-lunch - 通院 24"),
        ("放課後16時に教室まで迎えに行きます", "not-a-notice"),
        ("12時に教室まで忘れ物を引き取りに行きます。眼科の帰りです", "kind-unclear"),
        ("2時間目まで参加して、その後に早退します。発熱です", "after-2 - 発熱 24"),
        ("1時間目だけ受けさせて、そこで帰らせます。頭痛です", "after-1 - 頭痛 24"),
        ("4時間目から抜けさせてください。皮膚科に行きます", "before-4 - 通院 24"),
        (
            "給食を食べ終わったころ迎えに行きます。家の用事で、5時間目からは抜けさせてください",
            "after-lunch - 家事都合 24",
        ),
        ("4時間目まで受けて、給食後に早退します。通院です", "after-lunch - 通院 24"),
        ("本日早退お願いします。14:10　母が校門まで迎えに行きます　理由：通院", "14:10 母 通院 24"),
        ("早退 14:15 ばあば迎え 耳鼻科", "14:15 ばあば 通院 24"),
        ("26日の午後早退します。学校見学です。13時に出ます", "13:00 - その他 26"),
        ("早退させてもいいですか。耳鼻科です", "uncertain"),
        ("14時に早退しなくてもいいですか。耳鼻科です", "uncertain"),
        ("14時に早退させてもいいですか、それとも最後までいますか。頭痛です", "uncertain"),
        ("熱が上がったら14時に早退させてもいいですか", "uncertain"),
        ("Could Hanako leave at 2 pm if her fever goes up?", "uncertain"),
        ("1じ30ぷんに早退します", "13:30 - その他 24"),
        ("Please let Hanako leave at 12:30 today. She has a checkup.", "12:30 - 通院 24"),
        ("Hanako will leave at 2 pm tomorrow for a funeral", "14:00 - 家事都合 25"),
        ("本日14時15分頃、歯科受診のため早退させてください。母が迎えに行きます。", "14:15 母 通院 24"),
        (
            "Hanako will leave early today at 2 for an eye appointment. His dad will pick him up.",
            "14:00 dad 通院 24",
        ),
        ("11/25 花子 14時 通院のため早退", "14:00 - 通院 25"),
        ("明日花子の早退のお願いです。14時、通院のため", "14:00 - 通院 25"),
        ("児童・生徒: 1\n内容: 早退\n理由: 頭痛\n月日: 今日\n早退の時刻: 14時\nお迎えの人: 祖母", "14:00 祖母 頭痛 24"),
        ("内容: 早退\n理由: 頭痛\n月日: 今日\n\n14時に祖母が迎えに行きます", "14:00 祖母 頭痛 24"),
        ("内容: 早退 14時\n理由: 頭痛", "14:00 - 頭痛 24"),
        ("Could Hanako please leave at 1:20? She has a doctor's appointment.", "13:20 - 通院 24"),
        ("I'll take Hanako out at 1:30 today for the dentist.", "13:30 - 通院 24"),
        ("I'll take Hanako out at 1:30 today.", "reason-unclear"),
        ("Hanako needs to leave at 11:45 today for a hospital check.", "11:45 - 通院 24"),
        ("今日、早退します", "time-unclear"),
        ("10時から病院なので早退します", "time-unclear"),
        ("14時にピアノがあるので早退します", "time-unclear"),
        ("13時か14時に早退します", "time-unclear"),
        ("内容: 早退\n理由: 頭痛\n月日: 今日", "time-unclear"),
        ("内容: 早退\n理由: 通院\n早退の時刻: 14時\n備考: 15時の予約です", "14:00 - 通院 24"),
        ("内容: 早退\n理由: 通院\n早退の時刻: 14時\n備考: 予約が取れたら", "uncertain"),
        ("内容: 早退\n理由: 通院\n早退の時刻: 14時\n備考: 早退は木曜です", "date-unclear"),
        ("内容: 早退\n理由: 通院\n早退の時刻: 14時\n備考: やはり最後まで受けます", "contradictory"),
        ("内容: 欠席\n理由: 頭痛\n月日: 今日\n早退の時刻: 14時", "contradictory"),
        ("10時に登校して、9時に早退します", "contradictory"),
        ("10時に登校し、通院のため14時に早退します", "contradictory"),
        ("懇談会を早退します。14時に失礼します", "kind-unclear"),
        ("早退してもいいですか", "uncertain"),
        ("今日の早退、14時から13時に変更お願いします", "uncertain"),
        ("14時に早退するかもしれません", "uncertain"),
        ("14時に早退しません", "uncertain"),
        # Why stands between when and what: a noun behind an hour, anything behind a lesson
        ("14時に、家庭の都合により、早退させます", "14:00 - 家事都合 24"),
        ("今日は13時半に習い事のため早退します", "13:30 - その他 24"),
        ("12時に頭痛のため母が迎えに行きます", "12:00 母 頭痛 24"),
        ("14時に通院のため祖母が迎えに参ります", "14:00 祖母 通院 24"),
        ("給食のあと、頭が痛いと言うので、迎えに行きます", "after-lunch - 頭痛 24"),
        ("4時間目が終わったら英検を受けるので母が迎えに行きます", "after-4 母 その他 24"),
        ("2時間目が終わり次第、空港に行くので帰らせてください", "after-2 - 家事都合 24"),
        ("5時間目の前に英検を受けるので早退します", "before-5 - その他 24"),
        ("お昼で微熱があるので早退させます", "after-morning - 発熱 24"),
        ("5時間目の前に迎えに参ります。熱っぽいです", "before-5 - 発熱 24"),
        ("14時に法事のため学校を出ます", "14:00 - 家事都合 24"),
        ("昼までで帰らせてください。耳鼻科です", "after-morning - 通院 24"),
        ("14時に早退したいのですが。通院です", "14:00 - 通院 24"),
        ("14時に早退できますか。通院です", "14:00 - 通院 24"),
        ("14時に早退できますか、それとも休んだ方がいいですか。通院です", "uncertain"),
        ("早退できますか。14時に通院です", "time-unclear"),
        ("14時に病院に行くので迎えに行きます", "time-unclear"),
        ("14時に面接に行く都合で早退します", "time-unclear"),
        ("14時に歯医者の予約のため早退します", "time-unclear"),
        ("14時から法事のため早退します", "time-unclear"),
        ("14時の飛行機のため早退します", "time-unclear"),
        ("4時間目のあと、熱が上がるようなら迎えに行きますので帰らせてください", "not-a-notice"),
        ("給食のあと母が仕事で帰ります", "not-a-notice"),
        # Lines with labels of the writer's own
        ("早退のお願い\n児童：花子\n日時：11月25日(水) 13時20分\n理由：通院\n迎え：父です", "13:20 父 通院 25"),
        ("早退連絡\n氏名：山田花子\n時間：14時\n理由：家事都合\n迎え：祖父", "14:00 祖父 家事都合 24"),
        ("花子の早退について。\n・いつ　明日、給食後\n・理由　歯科受診\n・迎え　母", "after-lunch 母 通院 25"),
        ("早退届\n早退日 11/25\n早退時刻 14時\n理由 通院\nお迎え 祖母が行きます", "14:00 祖母 通院 25"),
        ("早退のお願い\n児童：花子\n日時：11月24日 13時か14時\n理由：通院\n迎え：母", "date-unclear"),
        ("早退のお願い\n児童：花子\n到着：10時\n理由：通院", "time-unclear"),
        # Lessons that somebody takes part in, an hour from school, and the moment right before the deed
        ("花子は3時間目まで授業に出て帰ります。通院です。", "after-3 - 通院 24"),
        ("花子は6時間目は受けずに、5時間目が終わったら早退します。眼科です", "after-5 - 通院 24"),
        ("14時に学校から帰ります。耳鼻科です", "14:00 - 通院 24"),
        ("15時に学童から帰ります。耳鼻科です", "kind-unclear"),
        ("頭痛です。13時に祖母が参りますので、帰らせてやってください", "13:00 祖母 頭痛 24"),
        ("痛みが強くなったら、帰らせてやってください", "uncertain"),
        # A day told behind the leaving
        ("早退をお願いします。25日です。13時半、通院です。", "13:30 - 通院 25"),
        ("早退をお願いします。26日の13時半、皮膚科受診のためです", "date-unclear"),
        ("早退します。明日の14時です。家の用事です", "date-unclear"),
        # Who is asked, and what is left open
        ("14時に早退させます。通院です。難しければ予約をずらします", "uncertain"),
        ("花子のお迎えですが、仕事で30分ほど遅れます", "not-a-notice"),
        # What a family is busy with, and lessons outside school
        ("弟のお迎えがあるので、給食を食べたら迎えに行きます", "after-lunch - 家事都合 24"),
        ("業者が家に来るため、14時に早退します", "14:00 - 家事都合 24"),
        ("14時に迎えに行きます。塾のテストがあります", "14:00 - その他 24"),
        ("14時に早退します。習い事の都合です", "14:00 - その他 24"),
        ("バレエの発表会です。4時間目で帰らせてください", "after-4 - その他 24"),
        ("給食を食べてバレエの発表会のため早退します", "after-lunch - その他 24"),
        ("5時間目のあと、雨なので迎えに行きます", "reason-unclear"),
        ("バレエの山田です。14時に早退します", "not-a-notice"),
    ],
)
def test_it_has_its_moment_and_who_comes(text: str, meant: str) -> None:
    assert leaving(text) == meant


@pytest.mark.parametrize("text", ["今日は14時に早退します", "2時間目のあと帰ります", "She will leave early at 2 pm"])
def test_a_school_without_it_names_the_telephone(text: str) -> None:
    assert read(text, students=(HANAKO,), now=MORNING).why == ("leaving-by-phone",)


@pytest.mark.parametrize(
    "text", ["熱で休みます。父は15時に帰ります", "母は14時に早退して迎えに行きます。花子は休みます、熱です"]
)
def test_who_else_goes_home_changes_nothing(text: str) -> None:
    assert in_short(read(text, students=(HERE,), now=MORNING)) == "花子 sick/発熱 24"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("花子は通院で13時に早退、太郎は頭痛で14時に早退します。母が迎えに行きます。", "13:00 通院 母, 14:00 頭痛 母"),
        (
            "花子は通院で13時に早退します。父が迎えに行きます。太郎は頭痛で14時に早退します。母が迎えに行きます。",
            "13:00 通院 父, 14:00 頭痛 母",
        ),
        ("花子は13時に早退、太郎は14時に早退です。家の都合です", "reason-unclear"),
        ("家の都合で、花子は13時、太郎は14時に早退します", "reason-unclear"),
    ],
)
def test_two_leave_each_at_an_hour(text: str, meant: str) -> None:
    reading = read(text, students=(HERE, BROTHER), now=MORNING)
    told = [" ".join([each.departure, each.reason, each.pickup]) for each in reading.notices]
    assert (", ".join(told) or ",".join(reading.why)) == meant


def test_what_is_kept_of_one_tells_not_of_the_other_alone() -> None:
    first, _ = read("花子は13時、太郎は14時に早退します", students=(HERE, BROTHER), now=MORNING).notices
    assert first.remarks == "花子は13時、太郎は14時に早退します"


@pytest.mark.parametrize("text", ["花子は11時、太郎は14時に早退します", "花子は13時に登校、太郎は14時に早退"])
def test_an_hour_of_who_is_late_is_no_leaving(text: str) -> None:
    day = MORNING.date()
    late = Understood((HERE.key,), "late", "通院", day, day, dt.time(10), "")
    assert correct(text, standing=[late], students=[HERE, BROTHER], now=MORNING).what == "ask"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("昨日14時に早退とメールしましたが、用事がなくなりました。早退しません", "withdraw"),
        ("今日の早退ですが、歯医者の予約が別の日になったので取り消します", "withdraw"),
        ("14時に早退とメールしましたが、早退しませんか", "ask"),
        ("14時に早退とメールしましたが、早退しません。熱なので休みます", "several"),
        ("早退しません", "ask"),
    ],
)
def test_what_was_announced_is_taken_back(text: str, what: str) -> None:
    assert read(text, students=(HERE,), now=MORNING).act == what


def test_one_leaves_and_the_other_stays_away() -> None:
    reading = read("花子は14時に早退、太郎は熱で休みます", students=(HERE, BROTHER), now=MORNING)
    assert in_short(reading) == "花子 leave-early/その他 24 & 太郎 sick/発熱 24"


@pytest.mark.parametrize(
    ("text", "departure", "pickup"),
    [
        ("15時", "15:00", "祖母"),
        ("早退は15時です", "15:00", "祖母"),
        ("お迎え: 父", "14:00", "父"),
        ("早退の時刻: 3時間目のあと", "after-3", "祖母"),
        ("時間ちゃいます、13時半です。すんません", "13:30", "祖母"),
        ("迎えの時刻を14時半に変更させていただけますでしょうか。", "14:30", "祖母"),
        ("13時でお願いします。14時は間違いです。", "13:00", "祖母"),
        ("30分早めて13時半でお願いします", "13:30", "祖母"),
        ("迎えは13時半です", "13:30", "祖母"),
        ("はい、13時半で。お迎えは父ではなく母が行きます", "13:30", "母"),
        ("迎えが父から祖父に変わりました。時間はいっしょです。", "14:00", "祖父"),
        ("迎えは父です。時間は13時です", "13:00", "父"),
        ("祖父が伺いますのでよろしくお願いいたします。", "14:00", "祖父"),
        ("迎えは私ではなく父が参ります。時間は変わりません。", "14:00", "父"),
        ("予約時間が早まりましたので、早退は13時10分に変更をお願いいたします。", "13:10", "祖母"),
        (
            "ご返信ありがとうございます。誠に恐縮ですが、迎えを14時半に変更させていただけますでしょうか。\n山田 誠一",
            "14:30",
            "祖母",
        ),
    ],
)
def test_a_reply_to_the_receipt_changes_what_it_says(text: str, departure: str, pickup: str) -> None:
    day = MORNING.date()
    stands = Understood((HERE.key,), "leave-early", "通院", day, day, None, "", "14:00", "祖母")
    correction = correct(text, standing=[stands], students=[HERE], now=MORNING)
    assert correction.notices == (replace(stands, departure=departure, pickup=pickup),)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("予約が取り消しになりましたので、早退はいたしません。", "withdraw"),
        ("早退しないことになりました", "withdraw"),
        ("早退はできませんか", "ask"),
        ("迎えは行けません", "ask"),
        ("迎えはまだ決まっていません", "ask"),
        ("お迎えは誰が行きますか", "ask"),
        ("30分早めてください", "ask"),
    ],
)
def test_a_reply_takes_it_back_or_is_asked_about(text: str, what: str) -> None:
    day = MORNING.date()
    stands = Understood((HERE.key,), "leave-early", "通院", day, day, None, "", "14:00", "祖母")
    assert correct(text, standing=[stands], students=[HERE], now=MORNING).what == what


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("10時登校、14時早退です。通院", "late 通院 24 10:00, leave-early 通院 24 14:00"),
        ("明日は通院のため3時間目から登校し、14時に早退します", "late 通院 25, leave-early 通院 25 14:00"),
        ("寝坊で10時に登校します。14時に歯医者のため早退します", "late その他 24 10:00, leave-early 通院 24 14:00"),
        ("通院で遅刻します。また、給食後に早退します", "late 通院 24, leave-early 通院 24 after-lunch"),
        ("She will come at 10 and leave at 2 pm, dentist", "late 通院 24 10:00, leave-early 通院 24 14:00"),
        ("2時間目から登校し、がんばれるようですが給食後に早退します。腹痛です", "contradictory"),
        ("寝坊で10時に登校し、14時に早退します", "late その他 24 10:00, leave-early その他 24 14:00"),
        ("10時に登校し、通院のため14時に早退します", "contradictory"),
        (
            "朝は眼科に寄って10時に登校し、午後は歯科のため14時に早退します。早退のときは父が迎えに行きます",
            "late 通院 24 10:00, leave-early 通院 24 14:00",
        ),
        (
            "通院で10時に登校します。それから今日は法事があり、13時に早退します",
            "late 通院 24 10:00, leave-early 家事都合 24 13:00",
        ),
        ("通院で10時に登校します。明日は14時に早退します", "contradictory"),
        ("10時登校、14時早退", "reason-unclear"),
        ("10時登校、やっぱり14時早退です。通院", "contradictory"),
        ("12時に早退します。通院です。10時に登校します", "contradictory"),
        ("昨日は10時登校、今日は14時早退です。通院", "contradictory"),
        ("通院のため14時に登校し、10時に早退します", "contradictory"),
        ("通院のため4時間目から登校し、2時間目のあと早退します", "contradictory"),
        ("通院のため2時間目から登校し、2時間目のあと早退します", "late 通院 24, leave-early 通院 24 after-2"),
        ("明日10時に登校し、あさって14時に早退します。通院", "date-unclear"),
        ("10時登校か14時早退です。通院", "uncertain"),
        ("通院のため10時に登校し、もし痛がれば14時に早退します", "uncertain"),
        ("昨日から熱でしたが、通院のため10時に登校し、14時に早退します", "contradictory"),
    ],
)
def test_late_and_early_on_one_day_are_two_notices(text: str, meant: str) -> None:
    reading = read(text, students=(HERE,), now=MORNING)
    told = [
        " ".join(filter(None, [each.kind, each.reason, str(each.date.day), _hour(each.arrival), each.departure]))
        for each in reading.notices
    ]
    assert (", ".join(told) or ",".join(reading.why)) == meant


def _hour(time: dt.time | None) -> str:
    return time.isoformat("minutes") if time else ""
