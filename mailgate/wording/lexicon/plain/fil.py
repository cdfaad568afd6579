"""Filipino (Tagalog), with the English words that people mix into it."""

from mailgate.wording.lexicon.plain import Words

_ILL = r"(?:(?:may|nagka|meron|mayroon)(?: po)?(?: siyang)? |dahil sa |ng |sa |may )?"
_PAIN = r"(?:masakit|sumasakit|sumakit)(?: po)? (?:ang |yung )?"
_OFF = r"(?:po |siya |po siya |siya po |muna |po muna |ko po |si |sina )*"
_TO_SCHOOL = "sa (?:eskwela|eskuwela|school|paaralan|klase)"
_MONTHS = (
    ("enero", "january"), ("pebrero", "february"), ("marso", "march"), ("abril", "april"), ("mayo", "may"),
    ("hunyo", "june"), ("hulyo", "july"), ("agosto", "august"), ("setyembre", "september"), ("oktubre", "october"),
    ("nobyembre", "november"), ("disyembre", "december"),
)  # fmt: skip
_WEEKDAYS = (
    ("lunes", "monday"),
    ("martes", "tuesday"),
    ("(?:miyerkules|myerkules)", "wednesday"),
    ("huwebes", "thursday"),
    ("(?:biyernes|byernes)", "friday"),
)

