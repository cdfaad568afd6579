"""Filipino (Tagalog), with the English words that people mix into it."""

import re

from mailgate.wording.lexicon.plain import Words

_ILL = r"(?:(?:may|nagka|meron|mayroon)(?: po)?(?: siyang)? |dahil sa |para sa |ng |sa |may )?(?:konting |malalang )?"
_PAIN = r"(?:masakit|sumasakit|sumakit|kumikirot)(?: (?:siya|sya|kasi|pa|rin|din|daw|lang))* (?:ang |yung |ung |sa )?"
_NOT = r"(?:hindi|hndi|hnd|ndi|di)"
_NOW = r"(?: (?:muna|siya|sya|sila|na|lang|nalang|pa rin|pa din))*"
_DOCTOR = r"(?:doktor|doctor|ospital|hospital|dentista|dentist|clinic|klinika|pedia|pediatrician)"
_CALM = (
    r"(?:pero )?(?:wala(?:ng)?(?: (?:naman|namang|siyang|syang))* lagnat(?: naman)?|hindi naman nilalagnat|no"
    r" fever)(?! na)(?:,? pero(?= (?:may|masakit|inuubo|sinisipon) ))?"
)
"""A fever that is not there says nothing, so that another cause has to be named."""
_MEMBER = r"(?:kanang |kaliwang )?(?:paa|kamay|braso|tuhod|binti|daliri|bukung-?bukong|balikat|likod)(?: (?:niya|nya))?"
_LIMB = rf"(?:sa |ng |ang |yung )?(?:{_MEMBER}|ulo(?: niya)?)"
_KIN = (
    r"(?:ang |si |yung )?(?:lolo|lola|tiyo|tiya|tito|tita|tatay|nanay|biyenan|kamag-?anak)"
    r"(?: (?:ng mga bata|nila|niya|namin|ko|nya))*"
)
_WHEN = r"(?: (?:kagabi|ngayong araw|ngayon|kahapon|kaninang umaga|kanina))?"
_WE = r"(?: (?:kami|ang (?:buong )?pamilya(?: namin)?|ng pamilya|siya|sila))*"
_AT = r"(?:ng|nang|sa|mga|bandang|around|alas|alas-)"
_HOURS = {"otso": "8", "nuwebe": "9", "nwebe": "9", "diyes": "10", "onse": "11", "dose": "12"}
_AFTERNOON = {"una": "1", "dos": "2", "tres": "3"}
_OFF = r"(?:po |siya |sya |sila |pa |po siya |siya po |muna |po muna |ko po |si |sina )*"
_TO_SCHOOL = "sa (?:eskwela|eskuwela|school|paaralan|klase)"
_MONTHS = (
    ("enero", "january"), ("pebrero", "february"), ("marso", "march"), ("abril", "april"), ("mayo", "may"),
    ("hunyo", "june"), ("hulyo", "july"), ("agosto", "august"), ("setyembre", "september"), ("oktubre", "october"),
    ("nobyembre", "november", r"nov\.?"), ("disyembre", "december", r"dec\.?"),
)  # fmt: skip
_WEEKDAYS = (
    ("lunes", "monday"),
    ("martes", "tuesday"),
    ("(?:miyerkules|myerkules)", "wednesday"),
    ("huwebes", "thursday"),
    ("(?:biyernes|byernes)", "friday"),
)


def _without_politeness(text: str) -> str:
    """The text with blanks for "po", which may stand behind any word."""
    return _POLITE.sub(lambda match: " " * len(match[0]), text)


_POLITE = re.compile(r"\b(?:po|pong|ho|hong)\b")

