"""What may be taken for news, and is none: of long ago, of something else, not believed, or as always."""

ONE: tuple[tuple[str, str], ...] = (
    # What was the matter long ago
    ("4年前に肺炎で入院したことがあります。今朝は頭痛がひどいので休みます", "花子 sick/頭痛 24"),
    ("小さい頃に喘息で入院しました。今日は休みます", "ask"),
    ("熱が出たことがあり、今日は休みます", "ask"),
    ("3年前から喘息で、今朝発作が出たので休みます", "花子 sick/喘息 24"),
    ("去年骨折した足がまた痛むので、今日は休みます", "花子 sick/その他 24"),
    ("半年前に手術した耳の診察があり、10時に登校します", "花子 late/通院 24 10:00"),
    ("去年買ったベッドから落ちて腕をけがしました。休みます", "花子 sick/けが 24"),
    (
        "Hanako had asthma as a baby, and was in hospital two years ago. Today it is a headache. She stays home.",
        "花子 sick/頭痛 24",
    ),
    ("Hanako broke her leg two years ago. She stays home today.", "ask"),
    # A letter that is no type of an influenza
    ("調査票の血液型ですが、B型です。なお、昨夜インフルエンザと診断されました。今日は休みます", "ask"),
    ("兄はA型でした。花子もインフルエンザと診断されました。今日休みます", "ask"),
    ("花子は小児科でA型と診断されました。インフルエンザです。休みます", "花子 sick/インフルエンザA型 24"),
    # What nobody believes
    ("頭が痛いそうですが、言い訳です。寝坊しました。9時に着きます", "花子 late/その他 24 09:00"),
    ("お腹が痛いと言いますが、信じていません。寝坊なので9時に送ります", "花子 late/その他 24 09:00"),
    ("頭が痛いと言い、仮病ではないようなので休ませます", "花子 sick/頭痛 24"),
    ("発熱で休みます。体温計が怪しいので測り直しましたが38度でした", "花子 sick/発熱 24"),
    (
        "Her tummy hurts, she says, but that's just an excuse, she overslept. She comes at 9.",
        "花子 late/その他 24 09:00",
    ),
    # Who came before as well
    ("咳は止まりましたので、今日もいつもどおり行かせます", "ask"),
    ("咳は止まりましたので、今日はいつもどおり行かせます", "花子 attend/病状改善 24"),
    ("37.2ありますが、平熱が高い子なので行かせます", "ask"),
)
BOTH: tuple[tuple[str, str], ...] = (
    ("花子は37.1ありますが平熱が高めなので行かせます。太郎は下痢で休みます", "太郎 sick/嘔吐・下痢 24"),
    ("花子は通院のため13時に登校します。太郎は熱もなく、8時に着きます", "花子 late/通院 24 13:00"),
    ("花子は熱で休みます。太郎は寝坊して8時に着きます", "花子 sick/発熱 24 & 太郎 late/その他 24 08:00"),
    ("花子は熱で休みます。太郎は遅れて8時に行きます", "ask"),
    ("花子は昨日まで熱がありましたが、もう普通に行きます。太郎が38.6度なので休ませます", "太郎 sick/発熱 24"),
    (
        "花子は熱が下がったので今日から登校します。太郎が38.6度なので休ませます",
        "花子 attend/病状改善 24 & 太郎 sick/発熱 24",
    ),
    (
        "Hanako's cold is over and she is already on her way. It's Taro's turn: fever 38.6. He's staying home today.",
        "太郎 sick/発熱 24",
    ),
)
