"""Portuguese, as it is written in Brazil; accents are left out here, as phones do."""

from mailgate.wording.lexicon.plain import Words, unmarked
from mailgate.wording.lexicon.plain.causes.pt import CAUSES, GONE, KIN

_DOCTOR_SAYS = (
    r"o medico (?:disse|falou|mandou|pediu|recomendou)(?: (?:para|pra|que (?:precisa|tem que)))?(?: (?:ele|ela))?"
    r" (?:ficar|descansar|repousar)(?: em casa| de repouso)"
)
_NO = r"(?:nao|n|naum)"
_CHILD = r"(?:filh[oa]|crianca|menin[oa])"
_ENDS = r"(?= ?(?:(?:hoje|hj|amanha) ?)?(?:[.,;!\n]|$|(?:porque|pq|pois|devido|por|ate) ))"
"""Behind a going that is denied: "não vai hoje."; "não vai ao médico" is another going."""
_TO_SCHOOL = r"(?:a|para a|pra a|pra|p/?|na) (?:escola|aula)"
_CALM = (
    r"(?:nao tem|nao esta com|nao ta com|sem|mas sem|(?:esta|ta) sem(?= febre ?,? mas (?:com|esta|ta|tem) )|mas"
    r" nao tem|nao teve) febre(?: ?,? mas(?= (?:com|esta|ta|tem) ))?"
)
"""A fever that is not there says nothing, so that another cause has to be named."""
_AT = r"(?:mais ou menos )?(?:as|umas|la pelas|pelas|por volta das|em torno das|ate as)"
_MONTHS = "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro"
_WEEKDAYS = ("segunda", "terca", "quarta", "quinta", "sexta")

