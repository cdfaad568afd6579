"""Japanese words that say anything against a form: what the student does."""

from mailgate.wording.lexicon.ja.objections.pieces import BEGINS

_OTHER_THAN_LESSONS = r"部活|朝練|体育|水泳|ぷーる|塾|習い事|学童|練習|くらぶ|委員会"
ONLY_A_PART = rf"""
    (?:{_OTHER_THAN_LESSONS}|時間目|午前中?|午後|給食)(?:の授業)?(?:だけ|のみ)(?:[はを、]|お)*(?:休|欠席)
    |半日(?:だけ|のみ)?、?お?(?:休|欠席)|(?:休む?|欠席(?:する)?)のは、?(?:午前|午後|昼|半日|[0-9])
    |授業(?:は|に)は?(?:出|受け|参加)
    |(?:給食|[1-6一二三四五六]時間目|午前中?|お?昼)まで(?:は)?、?(?:い(?:ます|る|て)|参加|出席|受け|登校)
    |(?:{_OTHER_THAN_LESSONS})を?(?:の|お?休|欠席)[^。、\n]{{0,6}}(?:ご?連絡|件)
"""
"""That no more than this is missed, or that the student is there for a part of the day."""
PART_ONLY = r"(?:給食|午前中?|午後|[1-6一二三四五六]時間目|てすと|式)(?:だけ|のみ)"
"""Beside a coming: that it is for no more than this."""
THERE_FOR_A_PART = r"""
    (?:学校|授業|てすと|試験|教室|保健室|行事|(?<![一-龥])式|朝の会|放課後|補習|時間目|部活|練習|大会|発表|参観|中間
     |期末|給食|昼)
     (?!.{0,12}(?:後日|別日|改めて|取り?に|迎え|提出|届け|病院|医院|診))[^。\n]{0,8}
     (?:出(?:ます|席|させ|ら?れます|たい)|受け(?:に行|に来|ます|させ)|行(?:きます|かせ)|参加(?:し|させ|でき)|顔を出
     |来(?:ます|させ)|(?<=[にで])い(?:ます|させ)|間に合わせ)
    |保健室(?:で|に)[^。、\n]{0,8}(?:見て|みて|休ま|預か|過ご)|(?:別室|保健室|おんらいん)(?:で|に)?(?:登校|授業|参加)
     |登校(?:は|も)(?:でき|可能)|(?:登校|出席)扱い
"""
"""Beside an absence: what the student is there for, or has."""
ON_THE_WAY = r"""
    (?:もう|すでに|既に|今|学校(?:に|へ))[^。、\n]{0,6}(?:(?<!落ち)着[きい]|到着し|向かわせ|登校し|送り出し)
    |(?:徒歩|車|杖|一人|歩い)[でて]行(?:きます|かせます)
"""
"""Beside an absence: that the student comes, or is there already."""
READY = r"""
    (?:準備|支度|診察|受診|治療|処置|点滴|会計|手続き?|薬)[^。、\n]{0,8}(?:終わ|済|すん|でき|出来
     |受け取)[^。、\n]{0,3}?(?:[ただ]ら|次第)
"""
"""What somebody only waits for who comes late."""
WISHED = r"(?:行き|登校し|休み|出|いき)たい(?:と|って)"
TAKES_PART = r"(?<!会に)(?<!会議に)(?:参加|出席)(?:し|させ|いた|でき)(?!ませ|な[いく]|ず|たいと|た)"
"""Of who is ill: that there is something all the same."""
TO_THE_END = r"""
    (?:最後|終わり|[56]時間目|下校時(?:刻|間)?)まで[^。、\n]{0,4}(?:い|お|受け|参加|頑張|出)
    |(?:普通|通常|いつも)の?(?:通り|どおり)?に?、?下校
"""
"""In remarks about leaving early: that the student does not."""
NOT_LATE = rf"""
    間に合い?(?:まし|っ)た(?!ら)|
    (?:{BEGINS}|なんとか|何とか|普通に|学校に|朝の会に|始業に|(?<![にはも、]))間に合(?!わ|いませ|いそうに(?:な|あり))
     |遅刻(?:せ|しな|はしな|しませ)
    |(?:普通|通常|時間通り|時間どおり|定刻|いつも(?:通り|どおり))(?:に|で)?[^。、\n]{{0,6}}(?:行|登校|着)
    |(?:もう|すでに|既に|無事)[^。、\n]{{0,6}}(?:(?<!落ち)着[きい]|登校し|到着し)
"""
"""Beside a late coming: that the student is in time."""
TO_ANOTHER_PLACE = r"(?<!学校)(?<!教室)(?<!授業)(?<!登校)(?<!うち)(?<!時間)(?<!時)(?<!から)(?<!頃)(?<!ごろ)[にへ]$"
"""Before a going that leads elsewhere than to school."""
GOES_HOME = r"""
    (?:帰宅(?:し|させ|いた|となり)|(?:連れて)?(?<!持ち)帰り(?:ます|たい)|(?<!持ち)帰(?:ら|宅さ)せ)(?!てから|た(?:後
     |あと|ら))
    |お?休み(?:に|と)(?:な|し(?!て(?:い|お)))|(?:旅行|帰省)[^。、\n]{0,10}(?:行[くき]|出発|出かけ)
"""
"""Beside a coming: that the student does not stay."""
LEAVES_EARLY = r"""
    (?:[1-6一二三四五六]時間目|給食|お?昼|[0-9]{1,2}時半?)[^。\n]{0,14}迎え(?:に(?:行|来|伺|上が|参|い)|を?お願い)|
    早退(?:(?:し|させ)(?!まし|た)|で|に|を|の(?:連絡|予定|つもり)|予定|です|[。\s]|$)|早引|早びけ|早上がり
    |(?:給食|[1-6一二三四五六]時間目|午前中?|お?昼)まで(?:です|で(?:お願い|帰)|[。\s]|$)
"""
"""That the student leaves before the end of school."""
DURING = r"""
    (?:欠席|遅刻|早退)の?届|登校(?:する|した|できる)(?:日|とき|時|際|まで|頃)|(?:欠席|お?休み)(?:中|の(?:間|あいだ|日
     |期間))
    |休(?:んで|ませて)い?る(?:間|あいだ|うち|とき|時|日|期間)
"""
"""A deed that only tells when something else is done, or on what it is written."""
NAMES_ITS_HOUR = r"[^。、\n0-9]{1,8}の(?:は|が)[^。、\n0-9]{0,6}[0-9]{1,2}(?:時|:)[^。、\n]{0,12}(?:です|ます|[。\s]|$)"
"""A coming of which a sentence only tells the hour: "学校に着くのは10時です"."""
A_LITTLE = "少し|多少|若干|数分|ちょっと"
"""By how much somebody may come later who is late."""
