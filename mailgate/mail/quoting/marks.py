"""Where a mail client began to quote: attribution lines, header blocks, separators, and the sign before each line."""

import re
from collections import Counter
from itertools import filterfalse, islice, takewhile
from operator import itemgetter

from mailgate.mail.quoting.labels import LONGEST_FIELD, kinds_of
from mailgate.mail.quoting.lines import folded, next_written

_ADDRESS = r"[^\s<>()\[\]:;,\"@]{1,64}@[^\s<>()\[\]:;,\"@]{1,253}"
_DAY = r"\d{4}\s?[年년/.-]\s?\d{1,2}\s?[月월/.-]\s?\d{1,2}"
_TIME = r"\d{1,2}\s?[:時h]\s?\d{2}"
_TIMED = rf"(?=.*(?:{_TIME}|@))"  # with neither a time nor an address it may be a person's sentence
_WEEKDAY_OR_MONTH = "(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,]*"
_SAID_JA = r"(?:から)?のメール|(?:から)?のメッセージ|[はが](?:お)?書きました|を書き込みました"
_SAID = (
    r"wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\S*|написал\S*"
    r"|đã viết|menulis|sumulat|kirjoitti|napsal\S*|írta|yazdı|写道|寫道|님이 작성"
)

# Attributions that stand for themselves, as clients write them. Each must be the whole line, or up to four lines that
# the client wrapped; the text is folded (NFKC) and has no dashes around it. These begin with their date:
_DATE_FIRST = (
    # Gmail, Apple Mail, Yahoo! Japan, Spark: 2026年11月24日(火) 7:05 名前 <a@x>:  2026/11/24 7:05、名前 <a@x>のメール:
    rf"\(?{_DAY}.{{0,150}}{_ADDRESS}\W{{0,3}}\s*(?:(?:さん|様|先生)?\s?(?:{_SAID_JA}|wrote))?\s?:",
    # iPhone without address: 2026/11/24 7:05、名前のメール:
    rf"{_DAY}.{{0,12}}{_TIME}(?::\d\d)?\s?,?、?(?<=[,、]).{{1,80}}(?:{_SAID_JA})\s?:",
    # Thunderbird, Evolution, Roundcube: 2026/11/24 7:05、名前 さんは書きました:  (2026/11/24 7:05), 名前 wrote:
    rf"\(?{_DAY}.{{0,12}}{_TIME}.{{1,100}}(?:[はが]書きました|wrote|写道|寫道|작성)\s?:",
    # Gmail, Apple Mail, Outlook for Mac, Thunderbird, Becky!: On Tue, Nov 24, 2026 at 7:05 AM Name <a@x> wrote:
    rf"(?:On|At)\s{_TIMED}(?:{_WEEKDAY_OR_MONTH}\s+)?(?:{_WEEKDAY_OR_MONTH}|\d).{{3,250}}\bwrote\s?:",
    # Becky! with its own wording: Tue, 24 Nov 2026 07:05:00 +0900 / Name <a@x> wrote:
    rf"{_WEEKDAY_OR_MONTH}\s\d.{{3,150}}<{_ADDRESS}>\s?wrote\s?:",
    # Zoho: ---- On Tue, 24 Nov 2026 07:05:00 +0900 Name <a@x> wrote ----
    rf"On\s{_TIMED}.{{3,150}}<{_ADDRESS}>\s?wrote",
    # The same of Gmail, Apple Mail and Thunderbird in other languages, the name before or after the verb.
    rf"(?:(?:Am|Le|El|Em|Il|Op|Den|Dnia|W dniu|Vào|Pada|Noong)\s|在\s?){_TIMED}.{{3,200}}(?:{_SAID})\b.{{0,150}}:",
)
# And these begin with a name, or in a language that is not listed.
_NAME_FIRST = (
    # Yahoo! Japan, Becky!: --- 名前 <a@x> wrote:
    rf"[^。!?]{{0,100}}{_ADDRESS}\W{{0,3}}\s*(?:(?:さん|様|先生)?\s?(?:{_SAID_JA})|{_SAID})\s?:",
    # 名前さんは 2026/11/24 7:05 に書きました:
    rf".{{1,80}}は\s?{_DAY}.{{0,12}}{_TIME}\s?に書きました\s?:",
    # Name wrote on 24.11.2026 07:05:   Name <a@x> schrieb am Di., 24. Nov. 2026 um 07:05 Uhr:
    rf"{_TIMED}.{{1,100}}\b(?:wrote on|schrieb am)\s.{{4,60}}:",
    # Any language: a year, a time, an address in angle brackets, a colon at the end.
    rf"(?=.*\d{{4}})(?=.*(?:{_TIME}|\d\.\d\d\b)).{{0,200}}<\s?{_ADDRESS}\s?>.{{0,30}}:",
)
_FIRM = [re.compile("|".join(patterns), re.IGNORECASE) for patterns in (_DATE_FIRST, _NAME_FIRST)]
# These could be a person's words, so a quote must follow: 名前 さんは書きました:  Name wrote:  Re:  2026/11/24 名 <a@x>
_LOOSE = re.compile(
    rf"re:|.{{1,80}}(?:書きました\s?[:。]|(?:{_SAID})\s?:)|.{{0,60}}{_DAY}.{{0,12}}{_TIME}.{{0,60}}:"
    rf"|.{{0,150}}{_ADDRESS}.{{0,30}}:|{_DAY}.{{1,80}}<{_ADDRESS}>",
    re.IGNORECASE,
)
# What some clients set on a line of its own above the name: a date, or which message is quoted.
_LEAD = re.compile(
    rf"(?:On )?{_WEEKDAY_OR_MONTH}\s\d{{1,2}}\s\w{{3}}\s\d{{4}}\s[\d:]{{5,8}}\s[+-]\d{{4}}[,、]?"
    rf"|(?:In (?:article|message) |>+ In )?<{_ADDRESS}>(?: ?の記事において)?[,、]?",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    rf"\W{{0,3}}(?:[^\W\d_]{{1,10}}\.?,?\s){{0,2}}"
    rf"(?:{_DAY}|{_WEEKDAY_OR_MONTH}|\d{{1,2}}[./ ]|[^\W\d_]{{2,12}}\.?,?\s\d)",
    re.IGNORECASE,
)
_DATE_INSIDE = re.compile(rf"{_DAY}|\b(?:On|Am|Le|El|Em|Il|Op|Den)\s(?=.{{0,12}}\d)")
# What stands before a date inside of an attribution.
_LEADS_TO_DATE = re.compile(
    r"(?:\b(?:On|At|Am|Le|El|Em|Il|Op|Den|dnia|pada|vào|wrote|on|am)|[在于於,，、は(-])$", re.IGNORECASE
)
_BEHIND_SENTENCE = re.compile(r"[^<@]*[。！？]\s*(?=[^\s。])")
_WORD = re.compile(r"\w|[^\x00-\u2fff]")
_CUT_ADDRESS = re.compile(rf"<\s?{_ADDRESS}\s*$")
_REST_OF_ATTRIBUTION = re.compile(r"\s*>[^>]{0,60}[:：]\s*")
_NEEDED = re.compile(r"[\d@＠]")
_ENDS = (":", "：", "wrote", ">", "書きました。")
_LONGEST_WRAP = 4
_LONGEST_ATTRIBUTION = 300
_LONGEST_LINE, _MOST_DATES = 600, 4
"""Words with an attribution on their line are not longer, and have not more dates before it."""

