"""How one day is written or called."""

from mailgate.wording.lexicon.ja.days.weeks import OF_WEEK, SHORT_OF_WEEK, WEEK

OF_AN_ABSENCE = r"なり|なる|は?、?お?(?:休|やす|欠席)|変更|訂正|修正|直[しす]|延[びば長]|変え"
N = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
WEEKDAYS = "月火水木金土日"
KANA_WEEKDAYS = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")
RELATIVE_DAYS = {
    "今日": 0, "きょう": 0, "けふ": 0, "本日": 0, "ほんじつ": 0, "今朝": 0, "けさ": 0,
    "明日": 1, "あした": 1, "あす": 1, "明朝": 1, "みょうにち": 1,
    "明後日": 2, "あさって": 2, "みょうごにち": 2,
    "明々後日": 3, "明明後日": 3, "しあさって": 3,
    "昨日": -1, "きのう": -1, "さくじつ": -1, "昨夜": -1, "昨晩": -1, "ゆうべ": -1, "夕べ": -1,
    "一昨日": -2, "おととい": -2, "おとつい": -2,
}  # fmt: skip
FOURTH_DAY, THIRD_DAY = "しあさって", "ささって"
"""In Mie しあさって is the day behind ささって, which is what others call so."""
SUFFIX = (
    rf"\s?(?:\(?(?P<short>[{WEEKDAYS}])(?:\)|(?:{OF_WEEK}|曜|よう(?=\)))\)?)"
    rf"|(?:(?<![昨夕うゆ][夜晩べ])[の、])?(?P<long>[{WEEKDAYS}])(?:{OF_WEEK}|曜))"
)
WORD_ENDS = (
    "(?!さん|くん|ちゃん|さま)(?:(?![一-龥])|(?=休|欠席|遅刻|通院|旅行|家族|法事|検診)"
    "|(?<=月火|火水|水木|木金)(?!様|君|氏|先生|犀|曜))"
)
"""Stands behind weekdays without 曜, two neighbours of which are days before any word: 木金胃腸炎で, but 水木さん."""
NOT_A_DAY = (
    "(?!間|かん(?!ぼう)|目|前|後|ほど|程|くらい|ぐらい|連続|以内|ぶり|とも|中|分|経|たっ|たた|以上|がかり|かか|仕事)"
)
YEAR_MONTH_DAY = r"""
    (?<![0-9])(?P<year>20[0-9]{2})\s?[年/.-]\s?(?P<m>[0-9]{1,2})\s?[月/.-]\s?(?P<d>[0-9]{1,2})(?![0-9])\s?日?
    """
EIGHT_DIGITS = r"(?<![0-9])(?P<year>20[0-9]{2})(?P<m>[01][0-9])(?P<d>[0-3][0-9])(?![0-9])"
ERA_YEAR = rf"(?:令和|\br)\s?(?P<year>元|{N})\s?[年/.-]\s?(?P<m>{N})\s?[月/.-]\s?(?P<d>{N})(?![0-9])\s?日?"
MONTH_AND_DAY = rf"(?<![0-9])(?P<m>{N})月\s?(?P<d>{N})(?:日|(?=\s*[~(、,は-]|\s|から|まで|$)){NOT_A_DAY}"
MONTH_AND_DAY_IN_KANA = rf"(?<![0-9])(?P<m>{N})がつ\s?(?P<d>{N})にち{NOT_A_DAY}"
MONTH_DOT_DAY = r"(?<![0-9./:-])(?P<m>1[0-2]|[1-9])[.-](?P<d>[0-3]?[0-9])(?![0-9./:年組時番号℃°度分a-z%-])"
MONTH_SLASH_DAY = r"(?<![0-9/.])(?P<m>[0-9]{1,2})\s?/\s?(?P<d>[0-9]{1,2})(?![0-9]|/[0-9])日?"
NAMED_MONTH_AND_DAY = rf"(?P<which>来|今|同)月の?(?P<d>{N})日{NOT_A_DAY}"
END_OF_MONTH = rf"(?:(?P<which>来|今)月|(?<![0-9/])(?P<m>{N})月|(?<![一-龥])月)(?:の?末日|の?末(?=まで|いっぱい))"
DAY_IN_KANA = rf"(?<![0-9])(?P<d>{N})にち{NOT_A_DAY}(?!\s*お?(?:休|やす))"
_SHARE = r"""
    分(?:の(?:欠席|お?休|届|ご?連絡|遅刻)|(?:は|を|も|だけ|のみ)?、?(?:取り?消|きゃんせる|無し|なし|不要|変更|訂正|お?願い|欠席|お?休))
"""
"""Behind a day: what was sent for it."""
DAY = rf"""
    (?<![0-9.月/泊一二三四五六七八九十])(?P<d>1[1-9]|[23][0-9]|二?十[一二三四五六七八九]|[二三]十一?)\s?日(?:{NOT_A_DAY}|(?={_SHARE}))
    """
