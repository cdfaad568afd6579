"""One deed in the many ways in which families say it, each behind several causes."""

from dataclasses import replace

import pytest

from mailgate.wording.reader import read
from mailgate.wording.values import KindWords
from wording.family import HANAKO, KINDS, MORNING

EARLY = KindWords("leave-early", "早退", ("頭痛", "発熱", "通院", "家事都合", "その他"), departure=True)
STUDENT = replace(HANAKO, kinds=(*KINDS, EARLY))

ABSENT = """
お休みを頂戴します・登校は無理そうです・登校は難しそうです・やすみます・やすませます・お休みを希望します・欠席のご連絡をさせていただきます・
お休みの連絡をさせていただきます・欠席扱いでお願いします・お休みにさせてください・休みをとらせます・
休みを取らせてください・休むとのことです・欠席にさせていただきます・お休みになります・休ませてやってください・お休みさせて下さいませ・
学校には出せません・学校へはやれません・学校に行ける状態ではありません・学校へは行かせず寝かせております・教室には行けません・登校いたしかねます・登校させません・登校せず家におります・
学校に出すのは見合わせます・登校は遠慮させていただきます・登校を断念します・学校はパスさせてください・学校休みまーす・家に置いておきます・家から出しません・
欠席といたします・欠席の扱いでお願いします・欠席の旨、ご連絡申し上げます・欠席の件、先生にお伝えください・欠席につき、よろしくお願いいたします・欠席で処理してください・欠席とご承知おきください・
欠席の手続きをお願いします・取り急ぎ欠席のご一報まで・休むんでよろしくっす・お休みということで・休むと決めました・登校させないことにしました・休まなければなりません・休まざるを得ません・
休むよりほかありません・休ませるつもりです・お休みさせていただけますでしょうか・学校をお休みさせたいのですが、よろしくお願いします・登校は無理かと思い、欠席いたします・お休みを頂きとうございます・
学校さ行がせねはんで、休ませるす・学校休ませるずら・よう行かせません・よう行かせませんわ・学校行けんとです・学校には行かせられんばい・
今日は寝かせておきます・今日は寝かしときます・家で看病します・家でゆっくり過ごさせます・休ませとくね・外に出られる状態ではありません・
やすみまsす・休ませmす・休ませt ください・お休みさせていただいてもよろしいでしょうか
"""
LATE = """
遅れて10時に登校します・遅れて2時間目から行きます・遅れてまいります・遅れて学校に向かいます・少し遅れて10時ごろ着きます・遅くなります・10時に着く予定です・
10時に着くように送ります・着くのは10時ごろです・10時ごろの到着になります・2時間目から参加します・2時間目に間に合うように行きます・3時間目からになります・
中休みのころに行きます・登校時間に間に合いません・今から送っていきます・これから車で送ります・9時すぎに校門に着きます・9時半をめどに登校します・
9時半ごろ校門まで送ります・9時半に教室まで連れていきます・遅参いたします・遅刻して10時に行きます・10時に親が学校まで送ってまいります・
後ほど車で送りますので、遅刻の扱いでお願いします・お休みはせず、10時に遅れて行きます・始業に間に合いませんが、後から登校します・10時から授業に合流します
"""
LEAVING = """
14時に迎えにうかがいます・14時に迎えにまいります・14時に祖母が迎えに参ります・14時に校門まで迎えに行きます・14時で帰らせてください・14時に上がらせてください・
14時に引き取りに行きます・14時に学校を出ます・14時に早引けさせます・14時に早帰りさせます・14時に途中下校でお願いします・14時に授業を抜けて帰ります・14時に授業の途中で下校いたします・
14時にほかの子より先に帰らせてください・14時に教室まで迎えに行って連れて帰ります・14時に校門で待っていますので早退させてください・14時になりましたら早退させてください・
昼で早退します・お昼で帰ります・早退をさせてください。14時に迎えに行きます
"""

DENIED = """
はないですが、・はありませんが、・はないけど・がないのに・もなく、・はないものの、・なしですが、・なんてないけど・なんかないですが、・などはないですが、・とかはないけど・
もなければ鼻水もないですが、・も鼻水もなく、・や鼻水はありませんが、・はまったくないのですが、・はさっぱりないけど・はあらへんけど・はないんやけど・はねえけど・はなかばってん・はないっちゃけど・
ではないですが、・じゃなくて・という感じではないのですが、・は出ていませんが、・は出とらんけど・は出てへんけど・は見られませんが、・はもうありませんが、・はおさまったのですが、・
はないと言っていますが、・はないようで、・はなさそうですが、・こそありませんが、・もなにもないですが、・とは違うのですが、・すらないのですが、
"""
MISSED_BY_ANOTHER = """
兄は休みですが、・中学生の兄は熱で休みですが、・高校生の姉は欠席しますが、・保育園の弟は今日お休みですが、・友達は学校を休んでいますが、・いとこが熱で休むので・
班長さんは熱で休みですが、・同じ班の子は熱で休みですが、・隣の子は遅刻しますが、・妹は遅刻しますが、・クラスの子が熱を出して休むので・担任の先生はお休みですが、
"""

