"""The words for staying away, coming late, coming after all and taking back, as data; all match folded text.

Verbose patterns: blanks between the lines do not count, one line holds what belongs together.
"""

import re

_REST = r"""
    (?<![夏冬春昼中小連])[お御]?休(?=[ままみむめもんい])み?(?!時間|明け|の日|中(?:に|の|す|失|は|、)|憩|期間|になると)
    |(?:(?<![ぁ-ん])|(?<=[はがをもでの日うこすたつ]))お?やす(?=[ままみむめもんい])み?(?!なさ|い|も|らか)
"""
_NOT = r"(?:ません|ない|なく|なさそう|ありません)"
_CANNOT_GO = rf"""
    (?:登校|出席|通学|学校)(?:が|は|も|に|へ|には)?(?:でき|出来|行け|いけ|行かれ|行かせられ)(?:そうに|そうも)?[はも]?{_NOT}
    |(?:(?<![にへ])行け|(?<![ぁ-ん])いけ|(?<![にへ])行かせられ)(?:そうに|そうも)?[はも]?{_NOT}
    |学校(?:に|へ|には)は?(?:行きません|行かせません|いきません|いけません|行かない|行けん|よう行かん|行かれへん)
    |登校(?:し|させ)(?:ません|ない(?!で)|ず)
    |(?<![前中目朝常で刻り]の)(?:登校|通学|学校|がっこう)(?:する|に行く|へ行く)?(?:のは|のが|は|が|も)?(?:難し|困難|厳し|無理|むり|きびし|むずかし)
    |がっこう(?:に|へ|には)?は?(?:いけ|いか)(?:ません|ない|れません)
    |登校を?(?:控え|見合わせ|見送)(?:さ?せて|ます|る)?|学校を?(?:控え|見合わせ)
"""
_ABSENT_IN_ENGLISH = r"""
    \b(?:absent|absence|day\ off|off\ (?:school|today|tomorrow)|be\ out|out\ (?:of\ school\ )?(?:sick|today)
    |stay(?:s|ing)?\ (?:at\ )?home|keep(?:s|ing)?\ \w+\ (?:at\ )?home|tak(?:e|es|ing)\ (?:the|a)\ day\ off
    |miss(?:es|ing)?\ (?:school|class)|(?<!there\ is\ )(?<!there's\ )(?<!have\ )no\ school\ (?:today|tomorrow)
    |(?:not|can't|cannot|won't|isn't|couldn't|unable\ to)\ (?:be\ )?(?:able\ to\ )?
     (?:come|coming|attend|attending|go|going|make\ it|be\ (?:in|at)|in\ school|at\ school)(?:\ in)?(?:\ to\ school)?)\b
"""
ABSENT = re.compile(
    rf"""
    {_REST}
    |(?<!長期)欠席(?!届(?!\s|$|です|を出|を提出)|日数|者|扱い|[、・や/と]?遅刻|した分)(?:届を?出)?|けっせき
    |忌引き?(?=で(?:お願い|す|$)|と(?:させ|なり|いたし)|になり|を(?:取|いただ)|いたし|しま)
    |病欠|びょうけつ|出席停止|出停
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
    |(?:途中|後|あと|時間目|校時|限目?|昼)からの?(?:登校|行き|行か|行く|参加|いき|出席)
    |\b(?:late(?:ness)?(?!\ (?:than|notice|reply|response|message|e?-?mail|report))|tardy|running\ behind)\b
    """,
    re.VERBOSE,
)