COUNT_OF_DAYS = r"(?<![0-9月/.:泊初一二三四五六七八九十])(?:0?[1-9]|10|[一二三四五六七八九十])\s?日"
_PAIRS = [(str(n), str(n + 1)) for n in range(1, 6)]
_A_FEW = "|".join(f"{few}\\s?[~、,・-]\\s?{more}\\s?日" for few, more in _PAIRS)
_NOT_THE_SECOND_OF_A_FEW = "".join(f"(?<!(?<![0-9月/])(?<!月の){few}[~、,・-](?={more}\\s?日))" for few, more in _PAIRS)
"""2、3日 without a month is two or three days, and no 2nd and 3rd."""
EARLY_DAY = rf"""
    (?<![0-9.月/泊一二三四五六七八九十])(?<!後)(?<!もう)(?<!あと)(?<!ここ)(?<!この)(?<!まる)(?<!丸)(?<!約)(?<!さらに)(?<![てで]から)(?<![てで]から、)(?<![ただ]あと)
    (?P<d>0?[1-9]|10|十)\s?日
    (?=\s?\(|から|より|まで|~|-[0-9]|\s?[と・,、]\s?[0-9]|に(?!わた|渡)|の(?:欠席|お?休|朝|昼|夜|遅刻|登校|件|分)|付
    |は(?!お?休|やす|様子|安静|家|自宅|登校(?:でき|し(?:ない|ません)|不可|禁止|停止)|学校(?:に|へ|を)は?(?:行け|休|出[せら]))|も(?!休)|\s?[の、]?\s?[月火水木金土日](?:曜|\)|\s)|以降|[。\s]*$)
    |(?:(?<=[0-9日][~と、,・-])|(?<=日から)){_NOT_THE_SECOND_OF_A_FEW}(?P<last>0?[1-9]|10)\s?日{NOT_A_DAY}
    """
"""A day from the 1st to the 10th only in a date's place: 3日 may be three days as well."""
_A_WHOLE_DAY = r"""
    (?:まる|丸)?一日(?:は|だけ|、)*(?:ゆっくり|安静に|家で|自宅で|うちで|念の(?:ため|為)|大事を取って|、)*お?
     (?:休[まみむ]|欠席|無理|むり|難し|厳し|きつ|しんど|持た|もた|頑張れ|がんばれ|過ごせ|居られ|いられ)
"""
NUMBER_OF_DAYS = rf"(?!{_A_WHOLE_DAY})(?:もう|あと|さらに|残り|まる|丸)?\s?{COUNT_OF_DAYS}{NOT_A_DAY}"
"""A number of days, of which nothing says when they begin."""
DAY_BEFORE_WEEKDAY = rf"""
    (?<![0-9./:-])(?P<d>[0-9]{{1,2}})(?=\s?\([{WEEKDAYS}](?:曜日?)?\)|[火水木金土](?:[\s、,はに]|曜|$))
    """
DAY_OF_LIST = r"""
    (?<![0-9./:年月-])(?P<d>1[3-9]|2[0-9]|3[01])
    (?=まで(?:、|は|の)?(?:出停|出席停止|お?休|欠席|学校)|\s?(?:[・、,とど~&-]|から)\s?(?:1[4-9]|2[0-9]|3[01])(?![0-9.:時分度年人組番泊/%°-]))
    """
