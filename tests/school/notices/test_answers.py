"""What the answer to a question makes of the mail that was asked about, and what it leaves open."""

import pytest
from peewee import SqliteDatabase
from support.school import HANAKO, TARO, take_leaving_early
from wording.family import misread

from mailgate.school.directory import families
from mailgate.school.directory.families import Family
from mailgate.school.errors import UnclearMail
from mailgate.school.mail_text import MailText
from mailgate.school.models import Guardianship, Mailbox, Notice, School, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import by_mail
from mailgate.school.notices.conversation import answers, finding
from mailgate.school.notices.conversation.kept import Conversation
from mailgate.school.notices.conversation.reading.staying import Declined
from mailgate.school.notices.questions import Asked, address_of, asked_at
from school.notices import answer_day_rows, answer_rows, answer_several_rows

NOW = Moment(1_795_471_800)
"""Tuesday, 24 November 2026, 7:10 in Japan."""

ROWS = (
    # Whom it is about
    ("熱で休みます → 太郎の方です", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子の弟の太郎です", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子の弟です", "open"),
    ("熱で休みます → 太郎の姉のほうです", "open"),
    ("熱で休みます → 花子も休みます", "open"),
    ("熱で休みます → 花子も太郎も", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    ("熱で休みます → neither", "open"),
    ("熱で休みます → both", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    ("熱で休みます → 1じゃなくて2", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子です。咳も出ています", "花子 sick 発熱 24"),
    ("熱で休みます → 花子です。熱ではなく腹痛です", "花子 sick 腹痛 24"),
    ("熱で休みます → 花子です。太郎も休むかもしれません", "open"),
    # Why
    ("花子は休みます → 昨日からの熱です", "花子 sick 発熱 24"),
    ("花子は休みます → 昨日病院でインフルエンザA型と診断されました", "花子 sick インフルエンザA型 24"),
    ("花子は休みます → 昨日は熱がありましたが今日は咳です", "花子 sick その他 24"),
    ("花子は休みます → 太郎の発熱です", "open"),
    ("花子は休みます → 太郎が発熱です", "open"),
    ("花子は休みます → 2人とも熱です", "open"),
    ("花子は休みます → 通院で遅刻します", "open"),
    ("花子は休みます → 通院で10時に着きます", "open"),
    ("花子は休みます → 発熱です。太郎は元気です", "花子 sick 発熱 24"),
    ("花子は休みます → 発熱です。太郎も同じです", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    # What
    ("花子が熱です → 今日は休みます", "花子 sick 発熱 24"),
    ("花子が熱です → 明日は休みます", "花子 sick 発熱 25"),
    ("花子が熱です → 太郎が休みです", "open"),
    ("花子が熱です → 休みです。太郎も腹痛で休みます", "花子 sick 発熱 24 & 太郎 sick 腹痛 24"),
    # When
    ("花子は次の金曜に法事で休みます → 27日です", "花子 absence その他 27"),
    ("花子は次の金曜に法事で休みます → 両方です", "open"),
    ("花子は次の金曜に法事で休みます → 2日間です", "open"),
    ("花子は次の金曜に法事で休みます → 2日です", "open"),
    # What was left in doubt
    ("花子は熱があるので今日は休むかもしれません → 休みます", "花子 sick 発熱 24"),
    ("花子は熱があるので今日は休むかもしれません → 遅刻です", "花子 late その他 24"),
    ("花子は熱があるので今日は休むかもしれません → まだわかりません", "open"),
    ("花子は熱があるので今日は休むかもしれません → やっぱり行きます", "nothing"),
    ("太郎が頭が痛いと言います。休ませたほうがいいでしょうか → 休ませることにしました", "太郎 sick 頭痛 24"),
    ("太郎が頭が痛いと言います。休ませたほうがいいでしょうか → どう思いますか", "open"),
    ("熱が下がらなければ花子は休みます → まだ38度あるので休みます", "花子 sick 発熱 24"),
    ("明日、花子は熱が下がらなければ休みます → 明日は休ませます", "花子 sick 発熱 25"),
    ("二人とも咳がひどく、休ませようか迷っています → 二人とも休みます", "花子 sick その他 24 & 太郎 sick その他 24"),
    ("Hanako might be absent today because of a fever. → Yes, she will stay home", "花子 sick 発熱 24"),
    ("Should Taro stay home? He has a headache. → He is fine now and will go to school", "nothing"),
    ("太郎、下痢がひどうて。学校よう行かん気がしますよって今日休ませてください → はい", "太郎 sick 嘔吐・下痢 24"),
    ("花子は熱で今週休むかもしれません → 今日だけ休みます", "花子 sick 発熱 24"),
    ("花子は熱で木曜まで休むかもしれません → 明日は行きます。今日は休みます", "花子 sick 発熱 24"),
    ("もしかしたら太郎は熱で金曜まで休むかもしれません → 木曜まで休ませます", "太郎 sick 発熱 24-26"),
    ("太郎は熱で木曜まで休むかもしれません → 金曜まで休みます", "太郎 sick 発熱 24-27"),
    ("花子は熱で今週休むかもしれません → 明日は病院です", "open"),
    ("太郎は39度です。休ませた方がいいですか → そういうことなら、今日は休ませます", "太郎 sick 発熱 24"),
    ("太郎は39度です。休ませた方がいいですか → じゃあ休みます", "太郎 sick 発熱 24"),
    ("太郎は39度です。休ませた方がいいですか → それでしたら、下がらなければ休ませます", "open"),
    ("花子の様子が変です。熱が38度あります → 二人とも休ませます", "open"),
    ("花子は遅刻します → やっぱり休みます。腹痛です", "花子 sick 腹痛 24"),
    ("太郎は来週休みます。旅行です → 火水です", "太郎 absence 旅行 01-02"),
    ("太郎は来週休みます。旅行です → 来週いっぱいです", "太郎 absence 旅行 30-04"),
    ("太郎は来週休みます。旅行です → 30日、1日です", "open"),
    ("太郎は来週休みます。旅行です → 30と1", "open"),
    ("熱で休みます → 太郎ッス", "太郎 sick 発熱 24"),
    # What is taken back
    ("花子は休みます → 取り消してください", "nothing"),
    ("花子は休みます → 送り間違いです。なかったことにしてください", "nothing"),
    ("熱で休みます → やっぱり行けるので取り消してください", "nothing"),
    ("太郎を休ませます → すねていただけでした。もう家を出ました", "nothing"),
    ("太郎 休み → いつも通りでお願いします", "nothing"),
    ("太郎を休ませます → 家を出たところで転んで膝をけがしました", "太郎 sick けが 24"),
    ("Hanako has the flu. She'll stay home until Friday. → type B", "花子 sick インフルエンザB型 24-27"),
    # What only says that something was missing
    ("熱で休みます → 太郎です。名前を書き忘れてすみません", "太郎 sick 発熱 24"),
    (
        "熱で休みます → ご確認ありがとうございます。該当は花子と太郎の両名でございます",
        "花子 sick 発熱 24 & 太郎 sick 発熱 24",
    ),
    ("My kid has a headache and stays home. → It's Taro, I forgot to write his name. Thanks!", "太郎 sick 頭痛 24"),
    ("花子は休みます → 説明が足りず申し訳ございません。腹痛です", "花子 sick 腹痛 24"),
    ("熱で休みます → 二人とも熱です", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    ("熱で休みます → 太郎です。それと花子も頭痛で休みます", "花子 sick 頭痛 24 & 太郎 sick 発熱 24"),
    ("花子は明日休みます → 旅行です。すみません、明日ではなく明後日でした", "花子 absence 旅行 26"),
    ("熱で休みます → 太郎です。上は元気に出ました", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子です。もう一人は学校に行かせます", "花子 sick 発熱 24"),
    # Beside a sibling who comes, or with what no list of words knows
    ("熱で休みます → 太郎です。花子も咳が出ましたが学校に行かせます", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子です。太郎は父親と先に家を出ました", "花子 sick 発熱 24"),
    ("熱で休みます → 花子です。太郎も怪しい感じです", "open"),
    ("花子は休みます → 本人に聞きました。部活で足首をひねって歩けないそうです", "花子 sick けが 24"),
    ("太郎は休みます → 父に聞きました。医者に金曜までは家にいるよう言われました", "open"),
    # By age, by class, by signature
    ("熱で休みます → 下の子です", "太郎 sick 発熱 24"),
    ("熱で休みます → お姉ちゃんの方です", "花子 sick 発熱 24"),
    ("熱で休みます → 3年生のほうです🙇", "花子 sick 発熱 24"),
    ("熱で休みます → 息子です", "太郎 sick 発熱 24"),
    ("熱で休みます → 長女のほうです", "花子 sick 発熱 24"),
    ("熱で休みます → うちの子です", "open"),
    ("Fever, no school today → my daughter", "花子 sick 発熱 24"),
    ("熱で休みます → 妹のほうです", "open"),
    ("熱で休みます → 弟のほうです", "太郎 sick 発熱 24"),
    (
        "My child has a fever and stays home. → Sorry, I forgot the name. It is Taro, grade 1.\n\nRegards,\nD. Yamada",
        "太郎 sick 発熱 24",
    ),
    ("熱で休みます → 姉弟二人とも休みます", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    # Days, and what says more than one of them
    ("花子は来週旅行で休みます → 30日の月曜から4日の金曜まで、丸一週間です", "花子 absence 旅行 30-04"),
    ("花子は来週旅行で休みます → 月曜か火曜です", "open"),
    ("花子は次の金曜に法事で休みます → 27日の金曜だけです", "花子 absence その他 27"),
    ("花子は来週旅行で休みます → 月曜は休みません", "open"),
    # Another cause than the mail's
    ("太郎が熱です → 旅行なので休みです", "open"),
    ("花子は熱なので休むかもしれません → 欠席で確定です", "花子 sick 発熱 24"),
    ("花子は休みます → コロナ陽性でした。昨日の夜、病院で検査しました", "花子 sick 新型コロナウイルス感染症 24"),
    # A type, a class, a name behind other sentences
    ("花子はインフルエンザで休みます → Bの方でした😷", "花子 sick インフルエンザB型 24"),
    ("花子はインフルエンザで休みます → AかBか、まだ分かりません", "open"),
    ("Hanako has influenza and stays home. → It's type A.", "花子 sick インフルエンザA型 24"),
    ("My child has a headache and stays home. → 3rd grade, class 1.", "花子 sick 頭痛 24"),
    ("熱で休みます → 失礼しました。年を取ると忘れます。太郎のほうです。花子は元気に行きます", "太郎 sick 発熱 24"),
    ("湿疹がひどくなるようなら花子は休みます → ひどくなったので休みます", "花子 sick 湿しん 24"),
    # Somebody else beside the answer
    (
        "太郎が吐きました。次の金曜に休みます → 27日です。花子も同じ日、歯医者で遅れます",
        "花子 late 通院 27 & 太郎 sick 嘔吐・下痢 27",
    ),
    ("熱で休みます → お姉ちゃんの花子です", "花子 sick 発熱 24"),
    ("太郎は今日遅刻します → 耳鼻科に寄るので", "太郎 late 通院 24"),
    ("花子は来週旅行で休みます → 火曜だけです", "花子 absence 旅行 01"),
    # Not that one; further words in the same breath
    ("熱で休みます → 花子じゃなくて太郎です", "太郎 sick 発熱 24"),
    ("Fever, no school today → Not Hanako, Taro.", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子じゃないほうです", "太郎 sick 発熱 24"),
    ("熱で休みます → 太郎です。花子ではありません", "太郎 sick 発熱 24"),
    ("熱で休みます → 太郎です、明日ではなく今日です", "太郎 sick 発熱 24"),
    ("頭が痛いので休みます → 花子です。すみません、休みではなく遅刻です。10時に行きます", "花子 late 頭痛 24"),
    ("花子は今日遅刻します → 頭痛です。それと、やっぱり今日は休ませます", "花子 sick 頭痛 24"),
    ("花子は今日遅刻します → 頭痛です。やっぱり体育は休ませます", "花子 late 頭痛 24"),
    ("熱で休みます → 息子です。娘は行きます", "太郎 sick 発熱 24"),
    ("熱で休みます → 息子です。娘も休みます", "open"),
    ("花子は休みます → 発熱です。それと太郎も休みます", "open"),
    ("花子が熱です → 休みます。来週の月曜もです", "花子 sick 発熱 24 & 花子 sick 発熱 30"),
    ("花子が熱です → つらそうです。休ませます", "花子 sick 発熱 24"),
    ("花子が熱です → 昨日は休みました", "open"),
    # An hour of the mail, a day that it leaves open
    ("太郎は家の用事で、今日は11時です → 遅刻です", "太郎 late 家事都合 24"),
    ("太郎は家の用事で、今日は11時です → その時間に登校します", "太郎 late 家事都合 24"),
    ("花子は今日10時に登校します → 寝坊です。お恥ずかしい", "花子 late その他 24"),
    ("金曜日か月曜日に、花子は法事で休みます → 月曜になりました", "花子 absence その他 30"),
    ("金曜日か月曜日に、花子は法事で休みます → 火曜になりました", "open"),
    ("花子は12月に法事で一日休みます → 12月4日です", "花子 absence その他 04"),
    ("花子は12月に法事で一日休みます → 27日です", "open"),
    ("花子も太郎も26日と27日は休みます → 家族旅行です", "花子 absence 旅行 26-27 & 太郎 absence 旅行 26-27"),
    ("花子は今日遅刻します → 歯医者のため、9時45分に登校します", "花子 late 通院 24"),
    ("花子は休みます → 頭痛→発熱に変わりました", "花子 sick 発熱 24"),
    ("下痢で休みます → 太郎です。医者から27日まで休むように言われました", "太郎 sick 嘔吐・下痢 24-27"),
    ("下痢で休みます → 太郎です。あと、明日の遠足も休みます", "open"),
    ("下痢で休みます → 太郎です。給食費は花子に持たせました", "太郎 sick 嘔吐・下痢 24"),
    ("花子は次の金曜に法事で休みます → 27日の午前だけです", "open"),
    ("花子は来週旅行で休みます → 11月30日から12月4日まで、一週間まるごとです", "花子 absence 旅行 30-04"),
    ("花子は来週旅行で休みます → 11月30日から12月2日まで、一週間です", "open"),
    (
        "Hanako is absent next week because of a trip. → Monday and Tuesday (Nov 30 and Dec 1).",
        "花子 absence 旅行 30-01",
    ),
    ("Hanako is absent next week because of a trip. → Monday and Tuesday (Dec 1 and Dec 2).", "open"),
    ("熱で休みます → お名前：山田太郎", "太郎 sick 発熱 24"),
    ("熱で休みます → 「太郎」です", "太郎 sick 発熱 24"),
    ("熱で休みます → 太郎ですすみません", "太郎 sick 発熱 24"),
    ("熱で休みます → 太郎→休みます。花子→行きます", "太郎 sick 発熱 24"),
    ("熱で休みます → 姉弟そろって熱です", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    ("明日、太郎は歯医者です → 放課後なので普通に登校します", "nothing"),
    ("明日、太郎は歯医者です → 普通に登校しますが10時に着きます", "太郎 late 通院 25"),
    ("Taro has a high fever. → Absent. His sister too, she's coughing.", "open"),
    ("花子は休みます → 頭が痛いらしいです", "花子 sick 頭痛 24"),
    ("花子は休みます → すみません、花子ではなく太郎でした。腹痛です", "太郎 sick 腹痛 24"),
    ("花子は休みます → 太郎の間違いでした。太郎が熱です", "太郎 sick 発熱 24"),
    ("花子は休みます → 太郎です。腹痛です", "open"),
    ("花子は休みます → 花子ではなく太郎でした", "open"),
    ("花子と太郎は休みます → 花子ではなく太郎でした。腹痛です", "open"),
    ("熱で休みます → the older one, 3rd grade", "花子 sick 発熱 24"),
    ("熱で休みます → the older one, 1st grade", "open"),
    ("花子、お腹が痛くて、今日は休むかもしれません → 少し楽になったので、休まずに遅れて行きます", "花子 late 腹痛 24"),
    ("花子が膝をすりむきました → いつも通りの時間に登校します。欠席でも遅刻でもありません", "nothing"),
    # What somebody takes back in the same answer, and of whom one more is said
    ("家の用事で遅れます → 二人ともです。あ、すみません、太郎だけでした", "太郎 late 家事都合 24"),
    ("熱で休みます → 両方じゃなくて花子だけです", "花子 sick 発熱 24"),
    ("花子は来週旅行で休みます → 水曜です。太郎も一緒に休みます", "花子 absence 旅行 02 & 太郎 absence 旅行 02"),
    # A day in any sentence, and what is settled of it
    ("花子は来週、検診で遅れます → 予約票を見ました。火曜でした。11時に着きます", "花子 late 通院 01"),
    (
        "しばらく花子は休みます。コロナです → 病院では27日までとのことなので27日まで休みます",
        "花子 sick 新型コロナウイルス感染症 24-27",
    ),
    ("花子は次の金曜に法事で休みます → 27日に遠足があるので、その次の週です", "open"),
    ("来週、眼科に寄ってから登校します。太郎です → 30日です", "太郎 late 通院 30"),
    # Two things of which one will be done, what the house is busy with, what is after school
    ("花子は熱です。欠席か遅刻になります → 遅刻の方で", "花子 late その他 24"),
    ("太郎は今日遅れます → 上の子を保育園に預けてからになるので", "太郎 late 家事都合 24"),
    ("今日、太郎の通院があります → 授業が終わってから行きます", "nothing"),
    ("Hanako is off school today → asthma. Might be tomorrow as well", "open"),
    # In other places, among friends, and letter by letter
    ("花子は休みます → 咳がえらいひどいねん。朝からすんませんなあ", "花子 sick その他 24"),
    ("熱で休みます → 下の子じゃけぇ。すんません", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子やねん、ごめんやで", "花子 sick 発熱 24"),
    ("熱で休みます → ちびの方です（笑）", "太郎 sick 発熱 24"),
    ("熱で休みます → 小3っす", "花子 sick 発熱 24"),
    ("熱で休みます → は な こ で す", "花子 sick 発熱 24"),
    ("花子が熱です → 遅刻やで", "花子 late その他 24"),
    ("花子は休みます → は つ ね つ", "花子 sick 発熱 24"),
    # A week, by its weekdays and as a whole
    ("花子は来週旅行で休みます → 水曜から金曜までの三日間です", "花子 absence 旅行 02-04"),
    ("花子は来週旅行で休みます → 丸々一週間です", "花子 absence 旅行 30-04"),
    ("花子は来週旅行で休みます → 今週の水曜です", "open"),
    ("花子が26日から旅行で休みます → 30日までです", "花子 absence 旅行 26-30"),
    ("花子が明日からしばらく熱で休みます → 金曜までです", "花子 sick 発熱 25-27"),
    ("花子が明日からしばらく休みます → 忌引きです。金曜までです", "花子 absence 忌引き 25-27"),
    ("花子が明日から休みます → 忌引きです", "open"),
    ("花子と太郎は来週、旅行で休みます → 月曜から水曜です", "花子 absence 旅行 30-02 & 太郎 absence 旅行 30-02"),
    # What is taken back in the same breath, and what is not decided yet
    ("熱で休みます → 二人とも、あ、違いました、太郎だけです", "太郎 sick 発熱 24"),
    ("熱で休みます → 両方です。いえ、やはり花子だけです", "花子 sick 発熱 24"),
    ("熱で休みます → 花子、違う、太郎です", "open"),
    ("熱で休みます → 二人とも顔が赤くて、どちらを休ませるか話し合っています", "open"),
    ("熱で休みます → 花子も太郎も、休むかどうか迷っています", "open"),
    ("花子が熱です → 行くか休むか、いま話しています", "open"),
    ("花子が熱です → 夫と話し合って、休ませることにしました", "花子 sick 発熱 24"),
    # No cause
    ("太郎は遅刻します → 了解しました", "open"),
    ("太郎は遅刻します → のちほどお電話します", "open"),
    ("太郎は遅刻します → 理由は内緒です。秘密にします", "open"),
    ("太郎は遅刻します → 目覚まし時計が鳴りませんでした", "太郎 late その他 24"),
    # Sent to the wrong place, and who need not stay away any more
    ("熱で休みます → すみません、職場に送るつもりのメールでした", "nothing"),
    ("熱で休みます → 送信先を間違えました。花子も太郎も登校します", "nothing"),
    ("花子は休みます → 誤送信です。申し訳ありません", "nothing"),
    ("花子は休みます → Sorry, this was meant for my boss.", "nothing"),
    ("花子は休みます → 日付を間違えて送りました", "open"),
    ("花子は休みます → 宛先を間違えていて遅くなりました。熱です", "花子 sick 発熱 24"),
    ("花子は休みます → 夫に送ったつもりでした。腹痛です", "花子 sick 腹痛 24"),
    ("花子は休みます → 本人が行くと言い張るので、登校させます", "nothing"),
    ("花子は休みます → 休ませなくて大丈夫になりました", "nothing"),
    ("花子は休みます → 本人は行くと言っていますが、熱があります", "花子 sick 発熱 24"),
    ("花子は休みます → 太郎は休みません", "open"),
    ("花子は次の金曜に法事で休みます → 法事が延びたので、休む必要がなくなりました", "nothing"),
    ("花子は次の金曜に法事で休みます → 27日です。翌日からは普通に行きます", "花子 absence その他 27"),
    # A day on which only a thing is brought
    ("熱で休みます → 男の子です。連絡帳は明日持たせます", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子です。プリントは木曜に提出します", "花子 sick 発熱 24"),
    # All of them by name, and one more
    (
        "葬儀のため忌引きで休みます → 花子も太郎も参列しますので、二人とも休みます",
        "花子 absence 忌引き 24 & 太郎 absence 忌引き 24",
    ),
    ("熱で休みます → 花子も太郎も38度あります", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    ("熱で休みます → 花子も太郎も元気です。行きます", "open"),
    ("熱で休みます → 2です。1もお願いします", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    ("熱で休みます → 花子です。太郎も同じです", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    # Who was meant, in another clause; another cause
    ("太郎は休みます → 家族に聞いたところ、休むのは太郎ではなく花子でした。腹痛です", "花子 sick 腹痛 24"),
    ("太郎は休みます → 太郎と書きましたが花子の間違いです。発熱です", "花子 sick 発熱 24"),
    ("孫が熱を出したけえ今日は休ませるけえね → 太郎じゃよ。よう聞いたら熱はのうて、腹が痛いんじゃと", "open"),
)


@pytest.fixture
def family(schools: None) -> Family:
    """花子 of the third grade and 太郎 of the first, at a school that takes notices of leaving early."""
    take_leaving_early()
    mailbox = Mailbox.create(address="a@mail.example", canonical="a@mail.example")
    for name, kana, grade in ((HANAKO, "やまだ はなこ", "3"), (TARO, "やまだ たろう", "1")):
        student = Student.create(school=School.get(), grade=grade, classroom="1", number="1", name=name, kana=kana)
        Guardianship.create(student=student, mailbox=mailbox)
    return families.load(mailbox.id)


@pytest.mark.parametrize(
    "rows",
    [
        ROWS[::2],
        ROWS[1::2],
        (*answer_rows.WHOM, *answer_rows.WHOSE_NAME, *answer_rows.WHY),
        (*answer_day_rows.WHEN, *answer_day_rows.BACK, *answer_day_rows.IN_DOUBT, *answer_several_rows.SEVERAL),
    ],
    ids=["one half", "the other half", "whom and why", "when and several"],
)
def test_an_answer_makes_what_it_says_or_leaves_it_open(
    database: SqliteDatabase, family: Family, rows: tuple[tuple[str, str], ...]
) -> None:
    def stands(row: str) -> str:
        mail, _, answer = row.partition(" → ")
        with database.atomic() as transaction:
            made = _answered(family, MailText(mail, mail), MailText(answer, answer))
            transaction.rollback()
        return made

    assert not misread(rows, stands)


def test_an_hour_that_is_told_with_a_reason_is_kept(database: SqliteDatabase, family: Family) -> None:
    def hours(row: str) -> str:
        mail, _, answer = row.partition(" → ")
        with database.atomic() as transaction:
            _answered(family, MailText(mail, mail), MailText(answer, answer))
            arrivals = "&".join(row.arrival or "" for row in Notice.select())
            transaction.rollback()
        return arrivals

    assert not misread(answer_rows.HOURS, hours)


def _answered(family: Family, mail: MailText, answer: MailText) -> str:
    """What the school gets of a mail and of the answer to the question about it, as its address holds that."""
    unclear = UnclearMail(*by_mail.judge(NOW, family, mail).why)
    points = finding.open_points(NOW, family, mail, unclear)
    assert points, f"nothing is asked about {mail.own_words()}"
    address = address_of(NOW, family, points[0]) if len(points) == 1 else None
    asked = (asked_at(family, address) if address else None) or Asked(points, NOW.now)
    try:
        answers.act(NOW, family, Conversation(asked), answer, "a" * 64)
    except answers.Unanswered:
        return "open"
    except Declined:
        return "nothing"
    return " & ".join(
        f"{row.student.name[-2:]} {row.kind} {row.reason} {_days(row)}"
        for row in Notice.select().order_by(Notice.date, Notice.student)
    )


def _days(row: Notice) -> str:
    """The days of the month: "24", "25-27"."""
    return row.date[-2:] if row.date == row.until else f"{row.date[-2:]}-{row.until[-2:]}"
