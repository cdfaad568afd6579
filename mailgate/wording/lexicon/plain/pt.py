"""Portuguese, as it is written in Brazil; accents are left out here, as phones do."""

from mailgate.wording.lexicon.plain import Words, unmarked

_CHILD = r"(?:filh[oa]|crianca|menin[oa])"
_HAS = (
    r"(?:(?:ele |ela )?(?:esta|estao|ta|tem|apresenta|amanheceu"
    r"|acordou|ficou|pegou)(?: com| um| uma)?|com|um|uma|de|por|devido a)"
)
_MONTHS = "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro"
_WEEKDAYS = ("segunda", "terca", "quarta", "quinta", "sexta")

WORDS = Words(
    language="pt",
    signs=(
        r"\b(?:hoje|amanh[aã]|febre|escola|faltar[aá]?|faltas?|vai|n[aã]o|atrasad[oa]|atrasar|filh[oa]"
        r"|m[eé]dico|gripe"
        r"|dor de|porque|doente|(?:segunda|ter[cç]a|quarta|quinta|sexta)-feira|bom dia|boa noite|vomitando"
        r"|resfriado)\b"
    ),
    spelled=unmarked,
    phrases={
        "deed": {
            "欠席": (
                r"(?:vai|vao|ira|irao|precisa|precisam|tera que|tera de|vai ter que) (?:faltar|se ausentar)"
                r"(?: (?:a|na|da) (?:escola|aula)| as aulas)?"
                r"|faltara(?: (?:a|na) (?:escola|aula)| as aulas)?"
                r"|nao (?:vai|vao|ira|irao|podera|pode|podem|vai poder|vao poder|consegue|conseguira"
                r"|vai conseguir)(?: (?:ir|comparecer))?"
                r" (?:a|para a|pra|na) (?:escola|aula)"
                r"|nao (?:ira|podera ir|pode ir|vai poder ir|vai comparecer|comparecera) as aulas"
                r"|(?:vai|vao|ira) ficar em casa|ficara em casa|(?:falta|ausencia|ausente)"
            ),
            "早退": r"(?:vai|vao|ira|precisa) sair (?:da escola )?(?:mais cedo|antes)(?: da escola)?|saida antecipada",
            "遅刻": (
                r"(?:vai|vao|ira) (?:se )?atrasar|(?:vai|vao|ira) (?:chegar|ir|entrar)"
                r" (?:um pouco )?(?:atrasad[oa]s?|mais tarde)"
                r"|chegara (?:um pouco )?(?:atrasad[oa]|mais tarde)|se atrasara|(?:atraso|atrasad[oa])"
            ),
        },
        "comes": {
            "": r"(?:vai|ira|deve) chegar(?: (?:na|a) escola)?|chega(?:ra)?(?: (?:na|a) escola)?|previsao de chegada"
        },
        "cause": {
            "発熱": (
                rf"(?:{_HAS} )?febre(?: alta)?(?: ?,? ?(?:de )?(?:3[7-9]|40)(?:[.,][0-9])?(?: ?(?:graus|°c?))?)?"
                r"|febril|(?:esta )?com (?:3[7-9]|40)(?:[.,][0-9])? ?(?:graus|°c?)"
            ),
            "頭痛": rf"(?:{_HAS} )?(?:muita )?dor(?:es)? de cabeca",
            "腹痛": rf"(?:{_HAS} )?(?:muita )?dor(?:es)? (?:de|na) (?:barriga|estomago)|(?:{_HAS} )?dor abdominal",
            "嘔吐": r"(?:esta )?vomitando|(?:esta )?com vomitos?|vomitou|vomitos?",
            "下痢": rf"(?:{_HAS} )?diarreia",
            "風邪": rf"(?:{_HAS} )?(?:resfriad[oa]|resfriado|gripad[oa])",
            "咳": rf"(?:{_HAS} )?(?:muita )?tosse|(?:esta )?tossindo(?: muito)?",
            "のどの痛み": rf"(?:{_HAS} )?dor de garganta",
            "インフルエンザA型": rf"(?:{_HAS} )?(?:gripe|influenza)(?: do)?(?: tipo)? a",
            "インフルエンザB型": rf"(?:{_HAS} )?(?:gripe|influenza)(?: do)?(?: tipo)? b",
            "インフルエンザ": rf"(?:{_HAS} )?influenza",
            "新型コロナ": rf"(?:{_HAS} )?(?:covid(?:-?19)?|novo coronavirus(?: \(covid-19\))?)",
            "喘息": rf"(?:{_HAS} )?asma",
            "湿しん": rf"(?:{_HAS} )?erupcao na pele",
            "倦怠感": rf"(?:{_HAS} )?(?:cansaco|fraqueza)",
            "けが": r"(?:se )?machucou(?: (?:o|a) (?:pe|perna|braco|mao))?|ferimento|lesao",
            "入院": r"(?:esta )?internad[oa]|internacao",
            "自宅療養": r"repouso em casa",
            "通院": (
                r"(?:vai|vao|ira|precisa ir|tem que ir|vou levar|vamos|passar)(?: (?:ele|ela))?"
                r" (?:ao|no|para o|pro) (?:medico|hospital|dentista|pediatra)"
                r"|(?:vai|ira) (?:a|na) clinica|(?:tem |por )?(?:uma )?consulta(?: medica| no medico| no dentista)?"
                r"|ida ao medico|consulta medica|medico|hospital|dentista|(?:foi )?a?o (?:medico"
                r"|hospital|dentista)|tem (?:medico|dentista)"
            ),
            "検診": r"(?:vai fazer |fara )?exame medico",
            "体調不良": (
                r"(?:esta |ficou )?doente|doenca|(?:esta )?passando mal|nao (?:esta|ta) (?:se sentindo )?bem"
                r"|(?:nao se sente|sente-se mal)(?: bem)?|se sentindo mal|indisposicao"
            ),
            "忌引き": r"falecimento(?: d[oa] (?:avo|familiar|parente))?|funeral|velorio|luto",
            "旅行": r"(?:por )?(?:uma )?viagem(?: (?:de|em|da) familia)?|vai viajar|vamos viajar",
            "家庭の都合": (
                r"(?:por )?(?:motivos?|assuntos?|razoes|compromissos?) (?:familiares|familiar|particular"
                r"|particulares|de familia)"
            ),
            "寝坊": r"(?:acordou|acordamos) (?:tarde|atrasad[oa]s?)|perdeu a hora|dormiu demais",
            "病状改善": r"melhora(?: do estado)?|melhorou",
            "予定変更": r"mudanca de planos",
        },
        "day": {
            "今日": r"(?:no dia de )?hoje",
            "明日": r"amanha",
            "明後日": r"depois de amanha",
            **{
                f"{day}曜": rf"(?:n?a |n?esta )?{name}(?:[ -]feira)?"
                for day, name in zip("月火水木金", _WEEKDAYS, strict=True)
            },
            "{m}月{d}日": r"(?:n?o )?(?:dia )?(?P<d>[0-9]{1,2}) ?/ ?(?P<m>[0-9]{1,2})",
            "{d}日": r"(?:n?o )?dia (?P<d>[0-9]{1,2})",
            **{
                f"{number}月{{d}}日": rf"(?:n?o )?(?:dia )?(?P<d>[0-9]{{1,2}})o? de {month}(?: de 20[0-9]{{2}})?"
                for number, month in enumerate(_MONTHS.split(), 1)
            },
        },
        "clock": {
            "": (
                r"(?:(?:as|pelas|por volta das|la pelas|ate as) )?(?P<h>[0-9]{1,2})(?:(?: ?h ?"
                r"| ?: ?)(?P<m>[0-5][0-9])(?: ?h)?| ?h(?:oras)?)(?: da manha)?"
            )
        },
        "from": {"": r"desde|de|do|a partir de"},
        "until": {"": r"ate(?: o| a)?"},
        "and": {"": r"e|e tambem"},
        "own": {"": rf"(?:o |a )?(?:meu|minha|nosso|nossa) {_CHILD}(?: [oa])?"},
        "all": {"": r"os dois|as duas|ambos|ambas|os dois filhos|meus filhos|minhas filhas|meus dois filhos"},
        "class": {"": r"(?:(?:d?a |n?a )?(?:turma|classe|serie) )?(?P<g>[1-9]) ?- ?(?P<c>[1-9])"},
        "withdraw": {
            "": (
                r"cancelar?|cancele(?: (?:o aviso|a falta))?(?: por favor)?|(?:quero |gostaria de )cancelar"
                r"(?: (?:o aviso|a falta))?"
            )
        },
        "around": {
            "": (
                r"bom dia|boa tarde|boa noite|ola|oi|(?:muito )?obrigad[oa]|agradeco|desculpe|atenciosamente|abracos?"
                r"|por favor|professor[ae]?s?(?= ?(?:$|[,.!]))|prezad[oa]s?|(?:caro|cara) professora?|da escola|escola"
                r"|aqui e (?:a mae|o pai) d[oae]|sou (?:a mae|o pai) d[oae]|(?:gostaria de|venho|quero)"
                r" (?:informar|avisar)|favor avisar|estou (?:avisando|informando)"
                r"|informo|aviso|que|(?:o|a|do|da|no|na) alun[oa]|alun[oa]|o|a|os|as|ele|ela|porque|pois|por"
                r"|por causa d[aoe]"
                r"|de|do|da|devido a|por estar|por isso|entao|e por isso|esta|com|para|pra|ir (?:a"
                r"|para a) escola|desde ontem|desde (?:ontem|hoje) (?:a|de) (?:noite|manha)"
                r"|desde (?:esta|a) manha|esta manha|de manha|(?:de|na|durante a|nesta) madrugada"
                r"|vou levar|motivo|san|chan|kun|mais ou menos"
                r"|aproximadamente|as aulas"
            )
        },
    },
    choices={
        "その他": "Outro",
        "病欠": "Falta (doença)",
        "病欠以外": "Falta (outros motivos)",
        "登校": "Vai à escola",
        "嘔吐・下痢": "Vômito ou diarreia",
    },
    arriving="chega",
    moments={
        "after-{n}": r"(?:depois|apos)(?: da)? (?P<n>[1-8])(?:ª|a|o)? aula",
        "before-{n}": r"antes da (?P<n>[1-8])(?:ª|a|o)? aula",
        "after-lunch": r"(?:depois do|apos o) almoco",
        "before-lunch": r"antes do almoco",
        "after-morning": r"depois das aulas da manha",
    },
    labels={
        "student": ("Aluno", "Aluna", "Aluno(a)", "Estudante", "Nome", "Nome do aluno", "Criança"),
        "class": ("Turma", "Classe", "Série", "Serie"),
        "kind": ("Aviso", "Tipo", "Tipo de aviso"),
        "reason": ("Motivo", "Razão"),
        "date": ("Data", "Dia", "Dias"),
        "until": ("Último dia", "Ultimo dia", "Até"),
        "arrival": ("Chegada", "Hora de chegada", "Horário de chegada"),
        "departure": ("Hora de saída", "Saída", "Horário de saída"),
        "pickup": ("Quem busca", "Quem vem buscar"),
        "remarks": ("Observações", "Observacoes", "Observação", "Obs", "Comentário"),
    },
)
