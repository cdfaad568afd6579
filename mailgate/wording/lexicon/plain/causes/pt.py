"""What Portuguese calls the causes, by the Japanese that they stand for."""

_HAS = (
    r"(?:(?:ele |ela |eles |elas )?(?:esta|estao|ta|tao|tem|teve|tiveram|apresenta|amanheceu|amanheceram"
    r"|apresentou|comecou|acordou|acordaram|ficou|pegou|pegaram|foi"
    r" diagnosticad[oa])(?: com| um| uma)?|com|um|uma|de|por|devido a)(?: (?:muito|muita|bastante|forte|um pouco"
    r" de|uma))?"
)
_WHEN = (
    r"(?: (?:hoje|hj|(?:ontem |hoje )?(?:a|de|na|durante a) (?:noite|madrugada|manha)(?: (?:toda|inteira))?|ontem"
    r"|(?:n?esta|n?essa) (?:noite|madrugada|manha)|cedo))?"
)
_BODY = (
    r"(?:o |a |no |na |os |as )?(?:pes?|perna|braco|mao|joelho|tornozelo|dedo(?: d[oa] (?:pe|mao))?|cabeca|ombro"
    r"|punho|costas|rosto|boca|nariz|queixo|testa)(?: (?:direit[oa]|esquerd[oa]))?"
)
_WHOSE = r"(?: (?:das criancas|deles|delas|dela|dele|da familia|matern[oa]|patern[oa]))*"
KIN = (
    r"(?:(?:o |a )?(?:meu |minha |nosso |nossa )?(?:bisavo|avo|vovo|sogr[oa]|pai|mae|ti[oa]|prim[oa]|irma|irmao"
    rf"|cunhad[oa]){_WHOSE})"
)
_PLACE = (
    r"(?:to(?:kyo|quio)|osaka|k[yi]oto|quioto|nagoya|hokkaido|sapporo|okinawa|hiroshima|fukuoka|kobe|nara|sendai"
    r"|hamamatsu|shizuoka|yokohama|hakone|nikko|disney(?:land)?|coreia|taiwan|guam|havai)"
)
_OFFICE = r"(?:imigracao|prefeitura|embaixada|consulado|cartorio|subprefeitura|kuyakusho|shiyakusho)"
_FALL = (
    r"caiu(?: (?:d[aeo] (?:bicicleta|bike|escada|cama|cadeira|sofa|balanco|patins|skate)|no (?:parque|patio)|na rua"
    r"|jogando bola|brincando))?"
)
_DOCTOR = r"(?:medic[oa]|hospital|dentista|pediatra|clinica|oculista|oftalmologista|otorrino|ortopedista)"
_VISIT = (
    r"(?:uma )?consultas?(?: marcada)?(?: medica)?(?: marcada)?"
    rf"(?: (?:no|na|com o|com a|do|da) {_DOCTOR}| de (?:rotina|retorno))?"
)
_GOES = (
    r"(?:vai|vao|ira|irao|precisa ir|precisamos ir|tem que ir|temos que ir|vou|vamos|passar|vai passar|vamos"
    r" passar)(?: levar| leva)?(?: (?:ele|ela|eles|elas|antes|primeiro|hoje|amanha|direto))*"
)
GONE = r"(?:baixou|passou|sumiu|cedeu|foi embora)"

