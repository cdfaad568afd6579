"""Filipino (Tagalog), with the English words that people mix into it."""

import re

from mailgate.wording.lexicon.plain import Words

_ILL = r"(?:(?:may|nagka|meron|mayroon)(?: po)?(?: siyang)? |dahil sa |para sa |ng |sa |may )?(?:konting |malalang )?"
_PAIN = r"(?:masakit|sumasakit|sumakit)(?: po)?(?: siya)? (?:ang |yung )?"
_LIMB = r"(?:sa |ng |ang |yung )?(?:paa|kamay|braso|tuhod|binti|ulo|daliri|bukung-?bukong|balikat|likod)(?: niya)?"
_KIN = (
    r"(?:ang |si |yung )?(?:lolo|lola|tiyo|tiya|tito|tita|tatay|nanay|biyenan|kamag-?anak)"
    r"(?: (?:ng mga bata|nila|niya|namin|ko|nya))*"
)
_WHEN = r"(?: (?:ngayong araw|ngayon|kahapon|kaninang umaga|kanina))?"
_WE = r"(?: (?:kami|ang (?:buong )?pamilya(?: namin)?|ng pamilya|siya|sila))*"
_AT = r"(?:ng|nang|sa|mga|bandang|around|alas|alas-)"
_HOURS = {"otso": "8", "nuwebe": "9", "nwebe": "9", "diyes": "10", "onse": "11", "dose": "12"}
_AFTERNOON = {"una": "1", "dos": "2", "tres": "3"}
_OFF = r"(?:po |siya |sya |po siya |siya po |muna |po muna |ko po |si |sina )*"
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
        r"\b(?:ngayong?|bukas|hindi|masakit|sumasakit|papasok|makakapasok|makapasok|nilalagnat|lagnat|kasi"
        r"|dahil|anak|"
        r"mahuhuli|male-?late|mag-?a-?absent|aabsent|siya|magandang|kanselahin|liliban"
        r"|may sakit|wala(?:ng)?|po (?:si|ang)|si \w+ (?:ay|po)|kahapon|paaralan|hanggang|mga|sina|nina|kapag"
        r"|kung|sa hapon|si (?!mesm)[a-z]+)\b"
    ),
    phrases={
        "deed": {
            "欠席": (
                rf"(?:hindi|di) {_OFF}(?:papasok|makakapasok|makapapasok)(?: po)?(?: (?:siya|sya))?(?: po)?"
                rf"(?: {_TO_SCHOOL})?"
                rf"|(?:hindi|di) {_OFF}(?:makakapunta|pupunta)(?: po)?(?: (?:siya|sya))?(?: po)? {_TO_SCHOOL}"
                rf"|(?:mag-?a-?absent|aabsent|a-?absent|absent|liliban|lumiban)(?: po)?(?: muna)?(?: (?:siya"
                rf"|sya))?(?: po)?(?: {_TO_SCHOOL})?"
                r"|pagliban|(?:mananatili|magpapahinga)(?: po)?(?: muna)?(?: (?:siya|sya))?(?: po)? sa bahay"
                r"|(?:nasa|sa) bahay (?:lang|muna)(?: muna)?(?: (?:siya|sya))?"
                rf"|(?:hindi|di) (?:na )?(?:muna )?{_OFF}(?:papasok|makakapasok)(?: {_TO_SCHOOL})?"
                r"|(?:mag-?a-?absent|aabsent|a-?absent|absent) (?:na )?muna(?: (?:siya|sya))?"
            ),
            "登校": (
                rf"papasok(?: na)?(?: (?:siya|sya))?(?: {_TO_SCHOOL})?|(?:hindi|di) na(?: (?:siya"
                rf"|sya))? (?:mag-?a-?)?absent"
            ),
            "早退": (
                r"(?:uuwi|aalis)(?: po)?(?: (?:siya|sya))?(?: po)? (?:nang|ng) maaga(?: po)?(?: (?:siya|sya))?"
                r"|maagang uuwi(?: po)?|maagang pag-uwi"
            ),
            "遅刻": (
                r"(?:mahuhuli|male-?late|mali-?late|late|huli)(?: po)?(?: (?:siya|sya))?(?: po)?(?: (?:sa"
                r"|ng) (?:pagpasok|klase|school|eskwela))?"
                r"|pagkahuli|mahuhuli(?: (?:siya|sya))? ng (?:dating|pasok)"
                r"|(?:male-?late|mahuhuli)(?: (?:siya|sya))? (?:ng kaunti|ng konti|nang kaunti)"
            ),
        },
        "comes": {
            "": (
                r"ang dating(?: (?:niya|nya))?|(?:darating|makakarating|dadating|papasok)(?: po)?(?: (?:siya"
                r"|sya))?(?: po)?(?: sa"
                r" (?:eskwela|school|paaralan))?(?: (?:ng|nang|sa|mga|bandang|around))*"
            )
        },
        "cause": {
            "発熱": (
                rf"(?:{_ILL}(?:mataas na |slight na )?(?:lagnat|fever)|(?:nilalagnat|may lagnat|nilagnat)"
                rf"(?: po)?(?: (?:siya|sya))?)(?: ?,? ?(?:na |ng )?(?:3[7-9]|40)(?:[.][0-9])?(?: ?(?:degrees"
                rf"|°c?))?)?"
                r"|(?:3[7-9]|40)(?:[.][0-9])?(?: ?(?:degrees|°c?))? (?:ang )?lagnat(?: (?:niya|nya))?"
                r"|mataas (?:ang )?lagnat(?: (?:niya|nya))?"
            ),
            "吐き気": r"naduduwal(?: (?:siya|sya))?",
            "めまい": r"nahihilo(?: (?:siya|sya))?",
            "歯痛": rf"{_PAIN}ngipin(?: niya)?|{_ILL}sakit ng ngipin",
            "耳の痛み": rf"{_PAIN}tenga(?: niya)?",
            "結膜炎": rf"{_ILL}sore eyes",
            "水ぼうそう": rf"{_ILL}bulutong(?: tubig)?",
            "肺炎": rf"{_ILL}(?:pulmonya|pneumonia)",
            "アレルギー": rf"{_ILL}(?:allergy|alerdyi)",
            "頭痛": rf"{_PAIN}ulo(?: niya)?|{_ILL}(?:sakit ng ulo|headache)",
            "腹痛": rf"{_PAIN}(?:tiyan|tyan)(?: niya)?|{_ILL}(?:sakit ng (?:tiyan|tyan)|stomach ?ache)",
            "嘔吐": r"(?:nagsusuka|nagsuka|sumuka|pagsusuka)(?: po)?(?: (?:siya|sya))?",
            "下痢": rf"(?:nagtatae|{_ILL}pagtatae|{_ILL}diarrhea|{_ILL}lbm)(?: po)?(?: (?:siya|sya))?",
            "風邪": rf"{_ILL}(?:sipon|colds?)|sinisipon(?: po)?(?: siya)?",
            "咳": rf"{_ILL}ubo|inuubo(?: po)?(?: siya)?",
            "のどの痛み": rf"{_PAIN}lalamunan(?: niya)?|{_ILL}sore throat",
            "インフルエンザA型": rf"{_ILL}(?:trangkaso|influenza|flu)(?: type| na)? a",
            "インフルエンザB型": rf"{_ILL}(?:trangkaso|influenza|flu)(?: type| na)? b",
            "インフルエンザ": rf"{_ILL}(?:trangkaso|influenza|flu)|tinatrangkaso",
            "新型コロナ": rf"{_ILL}covid(?:-?19)?|(?:nag-?)?positive(?: (?:siya|sya))? sa covid(?:-?19)?",
            "喘息": rf"{_ILL}(?:hika|asthma)|hinihika|inatake(?: (?:siya|sya))? ng (?:hika|asthma)",
            "湿しん": rf"{_ILL}(?:pantal|rashes|rash)",
            "倦怠感": rf"{_ILL}panghihina|nanghihina(?: (?:siya|sya))?|pagod na pagod(?: (?:siya|sya))?",
            "けが": (
                rf"{_ILL}(?:pinsala|sugat|pilay|bali)(?: (?:siya|sya))?(?: {_LIMB})?"
                rf"|(?:nasugatan|napilay|napilayan|nabalian|natapilok|nadapa)(?: (?:siya|sya))?(?: {_LIMB})?|pinsala"
            ),
            "入院": r"naka-?ospital|naospital|pagkakaospital",
            "自宅療養": r"pagpapahinga sa bahay",
            "通院": (
                r"(?:pupunta|magpapunta|pumunta|dadalhin|pagpunta)(?: po)?(?: (?:siya|sya|kami|namin|ko))?"
                r"(?: po)? sa (?:doktor|doctor|ospital|hospital|dentista|clinic|klinika)"
                r"|(?:may |magpapa-?|dahil sa )?(?:check-?up|appointment|konsulta)(?: (?:po )?(?:siya )?sa"
                r" (?:doktor|doctor|ospital|dentista))?|magpapatingin(?: po)?(?: siya)? sa (?:doktor|doctor)"
                r"|sa (?:doktor|doctor|ospital|hospital|dentista|klinika)"
            ),
            "通院 ": (
                r"(?:may )?(?:dentista|dentist|doktor|doctor)(?: appointment)?|may (?:appointment|check[- ]?up)"
                r"(?: (?:siya|sya))?(?: sa (?:doktor|doctor|dentista|ospital|clinic))?"
                r"|(?:magpapa-?|dahil sa )?check[- ]?up(?: (?:siya|sya))?(?: sa (?:doktor|doctor|dentista"
                r"|ospital|clinic))?"
                r"|(?:para )?(?:magpapatingin|magpatingin|magpa-?check[- ]?up)(?: (?:siya|sya))?"
                r"(?: sa (?:doktor|doctor|dentista|ospital))?"
                r"|dadalhin(?: (?:ko|namin))?(?: (?:siya|sya))? sa (?:doktor|doctor|dentista|ospital|hospital|clinic)"
            ),
            "検診": r"medical check-?up|pagsusuring medikal",
            "体調不良": (
                r"(?:may sakit|masama (?:po )?(?:ang )?pakiramdam|hindi (?:po )?(?:maganda"
                r"|mabuti) ang pakiramdam)(?: po)?(?: (?:siya|sya|niya))?(?: po)?|sakit"
            ),
            "忌引き": (
                rf"{_ILL}(?:libing|lamay|burol|namatayan)(?: kami)?|pagluluksa"
                rf"|(?:namatay|pumanaw|yumao){_WHEN} {_KIN}{_WHEN}"
            ),
            "一時帰国": rf"uuwi{_WE} (?:sa|ng) pilipinas",
            "電車の遅れ": (
                r"(?:naantala|na-?delay|huminto|nahinto|tumigil|late|delayed) ang (?:tren|train|bus)"
                r"|(?:na-?)?delay(?:ed)? (?:sa|ng) tren"
            ),
            "渋滞": rf"{_ILL}(?:trapik|traffic)",
            "旅行": (
                rf"(?:magbabakasyon|bibiyahe|magbibiyahe|babiyahe|mag-?out of town){_WE}|(?:magbabakasyon"
                rf"|{_ILL}biyahe|{_ILL}bakasyon|paglalakbay)(?: (?:po )?(?:kami|ang pamilya"
                rf"|ng pamilya))?"
            ),
            "家庭の都合": (
                r"(?:dahil sa )?(?:family matters?|family reasons?|pampamilyang dahilan|usaping pampamilya"
                r"|bagay sa pamilya)"
                rf"|(?:pupunta|may pupuntahan){_WE} sa (?:immigration|embassy|embahada|city hall|munisipyo|kuyakusho)"
                r"|para sa (?:visa|passport)(?: ng pamilya| namin)?|mag-?re-?renew(?: kami)? ng (?:visa"
                r"|passport)(?: ng pamilya)?"
            ),
            "寝坊": (
                r"(?:tinanghali|na-?late|late)(?: po)?(?: (?:siya|sya|kami))?(?: po)? (?:(?:ng"
                r"|nang) )?(?:pag)?gising"
            ),
            "病状改善": (
                r"bumuti (?:na )?ang pakiramdam(?: niya)?|(?:magaling|mabuti|maayos|ok|okay) na(?: (?:siya|sya"
                r"|ang pakiramdam(?: niya)?))?"
                r"|wala na(?: (?:siyang|syang))? lagnat|nawala na ang lagnat(?: niya)?"
            ),
            "予定変更": (
                r"pagbabago ng plano|hindi na(?: kami)? tuloy ang (?:biyahe|bakasyon)(?: namin)?"
                r"|na-?cancel ang (?:biyahe|bakasyon)(?: namin)?"
            ),
        },
        "day": {
            "今日": r"(?:ngayong? (?:araw|umaga)(?: na ito)?|ngayon|today)|ngayong araw na ito",
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
            "{d}日": r"(?:sa )?ika-? ?(?P<d>[0-9]{1,2})|(?<=[0-9]-)(?P<d2>[0-9]{1,2})(?! ?[:-])",
            "{m}月{d}日": r"(?:sa )?(?P<m>[0-9]{1,2}) ?/ ?(?P<d>[0-9]{1,2})",
        },
        "clock": {
            "": (
                rf"(?:{_AT} ?)*-?(?P<h>[0-9]{{1,2}}) ?: ?(?P<m>[0-5][0-9])"
                rf"|(?:{_AT} ?)*-?(?P<h2>[6-9]|1[0-2])(?: ?: ?(?P<m2>[0-5][0-9]))? ?(?:am|a\.m\.|ng umaga)"
                rf"|(?:{_AT} ?)*-?(?P<h3>[1-5])(?: ?: ?(?P<m3>[0-5][0-9]))? ?(?:pm|p\.m\.|ng hapon)"
                rf"|(?:{_AT} )*alas-? ?(?P<h4>[0-9]{{1,2}})(?! ?[:0-9])"
                rf"|(?:{_AT} )*alas-? ?(?P<h5>{'|'.join(_HOURS)})(?: y (?P<m5>medya))?(?: ng umaga)?"
                rf"|(?:{_AT} )*alas?-? ?(?P<h6>{'|'.join(_AFTERNOON)})(?: y (?P<m6>medya))?(?: ng hapon)?"
            )
        },
        "from": {"": r"mula(?: sa)?|simula(?: sa)?"},
        "until": {"": r"hanggang(?: sa)?"},
        "and": {"": r"at|tsaka|at saka|and"},
        "own": {"": r"(?:ang |yung |ang aking |aking )?anak(?: ko| kong| naming?| namin)(?: si)?(?: na si)?(?: po)?"},
        "all": {
            "": r"(?:silang|sila) dalawa|pareho(?:ng|)|dalawa kong anak|parehong anak ko|silang pareho|pareho sila"
        },
        "length": {
            "1": r"(?:ng |nang )?(?:isang|1) araw(?: lang)?",
            "2": r"(?:ng |nang )?(?:dalawang|2) araw",
            "3": r"(?:ng |nang )?(?:tatlong|3) araw",
        },
        "part": {"": r"(?:mula |simula )?kagabi(?: pa)?|ngayong umaga|bukas ng umaga|kaninang umaga"},
        "because": {"": r"kasi(?: ay)?|dahil(?: sa)?|gawa ng|kaya"},
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
                r"magandang (?:umaga|gabi|hapon|tanghali|araw)(?: po)?(?: sa inyo)?|(?:good|gud) (?:morning|evening"
                r"|afternoon|am|pm|day)|ingat(?: kayo)?(?: palagi)?|tnx|ty|god bless"
                r"|(?:nag-?)?positive|inatake|hindi makalakad(?: (?:siya|sya))?|sabi ng (?:doktor"
                r"|doctor)(?: na)?(?: ay)?"
                r"|pasensya na(?: kayo)?(?: sa abala)?|naman|para|dadalhin (?:ko|namin)(?: si)?|hello(?: po)?"
                r"|hi(?: po)?"
                r"|(?:maraming )?salamat(?: po)?(?: ng marami)?|thank you(?: po)?|pasensya(?: na)?(?: po)?"
                r"|paumanhin(?: po)?"
                r"|pupunta|siya|kami|namin"
                r"|sya|sila|sina|nina|nila"
                r"|si|ni|ay|ang|niya|sa|ng|na"
                r"|ako (?:po )?(?:ang|si) (?:nanay|tatay|mama|papa|magulang)(?: po)? ni|(?:nanay|mama|tatay"
                r"|papa) (?:po )?ito ni"
                r"|gusto ko (?:po )?(?:sanang )?(?:ipaalam|i-inform) na|ipinapaalam ko (?:po )?na|dahilan"
                r"|kagabi|simula kagabi|kagabi pa|mula kahapon|bandang|mga|san|chan|kun"
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
