"""Japanese of replies to a list of notices: which lines."""

from mailgate.wording.lexicon.ja.replies.lists.acknowledgements import COUNT, NOW, SPEECH, THEM
from mailgate.wording.lexicon.ja.replies.names import SAID_OF_IT

ALL = r"全員|ぜんいん|全部|ぜんぶ|全て|すべて|全件|みんな|みなさん|皆さん|みな(?=確認)|皆"
OF_THEM_ALL = r"どれも|いずれも|両方(?:とも)?|両名(?:とも)?|どちらも|どちら(?=の(?:ご?家庭|方))"
"""All, or those that were named just before."""
THESE = rf"(?:{COUNT}){THEM}とも"
OF_BOTH = r"両方|両名|どちら"
OTHERS = rf"""
    (?:(?:その|それ以外の)?(?:他|ほか)|残り|のこり|残る|後(?=の(?:子|人|方|件|全員|[2-9]))|あと(?!は、?(?:よろしく)?(?:お?任せ|お?願い))(?!、?\s*[0-9](?!\s?{THEM}))|それ以外)
    (?:の?(?:(?:人|方|子|児童|生徒|件|みんな|方々|皆さん|全員)|(?:{COUNT})\s?{THEM})(?:とも|たち)?)?(?:の?分|の件)?
"""
COUNTED_LINES = r"""
    (?:、?\s?(?:(?:の|(?:の|、)?(?:以上|計)の?)?\s?お?(?P<count>[2-9二三四五])\s?(?:人|名|件|方)(?:とも)?
       (?:の(?:分|件))?|の(?:分|件)(?:とも)?|どちらも|いずれも|ともに?
     |両方(?:とも)?))?
"""
"""How many they are, behind several numbers: "1、2、5の3名"."""
PARTICLE = r"(?:分|ぶん|の分|の(?=確認))?(?:[はもをに]?[、,:→⇒]?|とも、?)\s*"
_FROM = r"(?:(?:保護者|ご?家庭)(?:の(?:皆様|皆さん|方々?))?から(?:の|いただいた)?)"
OF_ALL = rf"""
    (?:の(?:欠席|遅刻|早退|お?休み|ご?連絡|件|等|など|{_FROM}|[・やと、]){{1,6}}|、?(?:欠席|遅刻|早退|お?休み|[・やと]){{2,5}}とも)?
"""
"""What all of them are: "全員の欠席・遅刻"."""
WHOLE_LIST = rf"""
    (?:(?:本日|今日|今朝|上記|一覧)の?|{_FROM}){{0,2}}
    (?:一覧|りすと|(?:(?<=本日)|(?<=今日)|(?<=本日の)|(?<=今日の))(?:分|ぶん)|ご?(?:連絡|報告)(?:内容|事項)?|内容|欠席連絡
     |(?:欠席|遅刻|早退)(?:[・や、と](?:欠席|遅刻
     |早退)){{1,2}}(?:(?:の|等の)?ご?連絡)?)(?:について)?
    (?=[はをもの、,\s]*(?:{ALL}|{OF_THEM_ALL}|{NOW}(?:{SAID_OF_IT}|承り)))
"""
"""All that stands in the list: "本日の欠席・遅刻"."""
COUNTED_ALL = rf"""
    (?:^|(?<=[。、,\s]))(?:[0-9]年[0-9]組の|上記の?|以上の?|本日の?|今日の?|今朝の?|一覧の?|全|(?:お?送り)?(?:いただいた|頂いた)|届いた)?(?:ご?連絡)?
     (?P<count>{COUNT}){THEM}
    (?:(?:とも|全員|全て|すべて|全部|いずれも|みんな|分|の(?:方々?|児童|生徒|分)
      |について)[はも、]?\s?){{0,3}}{OF_ALL}[はもをと]?、?\s*
"""
COUNTED_BEHIND = rf"(?P<last>{COUNT}){THEM}(?:とも|全員|全部|すべて|全て|みんな)(?:です)?"
AND_OTHERS = rf"(?:ほか|他)の?\s?(?P<count>{COUNT}){THEM}(?:とも)?"
AMONG = rf"(?:(?:{COUNT})\s?{THEM}|全員|全件)の?(?:うち|中)(?:で)?、?\s*(?=[0-9])"
ABOUT = r"(?:(?:について|に関して|につき(?:まして)?)(?:は|も)?)"
_NOUN = r"[^、。はがをにへと・も?\s0-9]{1,16}?"
_MATTER = r"(?:の(?:件|分|ご?連絡|お知らせ))"
NOTICE = r"ご?(?:欠席|病欠|遅刻|早退|お?休み|出席停止|忌引き?|旅行|連絡)(?:連絡|届け?)?"
ITS_KIND = r"(?:による|での?)(?P<kind>欠席|遅刻|早退|お?休み)$"
"""Behind a cause: "旅行による欠席"."""
ANY_ILLNESS = "病気|体調不良|不調|風邪|かぜ|具合"
"""What any illness may be called."""
OF_NOTICE = rf"""
    (?<=番)(?:さん|くん|君)?(?:の|、(?=[^、。]*の件)|\s(?=[^\s]*(?:了解|確認|承知)))
     (?P<what>{_NOUN}(?:による(?:欠席|遅刻|早退
     |お?休み))?){_MATTER}?{ABOUT}?
    |(?<=番)\s?\((?P<beside>[^()0-9]{{1,16}})\)
"""
"""What the notice is about, behind the student: "3番の腹痛の件", "3番(発熱)"."""
BEHIND_NOTICE = rf"(?:^|(?<=[\s、。と・]))(?P<what>{_NOUN})の(?=\s?[1-9][0-9]{{0,2}}[番、,・と])"
"""Before the student: "遅刻の3番"."""
COUNTED_BEFORE = rf"(?:(?P<what>{_NOUN})の)?(?P<count>{COUNT}){THEM}\s?\((?P<numbers>[^()]*[0-9][^()]*)\)"
"""How many they are, before their numbers: "欠席の2名(3番、5番)"."""
KINDS = (
    (r"病欠|病気(?:の欠席)?", ("sick",)),
    (r"(?:欠席|お?休み)(?:連絡)?", ("sick", "absence")),
    (r"遅刻(?:連絡)?|遅れ(?:て(?:来|く)る|る)?", ("late",)),
    (r"早退", ("leave-early",)),
    (r"登校", ("attend",)),
)
"""What the kinds of notices are called, with their slugs."""
_BEGINS = r"(?:^|(?<=[\s、。,と・がで~☀-➿]))"
CALLED_BY_NOTICE = rf"""
    {_BEGINS}(?P<what>{_NOUN}(?:(?:[・や]|と){_NOUN})?)(?<!の)
     (?:(?:の|で(?:お?休みの|欠席の))?(?P<count>{COUNT})\s?(?:人|名|件)(?:とも)?
      |の(?:子(?:たち|ども|供)?|児童|生徒|人|方))(?:の(?:分|件))?(?!\s?[(「])
    |{_BEGINS}(?P<what_matter>{_NOUN}(?:(?:[・や]|と){_NOUN})?)の(?:件|ご?連絡)
"""
"""Students by their notices: "遅刻の子", "病欠の3人"."""
_KIND_ALONE = "(?:遅刻|早退|病欠|旅行|忌引き?)"
KINDS_ALONE = rf"(?:^|(?<=[\s、。])){_KIND_ALONE}(?:(?:[・や]|と){_KIND_ALONE})?(?=[はも→:]|について|だけ|のみ|以外)"
BETWEEN_NOTICES = "[・や]|と"
ALONE = r"だけ|のみ"
FOR_NOW = r"(?:(?:とりあえず|とりま|まずは?|ひとまず|取り急ぎ|さしあたり|[今い]まのところ|今のところ|現時点では?)、?)?"
THESE_LINES = (
    rf"(?:(?:この|その)|お?(?=[二三四2-4]人(?:は|には)))(?:(?P<count>{COUNT})\s?(?:人|名|件|方)|子(?:たち)?|方|件)"
)
"""Those that the sentence before names."""
THESE_ABOVE = rf"(?:この|以上の?|上記の?)(?P<count>{COUNT})\s?(?:件|人|名|方)(?:とも)?(?=[はもを、\s確了承])"
"""Those that the lines above name."""
GOING_ON = "続き|つづき"
"""The others, where these wait: "1〜3確認。続きは放課後に"."""
UPTO = r"(?P<last>[1-9][0-9]?)番?まで\s?\((?P<numbers>1番?\s?(?:~|から|-)\s?(?P=last)番?)\)"
"""A row that is named twice: "3番まで(1〜3)"."""
SAME = r"も(?:です|同(?:じ|様)(?:です|に|く)?|お?願い(?:し|いたし)ます)?"
"""As is said of the lines before: "4番も。"."""
AFTER_TOPIC = r"は"
OBJECT = r"を"
NAMED = r"""
    (?:\s*(?:番目(?!を通)|番|ばん|行目)(?:\s*(?:の(?:方|人|子)|さん|くん|君|ちゃん|さま|様))?)?
    (?:(?:の(?:ところ|(?:ご?家庭|ご?家族|お?家|おうち|お宅|保護者)(?:の?方)?|お(?:母|父|子)(?:さん|様)|親御さん)|(?:さん)?[宅家ち])(?=[にへ]))?
"""
NUMBER = (
    r"(?<![0-9])[1-9][0-9]{0,2}(?![0-9]|[.:/-][0-9]|\s*[年月日時秒人名件組度回週歳才個限校階本円%点割]|\s*分(?!か))"
)
RANGE = r"\s*(?:~|から)\s*"
AND = (
    r",|、|・|&|と|\+|、?(?:および|及び|並びに|ならびに|それから|それと|あと(?=、?\s?[0-9]+番))、?"
    r"|も(?=\s*[1-9][0-9]?\s?番?も)"
)
EXCEPT = rf"""
    \s*(?:以外|を?除い?[てき]|を?除く|をのぞい?[てき]|をのぞく)(?:の(?:人|方|子(?:ども)?|児童|生徒)(?:たち)?(?!の))?(?:[はもを]|については)?、?
    (?:の?\s?(?P<left>{COUNT}){THEM}(?:とも)?[はを]?、?)?\s*
"""
# A number that runs straight into its words is trusted only before these; after 番, not before a particle.
GLUED = rf"""
    {SAID_OF_IT}|ほりゅう|に目を通|お|ご(?!ろ)|で?お願いします|電話
    |ゆっくり|気をつけ|楽しん|無理せず|いって|行って|{SPEECH}
    |(?:すべて|全て|全部|全員|ぜんぶ|とも)(?:ok|了解|確認|承認|大丈夫)|[○〇◯✓✔👌🆗🙆👍✅⭕]
"""
BEFORE_A_GLUED_NUMBER = "[k認留済解知○〇◯✓✔👌🆗🙆👍✅⭕すたに]"
PARTICLES = "[のだがもとかへにでをしま]"
COUNTED = r"[年月日時分秒人名件組度回週歳才個限校階本円%点割]"
_OF_THEM = r"(?P<count>[1-9][0-9]?|[一二三四五六七八九])(?:つ|件|人|名)(?:分|とも)?"
FIRST_OF_ALL = rf"(?:^|(?<=[、。,\s]))(?:上から|(?:一番)?上の|前の|最初の|前半の?|初めの|はじめの){_OF_THEM}"
"""The first lines of a list: "上から3つ", "前半3件"."""
LAST_OF_ALL = rf"(?:^|(?<=[、。,\s]))(?:下から|(?:一番)?下の|後ろの|最後の|後半の?){_OF_THEM}"
