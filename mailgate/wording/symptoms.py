"""What keeps a child from school, and what brings it back: the words people use, as data.

A school's reasons are its own data, so an entry names only the words under which schools list it, best first; an entry
without any stands for itself and becomes その他 with the parent's own words. Patterns match folded text.
"""

import re
from dataclasses import dataclass
from typing import Literal

Group = Literal["sick", "other", "either", "better", "change"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A cause: the group tells the kinds it can belong to; a mild one yields to any other cause beside it."""

    group: Group
    reasons: tuple[str, ...]
    pattern: re.Pattern[str]
    mild: bool = False


def _entry(group: Group, reasons: str, pattern: str, *, mild: bool = False) -> Entry:
    return Entry(group, tuple(reasons.split()), re.compile(pattern, re.VERBOSE), mild)


_HURTS = r"""
    (?:の?(?:あたり|辺り|調子|方|ほう))?(?:が|も|は|に|を)?(?:とても|すごく|かなり|少し|すこし|ちょっと|急に
    |まだ|ひどく|ずっと|朝から|また|、)*(?:痛|いた(?:い|く|み|が|がる)|訴え)
"""

ENTRIES: tuple[Entry, ...] = (
    # 欠席（病欠）
    _entry(
        "sick",
        "インフルエンザA型",
        r"""
        (?:いんふる(?:えんざ)?|influenza|flu)[\s(、の-]*(?:type\s)?a(?![a-z])(?:型)?\)?
        |a型の?いんふる(?:えんざ)?
        """,
    ),
    _entry(
        "sick",
        "インフルエンザB型",
        r"""
        (?:いんふる(?:えんざ)?|influenza|flu)[\s(、の-]*(?:type\s)?b(?![a-z])(?:型)?\)?
        |b型の?いんふる(?:えんざ)?
        """,
    ),
    _entry("sick", "インフルエンザ", r"いんふる(?:えんざ)?|influenza|\bflu\b"),
    _entry(
        "sick",
        "新型コロナウイルス感染症 新型コロナ コロナ",
        r"(?:新型)?ころな(?:ういるす)?(?:感染症?|陽性)?|\bcovid(?:-?19)?\b|\bcorona(?:virus)?\b",
    ),
    _entry(
        "either",
        "",
        r"(?:(?:いんふる(?:えんざ)?|ころな|日本脳炎|二種混合)の?)?(?:予防接種|わくちん)(?:接種)?(?:の?副反応)?",
        mild=True,
    ),
    _entry(
        "sick",
        "検診",
        r"""
        (?:いんふる(?:えんざ)?|ころな)(?:やいんふる(?:えんざ)?|やころな)?の?検査
        |検査(?!.{0,12}(?:陽性|陰性|でした))|検診|健診|けんしん|健康診断|\bcheck-?up\b
        """,
        mild=True,
    ),
    _entry(
        "sick",
        "発熱",
        r"""
        発熱|はつねつ|熱発|高熱|微熱|体温が高|おねつ|お?熱(?![中心い湯望戦気性っ])|熱っぽ|(?<![ぁ-ん])ねつ
        |(?<=[がはのもう])ねつ(?=[がはでもの、。\s]|です|だ|$)|\bfever(?:ish)?\b|\b(?:high\ )?temperature\b
        """,
    ),
    _entry(
        "sick",
        "発熱",
        r"""
        (?<![0-9])(?:3[7-9]|4[0-2])(?:\.[0-9])?\s?(?:℃|°c|度(?:[0-9]分|[0-9]|半|台)?)
        |(?<![0-9.])(?:3[7-9]|4[01])\.[0-9](?![0-9])|[七八九]度[一二三四五六七八九]分
        """,
    ),
    _entry(
        "sick",
        "頭痛",
        rf"""
        頭痛|ずつう|片頭痛|偏頭痛|頭{_HURTS}|あたま{_HURTS}|頭ががんがん|\bheadaches?\b
        |\bhead\ (?:hurts|aches)\b|\bmigraine\b
        """,
    ),
    _entry(
        "sick",
        "腹痛",
        rf"""
        腹痛|ふくつう|胃痛|腹いた|はらいた|(?:お腹|おなか|お中|お?腹|胃|ぽんぽん){_HURTS}|\bstomach\ ?aches?\b
        |\bstomach\ (?:hurts|pain|cramps)\b|\btummy\ ?(?:ache|hurts|pain)\b
        """,
    ),
    _entry(
        "sick",
        "倦怠感",
        r"""
        倦怠感|けんたいかん|だるい|だるく|だるさ|だるそう|怠い|体が重|身体が重|ぐったり
        |\bfatigued?\b|\bfeel(?:s|ing)?\ weak\b
        """,
    ),
    _entry("sick", "喘息", r"喘息|ぜんそく|ぜーぜー|ぜいぜい|\basthma\b"),
    _entry("sick", "湿しん", r"湿疹|湿しん|しっしん|発疹|ほっしん|じんましん|蕁麻疹|ぶつぶつ|\brash\b|\bhives\b"),
    _entry(
        "sick",
        "けが",
        r"""
        (?<![ぁ-ん])けが(?!れ)|(?<=を)けが|怪我|大怪我|骨折|捻挫|ねんざ|打撲|突き指|脱臼|火傷|やけど|肉離れ
        |足をひね|足首をひね|転んで|転倒|足を痛め|手を痛め|腕を折|足を折|\binjur(?:y|ed)\b
        |\bbroken\ (?:arm|leg|bone)\b|\bsprain(?:ed)?\b|\bbroke\ (?:his|her|an?)\ (?:arm|leg)\b
        """,
    ),
    _entry(
        "sick",
        "嘔吐・下痢 嘔吐 下痢",
        r"""
        嘔吐・?下痢|嘔吐|おうと(?!思|し|す)|吐い(?:て|た)|吐きました|吐きまし|吐いちゃ|吐しゃ|吐瀉
        |はいて(?:しま|い)|もどし(?:て|た|ま)|戻して(?:しま|い)|戻しました|げーげー|下痢|げり
        |お?腹を?(?:下し|くだし|壊し|こわし)|おなかを?(?:下し|くだし|壊し|こわし)|\bvomit(?:ing|ed|s)?\b
        |\bthrew\ up\b|\bthrowing\ up\b|\bdiarrh?o?ea\b
        """,
    ),
    _entry("sick", "入院", r"入院|にゅういん|\bin\ (?:the\ )?hospital\b|\bhospitali[sz]ed\b"),
    _entry("sick", "自宅療養", r"自宅療養|自宅で療養|家で療養|療養|\brest(?:s|ing)?\ at\ home\b", mild=True),
    _entry(
        "sick",
        "通院",
        r"""
        通院|つういん|病院|びょういん|受診|じゅしん|歯医者|はいしゃ(?!く)|歯科|眼科|耳鼻(?:咽喉)?科|小児科
        |皮膚科|整形(?:外科)?|心療内科|内科|外科|くりにっく|医院|診察|診てもら|みてもら|かかりつけ|お?医者|矯正
        |りはびり|\b(?:hospital|clinic|dentist|orthodontist)\b|\bdoctor(?:'s)?(?:\ appointment)?\b
        |\bmedical\ appointment\b
        """,
        mild=True,
    ),
    _entry(
        "sick",
        "",
        r"""
        体調不良|体調(?:が|も|は|を)?(?:とても|少し|ちょっと|まだ|あまり|急に|朝から|、)*(?:悪|わる|すぐれ|優れ
        |良くな[いく]|良くあり|よくな[いく]|よくあり|いまいち|今一|おもわし|思わし|崩|くずし|不良|不調)
        |具合(?:が|も|は)?(?:とても|少し|ちょっと|まだ|あまり|急に|朝から|、)*(?:悪|わる|良くな[いく]
        |よくな[いく]|良くあり|よくあり|いまいち)
        |調子(?:が|も|は)?(?:とても|少し|ちょっと|まだ|あまり|、)*(?:悪|わる|良くな[いく]|よくな[いく]|良くあり
        |よくあり|いまいち)|たいちょうふりょう|たいちょうが?わる|ぐあいが?わる|\b(?:sick|unwell|ill)\b
        |\bnot\ (?:feeling|doing)\ (?:well|good)\b
        |\b(?:isn't|doesn't|is\ not|does\ not)\ feel(?:ing)?\ (?:well|good)\b|\bunder\ the\ weather\b
        """,
    ),
    _entry("sick", "", r"風邪(?:気味|ひき|っぽ)?|かぜ(?:気味|ぎみ|っぽ)?(?:を|で|の|ひ)|感冒|\ba\ (?:bad\ )?cold\b"),
    _entry(
        "sick",
        "",
        r"""
        咳(?!払)|(?<!っ)せき(?=[がでもをと])|喉|(?<![なもこそあうんで])のど(?=[がのもをに痛い、])|咽頭|鼻水
        |鼻づま|鼻詰|鼻血|はなみず|はながで|はなぢ|はなづまり|痰|声が出|\bcough(?:ing)?\b|\bsore\ throat\b
        |\brunny\ nose\b
        """,
    ),
    _entry(
        "sick",
        "",
        r"吐き気|はきけ|気持ち(?:が)?(?:悪|わる)|きもちわる|気分(?:が)?(?:悪|わる|すぐれ|優れ)|むかむか|\bnause(?:a|ous)\b",
    ),
    _entry(
        "sick",
        "",
        r"""
        めまい|目眩|眩暈|貧血|立ちくらみ|低血圧|起立性(?:調節障害)?|生理(?:痛)?|過呼吸|動悸|息苦し|ふらつ
        |ふらふら|顔色(?:が|も)?(?:悪|わる)|食欲(?:が|も)?(?:な|あり)|元気(?:が|も)(?:な|あり)|脱水|熱中症|痙攣
        |けいれん|熱性けいれん|てんかん|発作|悪寒|寒気|さむけ|\bdizz(?:y|iness)\b|\bmigraine\b
        """,
    ),
    _entry(
        "sick",
        "",
        rf"""
        (?:目|耳|歯|首|腰|足|脚|手|腕|背中|膝|肩|胸|関節|指|足首|手首|奥歯|お尻|股関節|かかと|からだ|体
        |身体)(?:中|じゅう)?{_HURTS}|関節痛|筋肉痛|歯痛|腰痛|目が(?:赤|充血|腫)|虫歯|ものもらい|まぶたが腫
        |(?:顔|耳|頬|ほお|足|手|唇)が腫
        """,
    ),
    _entry(
        "sick",
        "",
        r"""
        花粉症|あれるぎー|あとぴー|結膜炎|中耳炎|外耳炎|副鼻腔炎|鼻炎|扁桃(?:腺|炎)*|肺炎|気管支炎|胃腸炎|腸炎
        |食あたり|食中毒|のろ(?:ういるす)|ろた(?:ういるす)|水ぼうそう|水疱瘡|水痘|おたふく(?:風邪|かぜ)?
        |流行性耳下腺炎|溶連菌(?:感染症)?|あでの(?:ういるす)?|手足口病|りんご病|へるぱんぎーな|ぷーる熱
        |まいこぷらずま(?:肺炎)?|百日咳|はしか|麻疹|風疹|帯状疱疹|とびひ|水いぼ|便秘|rsういるす|ひとめた|突発性
        |川崎病|手術|病気|びょうき|副反応|濃厚接触(?:者)?|感染症|胃もたれ|腫れ|虫刺され|ぎっくり腰|盲腸|虫垂炎
        |\bchicken\ ?pox\b|\bmumps\b|\bstrep\b|\bpink\ ?eye\b|\bearache\b|\btoothache\b|\bsurgery\b
        |\bpneumonia\b|\bstomach\ (?:bug|flu|virus)\b
        """,
    ),
    # Neither clearly ill nor clearly something else: which kind it is, the parent has to say.
    _entry(
        "either",
        "",
        r"""
        疲れ|つかれ|寝不足|ねぶそく|行き渋|登校渋|行きたくな|行きたがら|いきたくな|不登校|気分が乗ら|気が進ま
        |気持ちが(?:不安定|落ち|乗ら|向か)|精神的|情緒|めんたる|心の|不安定|眠れ(?:な|ず)
        |(?<![なる型])(?<!型の)陽性|\btired\b
        """,
        mild=True,
    ),
    # 欠席（病欠以外）, 遅刻
    _entry(
        "other",
        "忌引き 忌引",
        r"""
        忌引き?|きびき|葬儀|お?葬式|そうぎ|お?通夜|告別式|亡くな|なくなりまし|逝去|他界|不幸(?:が|の|で|があ)
        |永眠|火葬|身内の不幸|\bfuneral\b|\bpassed\ away\b|\bbereavement\b
        """,
    ),
    _entry(
        "other",
        "旅行",
        r"""
        (?<!修学)(?:家族|海外|国内|帰省)?旅行|りょこう
        |\b(?:family\ )?(?:trip|vacation|holiday|travel(?:l?ing)?)\b
        """,
    ),
    _entry(
        "other",
        "家事都合 家庭の都合 家庭都合",
        r"""
        家事都合|家事の?都合|家(?:庭)?の?都合|(?:家|家庭|一身上|諸般|諸)の?(?:都合|事情)|家の用(?:事)?
        |家庭の用(?:事)?|私用|所用|諸?事情(?=により|があ|で|のため)|(?<![のが])都合(?=により|によ|で|のため|上)
        |用事|ようじ(?=[がでのをに])|野暮用|かじつごう|かていのつごう|かていのじじょう|家族の(?:都合|用事|事情)
        |\bfamily\ (?:reasons?|matters?|business|commitments?|circumstances)\b
        """,
        mild=True,
    ),
    _entry(
        "other",
        "",
        r"""
        法事|法要|納骨|四十九日|[一三七]周忌|[一三七]回忌|お墓参り|墓参り|危篤|結婚式|七五三|披露宴|卒園式
        |入園式|入学式|卒業式|成人式|運動会|参観日?|引っ?越し?|ひっこし|転居|帰省|里帰り|帰国|渡航|受験|入試
        |試験|英検|漢検|検定|面接|説明会|大会|試合|遠征|合宿|こんくーる|発表会|おーでぃしょん|撮影|大使館|領事館
        |びざ(?=の)|ぱすぽーと|宗教|お祭り|出産|立ち会い|裁判|家庭裁判所|役所|手続き|\bwedding\b|\bexam\b
        |\btournament\b
        """,
    ),
    _entry(
        "other",
        "",
        r"""
        寝坊|ねぼう|寝過ご|起きられ|起きれ|起きませ|起きてこ|起きるのが遅|目覚まし
        |準備(?:に|が)(?:時間|手間|間に合|遅)|支度(?:に|が)(?:時間|手間|間に合|遅)|したくがおそ|忘れ物|遅延|渋滞
        |ぱんく|大雪|吹雪|雪(?=で|のため|が|かき)|台風|大雨|停電|断水|鍵
        |(?:電車|ばす|車|じてんしゃ|自転車)(?:が|の)(?:遅れ|故障|止ま|動か|来な|ぱんく|乗り遅)|乗り遅れ|乗り過ご
        |事故|\boverslept\b|\btraffic\b|\btrain\ delay\b|\bsnow\b
        """,
    ),
    # 登校
    _entry(
        "better",
        "病状改善",
        r"""
        熱(?:が|も|は|、)?(?:、|無事|すっかり|ようやく|やっと|もう|今朝
        |朝には)*(?:(?:下|さ)が(?:った(?!り)|り(?!きら|きって|ませ|そう)|って(?!い?な|き?ませ))|引い
        |ひい(?:た|て))|ねつ(?:が|も|は)?(?:さが(?:った|り|って)|下が(?:った|り|って))|下熱|解熱(?!剤)|平熱
        |36度(?:台|[0-9]分)?|36\.[0-9]度?|回復|快復|快方|復調|良くな(?:った|り(?!ま?せん)|って)
        |よくな(?:った|り(?!ま?せん)|って)|治(?:った|り|って|まり|まった|まって)|おさま(?:った|り|って)
        |収ま(?:った|り|って)|落ち着(?:い|き)|元気(?:が出|になり|になった|になって|を取り戻|に戻)
        |体調(?:が|も)?(?:改善|戻|回復|整)|改善|症状(?:が|も)?(?:なくな|消え|ありませ|軽)
        |痛(?:み|さ)?(?:が|も)?(?:なくな|消え|引|とれ|取れ)|痛くなくな
        |\b(?:feel(?:s|ing)?\ (?:much\ )?better|recovered|fever\ (?:is|has)\ gone(?:\ down)?|fever\ went\ down
        |is\ better(?:\ now)?|no\ longer\ (?:sick|ill))\b
        """,
    ),
    _entry(
        "change",
        "予定変更",
        r"""
        (?:予定|用事|旅行|法事|試合|大会|都合|予約|受診|検査|通院|診察)(?:が|の|を|も)?(?:急に|急遽|、)*(?:変更
        |変わ|無くな|なくな|きゃんせる|中止|延期|取りやめ|とりやめ|済み|済んだ|済んで|終わ|早く終わ|つい
        |つきまし)(?:に?な(?:り|った|って))?|変更にな(?:り|った)|予定変更
        |\b(?:plans?\ changed|change\ of\ plans?
        |(?:trip|appointment|event)\ (?:was|is|has\ been|got)\ (?:cancel+ed|postponed))\b
        """,
    ),
)