WORDS = Words(
    language="fil",
    spelled=_without_politeness,
    signs=(
        r"\b(?:ngayong?|bukas|hindi|masakit|sumasakit|papasok|makakapasok|makapasok|nilalagnat|lagnat|kasi|dahil"
        r"|anak|mahuhuli|male-?late|mag-?a-?absent|aabsent|siya|magandang|kanselahin|liliban|may sakit|wala(?:ng)?"
        r"|po (?:si|ang)|si \w+ (?:ay|po)|kahapon|paaralan|hanggang|mga|sina|nina|kapag|kung|sa hapon|si"
        r" (?!mesm)[a-z]+)\b"
    ),
    phrases={
        "deed": {
            "欠席": (
                rf"{_NOT} {_OFF}(?:papasok|makakapasok|makapapasok)(?: po)?(?: (?:siya|sya))?(?: po)?(?:"
                rf" {_TO_SCHOOL})?|{_NOT} {_OFF}(?:makakapunta|pupunta)(?: po)?(?: (?:siya|sya))?(?: po)?"
                rf" {_TO_SCHOOL}|(?:mag-?a-?absent|aabsent|a-?absent|absent|liliban|lumiban)(?: po)?(?: muna)?(?:"
                rf" (?:siya|sya))?(?: po)?(?: {_TO_SCHOOL})?|excused?(?= (?:si|sina|muna) )|pagliban|(?:mananatili"
                r"|magpapahinga)(?: po)?(?: muna)?(?: (?:siya|sya))?(?: po)? sa bahay|(?:magpa"
                rf"|mag-?pa)?pahinga{_NOW} sa bahay{_NOW}|(?:mag-?)?(?:re-?)?rest{_NOW} sa bahay{_NOW}|{_NOT}"
                rf" (?:makakapunta|makapupunta|pupunta|papasok|makakapasok){_NOW} (?:ng|sa) (?:school|eskwela"
                rf"|klase)|(?:absent|aabsent|mag-?a-?absent|mag-?absent|liliban){_NOW}(?: sa (?:school|klase))?"
                rf"|{_NOT} (?:muna )?(?:makaka|pa)pasok{_NOW}|(?:nasa|sa) bahay (?:lang|muna)(?: muna)?(?: (?:siya"
                rf"|sya))?|{_NOT} (?:na )?(?:muna )?{_OFF}(?:papasok|makakapasok)(?: {_TO_SCHOOL})?"
                r"|(?:mag-?a-?absent|aabsent|a-?absent|absent) (?:na )?muna(?: (?:siya|sya))?"
            ),
            "登校": (
                rf"(?:makakapasok|papasok) na{_NOW}(?: {_TO_SCHOOL})?|papasok(?: na)?(?: (?:siya|sya))?(?:"
                rf" {_TO_SCHOOL})?|(?:hindi|di) na(?: (?:siya|sya))? (?:mag-?a-?)?absent"
            ),
            "早退": (
                r"(?:uuwi|aalis)(?: po)?(?: (?:siya|sya))?(?: po)? (?:nang|ng) maaga(?: po)?(?: (?:siya|sya))?"
                r"|maagang uuwi(?: po)?|maagang pag-uwi"
            ),
            "遅刻": (
                r"(?:mahuhuli|male-?late|mali-?late|late|huli)(?: po)?(?: (?:siya|sya))?(?: po)?(?: (?:sa|ng)"
                r" (?:pagpasok|klase|school|eskwela))?|(?:medyo )?(?:late|huli|mahuhuli|male-?late|ma-?le-?late"
                rf"|malalate|mala-?late){_NOW}(?: (?:ng|nang) (?:dating|pasok|kaunti))?{_NOW}|(?:late|huli){_NOW}"
                rf" (?:papasok|makakapasok|darating|dadating|makakarating){_NOW}|pagkahuli|mahuhuli(?: (?:siya"
                r"|sya))? ng (?:dating|pasok)|(?:male-?late|mahuhuli)(?: (?:siya|sya))? (?:ng kaunti|ng konti|nang"
                r" kaunti)"
            ),
        },
        "comes": {
            "": (
                r"ang dating(?: (?:niya|nya))?(?: sa (?:school|eskwela|klase))?|(?:na |pa )?(?:darating"
                rf"|makakarating|dadating|makakapasok){_NOW}(?: sa (?:school|eskwela|paaralan|klase))?{_NOW}"
                r"|(?:darating|makakarating|dadating|papasok)(?: po)?(?: (?:siya|sya))?(?: po)?(?: sa (?:eskwela"
                r"|school|paaralan))?(?: (?:ng|nang|sa|mga|bandang|around))*"
            )
        },
        "cause": {
            "発熱": (
                rf"(?:{_ILL}(?:mataas na |slight na )?(?:lagnat|fever)|(?:nilalagnat|may lagnat|nilagnat)(?:"
                r" po)?(?: (?:siya|sya))?)(?: ?,? ?(?:na |ng )?(?:3[7-9]|40)(?:[.][0-9])?(?: ?(?:degrees|°c?))?)?"
                r"|(?:3[7-9]|40)(?:[.][0-9])?(?: ?(?:degrees|°c?))? (?:ang )?lagnat(?: (?:niya|nya))?|mataas"
                r" (?:ang )?lagnat(?: (?:niya|nya))?(?: ?,? ?(?:3[7-9]|40)(?:[.][0-9])?)?"
            ),
            "吐き気": r"naduduwal(?: (?:siya|sya))?",
            "めまい": r"nahihilo(?: (?:siya|sya))?",
            "歯痛": rf"{_PAIN}ngipin(?: niya)?|{_ILL}sakit ng ngipin",
            "鼻水": rf"{_ILL}runny nose",
            "胃腸炎": rf"{_ILL}(?:gastroenteritis|stomach flu|food poisoning)",
            "手足口病": rf"{_ILL}(?:hand,? foot,? and mouth(?: disease)?|hfmd)",
            "おたふくかぜ": rf"{_ILL}beke",
            "扁桃炎": rf"{_ILL}tonsil(?:l?itis)?|namamaga ang tonsils?",
            "耳の痛み": rf"{_PAIN}tenga(?: niya)?",
            "結膜炎": rf"{_ILL}sore eyes",
            "水ぼうそう": rf"{_ILL}bulutong(?: tubig)?",
            "肺炎": rf"{_ILL}(?:pulmonya|pneumonia)",
            "アレルギー": rf"{_ILL}(?:allergy|alerdyi)",
            "頭痛": rf"{_PAIN}ulo(?: niya)?|{_ILL}(?:sakit ng ulo|headache)",
            "腹痛": rf"{_PAIN}(?:tiyan|tyan)(?: niya)?|{_ILL}(?:sakit ng (?:tiyan|tyan)|stomach ?ache)",
            "嘔吐": rf"(?:nagsusuka|nagsuka|nagsu-?suka|sumuka|sumusuka|pagsusuka|nag-?vomit|vomiting){_NOW}(?:"
            r" (?:nang"
            r"|ng) (?:ilang|maraming) beses)?",
            "下痢": rf"(?:nagtatae|nagtae|{_ILL}pagtatae|{_ILL}diarrhea|{_ILL}lbm)(?: po)?(?: (?:siya|sya))?",
            "風邪": rf"{_ILL}(?:sipon|colds?|cough and colds?|ubo at sipon)|sinisipon(?: po)?(?: siya)?",
            "咳": rf"{_ILL}(?:matinding )?(?:ubo|cough)|inuubo(?: po)?(?: siya)?",
            "のどの痛み": rf"{_PAIN}lalamunan(?: niya)?|{_ILL}sore throat",
            "インフルエンザA型": rf"{_ILL}(?:trangkaso|influenza|flu)(?: type| na)? a",
            "インフルエンザB型": rf"{_ILL}(?:trangkaso|influenza|flu)(?: type| na)? b",
            "インフルエンザ": rf"{_ILL}(?:trangkaso|influenza|flu)|tinatrangkaso",
            "新型コロナ": rf"{_ILL}covid(?:-?19)?|(?:nag-?)?positive(?: (?:siya|sya))? sa covid(?:-?19)?",
            "喘息": rf"{_ILL}(?:hika|asthma)|hinihika{_NOW}|inaatake{_NOW} ng (?:hika|asthma)"
            rf"|inatake{_NOW} ng (?:hika|asthma)|{_ILL}(?:asthma|hika) attack",
            "湿しん": rf"{_ILL}(?:pantal|rashes|rash|allergy sa balat|pangangati)(?: sa (?:balat|katawan|buong"
            rf" katawan))?|nangangati{_NOW}"
            r"(?: ang (?:balat|katawan|buong katawan))?(?: niya)?",
            "倦怠感": rf"{_ILL}panghihina|nanghihina(?: (?:siya|sya))?|pagod na pagod(?: (?:siya|sya))?|masakit ang"
            r" (?:buong )?katawan(?: niya)?",
            "けが": (
                rf"{_ILL}(?:pinsala|sugat|pilay|bali)(?: (?:siya|sya))?(?: {_LIMB})?|(?:nasugatan|napilay|napilayan"
                rf"|nabalian|natapilok|nadapa|nadulas|nahulog|na-?injured?|naipit){_NOW}(?: {_LIMB}|sa (?:hagdan"
                rf"|bike|bisikleta))?|pinsala|(?:namamaga|namaga|maga){_NOW} {_LIMB}|{_PAIN}{_MEMBER}|nahulog{_NOW}"
                rf" sa (?:hagdan|bike|bisikleta)|{_ILL}injury(?: {_LIMB})?"
            ),
            "入院": r"naka-?ospital|na-?(?:ospital|hospital|admit|confine)(?: (?:siya|sya))?(?: sa (?:ospital"
            r"|hospital))?|naka-?(?:admit|confine)(?: (?:siya"
            r"|sya))?(?: sa (?:ospital|hospital))?|pagkakaospital",
            "自宅療養": r"pagpapahinga sa bahay",
            "通院": (
                r"(?:pupunta|magpapunta|pumunta|dadalhin|pagpunta)(?: po)?(?: (?:siya|sya|kami|namin|ko))?(?: po)?"
                r" sa (?:doktor|doctor|ospital|hospital|dentista|clinic|klinika)|(?:may |magpapa-?|dahil sa"
                r" )?(?:check-?up|appointment|konsulta)(?: (?:po )?(?:siya )?sa (?:doktor|doctor|ospital"
                r"|dentista))?|magpapatingin(?: po)?(?: siya)? sa (?:doktor|doctor)|sa (?:doktor|doctor|ospital"
                r"|hospital|dentista|klinika)"
            ),
            "通院 ": (
                rf"(?:may )?{_DOCTOR}(?: appointment)?{_NOW}|may (?:(?:dental|doctor|doctor's|medical)"
                rf" )?(?:appointment|check[- ]?up|schedule)(?: (?:siya|sya|kami|muna))*(?: sa {_DOCTOR})?|(?:para"
                r" )?(?:(?:i?pa|magpapa|magpa|ipapa|papa|dahil sa )-?)?check[- ]?up(?: (?:siya|sya|ko|namin|muna"
                rf"|kami))*(?: sa {_DOCTOR})?|(?:para )?(?:magpapatingin|magpatingin)(?: (?:siya|sya|muna"
                rf"|kami))*(?: sa {_DOCTOR})?|(?:pupunta|magpapunta|pumunta|dadalhin|dalhin|punta|dadaan)(?:"
                rf" (?:siya|sya|kami|ko|namin|muna|ngayon))* (?:sa|ng) {_DOCTOR}{_NOW}|sa {_DOCTOR} muna"
            ),
            "検診": r"medical check-?up|pagsusuring medikal",
            "体調不良": (
                r"(?:may sakit|medyo masama|masama (?:po )?(?:ang )?pakiramdam|hindi (?:po )?(?:maganda|mabuti)"
                r" ang pakiramdam)(?: po)?(?: (?:siya|sya|niya))?(?: po)?|sakit"
            ),
            "忌引き": (
                rf"{_ILL}(?:libing|lamay|burol|namatayan|funeral|wake)(?: (?:kami|ng {_KIN}))?|pagluluksa"
                rf"|makikilibing{_WE}|(?:namatay|pumanaw|yumao){_WHEN} {_KIN}{_WHEN}"
            ),
            "一時帰国": rf"(?:uuwi|pupunta){_WE} (?:muna )?(?:sa|ng) (?:pilipinas|pinas)",
            "電車の遅れ": (
                r"(?:naantala|na-?delay|huminto|nahinto|tumigil|late|delayed) ang (?:tren|train|bus)"
                r"|(?:na-?)?delay(?:ed)? (?:sa|ng) tren"
            ),
            "渋滞": rf"{_ILL}(?:trapik|traffic)",
            "旅行": (
                r"(?:magbabakasyon|bibiyahe|magbibiyahe|babiyahe|mag-?out of town|mag-?ta-?travel"
                rf"|mag-?babakasyon){_WE}(?: sa (?:pilipinas|pinas))?|{_ILL}(?:family )?(?:trip|outing|vacation"
                rf"|bakasyon){_WE}(?: sa (?:pilipinas|pinas))?|(?:magbabakasyon|{_ILL}biyahe|{_ILL}bakasyon"
                r"|paglalakbay)(?: (?:po )?(?:kami|ang pamilya|ng pamilya))?"
            ),
            "家庭の都合": (
                r"(?:dahil sa )?(?:family matters?|family reasons?|pampamilyang dahilan|usaping pampamilya|bagay"
                rf" sa pamilya)|(?:pupunta|punta|may pupuntahan){_WE} (?:sa|ng) (?:immigration|embassy|embahada"
                r"|city hall|munisipyo|kuyakusho)|para sa (?:visa|passport)(?: ng pamilya| namin)?"
                r"|mag-?re-?renew(?: kami)? ng (?:visa|passport)(?: ng pamilya)?"
            ),
            "寝坊": (
                r"(?:tinanghali|na-?late|late)(?: po)?(?: (?:siya|sya|kami))?(?: po)? (?:(?:ng"
                r"|nang) )?(?:pag)?gising"
            ),
            "病状改善": (
                r"bumuti (?:na )?ang pakiramdam(?: niya)?|(?:magaling|mabuti|maayos|ok|okay) na(?: (?:siya|sya|ang"
                r" pakiramdam(?: niya)?))?|wala na(?:ng)?(?: (?:siyang|syang))? (?:lagnat|ubo|sakit)|wala nang"
                rf" (?:siyang )?lagnat|gumaling na{_NOW}|nawala na ang lagnat(?: niya)?"
            ),
            "予定変更": (
                r"pagbabago ng plano|hindi na(?: kami)? tuloy ang (?:biyahe|bakasyon)(?: namin)?"
                r"|na-?cancel ang (?:biyahe|bakasyon)(?: namin)?"
            ),
        },
        "day": {
            "今日": r"(?:ngayong? (?:araw|umaga)(?: na ito)?|ngayon|ngaun|today)(?: lang)?|ngayong araw na ito",
            **{
                f"次の{day}曜": rf"sa susunod na (?:{'|'.join(names)})"
                for day, names in zip("月火水木金", _WEEKDAYS, strict=True)
            },
            "明日": r"(?:bukas(?: ng umaga)?|tomorrow)",
            "明後日": r"sa makalawa|samakalawa",
            **{
                f"{day}曜": rf"(?:(?:sa|ngayong|nitong) )?(?:araw ng )?(?:{'|'.join(names)})"
                for day, names in zip("月火水木金", _WEEKDAYS, strict=True)
            },
            **{
                f"{number}月{{d}}日": (
                    rf"(?:sa )?(?:ika-? ?)?(?P<d>[0-9]{{1,2}}) (?:ng )?(?:{'|'.join(names)})"
                    rf"|(?:sa )?(?:{'|'.join(names)}) (?P<d2>[0-9]{{1,2}})"
                )
                for number, names in enumerate(_MONTHS, 1)
            },
            "{d}日": r"(?:sa )?ika-? ?(?P<d>[0-9]{1,2})|(?<=[0-9]-)(?P<d2>[0-9]{1,2})(?! ?[:-])"
            r"|(?<=[0-9]\sto\s)(?P<d3>[0-9]{1,2})(?! ?[:-])|(?<=[0-9]\sand\s)(?P<d4>[0-9]{1,2})(?! ?[:-])"
            r"|(?<=[0-9]\sat\s)(?P<d5>[0-9]{1,2})(?! ?[:-])|(?<=[0-9]\shanggang\s)(?P<d6>[0-9]{1,2})(?! ?[:-])",
            "{m}月{d}日": r"(?:sa )?(?P<m>[0-9]{1,2}) ?/ ?(?P<d>[0-9]{1,2})",
        },
        "clock": {
            "": (
                rf"(?:{_AT} ?)*-?(?P<h>[0-9]{{1,2}}) ?: ?(?P<m>[0-5][0-9])|(?:{_AT} ?)*-?(?P<h2>[6-9]|1[0-2])(?: ?:"
                rf" ?(?P<m2>[0-5][0-9]))? ?(?:am|a\.m\.|ng umaga)|(?:{_AT} ?)*-?(?P<h3>[1-5])(?: ?:"
                r" ?(?P<m3>[0-5][0-9]))? ?(?:pm|p\.m\.|ng hapon)|(?:mga|bandang|around) (?P<h7>[7-9]|1[0-2])(?=(?:"
                rf" (?:na|pa|siya|sya))* (?:darating|makakarating|dadating))|(?:{_AT} )*alas-?"
                rf" ?(?P<h4>[0-9]{{1,2}})(?! ?[:0-9])|(?:{_AT} )*alas-? ?(?P<h5>{'|'.join(_HOURS)})(?: y"
                rf" (?P<m5>medya))?(?: ng umaga)?|(?:{_AT} )*alas?-? ?(?P<h6>{'|'.join(_AFTERNOON)})(?: y"
                r" (?P<m6>medya))?(?: ng hapon)?"
            )
        },
        "from": {"": r"mula(?: sa)?|simula(?: sa)?|from"},
        "until": {"": r"hanggang(?: sa)?|until|to(?= [0-9]{1,2}\b)"},
        "and": {"": r"at|tsaka|at saka|and|tapos|(?<=')t"},
        "own": {
            "": r"(?:ang |yung |ang aking |aking )?anak(?: ko| kong| naming?| namin)(?: si)?(?: na si)?(?:"
            r" po)?"
        },
        "all": {
            "": r"(?:silang|sila) dalawa|both(?: kids| of them)?|dalawang anak ko|pareho sila(?:ng)?|pareho(?:ng"
            r"|)|dalawa kong anak|parehong anak ko|silang pareho|pareho sila"
        },
        "length": {
            "1": r"(?:ng |nang )?(?:isang|1) araw(?: lang)?",
            "2": r"(?:ng |nang )?(?:dalawang|2) araw",
            "3": r"(?:ng |nang )?(?:tatlong|3) araw",
        },
        "part": {"": r"(?:mula |simula )?kagabi(?: pa)?|ngayong umaga|bukas ng umaga|kaninang umaga"},
        "past": {"": r"kahapon(?: ng (?:hapon|umaga|gabi))?|noong isang araw"},
        "still": {"": r"pa rin|pa din"},
        "because": {"": r"kasi(?: ay)?|because(?: of)?|due to|sapagkat|dahil(?: sa)?|gawa ng|kaya"},
        "parent": {"": r"(?:mama|nanay|papa|tatay|mommy|daddy|magulang) (?:ni|nina)"},
        "title": {"": r"(?<!\bang\s)(?<!\bsi\s)(?<!\bng\s)(?<!\bni\s)(?:titser|teacher|ma'?a?m|sir|guro|sensei)"},
        "after-all": {
            "said": r"(?:sinabi|sabi|nasabi) ko(?: na| kagabi na| kanina na)?|nagsabi ako na",
            "": r"pero|ngunit",
        },
        "class": {"": r"(?:(?:ng |sa )?(?:grade|klase|class|section) )?(?P<g>[1-9]) ?- ?(?P<c>[1-9])"},
        "withdraw": {
            "": (
                r"kanselahin(?: (?:po )?(?:ang (?:abiso|pagliban|absent)))?|(?:paki-?|pa-?)?cancel(?: po)?"
                r"|pakikansela(?: po)?"
            )
        },
        "around": {
            "": (
                r"magandang (?:umaga|gabi|hapon|tanghali|araw)(?: po)?(?: sa inyo)?|(?:good|gud) (?:morning"
                r"|evening|afternoon|am|pm|day)|ingat(?: kayo)?(?: palagi)?|tnx|ty|god bless|(?:nag-?)?positive"
                r"|inatake|(?:hindi|di) (?:siya |sya )?makalakad(?: (?:siya|sya))?|sa (?:hagdan|bike|bisikleta"
                r"|kama)|sabi ng (?:doktor|doctor)(?: na)?(?: ay)?|pasensya na(?: kayo)?(?: sa abala)?|naman|para"
                r"|dadalhin (?:ko|namin)(?: si)?|hello(?: po)?|thanks(?: a lot)?|sorry|so|pa|muna|medyo"
                r"|(?<!\bang\s)(?<!\bsi\s)(?<!\bng\s)(?<!\bni\s)(?:titser|teacher|ma'?a?m|sir|sensei)(?= (?:inform"
                rf"|late|absent|male-?late|mag-?a?-?absent|hindi|di|good|gud|si|sina) )|{_CALM}"
                rf"|(?:magpa)?pahinga{_NOW}|makakapag-?pahinga|(?:papa)?tulugin (?:ko )?muna(?: (?:siya|sya))?"
                r"|matutulog muna(?: (?:siya|sya))?|hi(?: po)?|(?:maraming )?salamat(?: po)?(?: ng marami)?|thank"
                r" you(?: po)?|pasensya(?: na)?(?: po)?|paumanhin(?: po)?|pupunta|siya|kami|namin|sya|nya|pa rin"
                r"|pa din|(?:inform|sabihin|ipaalam) ko (?:lang )?(?:kayo )?na|sila|sina|nina|nila|si|ni|ay|ang"
                r"|niya|sa|ng|na|ako (?:po )?(?:ang|si) (?:nanay|tatay|mama|papa|magulang)(?: po)? ni|(?:nanay"
                r"|mama|tatay|papa) (?:po )?ito ni|gusto ko (?:po )?(?:sanang )?(?:ipaalam|i-inform) na"
                r"|ipinapaalam ko (?:po )?na|dahilan|kagabi|simula kagabi|kagabi pa|mula kahapon|bandang|mga|san"
                r"|chan|kun"
            )
        },
    },
    choices={
        "その他": "Iba pa",
        "病欠": "Pagliban (may sakit)",
        "病欠以外": "Pagliban (ibang dahilan)",
        "登校": "Papasok na",
        "嘔吐・下痢": "Pagsusuka o pagtatae",
    },
    arriving="darating",
    numbers={**_HOURS, **_AFTERNOON, "medya": "30"},
    moments={
        "after-{n}": r"pagkatapos ng (?:ika-? ?)?(?P<n>[1-8])(?:ng| na)? klase",
        "before-{n}": r"bago (?:ang|mag) (?:ika-? ?)?(?P<n>[1-8])(?:ng| na)? klase",
        "after-lunch": r"pagkatapos ng tanghalian",
        "before-lunch": r"bago (?:ang |mag-?)tanghalian",
        "after-morning": r"pagkatapos ng mga klase sa umaga",
    },
    labels={
        "student": ("Mag-aaral", "Estudyante", "Pangalan", "Pangalan ng mag-aaral", "Bata"),
        "class": ("Klase", "Baitang"),
        "kind": ("Abiso", "Uri", "Uri ng abiso"),
        "reason": ("Dahilan",),
        "date": ("Petsa", "Araw"),
        "until": ("Hanggang", "Huling araw"),
        "arrival": ("Oras ng dating", "Dating", "Oras ng pagdating"),
        "departure": ("Oras ng pag-uwi", "Oras ng uwi"),
        "pickup": ("Susundo", "Sino ang susundo"),
        "remarks": ("Puna", "Tala", "Mga puna"),
    },
)