WORDS = Words(
    language="pt",
    signs=(
        r"\b(?:gripad[oa]|faltou|falte|talvez|dentista|t[aá] (?:mal|com|doente)|acordou"
        r"|hoje|amanh[aã]|febre|escola|faltar[aá]?|faltas?|vai|n[aã]o|atrasad[oa]|atrasar|filh[oa]|m[eé]dico"
        r"|gripe|dor de|porque|doente|(?:segunda|ter[cç]a|quarta|quinta|sexta)-feira|bom dia|boa noite|vomitando"
        r"|resfriado|hj|em casa|vomitou|diarreia|tosse|ela|obrigad[oa]|pra|machucou|caiu|chega|vamos|est[aá] com"
        r"|viajar)\b"
    ),
    spelled=unmarked,
    phrases={
        "deed": {
            "欠席": (
                r"(?:vai|vao|ira|irao|precisa|precisam|tera que|tera de|terao que|vai ter que|vao ter que)"
                rf" (?:faltar|se ausentar)(?: (?:a|na|da) (?:escola|aula)| as aulas)?|{_NO} (?:vai|vao|ira"
                rf"|irao){_ENDS}|{_NO} (?:podera|poderao|pode|podem|vai poder|vao poder|consegue|vai conseguir)"
                rf" (?:ir|comparecer){_ENDS}|(?:fica|ficam)(?: so)? em casa(?: descansando| de repouso)?|(?:vai|vao"
                r"|ira|irao) (?:ficar|descansar|repousar)(?: (?:hoje|hj))? em casa(?: descansando| de repouso)?"
                rf"|estara ausente|{_DOCTOR_SAYS}|fica de repouso(?: em casa)?|(?:faltam|faltarao)(?: (?:a|na)"
                rf" (?:escola|aula))?|faltara(?: (?:a|na) (?:escola|aula)| as aulas)?|{_NO} (?:vai|vao|ira|irao"
                r"|podera|pode|podem|vai poder|vao poder|consegue|conseguira|vai conseguir)(?: (?:ir|comparecer))?"
                rf" (?:a|para a|pra a|pra|p/?|na) (?:escola|aula)|{_NO} (?:ira|podera ir|pode ir|vai poder ir|vai"
                r" comparecer|comparecera) as aulas|ficara em casa|(?:falta|ausencia|ausente)"
            ),
            "早退": r"(?:vai|vao|ira|precisa) sair (?:da escola )?(?:mais cedo|antes)(?: da escola)?|saida"
            r" antecipada",
            "遅刻": (
                r"(?:vai|vao|ira|irao) (?:se )?atrasar(?: um pouco| um pouquinho)?|(?:vai|vao|ira|irao) (?:chegar"
                r"|ir|entrar)(?: (?:na|a|para a|pra) (?:escola|aula))? (?:um pouco |bem )?(?:atrasad[oa]s?|mais"
                r" tarde)|(?:chega|chegam|chegara|chegarao) (?:um pouco )?(?:atrasad[oa]s?|mais tarde)|se atrasara"
                r"|(?:vai|vao) (?:um pouco |um pouquinho )?(?:mais tarde|atrasad[oa])|(?:atraso|atrasad[oa]s?)"
            ),
            "登校": (
                rf"(?:vai|vao|ira|irao) {_TO_SCHOOL}(?: sim| normalmente| normal)*|{_NO} (?:vai|vao) mais faltar"
                rf"|vai sim {_TO_SCHOOL}|(?:vai|vao) poder ir {_TO_SCHOOL}|(?:vai|vao|ira|irao) (?:voltar|retornar)"
                rf" (?:{_TO_SCHOOL}|as aulas)|volta(?: {_TO_SCHOOL}| as aulas)"
            ),
        },
        "comes": {
            "": (
                r"(?:vai|vao|ira|deve|devem) (?:chegar|entrar)(?: (?:na|a) escola)?"
                r"|(?:chega|chegam|chegara|chegarao|entra)(?: (?:na|a) escola)?|previsao de chegada"
            )
        },
        "cause": CAUSES,
        "day": {
            "今日": r"(?:(?:no|o) dia de )?(?:hoje|hj)(?: cedo| de manha| pela manha| tambem| tb| tbm)?",
            "明日": r"amanha(?: cedo| de manha| pela manha)?",
            "明後日": r"depois de amanha",
            **{
                f"{day}曜": rf"(?:na |n?esta |n?essa )?{name}(?:[ -]feira)?"
                for day, name in zip("月火水木金", _WEEKDAYS, strict=True)
            },
            **{
                f"次の{day}曜": rf"(?:n?a )?(?:proxima {name}(?:[ -]feira)?|{name}(?:[ -]feira)? que vem)"
                for day, name in zip("月火水木金", _WEEKDAYS, strict=True)
            },
            "{m}月{d}日": r"(?:n?o )?(?:dia )?(?P<d>[0-9]{1,2}) ?/ ?(?P<m>[0-9]{1,2})",
            "{d}日": (
                r"(?:n?o )?dia (?P<d>[0-9]{1,2})|(?:nos |os )?dias (?P<d2>[0-9]{1,2})(?= (?:e|ate|a) [0-9])"
                r"|(?<=dias\s[0-9]{2}\se\s)(?P<d3>[0-9]{1,2})(?! (?:de|horas|h))"
                r"|(?<=dias\s)(?P<d6>[0-9]{1,2})(?= (?:e|a|ate) [0-9]{1,2} de [a-z])"
                r"|(?<=dias\s[0-9]\se\s)(?P<d7>[0-9]{1,2})(?! (?:de|horas|h))|(?<=\()(?P<d4>[0-9]{1,2})(?= e"
                r" [0-9]{1,2}\))|(?<=\([0-9]{2}\se\s)(?P<d5>[0-9]{1,2})(?=\))"
            ),
            **{
                f"{number}月{{d}}日": rf"(?:n?o )?(?:dia )?(?P<d>[0-9]{{1,2}})[oº]? de {month}(?: de 20[0-9]{{2}})?"
                for number, month in enumerate(_MONTHS.split(), 1)
            },
        },
        "clock": {
            "": (
                rf"(?:{_AT} )?(?P<h>[0-9]{{1,2}})(?:(?: ?h ?| ?: ?)(?P<m>[0-5][0-9])(?: ?h)?| ?h(?:oras|rs|r)?)"
                rf"|(?:{_AT} )?(?P<h2>[6-9]|1[01])(?:(?: ?h ?| ?: ?)(?P<m2>[0-5][0-9])(?: ?h)?| ?h(?:oras|rs|r)?)?"
                rf" da manha|(?:{_AT} )?(?P<h3>[1-5])(?:(?: ?h ?| ?: ?)(?P<m3>[0-5][0-9])(?: ?h)?| ?h(?:oras|rs"
                rf"|r)?)? da tarde|{_AT} (?P<h4>[7-9]|1[0-5])(?: e (?P<m4>meia|quinze|15|30))?(?! ?[:/.,e] ?[0-9])"
                rf"|{_AT} (?P<h5>oito|nove|dez|onze)(?: horas)?(?: e (?P<m5>meia|quinze))?(?: da manha)?|(?:ao"
                r" )?(?P<h6>meio-?dia)"
            )
        },
        "from": {"": r"desde|de|do|a partir de|dos dias|entre os dias"},
        "until": {
            "": rf"ate(?: o| a)?|ao?(?= (?:dia )?[0-9]{{1,2}}(?:/| de [a-z]|\b(?! ?h))| (?:{'|'.join(_WEEKDAYS)}))"
        },
        "and": {"": r"e|e tambem|&"},
        "own": {"": rf"(?:o |a )?(?:meu|minha|nosso|nossa) {_CHILD}(?: [oa])?"},
        "all": {
            "": (
                r"os dois|as duas|ambos|ambas|os dois filhos|meus filhos|minhas filhas|meus dois filhos"
                r"|as duas criancas"
            )
        },
        "class": {"": r"(?:(?:d?a |n?a )?(?:turma|classe|serie) )?(?P<g>[1-9]) ?- ?(?P<c>[1-9])"},
        "withdraw": {
            "": (
                r"cancelar?|cancele(?: (?:o aviso|a falta))?(?: por favor)?|(?:quero |gostaria de )cancelar"
                r"(?: (?:o aviso|a falta))?"
            )
        },
        "length": {
            "1": r"(?:so |por |apenas )?(?:um|1) dia",
            "2": r"(?:por )?(?:dois|2) dias",
            "3": r"(?:por )?(?:tres|3) dias",
        },
        "part": {
            "": (
                r"(?:de|na|durante a|nesta|esta) madrugada|ontem a noite|a noite toda|(?:hoje |amanha )?(?:cedo"
                r"|de manha|pela manha)|(?:n?esta|n?essa) (?:manha|noite|madrugada)|de noite|durante a noite"
            )
        },
        "still": {"": r"continuam?|segue|ainda"},
        "because": {"": r"porque|pq|pois|por causa d[aoe]|devido a|por estar|por"},
        "parent": {"": r"(?:a )?mae d[oae]|(?:o )?pai d[oae]"},
        "title": {"": (r"(?<!\ba\s)(?<!\bo\s)(?<!\bda\s)(?<!\bdo\s)(?:prof|professora?|profa|profe|pro|sensei)")},
        "after-all": {
            "said": r"(?:eu )?(?:tinha |havia )?(?:avisado|avisei|falei|disse|comuniquei|informei) que",
            "": (
                r"mas|porem|ia faltar|iria faltar|nao (?:precisa|vai precisar) mais (?:da falta|faltar)"
                r"|normalmente|sim|pode (?:cancelar|desconsiderar) a falta"
            ),
        },
        "around": {
            "": (
                r"(?:muito )?bom dia|boa tarde|boa noite|tudo bem ?\??|ola|oi|(?:muito )?obrigad[oa](?: (?:pel[oa]"
                r"|por) (?:preocupacao|atencao|compreensao|carinho|cuidado|ajuda|aviso)| desde ja| mesmo| viu)?"
                r"|obg|brigad[oa]|vlw|(?:tenha )?(?:uma? )?(?:boa|otim[ao]|bom) (?:semana|dia|aula)|agradeco(?:"
                r" desde ja)?|desculpe|desculpa|atenciosamente|att|abracos?|abs|desde ja (?:agradeco|obrigad[oa])"
                r"|grat[oa]|(?:desculpe|desculpa) (?:o incomodo|o transtorno|(?:por )?avisar (?:em cima da hora"
                r"|tarde|so agora))|qualquer coisa(?:,? eu)? aviso|conto com a (?:sua )?compreensao|boa semana|bom"
                r" trabalho|nao consegue (?:andar|pisar)(?: direito)?|(?:fiz|fizemos) o teste|testei(?= (?:o|a|ele"
                r"|ela) (?!covid))|o medico (?:confirmou|disse|falou)(?: que)?(?: (?:e|esta|ele esta|ela"
                r" esta))?(?: (?:ontem|hoje))?|(?:vai|vou deixar (?:ele|ela)) (?:dormir|descansar)(?: (?:mais )?um"
                r" pouc(?:o|quinho)(?: mais)?| mais um pouquinho)|nao dormiu (?:bem|nada|direito)(?: (?:a|de|essa"
                rf"|esta) noite)?|nao comeu nada|{_CALM}|bjs?|beijos?|td bem|tudo bom|oie|ola|q|juntos|ja|jogando"
                r" bola|(?<!\ba\s)(?<!\bo\s)(?<!\bda\s)(?<!\bdo\s)(?:prof[ae]?|professora?)(?= (?:hoje|hj|[oa]"
                rf"|[oa]s|bom|boa) )|{GONE}(?= ?(?:$|[.,;!\n]|(?:e |entao )?(?:hoje|hj|ja|ela|ele) ))|por favor"
                r"|pfv?|professor[ae]?s?(?= ?(?:$|[,.!]))|prezad[oa]s?|(?:caro|cara) professora?|da escola|escola"
                r"|aqui e (?:a mae|o pai) d[oae]|sou (?:a mae|o pai) d[oae]|(?:gostaria de|venho|quero)"
                r" (?:informar|avisar)|favor avisar|estou (?:avisando|informando)|informo|aviso|que|(?:o|a|do|da"
                r"|no|na) alun[oa]|alun[oa]|o|a|os|as|ele|ela|eles|elas|de|do|da|por isso|entao|e por isso|esta"
                r"|estao|com|para|pra|ir (?:a|para a) escola|desde ontem|desde (?:ontem|hoje) (?:a|de) (?:noite"
                rf"|manha)|desde (?:esta|a) (?:manha|madrugada|noite)|{KIN} d[oa](?= \w+ (?:faleceu|morreu))|vou"
                r" levar|sou (?:mae|pai) d[oae]|aqui e (?:mae|pai) d[oae]|motivo|san|chan|kun|mais ou menos"
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
    numbers={
        "meia": "30",
        "quinze": "15",
        "oito": "8",
        "nove": "9",
        "dez": "10",
        "onze": "11",
        "meio-dia": "12",
        "meiodia": "12",
    },
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
