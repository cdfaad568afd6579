"""How one writes in English to somebody of the family, or at work."""

from mailgate.wording.lexicon.en.people.students import FAMILY_NAMES

_KIN = r"""
    (?:mu?[mo]m(?:my|ma)?|mom|mother|dad(?:dy)?|papa|father|gran(?:ny|dma|dpa|dad|nie)?|grand(?:mother|father)|nana?|nanny
     |aunt(?:ie|y)?|uncle|sis|bro|hon(?:ey)?|darling|sweetheart|sweetie|babe|my\ love)
"""
_GREETS = r"(?:^|\n)\s*(?:dear(?:est)?|hi|hello|hey|hiya|morning|good\ (?:morning|evening|afternoon))"
_AT_SCHOOL = rf"""
    (?:teachers?|cher|sensei|{FAMILY_NAMES}|school|office|sirs?|madame?|ma'?am|mam|all|there|everyone|everybody|folks|guys|staff|homeroom
     |principal|headmaster|headmistress|professor|prof|miss|mister|mrs?|ms|class|again|people|ladies|gentlemen|[a-z]+(?:san|sensei|sama)|yes
     |and|this|it|today|both|sorry|thanks?|please|just|here|from|too|my|the|is|am|po|bu|ka|na|kids|children|school's)
"""
FOR_THE_FAMILY = rf"""
    ^\s*(?:my\ )?(?:darling|honey|sweetheart|sweetie|babe)\s?[,!]
    |{_GREETS}\ (?:my\ )?{_KIN}\b(?!\ (?:of|here|and\ dad\ of|[a-z]+\ (?:here|writing))\b|'s\b)
    |(?:^|[.!?\n])\s*(?:(?:lots\ of|all\ my|much|with)\ )?love,?\s+[a-z]+\s*(?:x+\s*)?$
    |(?:^|[.!?\s])x{{2,}}\s*$
    |\bthis\ is\ (?:for|to)\ (?:dr|the\ (?:clinic|office\ of|dentist|doctor))\b
    |(?:^|\n)\s*to\ (?:the\ )?[a-z\ ]{{0,20}}\b(?:club|team|studio|academy|clinic|company|office\ manager)\b
    |\bworking\ from\ home\ today\b(?!,?\ (?:so|and)\ (?:you|i)\ can\b|,?\ (?:please|feel\ free))
    |\bdo\ the\ school\ run\b
    |\bi(?:'ll|'d\ like\ to|\ (?:will|must|need\ to|have\ to))\ take\ (?:the|a)\ day\ off\b
     (?!\ work\ to\b|\ to\ (?:be|stay|look|care)\b)
"""
"""Whom a letter greets, or how it ends: "Dear Mum", "Love, Hanae"."""
GREETED_BY_NAME = (
    rf"{_GREETS}\ (?!{_AT_SCHOOL}\b)[a-z]{{3,}}(?:\ (?:and|&)\ [a-z]{{3,}})?\s*(?:[,!:](?=\s)|\n|\s[-–—]\s)"
)
"""Somebody who is greeted by one name alone, or in a word that is none for a school: "Hi Tom,", "Hi team,"."""
FOR_SOMEBODY_ELSE = r"""
    (?:^|\n)\s*(?:(?:dear|hi|hello|hey|to|good\ (?:morning|evening)),?\ )?(?:coach|boss|manager)\b
    |(?:^|\n)\s*(?:dear|hi|hello|hey|good\ (?:morning|evening)),?
     \ (?:(?!(?:this|it|is|i|we|has|have|will|can|school)\b)[a-z'&-]+\ ){0,3}?
     (?:kumon|kinder(?:garten)?|nursery|pre-?school|day-?care|studio|academy|dojo|juku|club|team|band|choir
      |orchestra|scouts?
      |(?:[a-z]+(?<!day)\ )?(?:english|language|music|dance|ballet|swim\w*|piano|cram|cooking)\ (?:school|class
       |teacher)
      |swimming|ballet|neighbou?rs?)\b
    |\bthis\ is\ for\ (?!school|class|the\ school|\w+\ elementary
      |[a-z]+\ [a-z]+,?\ (?:in|of|at|from|class)\b)(?:[a-z]+\ ){0,3}(?:school|club|studio
     |academy)\b
    |\bmy\ slides\b|\bdial\ in\b|\b(?:the|our|my)\ (?:client|sales|team|project|board|kick-?off|budget
     |stand-?\ ?up)\ (?:call|meeting)\b
    |\bstand-?\ ?up\b(?=\ (?:today|call|meeting)|[.,])|\b(?:can't|cannot|won't|unable\ to)\ (?:make|join
     |attend)\ (?:the|our)\ [0-9]{1,2}(?::[0-9]{2})?\ ?(?:[ap]m)?
     \ (?:meeting|call)\b
    |\b(?:can|could|will|would)\ you\ (?:please\ )?(?:cover(?:\ for\ me|\ my|\s*\?)|take\ over\ my|take\ my\ (?:shift
     |class|calls?))
    |\b(?:can|could|may)\ (?:we|i)\ (?:please\ )?(?:get|have|make|book)\ an?\ appointment\b|\bworking\ remotely\b
    |\b(?:my\ shift(?!\ (?:finish|end|only|was|ran|is\ over))|call(?:ing)?\ in\ sick(?!\ for))\b
    |\bmiss(?:es)?\ (?:practice|training|lesson|rehearsal|the\ game)\b
"""
