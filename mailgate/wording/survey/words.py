"""What people answer to the items of a survey, in the languages of families: data, matched against whole clauses."""

import re
from collections.abc import Mapping


def _whole(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern}\n)" for pattern in patterns), re.VERBOSE)


_EVENT = r"""
    (?:[^\s、。,はが]{0,12}(?:会|式|祭り?|参観|面談|説明|行事|遠足|旅行|教室|練習|試合|訓練)(?:には?|は|を|へ|、)\s?)?
"""
_ADULT = r"(?:(?:私|母|父|両親|祖母|祖父|保護者)が\s?)?"
_POLITE = r"""
    (?:(?:で|と|を)?お?願い(?:し|いたし|致し)ます|します|させます|させて(?:いただき|頂き)ます|いたします|致します
    |(?:する)?の?予定です|を?希望(?:します|です)?|です|する)?
    (?:\((?:母|父|両親|祖母|祖父|保護者)\))?
"""
_SORRY = r"""
    (?:(?:大変)?(?:すみません|申し訳(?:あり|ござい)ません|申し訳ない(?:の?です)?|恐れ入ります|残念です)(?:が|けど)?[、\s]*
    |あいにく(?:ですが)?[、\s]*|残念ながら[、\s]*)*
"""
_IS_WHY = r"""
    (?:の都合)?(?:が(?:あり|ある|あって|入り|入って|入った|つかず|つかない|悪く|悪い|合わず)|により|によって|のため|の為|につき|なので|で)
    (?:まして|ました|ます)?(?:ので|ため|為|から)?に?[、\s]*
"""
_THAT_DAY = r"(?:当日|その日|この日)(?:は|、)?\s*"
_WHY = rf"""
    {_SORRY}(?:{_THAT_DAY})?(?:(?:家の|私の|家庭の|別の|他の|ほかの|急な)?(?:用事|所用|私用|急用|用|都合|予定|先約|仕事|勤務){_IS_WHY})?
    |{_SORRY}{_THAT_DAY}(?:家族)?(?:旅行|出張|帰省|法事){_IS_WHY}
"""
"""Why somebody does not come to an event; what keeps a child from school is only said of its day."""
_WHO = r"(?:(?:i|we|he|she|they)\ )?"