_TO_SCHOOL = r"""
    (?:^|(?<=[はもら、。!\s])|(?<=学校)|(?<=学校に)|(?<=学校へ)|(?<=学校には)|(?<=がっこうに)|(?<=がっこうへ)|(?<=やっぱり)|(?<=やはり)|(?<=元気に)|(?<=普通に)
    |(?<=ので)(?=行[かきくけ])|(?<=通り)|(?<=通りに)|(?<=[時頃半分]に)|(?<=[ごこ]ろ)|(?<=頃)|(?<=ごろに)|(?<=くらいに)|(?<=まで)|(?<=までに)|(?<=[過す]ぎに))
"""
COME = re.compile(
    rf"""
    登校(?!班|時間|日|渋|拒否|許可|届|の(?:目安|時期|可否|基準|たいみんぐ|めど|目処)|した際|する際|時に|時の|前|中|後|途中|でき(?:る|そう|れ)[^。]{{0,6}}(?:なら|たら|ば))
    |とうこう(?=し|さ)
    |出席(?!番号|停止|簿|日数|を?取)(?=し|でき|させ|の|で)
    |{_TO_SCHOOL}
     (?:行[きかけくこ]|いき|いく(?=[。、\s]|$|と|こ|の|よ)|いかせ|いけ(?=ま|る|そ)|参り|まいり|伺い|向か[いわう]|連れて[行い][きく]|到着|着[きく]|送って[行い]き|送り)
     (?=[ますせるそなうえの、。く]|$)
    |(?:(?<=[時頃半分]に)|(?<=[ごこ]ろ)|(?<=ごろに)|(?<=はんに)|(?<=じに))つ[きく](?=ます|と思|予定)
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
OUR_OBJECT = re.compile("欠席|お?休み|遅刻|登校|連絡|届|申請|先ほど|さっき")
NOT_OUR_UNDO = re.compile(
    r"""
    (?:旅行|予定|予約|用事|給食|大会|試合|法事|受診|検査|診察|教室|れっすん|trip|appointment|event)[がのをもは]?(?:急に|急遽)?$
    |(?:面談|懇談会?|相談|給食|お?弁当|ばす|学童|預かり|体験|申し?込み?|注文|購入|れっすん|教室)[をはのも、]
     (?![^。]*(?:連絡|欠席|遅刻|お?休み|届))[^。]{0,15}$
    """,
    re.VERBOSE,
)

EARLY = re.compile(
    r"""
    早退|そうたい|早引き?|早びけ|早く帰|早めに帰|途中で帰|中抜け|途中で抜け|下校させ
    |\b(?:leav(?:e|ing)\ early|early\ leave|pick\ (?:him|her|them)\ up\ early|go(?:ing)?\ home\ early)\b
    """,
    re.VERBOSE,
)

_ACTIVITY = r"""
    (?:体育|ぷーる|水泳|部活(?:動)?|くらぶ(?:活動)?|朝練|少年団|学童(?:保育|くらぶ)?|習い事|塾|れっすん|すいみんぐ|[^\s、。はがをの]{1,6}教室|でいさーびす|読み聞かせ|ぼらんてぃあ|当番|委員会|校外学習|遠足|修学旅行|社会見学
    |補習|まらそん(?:大会)?|持久走|参観日?|懇談会?|面談|保護者会|会議|会合|総会|文化祭|体育祭|pta)
"""
_EVENT = rf"""
    (?:{_ACTIVITY}|給食|放課後[^、。\s]{{0,6}}|午前中?|午後|[0-9一二三四五六]時間目|[0-9]限目?|ばす|登校班|集団登校|練習|行事|運動会
    |清掃|掃除|[^\s、。はがをのにで]{{0,5}}会|仕事|会社|部|授業|保育園|幼稚園)
"""
NOT_SCHOOL = re.compile(
    rf"""
    {_EVENT}(?:の授業|の練習|は|を|も|だけ|のみ|に|には|、)*お?$
    |{_EVENT}(?:は|を|も|だけ)、[^。]*$
    |{_ACTIVITY}(?:は|だけ|のみ|、)(?![^。]*(?:学校|ので今日|ので本日))[^。はも]*$
    |(?<![^\s、。はがもでにを])(?![^\s、。はがもでにを]*(?:学校|授業|[日曜朝間週]|登校|きょう|あした)を)[^\s、。はがもでにを]+をお?$
    """,
    re.VERBOSE,
)
"""What is missed when it is not the school day itself: an event as the topic, or any object but school and days."""

NOT_THE_CHILD = re.compile(
    r"""
    (?:先生|担任|学校|学年|学級|くらす|給食|病院|医院|仕事|会社|店舗?|ばす|ぷーる|電車|返信|返事|連絡|提出|報告|知らせ|入金|集金
    |めーる|提出物|書類|宿題|課題|支払い?|納入|納金|手紙|おたより|返却|朝早くから?|帰り|帰宅|夜)(?:が|は|も|の|まで|で|に|を|、)?(?:本日|今日|明日|大変|とても|だいぶ)?お?$
    """,
    re.VERBOSE,
)
"""Who or what is late or closed when it is not the child; stands right before the deed."""

ERRAND = re.compile(
    r"(?:届け|渡し|持って|取り|迎え|払い|相談|挨拶|面談|応援|参観|見学|手伝い|観戦|面接|引き取り|受け取り)に(?:、|学校|へ|に|私が|母が|父が|[0-9:]|時|分|半|頃|ごろ|くらい|から|まで|より)*$"
)
"""What somebody comes to school for who does not come to lessons."""

SIBLING = re.compile(r"(?:お?兄|お?姉|弟|妹|兄弟|きょうだい)(?:ちゃん|さん)?は[^。、\n]{0,8}$")
"""Who comes as always, beside the child that the notice is about."""

PART_OF_DAY = re.compile(
    r"""
    午前中?(?:は|のみ|だけ)(?![^。]*(?:今日|本日|一日|1日|明日|学校|午後))[^。]*$
    |(?:保健室|教室|別室|学校|図書室)で(?:少し|ちょっと|しばらく|、)*お?$
    """,
    re.VERBOSE,
)
"""Staying away from a part of the day only, or resting in school."""

WITH_SCHOOL = re.compile(r"学校(?:と|も|や|・|、)[^。、はが]{1,10}(?:を|も|とも|両方)、?(?:本日|今日)?お?$")
"""School and something else are missed: "学校と学童をお休みします"."""