_SEPARATOR = re.compile(
    r"[\W_ー]{2,}(?:original(?: message| mail)?|(?:forwarded|reply) message"
    r"|(?:返信)?元の(?:メッセージ|メール)|オリジナルメッセージ|転送(?:された)?(?:メッセージ|メール)"
    r"|(?:回复的)?原始?[邮郵]件|원본 ?(?:메시지|메일)|ursprüngliche nachricht|message d.origine"
    r"|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht)[\W_ー]*"
    # Android: ---- 名前 wrote ----  ---- On 2026/11/24 7:05 名前 wrote ----
    r"|-{3,}.{1,100}(?:\bwrote|さんが書きました)\s?:?\s?-{3,}"
    r"|begin forwarded message:|転送されたメッセージ:",
    re.IGNORECASE,
)
# In whatever language it is written, it is one only above the header lines of the original.
_TITLE = re.compile(
    r"[-_=*]{3,}\s?[^-_=*\s].{1,60}[^-_=*\s]\s?[-_=*]{3,}|[^.。!?:]{0,40}(?:forwarded|transféré|réexpédié|転送)[^.。!?:]{0,30}:",
    re.IGNORECASE,
)
# >>> 名前 <a@x> 2026/11/24 7:05 >>>
_GROUPWISE = re.compile(rf">>> .{{0,60}}{_ADDRESS}.{{0,40}} >>>\s*")
_OWN_LINE = re.compile(r"(?:[^\w「」?]|[_ー])*この線より上に返信してください(?:[^\w「」?]|[_ー])*")
_LONGEST_SEPARATOR = 120
_UNDERSCORES = re.compile(r"\s*_{5,}\s*")
_DASHES = re.compile(r"\s*[-=*─━]{5,}\s*")

