"""Answers where more than one thing is open, a form is contradicted, or nothing is decided."""

FORM = "児童・生徒: 山田 花子\n月日: 11月24日\n"
SEVERAL = (
    # More than one thing is open
    ("今日は学校を休ませます → 花子が熱です", "花子 sick 発熱 24"),
    ("今日は学校を休ませます → 太郎、お腹が痛いそうです", "太郎 sick 腹痛 24"),
    ("今日は学校を休ませます → 花子が腹痛で、太郎は元気です", "花子 sick 腹痛 24"),
    ("今日は学校を休ませます → 二人とも咳です", "花子 sick その他 24 & 太郎 sick その他 24"),
    ("今日は学校を休ませます → 花子は咳、太郎は下痢です", "花子 sick その他 24 & 太郎 sick 嘔吐・下痢 24"),
    ("今日は学校を休ませます → 花子です", "open"),
    ("今日は学校を休ませます → 熱です", "open"),
    ("今日は学校を休ませます → 花子は咳、太郎は元気です", "花子 sick その他 24"),
    ("今日は学校を休ませます → 花子は咳、太郎は分かりません", "open"),
    ("今日は学校を休ませます → 花子です。太郎も休みます", "open"),
    ("今日は学校を休ませます → やっぱり行かせます", "nothing"),
    ("子どもがインフルで休みます → 太郎です。病院でB型と言われました", "太郎 sick インフルエンザB型 24"),
    ("子どもがインフルで休みます → 太郎、A型です", "太郎 sick インフルエンザA型 24"),
    ("太郎がインフルでした → 休みます", "open"),
    ("うちの子、インフルでした → 太郎です。A型です。休みます", "太郎 sick インフルエンザA型 24"),
    ("うちの子、インフルでした → 太郎です", "open"),
    ("子どもが遅刻します → 太郎です。寝坊です", "太郎 late その他 24"),
    ("来週、子どもが旅行で休みます → 花子です。火曜日です", "花子 absence 旅行 01"),
    ("子どもが熱です → 花子です。休みます", "花子 sick 発熱 24"),
    ("My child will be late this morning. → It's Taro, he overslept.", "太郎 late その他 24"),
    ("My child will not come today. → Hanako. She has a stomachache.", "花子 sick 腹痛 24"),
    # A form that its own remarks contradict
    (
        f"{FORM}内容: 病欠\n理由: 頭痛\n備考: 10時半には行けると思います → 遅刻です。10時半に着きます",
        "花子 late 頭痛 24",
    ),
    (f"{FORM}内容: 病欠\n理由: 発熱\n備考: 3時間目から登校 → 備考欄は消し忘れです。一日休みます", "花子 sick 発熱 24"),
    (f"{FORM}内容: 病欠\n理由: 発熱\n備考: 3時間目から登校 → 欠席です", "花子 sick 発熱 24"),
    (f"{FORM}内容: 病欠\n理由: 発熱\n備考: 3時間目から登校 → 備考が正しいです", "open"),
    (f"{FORM}内容: 病欠\n理由: 発熱\n備考: 3時間目から登校 → 後で連絡します", "open"),
    (f"{FORM}内容: 1\n理由: 1\n備考: 11時ごろ着きます → 遅刻です", "花子 late 頭痛 24"),
    (f"{FORM}内容: 遅刻\n理由: 腹痛\n備考: やっぱり休ませます → 遅刻の間違いでした", "open"),
    (f"{FORM}内容: 病欠\n理由: 腹痛\n備考: 昼から行かせます → いつも通り登校します", "nothing"),
    # What is undecided in words that are no deed
    ("太郎、今日はむずかしいかもしれません → 吐いてしまったので休ませます", "太郎 sick 嘔吐・下痢 24"),
    ("花子、調子が微妙です → やっぱり元気なので行かせました", "nothing"),
    ("花子、調子が微妙です → もう少し様子を見ます", "open"),
    ("太郎が咳で、迷っています → 休ませます", "太郎 sick その他 24"),
    ("太郎が咳で、迷っています → まだ悩んでいます", "open"),
    # Both, said twice; who is not asked about
    ("熱で休みます → 両方です。姉弟そろってダウンしました", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    ("熱で休みます → 花子です。姉弟でやられました", "open"),
    ("太郎は休むかもしれません → 花子は普通に登校します", "open"),
    ("Taro might stay home today. → He is well and has just left for school.", "nothing"),
    ("Taro might stay home today. → Hanako has just left for school.", "open"),
    # Words that say neither this nor that
    ("花子が熱です → すみません", "open"),
    ("花子が熱です → どちらでもないです", "open"),
    ("花子が熱です → 10時半です", "open"),
)