WORDS = Words(
    language="fil",
    signs=(
        r"\b(?:ngayong?|bukas|hindi|masakit|sumasakit|papasok|makakapasok|makapasok|nilalagnat|lagnat|kasi"
        r"|dahil|anak|"
        r"mahuhuli|male-?late|mag-?a-?absent|aabsent|siya|magandang|kanselahin|liliban"
        r"|may sakit|wala(?:ng)?|po (?:si|ang)|si \w+ (?:ay|po)|kahapon|paaralan)\b"
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
            ),
            "早退": (
                r"(?:uuwi|aalis)(?: po)?(?: (?:siya|sya))?(?: po)? (?:nang|ng) maaga(?: po)?(?: (?:siya|sya))?"
                r"|maagang uuwi(?: po)?|maagang pag-uwi"
            ),
            "遅刻": (
                r"(?:mahuhuli|male-?late|mali-?late|late|huli)(?: po)?(?: (?:siya|sya))?(?: po)?(?: (?:sa"
                r"|ng) (?:pagpasok|klase|school|eskwela))?"
                r"|pagkahuli"
            ),
        },
        "comes": {
            "": (
                r"(?:darating|makakarating|dadating|papasok)(?: po)?(?: (?:siya|sya))?(?: po)?(?: sa"
                r" (?:eskwela|school|paaralan))?(?: (?:ng|nang|sa|mga|bandang|around))*"
            )
        },
        "cause": {
            "発熱": (
                rf"(?:{_ILL}(?:mataas na |slight na )?(?:lagnat|fever)|(?:nilalagnat|may lagnat|nilagnat)"
                rf"(?: po)?(?: (?:siya|sya))?)(?: ?,? ?(?:na |ng )?(?:3[7-9]|40)(?:[.][0-9])?(?: ?(?:degrees"
                rf"|°c?))?)?"
            ),
            "頭痛": rf"{_PAIN}ulo(?: niya)?|{_ILL}(?:sakit ng ulo|headache)",
            "腹痛": rf"{_PAIN}(?:tiyan|tyan)(?: niya)?|{_ILL}(?:sakit ng (?:tiyan|tyan)|stomach ?ache)",
            "嘔吐": r"(?:nagsusuka|sumuka|pagsusuka)(?: po)?(?: (?:siya|sya))?",
            "下痢": rf"(?:nagtatae|{_ILL}pagtatae|{_ILL}diarrhea|{_ILL}lbm)(?: po)?(?: (?:siya|sya))?",
            "風邪": rf"{_ILL}(?:sipon|colds?)|sinisipon(?: po)?(?: siya)?",
            "咳": rf"{_ILL}ubo|inuubo(?: po)?(?: siya)?",
            "のどの痛み": rf"{_PAIN}lalamunan(?: niya)?|{_ILL}sore throat",
            "インフルエンザA型": rf"{_ILL}(?:trangkaso|influenza|flu)(?: type| na)? a",
            "インフルエンザB型": rf"{_ILL}(?:trangkaso|influenza|flu)(?: type| na)? b",
            "インフルエンザ": rf"{_ILL}(?:trangkaso|influenza|flu)|tinatrangkaso",
            "新型コロナ": rf"{_ILL}covid(?:-?19)?",
            "喘息": rf"{_ILL}(?:hika|asthma)|hinihika",
            "湿しん": rf"{_ILL}(?:pantal|rashes|rash)",
            "倦怠感": rf"{_ILL}panghihina",
            "けが": rf"{_ILL}(?:pinsala|sugat)|nasugatan|napilay|pinsala",
            "入院": r"naka-?ospital|naospital|pagkakaospital",
            "自宅療養": r"pagpapahinga sa bahay",
            "通院": (
                r"(?:pupunta|magpapunta|pumunta|dadalhin|pagpunta)(?: po)?(?: (?:siya|sya|kami|namin|ko))?"
                r"(?: po)? sa (?:doktor|doctor|ospital|hospital|dentista|clinic|klinika)"
                r"|(?:may |magpapa-?|dahil sa )?(?:check-?up|appointment|konsulta)(?: (?:po )?(?:siya )?sa"
                r" (?:doktor|doctor|ospital|dentista))?|magpapatingin(?: po)?(?: siya)? sa (?:doktor|doctor)"
                r"|sa (?:doktor|doctor|ospital|hospital|dentista|klinika)"
            ),
            "検診": r"medical check-?up|pagsusuring medikal",
            "体調不良": (
                r"(?:may sakit|masama (?:po )?(?:ang )?pakiramdam|hindi (?:po )?(?:maganda"
                r"|mabuti) ang pakiramdam)(?: po)?(?: (?:siya|sya|niya))?(?: po)?|sakit"
            ),
            "忌引き": rf"{_ILL}(?:libing|lamay|namatayan)(?: po)?(?: kami)?|pagluluksa",
            "旅行": (
                rf"(?:magbabakasyon|{_ILL}biyahe|{_ILL}bakasyon|paglalakbay)(?: (?:po )?(?:kami|ang pamilya"
                rf"|ng pamilya))?"
            ),
            "家庭の都合": (
                r"(?:dahil sa )?(?:family matters?|family reasons?|pampamilyang dahilan|usaping pampamilya"
                r"|bagay sa pamilya)"
            ),
            "寝坊": (
                r"(?:tinanghali|na-?late|late)(?: po)?(?: (?:siya|sya|kami))?(?: po)? (?:(?:ng"
                r"|nang) )?(?:pag)?gising"
            ),
            "病状改善": r"bumuti ang pakiramdam",
            "予定変更": r"pagbabago ng plano",
        },
        "day": {
            "今日": r"(?:ngayong? (?:araw|umaga)(?: na ito)?|ngayon|today)",
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
            "{d}日": r"(?:sa )?ika-? ?(?P<d>[0-9]{1,2})",
            "{m}月{d}日": r"(?:sa )?(?P<m>[0-9]{1,2}) ?/ ?(?P<d>[0-9]{1,2})",
        },
        "clock": {
            "": (
                r"(?:(?:ng|nang|sa|mga|bandang|around|alas|alas-) ?)*-?(?P<h>[0-9]{1,2})"
                r"(?: ?: ?(?P<m>[0-5][0-9])(?: ?(?:am|a\.m\.|ng umaga))?| ?(?:am|a\.m\.|ng umaga))|(?:(?:ng"
                r"|nang|sa|mga|bandang|around) )*alas-? ?(?P<h2>[0-9]{1,2})(?: ng umaga)?"
            )
        },
        "from": {"": r"mula(?: sa)?|simula(?: sa)?"},
        "until": {"": r"hanggang(?: sa)?"},
        "and": {"": r"at|tsaka|at saka|and"},
        "own": {"": r"(?:ang |yung |ang aking |aking )?anak(?: ko| kong| naming?| namin)(?: si)?(?: na si)?(?: po)?"},
        "all": {"": r"(?:silang|sila) dalawa|dalawa kong anak|parehong anak ko|silang pareho|pareho sila"},
        "class": {"": r"(?:(?:ng |sa )?(?:grade|klase|class|section) )?(?P<g>[1-9]) ?- ?(?P<c>[1-9])"},
        "withdraw": {
            "": (
                r"kanselahin(?: (?:po )?(?:ang (?:abiso|pagliban|absent)))?|(?:paki-?|pa-?)?cancel(?: po)?"
                r"|pakikansela(?: po)?"
            )
        },
        "around": {
            "": (
                r"magandang (?:umaga|gabi|hapon|tanghali|araw)(?: po)?(?: sa inyo)?|good (?:morning|evening"
                r"|afternoon)(?: po)?|hello(?: po)?|hi(?: po)?"
                r"|(?:maraming )?salamat(?: po)?(?: ng marami)?|thank you(?: po)?|pasensya(?: na)?(?: po)?"
                r"|paumanhin(?: po)?"
                r"|(?:titser|teacher|ma'?am|sir|guro)(?: po)?(?= ?(?:$|[,.!]))|pupunta(?: po)?|po|siya"
                r"|sya|sila|sina|nina|nila"
                r"|si|ni|ay|ang|niya|kasi(?: po)?(?: ay)?|dahil(?: po)?(?: sa)?|gawa ng|kaya(?: po)?|sa|ng|na"
                r"|ako (?:po )?(?:ang|si) (?:nanay|tatay|mama|papa|magulang)(?: po)? ni|(?:nanay|mama|tatay"
                r"|papa) (?:po )?ito ni"
                r"|gusto ko (?:po )?(?:sanang )?(?:ipaalam|i-inform) na|ipinapaalam ko (?:po )?na|dahilan"
                r"|mula kagabi|simula kagabi|kagabi pa|mula kahapon|bandang|mga|san|chan|kun"
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
