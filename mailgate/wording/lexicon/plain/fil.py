"""Filipino (Tagalog), with the English words that people mix into it."""

import re

from mailgate.wording.lexicon.plain import Words
from mailgate.wording.lexicon.plain.causes.fil import CAUSES, NOW

_NOT = r"(?:hindi|hndi|hnd|ndi|di)"
_CALM = (
    r"(?:pero )?(?:wala(?:ng)?(?: (?:naman|namang|siyang|syang))* lagnat(?: naman)?|hindi naman nilalagnat|no"
    r" fever)(?! na)(?:,? pero(?= (?:may|masakit|inuubo|sinisipon) ))?"
)
"""A fever that is not there says nothing, so that another cause has to be named."""
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
                rf" (?:siya|sya))?(?: po)?(?: {_TO_SCHOOL})?|excused?(?= (?:si|sina|muna) )|pagliban"
                rf"|{_NOT} (?:ko |namin )?{_OFF}(?:papapasukin|papasukin)(?: (?:siya|sya))?(?: {_TO_SCHOOL})?"
                r"|(?:mananatili|magpapahinga)(?: po)?(?: muna)?(?: (?:siya|sya))?(?: po)? sa bahay|(?:magpa"
                rf"|mag-?pa)?pahinga{NOW} sa bahay{NOW}|(?:mag-?)?(?:re-?)?rest{NOW} sa bahay{NOW}|{_NOT}"
                rf" (?:makakapunta|makapupunta|pupunta|papasok|makakapasok){NOW} (?:ng|sa) (?:school|eskwela"
                rf"|klase)|(?:absent|aabsent|mag-?a-?absent|mag-?absent|liliban){NOW}(?: sa (?:school|klase))?"
                rf"|{_NOT} (?:muna )?(?:makaka|pa)pasok{NOW}|(?:nasa|sa) bahay (?:lang|muna)(?: muna)?(?: (?:siya"
                rf"|sya))?|{_NOT} (?:na )?(?:muna )?{_OFF}(?:papasok|makakapasok)(?: {_TO_SCHOOL})?"
                r"|(?:mag-?a-?absent|aabsent|a-?absent|absent) (?:na )?muna(?: (?:siya|sya))?"
            ),
            "登校": (
                rf"(?:makakapasok|papasok) na{NOW}(?: {_TO_SCHOOL})?|papasok(?: na)?(?: (?:siya|sya))?(?:"
                rf" {_TO_SCHOOL})?|(?:hindi|di) na(?: (?:siya|sya))? (?:mag-?a-?)?absent"
            ),
            "早退": (
                r"(?:uuwi|aalis)(?: po)?(?: (?:siya|sya))?(?: po)? (?:nang|ng) maaga(?: po)?(?: (?:siya|sya))?"
                r"|maagang uuwi(?: po)?|maagang pag-uwi"
            ),
            "遅刻": (
                r"(?:mahuhuli|male-?late|mali-?late|late|huli)(?: po)?(?: (?:siya|sya))?(?: po)?(?: (?:sa|ng)"
                r" (?:pagpasok|klase|school|eskwela))?|(?:medyo )?(?:late|huli|mahuhuli|male-?late|ma-?le-?late"
                rf"|malalate|mala-?late){NOW}(?: (?:ng|nang) (?:dating|pasok|kaunti))?{NOW}|(?:late|huli){NOW}"
                rf" (?:papasok|makakapasok|darating|dadating|makakarating){NOW}|pagkahuli|mahuhuli(?: (?:siya"
                r"|sya))? ng (?:dating|pasok)|(?:male-?late|mahuhuli)(?: (?:siya|sya))? (?:ng kaunti|ng konti|nang"
                r" kaunti)"
            ),
        },
        "comes": {
            "": (
                r"ang dating(?: (?:niya|nya))?(?: sa (?:school|eskwela|klase))?|(?:na |pa )?(?:darating"
                rf"|makakarating|dadating|makakapasok){NOW}(?: sa (?:school|eskwela|paaralan|klase))?{NOW}"
                r"|(?:darating|makakarating|dadating|papasok)(?: po)?(?: (?:siya|sya))?(?: po)?(?: sa (?:eskwela"
                r"|school|paaralan))?(?: (?:ng|nang|sa|mga|bandang|around))*"
            )
        },
        "cause": CAUSES,
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
                rf"|(?:magpa)?pahinga{NOW}|makakapag-?pahinga|(?:papa)?tulugin (?:ko )?muna(?: (?:siya|sya))?"
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
