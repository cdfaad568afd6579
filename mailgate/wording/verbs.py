"""The words for staying away, coming late, coming after all and taking back, as data; all match folded text.

Verbose patterns: blanks between the lines do not count, one line holds what belongs together.
"""

import re

_REST = r"""
    (?<![夏冬春昼中小連ず])[お御]?休(?=[ままみむめもんい])み?(?!時間|明け|の日|中(?:に|の|す|失|は|、)|憩|期間|になると)
    |(?:(?<![ぁ-ん])|(?<=[はがをもでの日うこすたつ]))お?やす(?=[ままみむめもんい])み?(?!なさ|い|も|らか)
"""
_NOT = r"(?:ません|ない|なく|なさそう|ありません)"
_CANNOT_GO = rf"""
    (?:登校|出席|通学|学校)(?:が|は|も|に|へ|には)?(?:でき|出来|行け|いけ|行かれ|行かせられ)(?:そうに|そうも)?[はも]?{_NOT}
    |(?:(?<![にへ])行け|(?<![ぁ-ん])いけ|(?<![にへ])行かせられ)(?:そうに|そうも)?[はも]?{_NOT}
    |学校(?:に|へ|には)は?(?:行きません|行かせません|いきません|いけません|行かない|行けん|よう行かん|行かれへん)
    |登校(?:し|させ)(?:ません|ない(?!で)|ず)
    |登校を?(?:控え|見合わせ|見送)(?:さ?せて|ます|る)?|学校を?(?:控え|見合わせ)
"""
_ABSENT_IN_ENGLISH = r"""
    \b(?:absent|absence|day\ off|off\ (?:school|today|tomorrow)|be\ out|out\ (?:of\ school\ )?(?:sick|today)
    |stay(?:ing)?\ (?:at\ )?home|keep(?:ing)?\ \w+\ (?:at\ )?home|take\ (?:the|a)\ day\ off
    |miss(?:ing)?\ (?:school|class)
    |(?:not|can't|cannot|won't|isn't|couldn't|unable\ to)\ (?:be\ )?(?:able\ to\ )?
     (?:come|coming|attend|attending|go|going|make\ it|be\ (?:in|at)|in\ school|at\ school)(?:\ in)?(?:\ to\ school)?)\b
"""
ABSENT = re.compile(
    rf"""
    {_REST}
    |(?<!長期)欠席(?!届(?!\s|$|です|を出|を提出)|日数|者|扱い|[、・や/と]?遅刻|した分)(?:届を?出)?|けっせき
    |忌引き?(?=で(?:お願い|す|$)|と(?:させ|なり|いたし)|になり|を(?:取|いただ)|いたし|しま)
    |病欠(?!以外)|出席停止|出停
    |{_CANNOT_GO}
    |(?:家|自宅)で(?:休ませ|安静に(?:し|さ)|様子を見(?:ます|させ|よう))
    |{_ABSENT_IN_ENGLISH}
    """,
    re.VERBOSE,
)

_COMING = r"(?:登校|行き?|到着|学校|参り|伺|いき|向か|着)"
LATE = re.compile(
    rf"""
    遅刻(?!届|者)|ちこく|遅登校
    |(?:遅れ|おくれ)(?=て|ま|る|そう|気味|で)(?:ての?{_COMING}?)?
    |遅(?:く|めに?|らせて)(?:登校|行|到着|着)|遅(?=めの登校|い登校)
    |(?:途中|後|あと)からの?(?:登校|行き|行か|行く|参加|いき|出席)
    |\b(?:late(?:ness)?(?!\ than)|tardy|running\ behind)\b
    """,
    re.VERBOSE,
)