SICK = {
    "頭痛": """
頭の右側だけがひどく痛むと言って・頭が重くて痛いそうで・後頭部が痛いと訴えているので・
額のあたりが締めつけられるように痛いらしく・痛み止めを飲ませても頭痛がよくならず
""",
    "腹痛": """
みぞおちが痛むと言うので・下腹部の痛みが続いていて・おへその周りが痛いそうで・
お腹が冷えたのか痛がっているので・お腹を抱えて起きられないので
""",
    "倦怠感": """
だるさが抜けず・連休の疲れがたまって体がしんどいと言うので・体がえらいと言うので・疲れ切って起きられないため
""",
    "喘息": """
喘鳴がひどく・喘息の咳が止まらず・喘息が落ち着かないので・うさぎの毛で喘息が出てしまい・
台風の影響で喘息がひどく
""",
    "湿しん": """
背中の湿疹が広がってしまい・じんましんが引かないので・アトピーがひどくなり・かぶれて顔が真っ赤なので・
ぽつぽつが体じゅうに出て
""",
    "けが": """
アキレス腱を痛めて・膝の靭帯を伸ばしてしまい・肘が抜けてしまって・ボールが目に当たって腫れているので・
足首をぐねって・交通事故に遭い
""",
    "嘔吐・下痢": """
水のような便が続いていて・吐き下しが続いているので・軟便が続いて・お腹がピーピーで
""",
    "入院": """
盲腸で入院しているので・まだ入院中なので・喘息で入院することになり・骨折の手術で入院するため
""",
    "自宅療養": """
家で安静にするよう先生に言われたので・まだ療養中ですので・退院して家で静養しているため・自宅にて加療中のため・
ドクターストップがかかり
""",
    "新型コロナウイルス感染症": """
検査キットでコロナの陽性が出たので・父からコロナをもらってしまい・家族全員コロナに感染してしまい・
コロナの待機期間がまだ明けないので
""",
    "インフルエンザA型": """
弟のインフルエンザA型がうつって・インフルエンザのエー型でしたので・A型インフルエンザの出席停止期間中なので
""",
    "その他": """
耳鳴りがひどくて・手術を受けるため・予防接種の副反応で・乗り物酔いがまだ抜けず・突発性難聴で・虫歯がうずいて
""",
}

AWAY_FOR = {
    "その他": """
いとこの結納に立ち会うので・曾祖母の白寿のお祝いに行くため・父の会社の式典に家族で招かれまして・新居の棟上げがありまして・空手の昇段審査を受けるので・
囲碁の棋聖戦に出させていただくため・書き初め展の表彰式がありますので・秋祭りでお神輿を担ぐため・教会の洗礼式がありますので・寺の報恩講があるため・
クリスマスミサに出るため・旧正月で親戚が集まるため・附属中学の適性検査の日のため・フリースクールの見学に行くため・在留資格の更新で入管に行きますので・
田んぼの稲刈りを手伝うため・父の休みに合わせて家族で過ごすため・道に倒木があって通れないため・フェリーが欠航になり・雷が激しいので・
私が車を出せず、送って行けないため・下の子を見る人がおらず、送って行けないので・単身赴任の父を空港まで迎えに行くので・下の子の七五三のお参りで・
弟の入園式に家族で出席しますので・祖母の初七日で・曾祖母の十七回忌で・祖父の一年祭がありますので・鍵屋さんが来るまで家を空けられず・
神社の宵宮で太鼓を叩くので・父の出張に同行するため・テレビの生放送に出るので・野球の日本シリーズを見に行くので・中学の願書を出しに行くので・
水道が止まってしまい・川の水が増えているので・車のタイヤが雪にはまって動けず・練習会で県の体育館に行くので・花子を送る人がおらず・
新酒の蔵出しを家族で手伝うため・ミュージカルのゲネプロがありますので・信号が消えていて危ないので・通学路が閉鎖されているとのことで・短期留学で・
表敬訪問で県庁に行くので・お寺の花まつりのお稚児さんで・節分の鬼の役で神社に行くので
""",
    "旅行": """
ディズニーシーに行くので・富士急に遊びに行くので・箱根に一泊するので・台北に観光に行くので・京都へ泊まりがけで行ってまいりますので・
クルーズに出かけますので・富士山に家族で登るため・家族でハワイに行くので・キッザニアに行くので
""",
    "忌引き": """
昨晩祖父が息を引き取りまして・伯父が急死いたしましたので・ひいばあちゃんが死んだので・曾祖父の家族葬がありますので・祖父のお骨拾いがあるため・
祖母の納棺がありまして・叔父の弔問に行くため・親戚に不幸があり、秋田まで向かいますので
""",
}

