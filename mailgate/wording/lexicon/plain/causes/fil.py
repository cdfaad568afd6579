"""What Filipino calls the causes, by the Japanese that they stand for."""

_ILL = r"(?:(?:may|nagka|meron|mayroon)(?: po)?(?: siyang)? |dahil sa |para sa |ng |sa |may )?(?:konting |malalang )?"
_PAIN = r"(?:masakit|sumasakit|sumakit|kumikirot)(?: (?:siya|sya|kasi|pa|rin|din|daw|lang))* (?:ang |yung |ung |sa )?"
NOW = r"(?: (?:muna|siya|sya|sila|na|lang|nalang|pa rin|pa din))*"
_DOCTOR = r"(?:doktor|doctor|ospital|hospital|dentista|dentist|clinic|klinika|pedia|pediatrician)"
_MEMBER = r"(?:kanang |kaliwang )?(?:paa|kamay|braso|tuhod|binti|daliri|bukung-?bukong|balikat|likod)(?: (?:niya|nya))?"
_LIMB = rf"(?:sa |ng |ang |yung )?(?:{_MEMBER}|ulo(?: niya)?)"
_KIN = (
    r"(?:ang |si |yung )?(?:lolo|lola|tiyo|tiya|tito|tita|tatay|nanay|biyenan|kamag-?anak)"
    r"(?: (?:ng mga bata|nila|niya|namin|ko|nya))*"
)
_WHEN = r"(?: (?:kagabi|ngayong araw|ngayon|kahapon|kaninang umaga|kanina))?"
_WE = r"(?: (?:kami|ang (?:buong )?pamilya(?: namin)?|ng pamilya|siya|sila))*"

CAUSES = {
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
    "嘔吐": rf"(?:nagsusuka|nagsuka|nagsu-?suka|sumuka|sumusuka|pagsusuka|nag-?vomit|vomiting){NOW}(?:"
    r" (?:nang"
    r"|ng) (?:ilang|maraming) beses)?",
    "下痢": rf"(?:nagtatae|nagtae|{_ILL}pagtatae|{_ILL}diarrhea|{_ILL}lbm)(?: po)?(?: (?:siya|sya))?",
    "風邪": rf"{_ILL}(?:sipon|colds?|cough and colds?|ubo at sipon)|sinisipon(?: po)?(?: siya)?",
    "咳": rf"{_ILL}(?:matinding )?(?:ubo|cough)|inuubo(?: po)?(?: siya)?",
    "のどの痛み": rf"{_PAIN}lalamunan(?: niya)?|{_ILL}sore throat",
    "インフルエンザA型": rf"{_ILL}(?:trangkaso|influenza|flu)(?: type| na)? a|type a(?: daw)?",
    "インフルエンザB型": rf"{_ILL}(?:trangkaso|influenza|flu)(?: type| na)? b|type b(?: daw)?",
    "インフルエンザ": rf"{_ILL}(?:trangkaso|influenza|flu)|tinatrangkaso",
    "新型コロナ": rf"{_ILL}covid(?:-?19)?|(?:nag-?)?positive(?: (?:siya|sya))? sa covid(?:-?19)?",
    "喘息": rf"{_ILL}(?:hika|asthma)|hinihika{NOW}|inaatake{NOW} ng (?:hika|asthma)"
    rf"|inatake{NOW} ng (?:hika|asthma)|{_ILL}(?:asthma|hika) attack",
    "湿しん": rf"{_ILL}(?:pantal|rashes|rash|allergy sa balat|pangangati)(?: sa (?:balat|katawan|buong"
    rf" katawan))?|nangangati{NOW}"
    r"(?: ang (?:balat|katawan|buong katawan))?(?: niya)?",
    "倦怠感": rf"{_ILL}panghihina|nanghihina(?: (?:siya|sya))?|pagod na pagod(?: (?:siya|sya))?|masakit ang"
    r" (?:buong )?katawan(?: niya)?",
    "けが": (
        rf"{_ILL}(?:pinsala|sugat|pilay|bali)(?: (?:siya|sya))?(?: {_LIMB})?|(?:nasugatan|napilay|napilayan"
        rf"|nabalian|natapilok|nadapa|nadulas|nahulog|na-?injured?|naipit){NOW}(?: {_LIMB}|sa (?:hagdan"
        rf"|bike|bisikleta))?|pinsala|(?:namamaga|namaga|maga){NOW} {_LIMB}|{_PAIN}{_MEMBER}|nahulog{NOW}"
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
        rf"(?:may )?{_DOCTOR}(?: appointment)?{NOW}|may (?:(?:dental|doctor|doctor's|medical)"
        rf" )?(?:appointment|check[- ]?up|schedule)(?: (?:siya|sya|kami|muna))*(?: sa {_DOCTOR})?|(?:para"
        r" )?(?:(?:i?pa|magpapa|magpa|ipapa|papa|dahil sa )-?)?check[- ]?up(?: (?:siya|sya|ko|namin|muna"
        rf"|kami))*(?: sa {_DOCTOR})?|(?:para )?(?:magpapatingin|magpatingin)(?: (?:siya|sya|muna"
        rf"|kami))*(?: sa {_DOCTOR})?|(?:pupunta|magpapunta|pumunta|dadalhin|dalhin|punta|dadaan)(?:"
        rf" (?:siya|sya|kami|ko|namin|muna|ngayon))* (?:sa|ng) {_DOCTOR}{NOW}|sa {_DOCTOR} muna"
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
        rf" (?:siyang )?lagnat|gumaling na{NOW}|nawala na ang lagnat(?: niya)?"
    ),
    "予定変更": (
        r"pagbabago ng plano|hindi na(?: kami)? tuloy ang (?:biyahe|bakasyon)(?: namin)?"
        r"|na-?cancel ang (?:biyahe|bakasyon)(?: namin)?"
    ),
}
