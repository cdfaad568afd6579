"""What stands below a person's words without being theirs to say: footers of programs, signatures, boxed addresses."""

import re

from mailgate.mail.quoting.lines import DELIMITERS, folded, is_rule
from mailgate.mail.quoting.program_additions import without_additions

_DEVICE = (
    r"(?:iPhone|iPad|iPod|iOS|Mac|Android|Galaxy|Samsung|Xperia|AQUOS|arrows|Pixel|Huawei|Xiaomi|OPPO|BlackBerry"
    r"|docomo|SoftBank|au|ドコモ|ソフトバンク|Yahoo|Gmail|Outlook|Windows|Thunderbird|Spark|K-9|FairEmail"
    r"|(?:らくらく)?スマートフォン|スマホ|携帯|タブレット|モバイル端末)"
)
_DEVICE_EN = rf"(?:{_DEVICE}|mobile|cell|smartphone|tablet|phone|PC|\w*Mail|Proton Mail|Nine)"
# Lines that programs add by themselves (and what they put for a picture); a person's sentence goes on where these end.
_PROGRAM_LINE = re.compile(
    rf"(?:私の\s?)?{_DEVICE}[^、。]{{0,30}}(?:から|より|で)送信(?:されました|しています)?。?(?:簡潔な.{{0,30}})?"
    r"|[a-z][\w™®!+ -]{1,30}(?:メール)?から送信|Proton ?Mail(?:を使って|を使用して|の.{1,20}で)送信(?:し"
    r"|され)ました。?"
    rf"|\(?Sent (?:from|via|with|using) (?:[\w'’]+ ){{0,4}}{_DEVICE_EN}[^,;:!?]{{0,40}}(?:<https?:\S+>)?"
    r"(?:,? ?(?:Please )?excuse .{0,40})?\)?"
    r"|(?:[\w ]{2,24} |获取 ?|取得 ?|下载 ?)Outlook (?:for|pour|für|para|per|voor|cho) (?:iOS|Android|Mac)[^ ]*"
    r"|(?:Outlook for (?:iOS|Android|Mac)|(?:iOS|Android|Mac) ?版 ?Outlook)[^ ]* ?(?:の入手|を(?:入手|取得)(?:する)?)"
    r"|Outlook (?:for|on) \w+ ?(?:を|の) ?(?:入手|取得)(?:する)?|(?:[a-z][\w™ -]{2,30})から送信(?:しました"
    r"|されました)。?"
    r"|Von meinem .{2,30} gesendet|Envoyé de(?:puis)? mon .{2,30}|Enviado do meu .{2,30}|Enviado desde mi .{2,30}"
    r"|Inviato da(?:l mio)? iP.{2,20}|发自我的.{2,30}|从我的.{2,30}(?:发送|發送)|나의 .{2,20}에서 보냄"
    r"|來自我的.{2,30}|来自我的.{2,30}|從我的.{2,30}傳送|.{2,20}बाट पठाइएको|ส่งจาก .{2,30}"
    r"|(?:Sendt fra|Skickat från|Verstuurd vanaf|Verzonden (?:met|vanaf)|Lähetetty|Wysłane z|Odesláno z"
    r"|Отправлено (?:с|из)|Dikirim dari|Ipinadala mula|Gửi từ|Enviado do|Diese Nachricht wurde von) .{2,60}"
    r"|Get [\w ]{2,20} for (?:iOS|Android|Mac)|<https://aka\.ms/\w+>"
    r"|\[(?:cid|image|画像):[^\[\]]{0,80}\]|<[\w .-]{1,60}\.(?:jpe?g|png|gif|heic|pdf)>"
    r"|(?:Avast|AVG) logo"
    # Devices that nobody has heard of: a name and nothing else.
    r"|Sent (?:from|via|using) (?:my )?(?-i:[A-Z0-9])[\w™®+'’ -]{1,40}\.?(?:<https?:\S+>)?"
    r"|(?:私の ?)?(?=[^。、!?]*(?:[a-z]{3}|[ァ-ー]{3}|携帯|電話|ホン|端末))[^\s。、!?はがをにでも]{2,24}"
    r"(?: [^\s。、!?はがをにでも]{1,16}){0,3} ?(?:から|より)送信"
    r"|(?:Envoyé à partir|Envoyé depuis|Enviado (?:a partir|a través|mediante)|Inviato (?:con|tramite)"
    r"|Gesendet (?:von|mit)"
    r"|Στάλθηκε από|Gönderildi|Trimis de pe|Elküldve|Odoslané z|Надіслано з|Изпратено от|أُ?رسل(?:ت)? من"
    r"|נשלח מ).{2,60}"
    r"|.{2,30}(?:에서 보냄|에서 보냈습니다|’dan gönderildi|'dan gönderildi|se bheja gaya)",
    re.IGNORECASE,
)
_LONGEST_PROGRAM_LINE = 120
LONGEST_SIGNATURE = 15
_CONTACT = re.compile(
    r"(?:\+81|0)[\d()-]{8,14}\d|(?:tel|fax|電話|携帯|内線)\W{0,3}\d|\S@\S+\.\w|https?://|www\.|〒\s?\d{3}"
    r"|[都道府県].{1,8}[市区町村郡].{0,30}\d",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"学校|小学|中学|高校|幼稚園|保育|こども園|教諭|担任|校長|教頭|養護|事務|大学|会社|school|teacher|univ|inc\.|ltd",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://\S+|www\.\S+")
_NAME = re.compile(r"[A-Za-z\u30a1-\u30fc\u3005\u4e00-\u9fff.]{1,12} [A-Za-z\u30a1-\u30fc\u3005\u4e00-\u9fff]{1,12}")
_FAREWELL = re.compile(
    r"(?:(?:many |with |best |kind |warm )*(?:thanks|regards|wishes)(?: (?:and|&) regards)?|cheers|sincerely)[,.!]?"
    r"|с уважением,?|mit freundlichen grüßen,?|cordialement,?|atenciosamente,?|saludos,?|trân trọng,?",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][^\u3000-\u9fff]{0,60}")
_SENTENCE = re.compile(r"です|ます|ました|ません|ください|下さい|でしょう|[。!?]\s*$")
_ANNOUNCED = re.compile(r":\s*$|以下|下記|次の|↓")


def without_signature(lines: list[str], *, below_words: bool = False) -> list[str]:
    """The lines without what programs added and without the signatures at their end.

    A signature must be clear to be cut: below a `-- ` and short, or below a drawn line with an address, a number or
    a school in it. What reads like a sentence, or what the line above announces, stays. `below_words` says that the
    person has written above the quote that these lines follow: what begins with a delimiter then is a signature.
    """
    kept = _without_program_lines(without_additions(lines))
    first = next((number for number, line in enumerate(kept) if line.strip()), len(kept))
    if below_words and kept[first:] and kept[first].strip() in DELIMITERS and not any(map(reads_like_sentence, kept)):
        return kept[:first] if len(kept) - first <= LONGEST_SIGNATURE else kept
    while True:
        while kept and not kept[-1].strip():
            kept.pop()
        start = _delimited_start(kept, first)
        if start is None:
            start = _box_start(kept)
        if start is None:
            return kept
        del kept[start:]


def reads_like_sentence(line: str) -> bool:
    """Whether the line looks like a (Japanese) sentence rather than a line of a signature."""
    return bool(_SENTENCE.search(folded(line)))


def _without_program_lines(lines: list[str]) -> list[str]:
    """The lines without those of programs, and without the delimiter directly above such a line."""
    kept: list[str] = []
    for line in lines:
        if not _is_program_line(line.strip()[: _LONGEST_PROGRAM_LINE + 1].lstrip("-—– ")):
            kept.append(line)
        elif kept and kept[-1].strip() in DELIMITERS:
            kept.pop()
    return kept


def _is_program_line(line: str) -> bool:
    return bool(_PROGRAM_LINE.fullmatch(line))


def _delimited_start(lines: list[str], first: int) -> int | None:
    """The number of the `-- ` line of a signature at the end, as mail clients set it (RFC 3676, section 4.3).

    Many lose its space, and people draw such lines too, so that one must have a signature below it. So must one that
    is the `first` line with anything on it: people write below that.
    """
    below: list[str] = []
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if line.strip() in DELIMITERS:
            if line == "-- " and (number != first or not below):
                return number
            apart = 0 < number != first and not lines[number - 1].strip()
            clear = _is_signed(below) or _is_name(below) or (apart and _is_foreign(below))
            return number if clear and not _is_announced(lines, number) else None
        if line.strip():
            below.append(folded(line))
        if len(below) > LONGEST_SIGNATURE:
            return None
    return None


def _is_signed(lines: list[str]) -> bool:
    """Whether these lines say who signs and how to reach them, and nothing else. A link alone does not."""
    if any(map(reads_like_sentence, lines)):
        return False
    return any(_CONTACT.search(line) or _HOUSE.search(line) for line in lines if not _LINK.fullmatch(line))


def _is_name(lines: list[str]) -> bool:
    """Whether there is only a name, written with its space, or one below a farewell. (「了解」 is no name.)"""
    names = [line for line in lines if not _FAREWELL.fullmatch(line)]
    return len(lines) <= 3 and (all(map(_NAME.fullmatch, names)) if names else bool(lines))


def _is_foreign(lines: list[str]) -> bool:
    """Whether these few lines are in Latin letters, which is how no Japanese adds a word below a line of dashes."""
    few = 1 <= len(lines) <= 5 and all(map(_LATIN.fullmatch, lines))
    return few and not any(map(reads_like_sentence, lines))


def _box_start(lines: list[str]) -> int | None:
    """The number of the drawn line that opens a signature at the end, closed by another one or not."""
    tail = range(max(0, len(lines) - LONGEST_SIGNATURE), len(lines))
    rules = [number for number in tail if is_rule(lines[number])]
    if not rules or rules == [len(lines) - 1]:
        return None
    closed = rules[-1] == len(lines) - 1
    start = _opening(lines, rules) if closed else rules[-1]
    inside = [folded(line) for line in lines[start + 1 :] if line.strip() and not is_rule(line)]
    # Without a closing line, a school or a number alone may be the last thing that a person tells.
    clear = closed or (len(inside) > 1 and any(map(_CONTACT.search, inside))) or any("@" in line for line in inside)
    return start if clear and _is_signed(inside) and not _is_announced(lines, start) else None


def _opening(lines: list[str], rules: list[int]) -> int:
    """The drawn line that goes with the last one: the nearest alike, since boxes have lines inside too."""
    alike = [number for number in rules[:-1] if lines[number].strip() == lines[rules[-1]].strip()]
    return alike[-1] if alike else rules[-2]


def _is_announced(lines: list[str], start: int) -> bool:
    """Whether the last words above line `start` lead to what is there: 「連絡先は以下です。」"""
    above = (lines[number] for number in range(start - 1, -1, -1))
    return bool(_ANNOUNCED.search(folded(next((line for line in above if line.strip()), ""))))