_TO_SCHOOL = r"""
    (?:^|(?<=[はもら、。!\s])|(?<=学校)|(?<=学校に)|(?<=学校へ)|(?<=学校には)|(?<=やっぱり)|(?<=やはり)|(?<=元気に)|(?<=普通に)
    |(?<=ので)(?=行け)|(?<=通り)|(?<=通りに)|(?<=[時頃半分]に)|(?<=[ごこ]ろ)|(?<=頃)|(?<=ごろに)|(?<=くらいに)|(?<=まで)|(?<=までに)|(?<=[過す]ぎに))
"""
COME = re.compile(
    rf"""
    登校(?!班|時間|日|渋|拒否|許可|届|した際|する際|時に|時の|前|中|後|途中|でき(?:る|そう|れ)[^。]{{0,6}}(?:なら|たら|ば))
    |とうこう(?=し|さ)
    |出席(?!番号|停止|簿|日数|を?取)(?=し|でき|させ|の|で)
    |{_TO_SCHOOL}
     (?:行[きかけくこ]|いき|いく(?=[。、\s]|$|と|こ|の|よ)|いかせ|いけ(?=ま|る|そ)|参り|まいり|伺い|向か[いわう]|連れて[行い][きく]|到着|着[きく]|送って[行い]き|送り)
     (?=[ますせるそなうえの、。く]|$)
    |(?<=[0-9時分半頃])着(?=[。\s]|$|です|予定)|(?:(?<=学校に)|(?<=学校へ))(?:着|到着|送|連れ)
    |\b(?:attend(?:ing)?\ (?:school\ )?(?:today|tomorrow|after\ all)|arriv(?:e|es|ing)
    |(?:will|can|going\ to|able\ to|is)\ (?:be\ )?(?:come|coming|go|going|attend|attending|be\ (?:in|there|at\ school))
    |(?:come|coming)\ (?:to\ school|in|after\ all)|(?:go|going)\ to\ school)\b
    """,
    re.VERBOSE,
)

UNDO = re.compile(
    r"""
    (?:(?:欠席|お?休み|遅刻|登校|連絡|届|申請|先ほど|さっき|前|先)の?
     (?:ご?連絡|届け?|件|申請|分|もの|めーる|お?知らせ)?[はをの、]?(?:全て|すべて|一旦|いったん)?)?
    (?:取り?消し?|とりけし|(?<!の)きゃんせる|撤回|取り?下げ|取り止め|[な無]かったことに)
    |\b(?:cancel|withdraw|disregard|ignore\ my|retract)\w*\b(?:[^.\n]{0,30}\b(?:absence|notice|report|message)\b)?
    """,
    re.VERBOSE,
)
NOT_OUR_UNDO = re.compile(
    r"(?:旅行|予定|予約|用事|給食|大会|試合|法事|受診|検査|診察|教室|れっすん|trip|appointment|event)[がのをもは]?(?:急に|急遽)?$"
)

EARLY = re.compile(
    r"""
    早退|そうたい|早引き?|早びけ|早く帰|早めに帰|途中で帰|中抜け|途中で抜け|下校させ
    |\b(?:leav(?:e|ing)\ early|early\ leave|pick\ (?:him|her|them)\ up\ early|go(?:ing)?\ home\ early)\b
    """,
    re.VERBOSE,
)

_EVENT = r"""
    (?:体育|ぷーる|水泳|部活(?:動)?|くらぶ|朝練|少年団|学童|習い事|塾|委員会|給食|校外学習|遠足|修学旅行|社会見学
    |放課後[^、。\s]{0,6}|補習|午前中?|午後|[0-9一二三四五六]時間目|[0-9]限目?|ばす|登校班|集団登校|練習|行事|運動会|清掃|掃除
    |まらそん(?:大会)?|持久走|参観日?|懇談|面談|会議|会合|総会|[^\s、。はがをのにで]{0,5}会|文化祭|体育祭|pta|仕事|会社|部|授業|保育園|幼稚園)
"""
NOT_SCHOOL = re.compile(
    rf"""
    {_EVENT}(?:の授業|の練習|は|を|も|だけ|のみ|に|には|、)*お?$
    |{_EVENT}(?:は|を|も|だけ)、[^。]*$
    |(?<![^\s、。はがもでにを])(?![^\s、。はがもでにを]*(?:学校|授業|[日曜朝間週]|登校|きょう|あした)を)[^\s、。はがもでにを]+をお?$
    """,
    re.VERBOSE,
)
"""What is missed when it is not the school day itself: an event as the topic, or any object but school and days."""

NOT_THE_CHILD = re.compile(
    r"""
    (?:先生|担任|学校|学年|学級|くらす|給食|病院|医院|仕事|会社|店舗?|ばす|ぷーる|電車|返信|返事|連絡|提出|報告|知らせ|入金|集金
    |めーる|朝早くから?|帰り|帰宅|夜)(?:が|は|も|の|まで|で|に|を|、)?(?:本日|今日|明日|大変|とても|だいぶ)?お?$
    """,
    re.VERBOSE,
)
"""Who or what is late or closed when it is not the child; stands right before the deed."""