_WITH_ADDRESS = re.compile(_ADDRESS)
_WITH_DATE = re.compile(rf"\d{{4}}|{_TIME}")
_LONGEST_BLOCK = 16

_EMOTICON = re.compile(r"\s*(?:>[_.oO・ω∀Д﹏^-]{0,3}<|＞[＿_.・ω∀Дωо﹏]{0,3}＜)(?!\w)")
_QUOTE_SIGN = re.compile(r"\s{0,4}[>＞](?![:：])")
_NAMED_SIGN = re.compile(r"[^\s<>＞]{1,12}>(?=\s|$)")
_FEWEST_NAMED = 5
_BAR = re.compile(r"\s{0,4}\|(?:\s|$)(?!.*\|\s*$)")


def is_quoted(line: str) -> bool:
    """Whether a client's quote sign stands before the line: `>`, or `＞` of Japanese phones; not `>_<` nor `>:`."""
    return bool(_QUOTE_SIGN.match(line)) and not _EMOTICON.match(line)


def is_barred(line: str) -> bool:
    """Whether a bar stands before the line, which a few clients quote with; a table's row ends with one, too."""
    return bool(_BAR.match(line))


def begins_attribution(text: str) -> bool:
    """Whether a line (folded) begins as attributions do: with a date, a weekday, or a short word before one."""
    return bool(_BEGINS.match(text))


def without_names(lines: list[str]) -> list[str]:
    """The lines with a bare quote sign where a client (Mew, Supercite) put the quoted person's name before each."""
    names = Counter(found[0] for line in lines if (found := _NAMED_SIGN.match(line)))
    name, count = max(names.items(), key=itemgetter(1), default=("", 0))
    if count < _FEWEST_NAMED:
        return lines
    return [line[len(name) - 1 :] if line.startswith(name) else line for line in lines]


def one_a_line(lines: list[str]) -> list[str]:
    """The lines with every attribution apart from words that were written on its line, and whole where Gmail cut it.

    Gmail wraps before `>:`, which is no quote then.
    """
    apart: list[str] = []
    for number, line in enumerate(lines):
        if apart and _CUT_ADDRESS.search(apart[-1]) and _REST_OF_ATTRIBUTION.fullmatch(line):
            apart[-1] += line.strip()
            continue
        inside = len(line) <= _LONGEST_LINE and _DATE_INSIDE.search(line)
        column = (_attribution_column(lines, number) if inside else 0) or _column_behind_sentence(line)
        apart += [line[:column].rstrip(), line[column:]] if column else [line]
    return apart


def _attribution_column(lines: list[str], number: int) -> int:
    """Where on this line an attribution begins behind other words; 0 if none does."""
    line = lines[number]
    for found in islice(_DATE_INSIDE.finditer(line), _MOST_DATES):
        before = line[: found.start()].rstrip(" \u3000(")
        if not _WORD.search(before) or "@" in before or _LEADS_TO_DATE.search(before):
            continue
        below = takewhile(str.strip, lines[number + 1 : number + _LONGEST_WRAP])
        window = [line[found.start() :], *below]
        texts = (folded(" ".join(part.strip() for part in window[:count])) for count in range(1, len(window) + 1))
        if any(_FIRM[0].fullmatch(text) for text in texts if len(text) <= _LONGEST_ATTRIBUTION):
            return found.start()
    return 0


def _column_behind_sentence(line: str) -> int:
    """Where an attribution in any language begins behind a Japanese sentence on this line; 0 if none does."""
    found = _BEHIND_SENTENCE.match(line) if len(line) <= _LONGEST_LINE and _may_end_attribution(line) else None
    attribution = folded(line[found.end() :]) if found else ""
    return found.end() if found and any(pattern.fullmatch(attribution) for pattern in _FIRM) else 0


def is_own_line(line: str) -> bool:
    """Whether this is the line of our own letters that asks to reply above it, with its dashes or without."""
    return len(line) <= _LONGEST_SEPARATOR and bool(_OWN_LINE.fullmatch(folded(line)))