CAUSES = {
    "発熱": (
        rf"(?:{_HAS} )?febre(?: alta)?(?: ?,? ?(?:de )?(?:3[7-9]|40)(?:[.,][0-9])?(?: ?(?:graus"
        rf"|°c?))?)?{_WHEN}|febril|(?:esta |ta )?com (?:3[7-9]|40)(?:[.,][0-9])? ?(?:graus|°c?)(?: de"
        r" febre)?|(?:(?:acordou |amanheceu |esta |ta )?com )?(?:3[7-9]|40)(?:[.,][0-9])? de febre"
        rf"|(?:{_HAS} )?(?:febrinha|febre (?:baixa|muito alta|alta)){_WHEN}"
    ),
    "頭痛": rf"(?:{_HAS} )?(?:(?:muita )?dor(?:es)? (?:de|na) cabeca|enxaqueca)(?: forte)?",
    "腹痛": (
        rf"(?:{_HAS} )?(?:muita )?dor(?:es)? (?:de|na|no) (?:barriga|estomago)"
        rf"|(?:{_HAS} )?(?:dor abdominal|colicas?)(?: forte)?"
    ),
    "嘔吐": (
        r"(?:(?:esta|ta|estao) )?vomitando(?: muito)?|(?:esta )?com vomitos?|vomitos?|(?:acordou|amanheceu"
        r"|passou (?:a noite|mal,?)(?: e)?) vomitando|(?:vomitou|vomitaram)(?: muito| bastante| varias"
        rf" vezes| [2-9] vezes| duas vezes)?{_WHEN}"
    ),
    "吐き気": rf"(?:{_HAS} )?(?:enjoo|nausea)|(?:esta|ta) enjoad[oa]",
    "めまい": rf"(?:{_HAS} )?tontura|(?:esta|ta) tont[oa]",
    "鼻水": rf"(?:{_HAS} )?(?:o )?(?:coriza|nariz (?:escorrendo|entupido))",
    "歯痛": rf"(?:{_HAS} )?dor de dente",
    "耳の痛み": rf"(?:{_HAS} )?(?:muita )?dor de ouvido",
    "中耳炎": rf"(?:{_HAS} )?(?:otite|infeccao (?:no|de) ouvido)",
    "結膜炎": rf"(?:{_HAS} )?conjuntivite",
    "水ぼうそう": rf"(?:{_HAS} )?catapora",
    "胃腸炎": rf"(?:{_HAS} )?(?:gastroenterite|infeccao intestinal|virose|norovirus|rotavirus)",
    "扁桃炎": rf"(?:{_HAS} )?(?:amigdalite|infeccao (?:de|na) garganta)",
    "手足口病": rf"(?:{_HAS} )?(?:doenca|sindrome)? ?(?:da )?mao-?,? ?pe-?,?(?: e)? ?boca",
    "おたふくかぜ": rf"(?:{_HAS} )?caxumba",
    "溶連菌感染症": rf"(?:{_HAS} )?estreptococo",
    "肺炎": rf"(?:{_HAS} )?pneumonia",
    "アレルギー": rf"(?:{_HAS} )?alergia",
    "下痢": rf"(?:{_HAS} )?diarreia{_WHEN}",
    "風邪": rf"(?:{_HAS} )?(?:resfriad[oa]s?|gripad[oa]s?|resfriado forte)",
    "咳": rf"(?:{_HAS} )?(?:muita )?tosse(?: forte)?|(?:esta |ta )?tossindo(?: muito)?",
    "のどの痛み": rf"(?:{_HAS} )?(?:muita )?(?:dor de garganta|garganta inflamada)",
    "インフルエンザA型": rf"(?:{_HAS} )?(?:gripe,? )?(?:gripe|influenza)(?: do)?(?: tipo)? a",
    "インフルエンザB型": rf"(?:{_HAS} )?(?:gripe,? )?(?:gripe|influenza)(?: do)?(?: tipo)? b",
    "インフルエンザ": rf"(?:{_HAS} )?influenza",
    "新型コロナ": rf"(?:{_HAS} )?(?:covid(?:-?19)?|novo coronavirus(?: \(covid-19\))?)"
    rf"|(?:{_HAS} )?corona(?:virus)?|(?:deu|testou|testaram) (?:positiv[oa]s? (?:para|pra|de|pro)"
    r" )?covid(?:-?19)?",
    "喘息": rf"(?:{_HAS} )?(?:crise|ataque) de (?:asma|bronquite){_WHEN}|(?:{_HAS} )?(?:asma|bronquite"
    r" asmatica"
    r"|bronquite)",
    "湿しん": rf"(?:{_HAS} )?(?:erupcao na pele|manchas (?:vermelhas )?n[ao] (?:pele|corpo)|urticaria"
    r"|coceira"
    r"(?: n[ao] (?:pele|corpo)(?: (?:todo|inteiro))?)?|alergia na pele|brotoejas?)",
    "倦怠感": (
        rf"(?:{_HAS} )?(?:cansaco|fraqueza|mal-?estar|dor(?:es)? no corpo)|(?:esta|ta) (?:muito |bem"
        r" )?(?:cansad[oa]|frac[oa])|sem forcas?(?: no corpo)?"
    ),
    "けが": (
        rf"(?:se )?(?:machucou|cortou|bateu|ralou)(?: {_BODY})?{_WHEN}|{_FALL}{_WHEN}|ferimento|lesao"
        rf"|(?:torceu|quebrou|fraturou) {_BODY}{_WHEN}|(?:esta |ta )?com {_BODY} (?:machucad|inchad|quebrad"
        rf"|torcid|engessad)[oa]|(?:{_HAS} )?(?:muita )?dor (?:no |na |nos |nas )(?!cabeca){_BODY}"
    ),
    "入院": rf"(?:esta |foi |ficou )?(?:internad[oa]s?|hospitalizad[oa]s?){_WHEN}|internacao",
    "自宅療養": r"repouso em casa",
    "通院": (
        rf"{_GOES} (?:(?:ao|no|a|na|para o|para a|pro|pra|em|ate o) {_DOCTOR}|(?:em |a |na |para |pra"
        rf" )?{_VISIT})(?: (?:antes|primeiro|de manha|cedo))?|(?:tem|temos|tenho|tera|por)? ?(?:hora "
        rf"|horario )?(?:marcad[oa] )?(?:no |na )?(?:{_VISIT}|{_DOCTOR})(?: (?:antes|primeiro|de manha"
        rf"|cedo))?|(?:ida |foi )?ao? {_DOCTOR}"
    ),
    "検診": r"(?:vai fazer |fara )?exame medico",
    "体調不良": (
        r"(?:esta |ta |ficou |amanheceu )?doente|doenca|(?:esta |ta )?passando mal|passou mal(?: a noite toda"
        r"| de"
        r" (?:noite|madrugada))?|(?:esta|ta) mal|nao (?:esta|ta|amanheceu|acordou|passou) (?:muito )?bem"
        r"|acordou mal|amanheceu mal|indispost[oa]|nao (?:esta|ta) (?:se sentindo )?bem|(?:nao se sente"
        r"|sente-se mal)(?: bem)?|se sentindo mal|indisposicao"
    ),
    "忌引き": (
        rf"falecimento(?: d(?:{KIN}|[oa] (?:familiar|parente)))?|funeral|velorio|luto|enterro|(?:faleceu"
        rf"|morreu){_WHEN} {KIN}{_WHEN}|{KIN} (?:faleceu|morreu){_WHEN}|(?:faleceu|morreu){_WHEN}"
        rf"|(?:(?:ao|do|o|no) )?(?:velorio|enterro|funeral|missa) d{KIN}|perdemos {KIN}"
    ),
    "旅行": (
        r"(?:por )?(?:uma )?viagem(?: (?:de|em|da) familia)?|(?:vai|vao|vamos|ira|iremos|estaremos)"
        rf" viaja(?:r|ndo)(?: (?:ao|para o|pro|pelo) (?:brasil|japao)| (?:para|pra|a|por) {_PLACE})?"
        r"|viagem (?:ao|para o|pro) brasil"
        r"|viajaremos|(?:vai|vao|vamos|ira|iremos) viajar (?:em familia|com a familia)|(?:vamos|iremos)"
        r" fazer uma viagem"
    ),
    "一時帰国": (
        r"(?:vamos|vai|vao|iremos) (?:(?:voltar|ir) )?(?:ao|para o|pro) brasil(?: visitar a familia)?"
        r"|viagem (?:ao|para o|pro) brasil"
    ),
    "家庭の都合": (
        r"(?:por )?(?:motivos?|assuntos?|razoes|compromissos?) (?:familiares|familiar|particular"
        r"|particulares|de familia)|(?:temos|tem|precisamos|precisa|preciso|tenho) (?:que |de )?(?:ir"
        rf"|passar) (?:na|no|a|ao|para a|ate a) {_OFFICE}|vamos (?:na|no|a|ao|ate a) {_OFFICE}|(?:ir|vou"
        rf"|vai|vao) (?:na|no|a|ao|ate a) {_OFFICE}|(?:para |pra )?(?:renovar|tirar) (?:o (?:visto"
        r"|passaporte|zairyu card)(?: da familia| (?:dele|dela|deles))?|os (?:vistos|passaportes))"
        r"|renovacao do visto(?: da familia)?"
    ),
    "電車の遅れ": (
        r"o trem (?:esta |ta )?(?:parado|atrasado|parou|atrasou)|(?:atraso|problema) (?:do|no) trem"
        r"|trem (?:parado|atrasado)"
    ),
    "渋滞": r"(?:muito )?transito|engarrafamento",
    "寝坊": (
        r"(?:acordou|acordamos|acordei) (?:muito )?(?:tarde|atrasad[oa]s?)|(?:perdeu|perdemos|perdi) a hora"
        r"|(?:nos |a gente )?(?:dormiu|dormimos) demais"
    ),
    "病状改善": (
        rf"melhora(?: do estado)?|(?:ja )?(?:melhorou|melhoraram)|a febre (?:ja )?{GONE}|a febre d[oae](?="
        rf" (?:o |a )?\w+ (?:ja )?{GONE})|(?:nao tem|esta sem) mais febre|(?:nao (?:tem|esta com)|sem)"
        r" (?:mais )?febre mais|(?:ja )?sarou|acordou (?:bem|melhor|sem febre)|amanheceu (?:bem|melhor|sem"
        r" febre)|(?:ja )?(?:esta|ta) (?:bem melhor|melhor|bem|recuperad[oa])|(?:ja )?(?:esta|ta) sem"
        r" febre"
    ),
    "予定変更": (
        r"mudanca de planos|a (?:viagem|consulta) (?:foi |esta )?(?:cancelada|adiada)|cancelamos a viagem"
        r"|nao vamos mais viajar"
    ),
}
