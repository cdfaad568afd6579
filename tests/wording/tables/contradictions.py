"""What remarks deny, doubt, or tell of another student, day or hour than the form; and what only sounds like it."""


def _remarked(kind: str, reason: str, remarks: str, day: str = "24日", arrival: str = "") -> str:
    return f"児童・生徒: 花子\n内容: {kind}\n理由: {reason}\n月日: {day}\n到着予定: {arrival}\n備考: {remarks}"


def _late(remarks: str, reason: str = "通院", arrival: str = "10:00") -> str:
    return _remarked("遅刻", reason, remarks, arrival=arrival)


_FEVER = ("病欠", "発熱")
_LATE, _HOME = "花子 late/通院 24 10:00", "花子 sick/発熱 24"

BOTH: tuple[tuple[str, str], ...] = (
    # The form's own illness is no trouble, and another one is; a diagnosis that the form does not tell
    (_remarked("病欠", "頭痛", "頭は平気ですが、朝から下痢です"), "ask"),
    (_remarked("病欠", "けが", "けがは大したことありません。熱が38度あります"), "ask"),
    (_remarked(*_FEVER, "先日の連絡をコピーしました"), "ask"),
    (_remarked("病欠", "腹痛", "今回は頭痛です"), "ask"),
    (_remarked(*_FEVER, "昨晩の救急でインフルエンザと言われました"), "ask"),
    (_remarked(*_FEVER, "検査キットで線が出ました"), "ask"),
    (_late("病院へは行かず、寝坊です"), "ask"),
    (_remarked("病欠", "頭痛", "頭は大丈夫そうですが、念のためです"), "花子 sick/頭痛 24"),
    (_remarked(*_FEVER, "咳は平気ですが、頭痛もあります"), _HOME),
    (_remarked(*_FEVER, "溶連菌の検査が陽性でした"), _HOME),
    (_remarked(*_FEVER, "コロナもインフルも検査は陰性でした"), _HOME),
    (_remarked(*_FEVER, "病院には行かず、家で寝かせます"), _HOME),
    (_remarked("病欠", "新型コロナウイルス感染症", "家族は全員陰性です"), "花子 sick/新型コロナウイルス感染症 24"),
    # Another student, by class, by age, or newly born
    (_remarked(*_FEVER, "1年2組です"), "ask"),
    (_remarked(*_FEVER, "1年生のほうです"), "ask"),
    (_remarked(*_FEVER, "He is the younger one"), "ask"),
    (_remarked(*_FEVER, "It's my daughter this time"), "ask"),
    (_remarked(*_FEVER, "弟のぶんもお願いします"), "ask"),
    (_remarked(*_FEVER, "3年1組です"), _HOME),
    (_remarked(*_FEVER, "She is the elder one"), _HOME),
    (_remarked(*_FEVER, "1年2組の弟に渡してください"), _HOME),
    (_late("昨夜、下の子が生まれました", "家事都合"), "花子 late/家事都合 24 10:00"),
    # In time, already on the way, later than the hour, or at an hour beside a coming
    (_late("1時間目には間に合いそうです"), "ask"),
    (_late("予約が午後に変わりました"), "ask"),
    (_late("着くのはお昼過ぎに"), "ask"),
    (_late("何時になるか見当がつきません"), "ask"),
    (_remarked(*_FEVER, "下がったので、もう家を出ました"), "ask"),
    (_remarked("病欠", "通院", "診察のあと、そちらへ送ります"), "ask"),
    (_remarked("病欠", "通院", "眼科です。終わったら連れて行きます"), "ask"),
    (_remarked("登校", "病状改善", "着くのは10時頃です"), "ask"),
    (_remarked("登校", "病状改善", "2時間目から行きます"), "ask"),
    (_late("2時間目には間に合うと思います"), _LATE),
    (_late("業者が帰ったら父が送ります"), _LATE),
    (_late("熱が下がったら送ります"), "ask"),
    (_remarked(*_FEVER, "母はもう家を出ました"), _HOME),
    (_remarked("病欠", "通院", "専門医まで行きます。父が連れて行きます"), "花子 sick/通院 24"),
    (_remarked("登校", "病状改善", "熱が下がったので2時間目から行きます"), "花子 attend/病状改善 24"),
    # Doubts
    (_remarked(*_FEVER, "休ませたものか悩んでいます"), "ask"),
    (_remarked(*_FEVER, "玄関で靴を履いて待っています。根負けしそうです"), "ask"),
    (_remarked("病欠以外", "旅行", "台風の進路によります"), "ask"),
    (_remarked("病欠", "通院", "予約が取れるか分かりません"), "ask"),
    (_remarked(*_FEVER, "父は何と言っていましたか"), "ask"),
    (_remarked("病欠", "頭痛", "休ませるか迷いましたが、休ませます"), "花子 sick/頭痛 24"),
    (_remarked("病欠", "頭痛", "持病の頭痛に悩んでいます"), "花子 sick/頭痛 24"),
    (_remarked(*_FEVER, "件名が間違っていたらすみません"), _HOME),
    (_remarked(*_FEVER, "日付が間違っていたらすみません"), "ask"),
    # Other days: how it began, what happened, what is wished, and school before it
    (_remarked(*_FEVER, "金曜のマラソンのあとから咳が出ていました"), _HOME),
    (_remarked(*_FEVER, "金曜から熱です"), _HOME),
    (_remarked("病欠以外", "忌引き", "主人の母が土曜日に亡くなりました"), "花子 absence/忌引き 24"),
    (_remarked(*_FEVER, "27日の見学には行きたいので、今日は寝かせます"), _HOME),
    (_remarked("病欠", "通院", "今日は普通に登校しています", "25日"), "花子 sick/通院 25"),
    (_remarked("病欠", "自宅療養", "傷が落ち着くまで家で過ごします", "24日～25日"), "花子 sick/自宅療養 24-25"),
    (_remarked("病欠", "インフルエンザA型", "先週からお休みしている続きです"), "花子 sick/インフルエンザA型 24"),
    (_remarked("病欠以外", "忌引き", "葬儀は金曜に決まりました"), "ask"),
    (_remarked(*_FEVER, "金曜から入院しています"), "ask"),
    (_remarked(*_FEVER, "25日も休みたいので、今日は寝かせます"), "ask"),
    (_remarked("病欠", "検診", "水曜日の検診です"), "ask"),
    (_remarked(*_FEVER, "今日も休みます", "25日"), "ask"),
    (_remarked(*_FEVER, "熱が下がるまで休みます"), "ask"),
    # A sibling's illness, the whole family's, and a temperature that is none
    (_remarked("病欠", "腹痛", "弟のお腹が痛いので"), "ask"),
    (_remarked(*_FEVER, "弟にもうつりました"), "ask"),
    (_late("Her brother will be late as well"), "ask"),
    (_remarked(*_FEVER, "家族全員コロナです"), "ask"),
    (_remarked(*_FEVER, "測り直すと36.4度でした"), "ask"),
    (_remarked("病欠", "インフルエンザA型", "The test came back negative"), "ask"),
    (_remarked("病欠", "通院", "病院はやめて、家で寝かせます"), "ask"),
    (_remarked(*_FEVER, "弟の熱がうつりました"), _HOME),
    (_remarked(*_FEVER, "弟は先週熱でした"), _HOME),
    (_remarked(*_FEVER, "家族全員インフルの予防接種は済んでいます"), _HOME),
    (_remarked(*_FEVER, "今は平熱ですが、念のため休ませます"), _HOME),
    (_remarked("病欠", "インフルエンザA型", "She tested negative for covid"), "花子 sick/インフルエンザA型 24"),
    (_remarked("病欠", "腹痛", "トイレに何度も行っています"), "花子 sick/腹痛 24"),
    # Given up, asked, forgotten, or away for longer
    (_late("まだトイレです。今日はあきらめます", "腹痛"), "ask"),
    (_remarked(*_FEVER, "Can she come if the fever is gone by noon?"), "ask"),
    (_remarked(*_FEVER, "昨日の届を出し忘れました"), "ask"),
    (_remarked("病欠", "けが", "一週間は安静だそうです"), "ask"),
    (_remarked("病欠以外", "旅行", "26日の夜に出発します", "26日～27日"), "ask"),
    (_remarked("病欠以外", "旅行", "26日の朝に出発します", "26日～27日"), "花子 absence/旅行 26-27"),
    (_late("8時50分発のバスに乗ります", "その他"), "花子 late/その他 24 10:00"),
    (_late("電車が動き次第向かいます", "その他"), "花子 late/その他 24 10:00"),
    (_remarked(*_FEVER, "Can we bring the form tomorrow?"), _HOME),
)