def find_marks(lines: list[str]) -> dict[int, int]:
    """Where quotes begin: from the first line of each mark to the line after its last.

    What follows a mark is the original: lines with a quote sign, or else all the rest of the mail.
    """
    fields = [kinds_of(line) for line in lines]
    marks: dict[int, int] = {}
    for at in range(len(lines)):
        end = _separator_end(lines, at, fields) or _header_block_end(lines, at, fields)
        if end is not None:
            marks[at] = end
    loose: dict[int, int] = {}
    for last, line in enumerate(lines):
        if _may_end_attribution(line):
            start = _attribution_start(lines, last)
            if start is not None:
                marks[_with_lead(lines, start)] = last + 1
            elif len(line) <= _LONGEST_ATTRIBUTION and _LOOSE.fullmatch(folded(line)):
                loose[_with_lead(lines, last)] = last + 1
    for start, end in loose.items():
        follows = next_written(lines, end)
        above_mark = follows in marks and "@" in lines[end - 1] and not lines[end - 1].endswith(">")
        if above_mark or (follows < len(lines) and is_quoted(lines[follows])):
            marks.setdefault(start, end)
    return marks


def _separator_end(lines: list[str], at: int, fields: list[list[str]]) -> int | None:
    """The end of a separator line (「-----元のメッセージ-----」) and the header lines below it."""
    line = lines[at]
    if not 5 <= len(line) <= _LONGEST_SEPARATOR or (is_quoted(line) and not _GROUPWISE.fullmatch(line)):
        return None
    if not (_SEPARATOR.fullmatch(folded(line)) or _GROUPWISE.fullmatch(line) or is_own_line(line)):
        return None
    end = at + 1
    while end < len(lines) and fields[end]:
        end += 1
    return end


def _header_block_end(lines: list[str], at: int, fields: list[list[str]]) -> int | None:
    """The end of a block of header lines as Outlook copies them, with the line of underscores before it.

    People write 「From: 先生へ」 too. So a block has a sender with an address and one more field, or three fields
    with a date.
    """
    if _leads_to_block(lines, at):
        at = next_written(lines, at + 1)
    if at == len(lines) or not fields[at]:
        return None
    kinds: set[str] = set()
    end, sender, dated = at, False, False
    for number in range(at, min(at + _LONGEST_BLOCK, len(lines))):
        found = fields[number]
        if not found:
            if number > end:  # one line may be blank, or the rest of a long field
                break
            continue
        if "from" in kinds and "from" in found:  # another block
            break
        kinds.update(found)
        value = folded(lines[number][:LONGEST_FIELD])
        sender = sender or ("from" in found and bool(_WITH_ADDRESS.search(value)))
        dated = dated or ("date" in found and bool(_WITH_DATE.search(value)))
        end = number + 1
    complete = (sender and len(kinds) >= 2) or (dated and len(kinds) >= 3)
    return end if "from" in kinds and complete else None


def _leads_to_block(lines: list[str], at: int) -> bool:
    """Whether this may be what clients set above a header block, not the last line of a boxed signature."""
    line = lines[at]
    if len(line) > _LONGEST_SEPARATOR:
        return False
    alone = at == 0 or not lines[at - 1].strip()
    return bool(_UNDERSCORES.fullmatch(line) or _TITLE.fullmatch(folded(line)) or (alone and _DASHES.fullmatch(line)))


def _may_end_attribution(line: str) -> bool:
    """A cheap look before the patterns: nearly every attribution ends with a colon."""
    return line.rstrip(" \u3000-*").endswith(_ENDS) and not is_quoted(line)


def _attribution_start(lines: list[str], last: int) -> int | None:
    """The first line of the attribution that ends on line `last`: the fewest lines that make one."""
    first = max(last - _LONGEST_WRAP + 1, 0)
    if lines[last].endswith(">") or not any(map(_NEEDED.search, lines[first : last + 1])):
        return None
    windows: list[tuple[int, str]] = []
    for start in range(last, first - 1, -1):
        if not lines[start].strip() or is_quoted(lines[start]):
            break
        text = " ".join(line.strip() for line in lines[start : last + 1])
        if len(text) > _LONGEST_ATTRIBUTION:
            break
        windows.append((start, folded(text.strip("-*_ \u3000"))))
    # Gmail wraps before an address or behind its `<`: what begins there is seldom all of it.
    for likely in (list(filterfalse(_begins_inside, windows)), list(filter(_begins_inside, windows))):
        for pattern in _FIRM:
            for start, text in likely:
                if pattern.fullmatch(text):
                    return start
    return None


def _with_lead(lines: list[str], start: int) -> int:
    """The first line of an attribution with the line above it, if that is a part of it."""
    above = lines[start - 1] if start else ""
    return start - 1 if len(above) <= _LONGEST_SEPARATOR and _LEAD.fullmatch(folded(above)) else start


def _begins_inside(window: tuple[int, str]) -> bool:
    text = window[1]
    return text.startswith("<") or text.count(">") > text.count("<")
