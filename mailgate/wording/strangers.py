"""Signs that a text speaks of somebody who is none of the children we know.

No list of names could be complete, so it goes the other way round: whoever is called ちゃん, くん or さん, and whatever
is a sentence's subject without being a thing that we know, is taken for a person.
"""

import re
from collections.abc import Iterator, Sequence

from mailgate.wording.normal import folded

_KANJI = "一-龥々"
_Spot = tuple[int, int]

_CALLED = re.compile(r"(?:ちゃん|くん|君|さん)(?=[がはものとをにで、。,\s]|$|です)")
_NOT_CALLED = re.compile(
    rf"""
    (?:母|父|かあ|とう|じい|ばあ|じ|ば|兄|姉|弟|妹|にい|ねえ|娘|息子|子|先生|看護師|歯?医者|いしゃ|みな|皆|奥|赤|たく|お客|患者|業者
    |担任|[^ぁ-ん{_KANJI}])$
    """,
    re.VERBOSE,
)

# A word that ends like one of these is no person's name.
_THINGS = re.compile(
    rf"""
    (?:[{_KANJI}]*
    [痛症熱病炎足手指腕首腰背腹胃腸目耳鼻喉歯肩膝頭体状咳痰息汗声血皮爪骨肉傷肌薬便
     時分度昼後前週今先校院車科食者所事物話答紙証書業務式会祭葬儀旅券鍵靴服席虫猫犬私妻夫母父兄姉弟妹娘孫皆他何
     路程童期員室料品件題論簿帳表図画像庭扉窓段値率量具管機器]
    |^(?:[元天病電空湿眠寒人]気|(?:今|昨|深|前|夕|日)?夜|夜中|[今明毎早翌]?朝|(?:今|本|明|昨|翌|当|先|前|連|休|祝|平|期|後|毎|初|両|全|土|一昨|明後|[月火水木金土日]曜)?日|[{_KANJI}]{{2,}}日
    |[今来先毎前翌]?月|[今来去昨学新翌]年|[大小豪]?雨|[大積降吹]?雪|[台強暴]?風|[冬夏春秋]|安心|体力|視力|聴力
    |[水歩車]?道|水|鼻水|断水|[集料]金|お?金|(?:実|我が|お)?家|電線|[最同]?上|以[上下]|[家校室車市]内|[日背途午前最]+中|[先味夕]方|[時期]間|仲間|昼間|[駅町市])
    |様子|調子|具合|体調|体温|機嫌|食欲|顔色|理由|検査|結果|連絡|電話|返信|宿題|課題|給食|都合|予定|用事|提出|確認|希望
    |発疹|湿疹|喘息|骨折|捻挫|怪我|吐|下痢|発作|検診|通院|受診|診察|予約|入院|登校|欠席|遅刻|休み|到着|欠
    |ぷりんと|のーと|てすと|ちらし|めーる|あぷり|ばす|ますく|たぶれっと|くろーむぶっく|らんどせる|ぷーる|いんふる(?:えんざ)?|ころな|くらす
    |かばん|たおる|ぱそこん|しーる|かーど|ふぁいる|りこーだー|ぺっと|どあ|すまほ|ねっと|さいと|ぺーじ|せんたー|くりにっく
    |担任|先生|家族|家庭|両親|保護|親戚|当|主人|彼|彼女|本人|息子|子供|友達|従兄
    |地震|台風|停電|渋滞|遅延|交通|列車)$
    """,
    re.VERBOSE,
)
_SUBJECT = re.compile(rf"(?:^|[\s、。,)])(?P<who>[{_KANJI}]{{1,6}}|[ァ-ヶー]{{2,6}})(?=(?:が|は|も)(?![あっ]))")
_TOPIC = re.compile(
    rf"""
    (?:^|[\s、。])(?P<who>[{_KANJI}ァ-ヶー]{{2,8}})
    (?=は(?:熱|発熱|風邪|頭痛|腹痛|怪我|けが|通院|体調不良|旅行|下痢|嘔吐|喘息)(?:で|の?ため|の?為))
    """,
    re.VERBOSE,
)
_BESIDE_A_TITLE = re.compile(
    rf"""
    (?:組|年|番|娘|息子|[長次三四][男女])[\s、の]*
    (?P<who>[{_KANJI}]{{2,4}}(?:\s[{_KANJI}ぁ-んァ-ヶー]{{1,4}})?)(?=[\s。、,]|$|です|が|は)
    """,
    re.VERBOSE,
)
_BESIDE_A_NAME = re.compile(
    rf"""
    (?:さん|くん|君|ちゃん)?\s?[と、・&や]\s?
    (?P<who>[{_KANJI}]{{1,4}}|[ァ-ヶー]{{2,5}}|(?!とも)[ぁ-ん]{{2,4}}?)(?=さん|くん|ちゃん|君|が|は|も|の|とも)
    """,
    re.VERBOSE,
)
_KANA_SUBJECT = re.compile(
    r"""
    (?:^|[\s、。,])(?P<who>[ぁ-ん]{2,4}?)
    (?=[がは、\s](?:ねつ|熱|発熱|お?腹|頭|体調|風邪|かぜ|お?休|おやすみ|欠席|遅刻|病院))
    """,
    re.VERBOSE,
)
_KANA_THINGS = re.compile(
    r"""
    きょう|あした|あす|あさって|けさ|あさ|きのう|いま|ほんじつ|こども|むすめ|むすこ|うち|うちのこ|わたし|ほんにん|がっこう
    |ぐあい|たいちょう|せき|はな|ねつ|あたま|おなか|のど|からだ|これ|それ|こちら|すこし|すみません|すいません|おはよう|ごめん|かぜ|げり|けが|また|ただ|では|じゃあ|はい|いつも|どうも|まず
    |ひとまず|いったん|やはり|やっぱり|なお|あと|さて|それで|ちなみに|せんせい|ゆうべ|みぎ|ひだり|おうと|びょうき|けっせき|やすみ
    |おやすみ|ちこく|よる|ひる|ずっと|もう|ほか|つぎ|いもうと|おとうと|あに|あね|ちち|はは|まま|ぱぱ|おきたら|すこし|ちょっと|まだ|ふたり|みんな|いつも
    """,
    re.VERBOSE,
)
_FIRST = re.compile(
    rf"""
    (?:^|[\n。])\s*(?P<who>[{_KANJI}]{{1,3}}
    [子美奈菜花華香佳織恵江絵枝乃紀樹介輔助也哉斗人翔真太郎朗平吾悟一二愛莉里理梨璃沙紗咲希衣依音心月海空陽輝悠翼蓮颯湊陸律蒼大和馬雅
     彦雄男成仁智志穂歩桜葵凛鈴琴楓結優友由菫杏桃葉々羽])(?=[、,:\s])
    """,
    re.VERBOSE,
)
"""A word that ends like a given name and begins a text or a sentence by itself: "桃子、熱で休みます"."""
_NO_NAMES = re.compile(
    r".*(?:本人|大人|[一二三]人|一二|安心|決心|今月|先月|来月|毎月|木葉|言葉|[0-9]月|太平|平和|一一|都合|先輩|友人|個人|当人|花子様)"
)
_LATIN_SUBJECT = re.compile(
    r"\b(?P<who>[A-Z][a-z]+)(?:\s[A-Z][a-z]+)?(?='s|\s(?:has|is|was|will|won't|can|can't|cannot|had|got|needs|and))"
)
_LATIN_THINGS = re.compile(
    r"""
    He|She|It|My|We|They|This|That|There|Both|All|Who|What|The|You|His|Her|Which|Son|Daughter|Child|School|Doctor|Dr
    |Today|Tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri)day
    """,
    re.VERBOSE,
)


