"""Answers about when, and answers that take the mail back; beside them what leaves it open."""

WHEN = (
    # How long, counted or by its end, from the day on which the mail begins
    ("太郎は入院で、あさってからしばらく休みます → 2日間です", "太郎 sick 入院 26-27"),
    ("太郎は入院でしばらく休みます → 4日間いただきます", "太郎 sick 入院 24-27"),
    ("太郎は入院でしばらく休みます → 水曜まで休ませて、木曜から登校します", "太郎 sick 入院 24-25"),
    ("太郎は入院でしばらく休みます → 木曜から登校の予定です", "太郎 sick 入院 24-25"),
    ("太郎は入院でしばらく休みます → 水曜まで休んで、月曜から登校します", "open"),
    ("太郎は入院でしばらく休みます → 木曜から登校できるかもしれません", "open"),
    ("太郎は次の金曜に法事で休みます → 月曜から登校します", "open"),
    ("太郎は入院でしばらく休みます → 4日です", "open"),
    ("太郎は咳でしばらく休みます → 病院の先生から木曜まで休むように言われました", "太郎 sick その他 24-26"),
    ("太郎は入院で何日か休みます → きょう、あしただけにしとくわ", "太郎 sick 入院 24-25"),
    # One of two days
    ("あさってか、しあさって、太郎は検診で休みます → しあさってに決まりました", "太郎 sick 検診 27"),
    ("木か金、太郎は検診で休みます → 金になりました", "太郎 sick 検診 27"),
    ("来週の水曜か木曜に太郎は旅行で休みます → 木曜のほうです", "太郎 absence 旅行 03"),
    ("25か26日に太郎は旅行で休みます → 後のほうでお願いします", "太郎 absence 旅行 26"),
    ("あさってか、しあさって、太郎は旅行で休みます → 結局、両日とも休むことになりました", "太郎 absence 旅行 26-27"),
    ("明日かあさって、太郎は旅行で休みます → 1日だけです", "open"),
    ("明日かあさって、太郎は旅行で休みます → 来週に延期です", "open"),
)

BACK = (
    # Nobody stays away
    ("お休みします → 下の子がスマホをいじって送ってしまいました。誰も休みません", "nothing"),
    ("お休みします → ふたりとも普通に登校しました", "nothing"),
    ("お休みします → 二人とも登校できるかもしれません", "open"),
    ("太郎は休みます → 古い下書きが送信されてしまいました", "nothing"),
    ("太郎は休みます → 途中で送ってしまいました", "open"),
    ("Taro will be absent today. → False alarm! He has just left for school with his sister.", "nothing"),
    ("Taro will be absent today. → Scratch that, he is coming after all.", "nothing"),
    ("Taro will be absent today. → His sister has left for school.", "open"),
)
