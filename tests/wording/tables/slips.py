"""What a mail takes back itself, and what only begins like that."""

ONE: tuple[tuple[str, str], ...] = (
    ("先ほどのメールの訂正です。明日、旅行で休みます", "花子 absence/旅行 25"),
    ("頭痛、いや腹痛でお休みします", "花子 sick/腹痛 24"),
    ("熱で休みます。あ、違います、頭痛です", "花子 sick/頭痛 24"),
    ("喘息で休みます。すみません、腹痛でした", "花子 sick/腹痛 24"),
    ("頭痛（失礼、腹痛）で休みます", "花子 sick/腹痛 24"),
    ("熱もとい頭痛で休みます", "花子 sick/頭痛 24"),
    ("インフルエンザA型、すみませんB型でした、休みます", "花子 sick/インフルエンザB型 24"),
    ("明日（間違えました、明後日）旅行で休みます", "花子 absence/旅行 26"),
    ("26日に旅行で休みます。すみません、27日でした", "花子 absence/旅行 27"),
    ("10時半頃に登校します。寝坊です。すみません、11時半でした", "花子 late/その他 24 11:30"),
    ("She has a fever, I mean a headache, and will stay home.", "花子 sick/頭痛 24"),
    ("Hanako is off today with a fever. Sorry, I meant a headache.", "花子 sick/頭痛 24"),
    ("Hanako will be absent tomorrow, sorry, Thursday, because of a trip.", "花子 absence/旅行 26"),
    # Not clear what was wrong, or what is right
    ("インフルエンザA型です。いえ、B型かもしれません。休みます", "ask"),
    ("頭痛で遅刻します。すみません、欠席でした", "ask"),
    ("24日は頭痛、25日は検診で休みます。訂正、26日です", "ask"),
    ("熱です。ちがった、ぽんぽこぴーで休みます", "ask"),
    ("She'll be late because of the dentist, arriving at 9, sorry, 10", "ask"),
    # Only polite, or one more
    ("熱です。すみません、頭痛もあります。今日は休みます", "花子 sick/発熱 24"),
    ("今日熱で休みます。すみません、明日もお休みします", "花子 sick/発熱 24-25"),
    ("先日は失礼しました。今日は熱で休みます", "花子 sick/発熱 24"),
    ("薬を間違えました。熱があるので休みます", "花子 sick/発熱 24"),
    ("Hanako has a fever. No cough. She will stay home.", "花子 sick/発熱 24"),
)
BOTH: tuple[tuple[str, str], ...] = (
    ("花子、いや太郎が熱で休みます", "太郎 sick/発熱 24"),
    ("花子が熱で休みます。すみません、太郎でした", "太郎 sick/発熱 24"),
    ("花子が熱で休みます。太郎は違います。頭痛です", "ask"),
    ("花子と太郎は熱で休みます。すみません、花子だけでした", "ask"),
    ("太郎は元気です。すみません、花子が熱で休みます", "花子 sick/発熱 24"),
)