ATTENDS = _whole(
    rf"{_SORRY}{_EVENT}{_ADULT}(?:(?:出席|参加){_POLITE}|(?:行き|伺い|出|行け|伺え|出られ)ます)|○|〇|◯",
    rf"""(?:(?:{_WHO}will|(?:i|we|he|she|they)'ll)\ (?:attend|come|be\ there)
    |{_WHO}(?:attend(?:ing|s)?|(?:am|are|is)\ coming|coming|present))""",
    r"(?:vou|vamos|vai|irá|iremos)\ (?:participar|comparecer)|participo|participamos|participa|presente",
    r"(?:sẽ\ |có\ )?(?:tham\ dự|tham\ gia)",
    r"dadalo(?:\ po)?|pupunta(?:\ po)?",
    r"会?(?:参加|出席)",
)
STAYS_AWAY = _whole(
    rf"""(?:{_WHY})(?:(?:今回|今度|当日)は、?\s?)?{_EVENT}(?:(?:欠席|不参加){_POLITE}|(?:出席|参加)(?:しません|しない|できません|できない|はできません)
    |(?:行き|出|伺い)ません|(?:行け|出られ|伺え)(?:ません|ないです|ない))""",
    r"(?:休み|休ませ)(?:ます)?|×|✕|x",
    rf"""(?:(?:i\ am\ |i'm\ |we\ are\ |we're\ )?(?:so\ |very\ )?sorry,?\ (?:but\ )?)?
    {_WHO}(?:will\ not|won't|cannot|can't|can\ not)\ (?:attend|come|be\ there)|not\ (?:attending|coming)|absent""",
    r"não\ (?:vou|vamos|vai|irá|iremos|posso|podemos|pode)\ (?:participar|comparecer|ir)",
    r"não\ (?:participo|participa)|ausente",
    r"không\ (?:tham\ dự|tham\ gia)",
    r"hindi\ (?:po\ )?(?:dadalo|pupunta|makakadalo|makakapunta)",
    r"不(?:参加|出席)|缺席|不能(?:参加|出席)",
)
YES = _whole(
    r"はい(?:です)?(?:、?\s?お?願い(?:し|いたし|致し)ます)?|ええ|いえす|○|〇|◯",
    r"yes(?:,?\ please|,?\ thank(?:s|\ you))?",
    r"sim(?:,?\ (?:por\ favor|obrigad[oa]))?",
    r"(?:có|vâng|dạ)(?:,?\ (?:xin\ )?cảm\ ơn)?",
    r"(?:opo|oo(?:\ po)?)(?:,?\ salamat(?:\ po)?)?",
    r"(?:是的?|对|對|好的?)(?:,?\s?[谢謝]{2})?",
)
NO = _whole(
    r"(?:いいえ(?:です)?|いえ)(?:、?\s?結構です)?|のー|×|✕|x",
    r"no(?:,?\ thank(?:s|\ you))?",
    r"(?:não|nao)(?:,?\ obrigad[oa])?",
    r"(?:không|khong)(?:,?\ (?:xin\ )?cảm\ ơn)?",
    r"hindi(?:\ po)?(?:,?\ salamat(?:\ po)?)?",
    r"(?:不|不是|不用|不要)(?:,?\s?[谢謝]{2})?",
)
SAFE = _whole(
    r"""(?:(?:家族|全員|みんな|皆|[1-9二三四五六七八九]人とも)(?:は|とも|が|、)?\s?)*
    (?:無事|安全|元気)(?:です|でした|にしています|を確認しました)?""",
    r"(?:(?:家族|全員|みんな|皆|[1-9二三四五六七八九]人とも)(?:は|とも|が|、)?\s?)*(?:大丈夫(?:です)?|(?:けが|被害)は?(?:ありません|ないです|なし))",
    r"(?:(?:all|everyone|everybody|we)\ )?(?:(?:is|are)\ )?(?:all\ )?(?:safe|ok|okay|fine)",
    r"(?:(?:todos|estamos|estão)\ )*bem|(?:todos\ )?(?:estamos\ |estão\ )?(?:seguros|salvos)",
    r"(?:tất\ cả\ )?(?:mọi\ người\ )?(?:đều\ )?an\ toàn",
    r"ligtas(?:\ (?:po|kami|lahat|kaming|ang))*",
    r"(?:全家|大家|都|我们)*(?:平安|安全|没事)",
)
NEEDS_HELP = _whole(
    r"""(?:(?:大?至急|すぐに?|早く|だれか|誰か|どうか)[、\s]*)*
    (?:(?:助け|救助|救援|支援)(?:が|を)?(?:必要(?:です)?|お願いします|ください|ほしいです|求めます)|助けてください|助けて)""",
    r"(?:(?:i|we)\ )?need(?:s)?\ (?:some\ )?help|help(?:\ us|\ me)?|please\ help",
    r"(?:preciso|precisamos)\ de\ ajuda|ajuda|socorro",
    r"(?:cần\ )?(?:giúp\ đỡ|trợ\ giúp)",
    r"(?:kailangan\ (?:po\ |namin\ )*ng\ )?tulong",
    r"(?:需要)?(?:帮助|帮忙|救助)|救命",
)
ELSEWHERE = _whole(
    r"(?:別の|ほかの|他の)(?:場所|所)(?:に(?:います|いる|避難(?:しています|しました|中です)?)|です)?",
    r"(?:避難所に?)?(?:避難(?:しています|しました|中|中です)|います)",
    r"(?:(?:we\ are|i\ am)\ )?(?:(?:safe\ )?(?:elsewhere|somewhere\ else)|evacuated|in\ a\ shelter)",
    r"(?:estamos\ |estou\ )?em\ outro\ lugar|(?:estamos\ )?(?:no|em\ um)\ abrigo",
    r"(?:ở\ )?nơi\ khác|(?:đã\ )?sơ\ tán",
    r"nasa\ ibang\ lugar|lumikas(?:\ na)?",
    r"在?(?:别的|其他)地方|已?避难",
)

BESIDE = _whole(
    r"(?:とても|大変|誠に|本当に)?残念(?:です|に思います)",
    r"(?:助け|救助|救援|支援)(?:は|も)?(?:必要(?:は)?(?:ありません|ないです|ない)|不要(?:です)?|(?:いり|要り)ません)",
    r"(?:we\ |i\ )?(?:do\ not\ |don't\ )need\ (?:any\ )?help|no\ help\ (?:is\ )?needed",
)
"""What may stand beside an answer and gives none: regret, and that nobody needs help."""

FIXED: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "attendance": (ATTENDS, STAYS_AWAY),
    "yes-no": (YES, NO),
    "safety": (SAFE, NEEDS_HELP, ELSEWHERE),
}
"""What says each option of the kinds that bring their own, in the order of their numbers."""

GRAVEST = (2, 3, 1)
"""Where a safety check is answered by several of its options, the first of these counts: help, elsewhere, safe."""

