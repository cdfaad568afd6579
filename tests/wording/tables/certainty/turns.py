"""Mails that seem to say one thing and mean another: figures of speech, claims, what was thought, what is put right."""

BOTH: tuple[tuple[str, str], ...] = (
    # A figure of speech is no illness
    ("頭の痛い話ですが、太郎が寝坊しました。9時に着きます", "太郎 late/その他 24 09:00"),
    ("熱のこもった歌を楽しみにしていましたが、花子は腹痛で休みます", "花子 sick/腹痛 24"),
    ("目が回るほど忙しい朝で寝坊しました。花子は9時に登校します", "花子 late/その他 24 09:00"),
    ("花子は頭が痛いことが多く、今日も休ませます", "花子 sick/頭痛 24"),
    ("花子はお腹を抱えて泣いています。休みます", "花子 sick/腹痛 24"),
    ("It's a headache to wake Taro. He overslept and will arrive at 9.", "太郎 late/その他 24 09:00"),
    ("I'm sick of this traffic. Taro will arrive at 9.", "太郎 late/その他 24 09:00"),
    ("Hanako has a headache for the third day and will stay home today.", "花子 sick/頭痛 24"),
    # What a student claims, and the family knows
    ("太郎は頭が痛いと言うのですが、夜更かしして寝坊しただけのようです。9時に行かせます", "太郎 late/その他 24 09:00"),
    ("太郎は「お腹が痛い」と言っていますが、寝坊です。9時に行かせます", "太郎 late/その他 24 09:00"),
    ("花子は頭が痛いと言っていますが、熱はありません。休ませます", "花子 sick/頭痛 24"),
    ("花子は頭が痛いと言っていますが、寝不足のせいかもしれません。休ませます", "花子 sick/頭痛 24"),
    # What others thought, and what is over
    (
        "The nurse thought it was influenza A, but the test says type B. Hanako is absent today.",
        "花子 sick/インフルエンザB型 24",
    ),
    ("First they said type A influenza, then it turned out to be type B. Hanako is absent today.", "ask"),
    ("My husband thought she had a fever. Hanako has a headache and stays home today.", "花子 sick/頭痛 24"),
    ("The doctor said it is a cold. Hanako will be absent today.", "花子 sick/その他 24"),
    ("昨日の検査ではA型、今日の検査ではB型と出ました。花子は休みます", "ask"),
    ("Hanako had a fever, but that is gone. A headache keeps her home today.", "花子 sick/頭痛 24"),
    ("The fever she had on Sunday is over. Hanako is staying home with a stomach ache.", "花子 sick/腹痛 24"),
    ("Hanako has a fever and it's now over 38.5, so she is staying home.", "花子 sick/発熱 24"),
    # What is said of the mail itself, or of another note
    ("花子は熱で休みます…というのは去年の話です", "ask"),
    ("花子は熱で休みます。上の文は昨日の写しです", "ask"),
    ("花子は熱で休みます、と打ったのは弟です", "ask"),
    ("花子は熱で休みます。これは昨日のメールでお伝えしたとおりです", "花子 sick/発熱 24"),
    ("Please ignore the note in her bag, it was for her ballet teacher.", "ask"),
    ('In her notebook it says "absent tomorrow". Please ignore it, Hanako is coming.', "ask"),
    ('I wrote "absent" this morning. Please ignore it.', "withdraw"),
    # Another day, hour or student after all
    ("花子は26日に旅行で休みます。やっぱり27日です", "花子 absence/旅行 27"),
    ("花子は歯医者で10時に登校します。やはり11時になります", "花子 late/通院 24 11:00"),
    ("花子は腹痛で休みます。やっぱり太郎です", "太郎 sick/腹痛 24"),
    ("花子は発熱で休みます。やっぱり風邪でした", "花子 sick/発熱 24"),
    ("花子は26日に旅行で休みます。やっぱり今日は行きます", "花子 absence/旅行 26"),
    # A day of before, by the name of one to come
    ("Hanako's fever started Sunday. She will be absent.", "ask"),
    ("Hanako got sick on Saturday and is absent today.", "花子 sick/その他 24"),
    ("花子は月曜に熱がありましたが、今日は咳だけです。休みます", "花子 sick/その他 24"),
    ("花子は先日、遅刻して登校しました。通院です", "ask"),
    ("花子は遅刻して登校します。通院です", "花子 late/通院 24"),
    # A day of which something else is told, or of another cause each
    ("来週の月曜はテストですよね。花子は熱で休みます", "ask"),
    ("明日は遠足!花子は熱で休みます", "ask"),
    ("明日は無理です。花子は熱で休みます", "花子 sick/発熱 25"),
    ("花子は木曜は旅行、金曜は通院で休みます", "ask"),
    ("花子は26日は通夜、27日は告別式で休みます", "花子 absence/忌引き 26-27"),
    # What is missed, and an animal
    ("花子は今日の体育を足のけがで休みます", "ask"),
    ("花子は今日、学校を足のけがで休みます", "花子 sick/けが 24"),
    ("花子は熱が下がらないかぎり休ませます", "ask"),
    ("うちの猫の花子が入院しました。太郎は登校します", "ask"),
    ("Our cat Hanako is ill. Taro will be absent today.", "ask"),
    ("花子を休ませると決めたわけではありませんが、頭痛があります", "ask"),
    ("花子は頭痛なので休ませることに決めました", "花子 sick/頭痛 24"),
    ("花子は37.8→36.5に下がったけど、頭痛いので休み", "花子 sick/頭痛 24"),
    ("花子は36.5→37.8度に上がったので休みます", "花子 sick/発熱 24"),
    # Another day than was sent, and whose visit it is
    ("花子の26日の欠席ですが、27日に変更してください。旅行です", "ask"),
    ("花子は検診が27日に変更になりましたので、27日に休みます", "花子 sick/検診 27"),
    ("Please change Hanako's absence from Thursday to Friday. It's a family trip.", "ask"),
    ("I'm at the hospital with my mother. Hanako will be late, around 9:30.", "ask"),
    ("We are at the clinic. Hanako will arrive at 10.", "花子 late/通院 24 10:00"),
    # Thanks beside whom the letter is for
    ("若葉そろばん教室 木下先生\nいつもお世話になっております。山田花子ですが、頭痛のため本日お休みします", "ask"),
    ("金曜ロードショーを見て夜更かしし、花子は寝坊しました。9時に着きます", "花子 late/その他 24 09:00"),
    ("花子は金曜、ピアノの発表会で休みます", "花子 absence/その他 27"),
    ("Hanako says she has a headache but she simply overslept. She'll be there at 9:10.", "花子 late/その他 24 09:10"),
)
