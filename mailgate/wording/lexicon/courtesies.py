"""Greetings and thanks of many languages, as families put them around a mail in English."""

import re

COURTESY = re.compile(
    r"""
    \b(?:¡\s?)?(?:hola|buenos\ d[ií]as|buenas\ (?:tardes|noches)|estimad[oa]s?|señor(?:a|ita|es)?|profesor(?:a)?
     |(?:muchas|mil)\ gracias|gracias|(?:un\ )?(?:cordial\ )?saludos?(?:\ cordiales)?|con\ cari[ñn]o|por\ favor)\b
    |\b(?:bonjour|bonsoir|ch[eè]re?s?|merci(?:\ (?:beaucoup|d'avance))?|bien\ (?:cordialement|[aà]\ vous)|cordialement
     |d[ée]sol[ée]e?|s'il\ vous\ pla[iî]t|[aà]\ bient[oô]t|bonne\ journ[ée]e)\b
    |\b(?:guten\ (?:morgen|tag|abend)|gr[üu]e?(?:ß|ss)\ gott|hallo|liebe[rs]?|sehr\ geehrte[rn]?|frau|herr
     |(?:(?:mit|viele|liebe|beste|sch[öo]ne|herzliche)n?\ )*(?:(?:freundlich|herzlich|lieb)en\ )?gr[üu]e?(?:ß|ss)e?n?
     |danke(?:\ (?:sch[öo]e?n|sehr))?|vielen\ dank|tsch[üu]ss)\b
    |\b(?:ol[áa]|oi|bom\ dia|boa\ (?:tarde|noite)|(?:muito\ )?obrigad[oa]|abra[çc]os?|atenciosamente|prezad[oa]s?)\b
    |\b(?:buongiorno|buonasera|grazie(?:\ mille)?|cordiali\ saluti|ciao|dzie[ńn]\ dobry|dzi[ęe]kuj[ęe]|pozdrawiam
     |dobr[ýy]\ den|d[ěe]kuji|tack|hej|merhaba|te[şs]ekk[üu]rler|terima\ kasih|selamat\ pagi|sawasdee)\b
    |\b(?:xin\ )?ch[àa]o(?:\ (?:c[ôo]|th[ầa]y|bu[ổo]i\ s[áa]ng))*
    |\b(?:xin\ )?c[ảa]m\ [ơo]n(?:\ (?:c[ôo]|th[ầa]y|nhi[ềe]u))*\b
    |\bmagandang\ (?:umaga|tanghali|hapon|gabi|araw)(?:\ po)?\b|\b(?:maraming\ )?salamat(?:\ po)?\b|\bingat\ po\b
    |您好|你好|早上好|晚上好|老[师師]|[谢謝]{2}|辛苦了|안녕하세요|선생님|감사합니다
    """,
    re.VERBOSE,
)