def called(text: str, named: Sequence[_Spot]) -> Iterator[_Spot]:
    """Where somebody is called ちゃん, くん or さん in a folded text, other than the children at the places `named`."""
    for match in _CALLED.finditer(text):
        ours = any(start <= match.start() <= end for start, end in named)
        if not ours and not _NOT_CALLED.search(text, 0, match.start()):
            yield max(match.start() - 1, 0), match.end()


def is_subject(shown: str, named: Sequence[_Spot], words: Sequence[_Spot]) -> bool:
    """Whether the subject of a text may be a name we do not know.

    `named` are the places of the children's names: beside one, only who is joined to it counts ("花子と次郎").
    `words` are those of other people and things that are known.
    """
    taken = [*named, *words]
    if named:
        found = [match for _, end in named if (match := _BESIDE_A_NAME.match(shown, end))]
    else:
        found = [
            match
            for pattern in (_SUBJECT, _TOPIC, _FIRST, _BESIDE_A_TITLE, _KANA_SUBJECT, _LATIN_SUBJECT)
            for match in pattern.finditer(shown)
        ]
    return any(_is_person(match, taken) for match in found)


def _is_person(match: re.Match[str], taken: Sequence[_Spot]) -> bool:
    word = match["who"]
    if (
        _THINGS.search(folded(word))
        or _NO_NAMES.fullmatch(word)
        or _KANA_THINGS.fullmatch(word)
        or _LATIN_THINGS.fullmatch(word)
    ):
        return False
    start, end = match.span("who")
    return not any(begin < end and start < stop for begin, stop in taken)