COUNTED = re.compile(
    r"(?P<number>[0-9]{1,9}|[〇一二三四五六七八九十]{1,3})\s?"
    r"(?:名|人|個|枚|冊|回|つ|本|台|才|歳|円|部|食|组|个|people|persons?|pessoas?|người|na tao|tao)?(?:様)?"
    r"(?:です|でお願いします)?"
)
NONE = re.compile(r"(?:なし|無し|ぜろ|いません|ありません|none|zero|nenhum|không có|wala(?: po)?|没有)(?:です)?")
NUMBER = re.compile(r"[0-9]+")
BULLET = re.compile(r"^(?:[・•●■◆▪]\s*(?=\S)|[-*]\s+(?=\S))")
"""What stands before each line of a list."""
OPTION = re.compile(
    r"(?P<sign>no\.?\s?|番号\s?)?(?P<number>[0-9]{1,2})\s?(?P<counter>番)?(?:です|でお願いします|を希望します|にします)?"
)
OPTION_BESIDE = re.compile(r"(?P<number>[0-9]{1,2})(?:\s?[.):番、]\s?|\s|(?=\D))(?P<said>.+)", re.DOTALL)
"""A number with the words of the same option behind it: "1. はい"."""
LIST_OF_DATES = re.compile(r"\s*[、,・&と]\s*")
"""What stands between options that have blanks or strokes themselves: "12/1(火)、12/2(水)"."""
LIST = re.compile(r"\s*[、,・&/と]\s*|\s+(?:and|e|và|at|y)\s+|\s*和\s*|\s+")
BRACKET = re.compile(r"\([^()]{1,12}\)$")
"""What an option says more exactly, and a reply may leave out: "12/1(火)"."""
ENDING = re.compile(r"(?:を希望(?:します)?|でお願い(?:し|いたし)ます|にします|をお願いします|します|する|です|ます)$")
LABEL = re.compile(
    r"(?:質問|しつもん|問い?|q|question|pergunta|câu hỏi|câu|tanong|问题)\s?(?P<number>[0-9]{1,2})\s?[.):：、番]*\s*"
)
BARE_LABEL = re.compile(r"(?P<number>[0-9]{1,2})\s?[.):]\s*(?=\S)")
"""The number of an item at the beginning of a clause; a bare one needs a sign behind it, and counts among several."""

NEXT_LABEL = re.compile(rf"[、,;/\s]+(?={LABEL.pattern}|{BARE_LABEL.pattern})".replace("(?P<number>", "(?:"))
"""What stands between the answer to one item and the number of the next one: "1: 2, 2: はい"."""
COURTESY_NEXT = r"[、,]\s*(?=(?:どうぞ|何卒)?(?:よろしく|宜しく)|ありがとう|有難う)"
"""What stands before a courtesy at the end: "出席します、よろしくお願いします"."""
YES_FIRST = re.compile(r"(?:はい|はーい|ええ|yes|sim|opo|oo|vâng|dạ|是的?)\s?[、,]\s*(?=\S)")
"""A yes before the words of an answer that is no yes itself: "はい、出席します"."""
WRITER = re.compile(
    r"(?:[1-9]年[0-9a-z一-龥]{1,3}組の?)?(?:[0-9]{1,2}番の?)?(?:の?(?:母|父|親|祖母|祖父|保護者|まま|ぱぱ))?"
    r"(?:です|と申します|でございます|より)?"
)
"""How somebody says who they are, without the names: "3年1組の鈴木美紀の母です"."""
OF_CONTACT = re.compile("[0-9@]")
"""What a line with a telephone number or an address has; the name of a school may be where somebody is."""
GIVEN_NAME = re.compile(r"\s(?![^\s]*[欠席参加出未定保留不休病熱遅刻早退登校取消日変更無事検討可否助])[一-龥々]{1,3}")
"""What stands behind a family's name in a signature; no word of an answer."""
SCHOOL = re.compile(r"学校|がっこう|登校|授業|\b(?:school|lessons?)\b")
"""What says that somebody stays away from school, and not from what is asked about."""
NEXT = re.compile(r"\s*[、,/]\s*")
"""What stands between answers in the order of their items."""

CALLED = re.compile(
    r"\s?(?:さん|くん|君|ちゃん|様|-?san|-?kun|-?chan)?\s?(?:は(?!い(?:です)?(?:$|[\s、,;。・/]))|が|も|の分?は?|:|=|-|/)?\s*(?:,\s*)?"
)
"""What may stand between a child's name and the answer for it."""
JOINED = re.compile(r"(?:\s|さん|くん|君|ちゃん|と|、|,|・|&|and|も|e|và|at|和)*")
"""What joins the names of two children whose answer is the same."""
BETWEEN = re.compile(r"(?:(?<=ます|です)が|(?<=せん)が)?[\s、,;/・で]+$")
"""What may stand behind an answer, before the name of the next child."""