DAY_BEFORE_DAY = rf"""
    (?<![0-9])(?!(?<!月)(?<!月の)(?<!/)(?:{_A_FEW}))(?P<d>[0-9]{{1,2}})
    (?=(?:\s?(?:[~-]|から|、|,|・|と|or|(?:か|または|又は|もしくは|あるいは|それとも)、?)\s?[0-9]{{1,2}}){{1,6}}日)
    """
_ANOTHER = r"\s?(?:[~、,・&と-]|から)\s?[0-9]{1,2}"
BARE_NUMBER = rf"""
    (?P<d>[0-9]{{1,2}})(?![0-9:]|\.[0-9]|日?間|\s?(?:[ap]\.?m\b|o'?clock|-?ish\b))
    (?:日|(?=(?:{_ANOTHER}){{0,6}}(?!{_ANOTHER})
     (?:日(?!間)|$|[\s、,。.・~&)!?(-]|から|まで|より|以降|[でとはがもにのをかだや]|お?(?:休|やす)|欠席|旅|朝)))
    """
"""A number behind another day, with what may follow: 27まで and 27休みます, but no 2回 of "今朝から2回吐いて"."""
NOT_TODAY = r"(?<!きょう(?=だい|かしょ|しつ|ぎ))(?<!けさ(?=せ))(?<![てで]けさ(?=い))"
"""Stands behind a word of RELATIVE_DAYS: きょうだい is no きょう, 早引けさせます and 休ませてけさい no けさ."""
_PROGRAMME = r"(?!日?(?:ろーどしょー|劇場|どらま|どうでしょう|さすぺんす|ぷれみあ|すぺしゃる|から夜[ふ更]))"
"""Behind a weekday that is none, but the name of what is shown then: 金曜ロードショー."""
DAY_OF_WEEK = rf"""
    (?:{WEEK})?\s?(?<![{WEEKDAYS}][、・,と])
    (?P<weekday>[{WEEKDAYS}])(?:曜{_PROGRAMME}[日び]?|(?<![0-9今本毎先明昨].)(?:{OF_WEEK}|{SHORT_OF_WEEK}))
    """
DAY_OF_WEEK_IN_KANA = rf"""
    (?:{WEEK}\s?)?(?P<weekday>{"|".join(KANA_WEEKDAYS)})
    (?:{OF_WEEK}|(?<![ぁ-ん].)(?<![ぁ-ん]..)ようひ
     |(?:(?<=げつ)|(?<=すい)|(?<=もく)|(?<=きん)){SHORT_OF_WEEK}|よう(?<![にへ]かよう)(?<![にへ]\sかよう)(?=まで|\s?やす))
"""
DAYS_OF_THIS_WEEK = rf"""
    (?P<week>今週|来週|再来週)の?、?(?P<begin>[月火水木金土])(?=(?:[・、,とか]?[月火水木金土日])+(?:曜日?)?{WORD_ENDS})|
    (?<![一-龥])(?!月日)(?P<weekday>[月火水木金土])(?=(?:[・、,とか]?[月火水木金土日])+(?:曜日?)?{WORD_ENDS})
    |(?:(?<=[{WEEKDAYS}])|(?<=[{WEEKDAYS}][・、,とか]))(?P<more>[{WEEKDAYS}])(?!(?<=水)い?ぼ)(?:曜日?)?
     (?=[・、,とか]?[{WEEKDAYS}]{WORD_ENDS}|{WORD_ENDS})
    """
"""Weekdays in a row without 曜: "木金", "木・金"."""
AROUND_DATE = r"^on\s+|^the\s+|\s*(?:です|の朝|に|付け?|のみ|だけ|1日だけ)*$"
TOMORROW = r"明|あ"
THIS_MORNING = "今朝|けさ"
FIRST_YEAR = "元"
NEXT = "来"
NEAREST = "今度"
TODAY = "今日"
DAY_UNIT = "日"