ENGLISH = """
Emma will skip school today because she has a fever. | sick
She has a fever. We kept her home today. | sick
Emma's stomach hurt, so she has to stay off until Thursday. | sick
Emma fainted this morning, so she will be absent today. | sick
Emma will be absent today because she is wheezing. | sick
Emma fractured her finger. She won't be in today. | sick
We have a flat tyre so Emma will arrive at 10:00. | late
We forgot to set the alarm. She will be in for second period. | late
She is over her cough and will be in class this morning. | attend
Please let her go home at 2:30 pm for the skin clinic. | leave-early
"""


def kinds(text: str) -> list[tuple[str, int]]:
    """The kind and day of each notice; none where something is asked."""
    return [(notice.kind, notice.date.day) for notice in read(text, students=(STUDENT,), now=MORNING).notices]


def reasons(text: str) -> list[tuple[str, str]]:
    """The kind and reason of each notice; none where something is asked."""
    return [(notice.kind, notice.reason) for notice in read(text, students=(STUDENT,), now=MORNING).notices]


def ways(said: str) -> list[str]:
    return said.replace("\n", "").split("・")


@pytest.mark.parametrize("cause", ["花子、熱があるので", "3年1組の山田花子です。発熱のため", "花子は頭痛で今日は"])
def test_staying_away(cause: str) -> None:
    assert not [way for way in ways(ABSENT) if kinds(f"{cause}{way}") != [("sick", 24)]]


@pytest.mark.parametrize("reason", SICK)
def test_what_the_student_has(reason: str) -> None:
    read_as = {way: reasons(f"花子です。{way}、今日は休ませます。") for way in ways(SICK[reason])}
    assert {way: found for way, found in read_as.items() if found != [("sick", reason)]} == {}


@pytest.mark.parametrize(
    "text",
    [
        "花子、弟がコロナなので休みます",
        "花子の母です。家族でコロナの検査を受けるので休みます",
        "花子、インフルの人が多いので休みます",
        "花子、コロナを避けるため休みます",
        "花子、熱を測ってから休みます",
        "花子です。頭もお腹もどちらも痛いのは私です。休みます",
        "花子、コロナの影響で休みます",
    ],
)
def test_what_the_student_may_not_have_is_asked_about(text: str) -> None:
    assert not kinds(text)


@pytest.mark.parametrize(
    ("illness", "cause", "reason"),
    [("熱", "頭が痛い", "頭痛"), ("咳", "お腹が痛い", "腹痛"), ("吐き気", "熱がある", "発熱")],
)
def test_what_the_student_does_not_have(illness: str, cause: str, reason: str) -> None:
    read_as = {way: reasons(f"花子、{illness}{way}{cause}ので休みます") for way in ways(DENIED)}
    assert {way: found for way, found in read_as.items() if found != [("sick", reason)]} == {}


@pytest.mark.parametrize("text", ["{}花子は登校させます", "花子は少し咳がありますが、{}行かせます"])
def test_what_another_child_misses_is_not_the_students(text: str) -> None:
    assert [way for way in ways(MISSED_BY_ANOTHER) if {kind for kind, _ in kinds(text.format(way))} - {"attend"}] == []


@pytest.mark.parametrize("reason", AWAY_FOR)
def test_what_keeps_a_healthy_student_away(reason: str) -> None:
    read_as = {way: reasons(f"花子です。{way}、今日は休ませます。") for way in ways(AWAY_FOR[reason])}
    assert {way: found for way, found in read_as.items() if found != [("absence", reason)]} == {}


@pytest.mark.parametrize("cause", ["花子、寝坊したので", "花子は道が混んでいて、"])
def test_coming_late(cause: str) -> None:
    assert not [way for way in ways(LATE) if kinds(f"{cause}{way}") != [("late", 24)]]


@pytest.mark.parametrize("cause", ["花子、通院のため", "山田花子ですが歯医者があるので"])
def test_leaving_early(cause: str) -> None:
    assert not [way for way in ways(LEAVING) if kinds(f"{cause}{way}") != [("leave-early", 24)]]


@pytest.mark.parametrize(
    "text",
    [
        "花子、バスに乗り遅れたかもしれません",
        "花子、寝坊したので遅れるかもしれません",
        "花子が休みたいそうですが、どうしたらよいですか",
        "14時に花子を迎えに行きます",
        "迎えが遅くなります",
    ],
)
def test_what_says_it_by_half_is_asked_about(text: str) -> None:
    assert not kinds(text)


def test_an_hour_beside_noon_is_the_hour() -> None:
    (notice,) = read("花子だけ昼で帰ります。12時45分、家の用事です", students=(STUDENT,), now=MORNING).notices
    assert notice.departure == "12:45"


@pytest.mark.parametrize(("text", "kind"), [line.split(" | ") for line in ENGLISH.strip().splitlines()])
def test_english_ways(text: str, kind: str) -> None:
    emma = replace(STUDENT, name="Smith Emma", kana="")
    assert [notice.kind for notice in read(text, students=(emma,), now=MORNING).notices] == [kind]
