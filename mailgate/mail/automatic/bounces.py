"""Why a letter came back: RFC 3464 reports first, then the words of mail servers and Japanese carriers.

Which letter and which address it was, its envelope recipient tells (`bounce+TOKEN@`); nothing here looks for them.
"""

import re
from enum import StrEnum

from mailgate.mail.automatic.patterns import either
from mailgate.mail.body import mime
from mailgate.mail.body.html_page import from_html
from mailgate.mail.body.mime import Part


class Verdict(StrEnum):
    """What the other side said. docomo says UNKNOWN for filtered, too, so no single verdict is proof."""

    FULL = "full"
    UNKNOWN = "unknown"
    FILTERED = "filtered"
    TEMPORARY = "temporary"


_MAX_WORDS = 10_000

_STATUS_FIELD = re.compile(r"^Status:\s*([245](?:\.\d{1,3}\.\d{1,3})?)", re.IGNORECASE | re.MULTILINE)
_ACTION_FIELD = re.compile(r"^Action:\s*([a-z]+)", re.IGNORECASE | re.MULTILINE)
_DIAGNOSTIC_FIELD = re.compile(r"^Diagnostic-Code:\s*(.*(?:\n[ \t].*)*)", re.IGNORECASE | re.MULTILINE)
_STATUS_IN_TEXT = re.compile(r"(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY_IN_TEXT = re.compile(r"(?<![\d.])([45])(?:[0-5]\d)(?=[ -])")
# Behind these stands the letter itself, whose words are ours.
_COPY_BEGINS = re.compile(
    either(
        r"-- ?(?:Below this line|This is a copy|The header|Header of|Original message|Returned message)",
        r"-- ?(?:Unsent message|The following is|Message header|START OF RETURNED|RETURNED MAIL FOLLOWS)",
        r"-- ?(?:元のメッセージ|以下.{0,10}(?:コピー|メール))",
        r"^(?:Return-Path|Received|Original message headers):|^Original message follows|^Old message:",
        r"^-{3,} ?original (?:message|mail info)",
    ),
    re.IGNORECASE | re.MULTILINE,
)

_FULL = re.compile(
    either(
        r"(?<!sending )(?<!daily )(?<!daily message )quota",
        r"(?:mail(?:box|folder|drop)?|inbox)(?: is| was|:)? full|full mailbox",
        r"(?:mailbox|storage|disk|inbox|maildir).{0,40}(?:exceed|over (?:its|the)|limit reached|size limit)",
        r"exceed\w{0,5}.{0,40}(?:storage|mailbox|inbox)|(?:insufficient|not enough) (?:disk|mailbox|storage)",
        r"(?:not have enough|mail ?box) space|space (?:not enough|has been used up)|out of storage",
        r"exceeding receiving limits|mail file size exceeds|bo[iî]te .{0,30}pleine",
        r"casella .{0,30}piena|buz[oó]n .{0,30}lleno|postfach .{0,30}voll\b|已满|已滿",
        r"too much mail data|too many messages on the server",
        r"容量.{0,12}(?:超|オーバー|一杯|いっぱい|不足|満)",
        r"(?:メールボックス|受信箱|受信ボックス|受信トレイ).{0,14}(?:一杯|いっぱい|満杯)",
    ),
    re.IGNORECASE,
)
# au leaves the address out when the user's own filter refused, docomo refuses only after DATA. And a letter that
# is too large says nothing about the address.
_LETTER_REFUSED = re.compile(
    either(
        r"550 : user unknown",
        r">>> DATA <<< 55\d .{0,20}unknown user|unknown user.{0,120}in reply to end of DATA",
        r"(?:message|mail)(?: file)? (?:is )?too (?:big|large)|message (?:header )?(?:size|length) (?:exceeds|limit)",
        r"max(?:imum)? .{0,20}message size|(?:header size|line limit) exceed|taille limite",
        r"sender policy framework",
    ),
    re.IGNORECASE,
)
_NO_SUCH_USER = re.compile(
    either(
        r"(?:unknown|no such|invalid|non-?existent|undefined|bad)[ _](?:e-?mail |virtual |local |final delivery )?"
        r"(?:user|recipient|mailbox|address|account|local|person)",
        r"user(?:\(s\))? unknown|user not (?:found|known)|no mail ?box (?:found|here|available)",
        r"not an? (?:known|valid|active) (?:user|recipient|mailbox|address)|RecipN|badrcptto|not our customer",
        r"mailbox unavailable or access denied|no (?:user|mailbox|account) by (?:that|this) name|not listed in",
        r"(?:user|mailbox|account|address)\b.{0,60}(?:does(?: not|n't) exist|doesn't have an?)",
    ),
    re.IGNORECASE,
)
_FILTERED = re.compile(
    either(
        r"user (?:reject|refuse)|refuse[sd]? to (?:receive|accept)|recipient.{0,20} preferences",
        r"(?:e-?mail|message|sender|content|connection) (?:ip )?(?:address )?(?:was |is |has been )?"
        r"(?:filtered|refused|blocked|denied|rejected)",
        r"\bspam|junk mail|\bvirus(?:es)?\b|(?:black|block|deny|allow|white) ?list|banned|blocked|reputation",
        r"polic(?:y|ies)|prohibited|restricted|not allowed|access denied|not authori[sz]ed|unauthenticated",
        r"\b(?:dmarc|spf|dkim|batv|rbl|dnsbls?)\b|dnsbl\.|\b(?<!not )listed (?:at|by|in|on)\b|backscatter",
        r"\bptr\b|reverse dns|\brdns\b|\b[he][eh]lo\b|unwanted messages|user complaints",
        r"relay(?:ing)? (?:denied|not permitted)|unable to relay|(?:as|not) an? (?:open )?relay|rcpthosts",
        r"(?:permitted|configured) to relay|relaying mail|requires authentication|not subscribed|members?-only",
        r"sender(?:'s)? .{0,30}(?:invalid|not (?:accepted|pre-approved|on the)|verif)|verif\w+ .{0,10}sender",
        r"(?:not accepting|only accept(?:s|ing)|not accept) (?:any |new )?(?:mail|messages)(?! \(nullmx)",
        r"rejected by a remote mail server|(?:potentially executable|illegal) attachment|is protected by",
        r"拒否|受信制限|受信設定|迷惑メール|フィルタ|ブロック|指定受信|ドメイン指定|なりすまし",
    ),
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    either(
        r"(?:user|recipient|mailbox|address|account|addressee|name|persona|host|domain)\b.{0,80}"
        r"(?:not (?:found|exist|available|valid|known|listed|active|local|recogni[sz]ed)|unavailable|unknown"
        r"|is invalid|disabled|inactive|deactivated|discontinued|suspended|no longer|closed|frozen|locked|lookup fail"
        r"|not reachable|must exist|does(?: not|n't) exist|suspend the service)",
        r"no one (?:at|by)|unroute?able|couldn't find any host|no mail ?host|name service error|null ?mx",
        r"(?:unknown|no such|invalid) (?:host|domain)|no matches|has been suspended|inactive user|deactivated mailbox",
        r"no mx record|(?:host|domain) does not accept mail|not found recipient",
        r"存在し(?:ま|ない)|見つかりません",
        r"(?:宛先|あて先|受信者|ユーザー?|メールアドレス).{0,20}(?:不明|誤|間違|正しく)",
    ),
    re.IGNORECASE,
)
_TEMPORARY = re.compile(
    either(
        r"delay(?:ed)?\b|deferred|will (?:keep|continue|be retried|retry|try)|still (?:being|trying)|temporar",
        r"try (?:again|later)|tim(?:ed?|e)[ -]?out|connection (?:refused|reset|lost)|retry time|gr[ea]y-?list",
        r"not (?:be )?delivered (?:within|for more than)|not yet been delivered|expired|too long|long time|attempts",
        r"giving up|not responding|too quickly|rate that prevents",
        r"too many (?:hops|connections|concurrent|errors|messages|recipients|smtp)|connection limit|rate limit|throttl",
        r"sending rate|per hour|daily (?:message )?(?:quota|limit)|(?:mail|routing|forwarding) loop|loop(?:ing|s back)",
        r"no route to|unreachable|could ?n[o']t connect|did not respond|(?:multiple|many) retries|queue period",
        r"(?:service|server) (?:currently|temporarily) (?:unavailable|busy)|system (?:is )?full|trop de connexions",
        r"(?:configuration|config|internal|local|server) error|misconfigured|operation now in progress",
        r"name server reply|find a gateway|resolve route|dns records .{0,60}not be found",
        r"遅延|再送|後ほど|しばらく|時間をおいて|一時的",
    ),
    re.IGNORECASE,
)
# Said with a better reason, too: so these are asked last.
_TURNED_AWAY = re.compile(
    either(
        r"\b(?:rejected|denied)\b|protocol violation|header error|syntax error|invalid (?:sender|header|mime)",
        r"improper|8-bit data|attachments?\b",
        r"administrative prohibition|organizational settings|don't handle mail for|not local host|mailing list",
        r"service unavailable|transaction failed",
    ),
    re.IGNORECASE,
)
_FAILED = re.compile(
    either(
        r"(?:could|can) ?not be delivered|(?:un|not |non-?|not yet been )deliver(?:able|ed|y)|permanent error",
        r"delivery .{0,60}(?:failed|aborted|delayed)|aborted after|able to deliver|returned because|did not reach",
        r"non remis|permanent fatal error|delivery problems",
        r"mailbox unavailable|failed (?:recipient|addresses)|no valid recipient",
        r"(?:配[信送達]|送信)(?:不能|不可|でき(?:ません|なかった)|されません)",
        r"届(?:きません|かなかった|けられません)|配信が完了していません|无法发送|無法傳送",
    ),
    re.IGNORECASE,
)
_BY_STATUS = (
    (re.compile(r"[45]\.2\.2"), Verdict.FULL),
    (re.compile(r"4.*|5\.4\.[5-7]"), Verdict.TEMPORARY),
    (re.compile(r"5\.1\.(?:[1-46]|10)|5\.2\.1|5\.4\.[14]"), Verdict.UNKNOWN),
    (re.compile(r"5\.2\.3|5\.[3567]\..*"), Verdict.FILTERED),
)
_BY_WORDS = (
    (_FILTERED, Verdict.FILTERED),
    (_UNKNOWN, Verdict.UNKNOWN),
    (_TEMPORARY, Verdict.TEMPORARY),
    (_TURNED_AWAY, Verdict.FILTERED),
)


def classify(raw: bytes) -> Verdict | None:
    """Why the letter came back; None if the mail does not say that a letter did. Never raises.

    A failure that gives no reason is UNKNOWN.
    """
    tree = mime.parse(raw).walk()
    told = _told(tree)
    report = next((part for part in tree if part.type.endswith("delivery-status")), None)
    fields = report.text()[:_MAX_WORDS] if report else ""
    if "action:" in fields.lower():
        status = _reported_status(fields)
        if not status:
            return None
        diagnostic = "\n".join(_DIAGNOSTIC_FIELD.findall(fields))
        if _LETTER_REFUSED.search(" ".join(told.split())):  # Postfix tells only here after which command it was
            diagnostic += told
        if status.endswith(".0.0"):
            status = _status_in(diagnostic) or status
        return _judge(status, diagnostic) or _judge("", told) or Verdict.UNKNOWN
    status = _status_in(told)
    if not (status or _FAILED.search(told) or _FULL.search(told) or _NO_SUCH_USER.search(told)):
        return None
    return _judge(status, told) or Verdict.UNKNOWN


def _judge(status: str, words: str) -> Verdict | None:
    """The verdict of a status code (RFC 3463, "" if none was given) and the words that came with it."""
    words = " ".join(words.split())
    if _FULL.search(words):
        return Verdict.FULL
    if _LETTER_REFUSED.search(words):
        return Verdict.FILTERED
    if not status.startswith("4") and _NO_SUCH_USER.search(words):
        return Verdict.UNKNOWN
    by_status = next((verdict for pattern, verdict in _BY_STATUS if pattern.fullmatch(status)), None)
    by_words = next((verdict for pattern, verdict in _BY_WORDS if pattern.search(words)), None)
    vague = re.fullmatch(r"5\.\d\.0|5\.2\.1", status)  # "other", and "not accepting messages"
    return (by_words or by_status) if vague else (by_status or by_words)


def _reported_status(fields: str) -> str:
    """The first status in a delivery-status part that is no success; "" if every recipient was reached."""
    actions = {action.lower() for action in _ACTION_FIELD.findall(fields)}
    statuses = [status for status in _STATUS_FIELD.findall(fields) if not status.startswith("2")]
    if actions and actions <= {"delivered", "relayed", "expanded"}:
        return ""
    if "delayed" in actions and "failed" not in actions:
        return next((status for status in statuses if status.startswith("4.")), "4.0.0")
    return statuses[0] if statuses else "5.0.0"


def _status_in(words: str) -> str:
    """The status code a text speaks of, made from an SMTP reply code where it has no enhanced one."""
    enhanced = _STATUS_IN_TEXT.search(words)
    if enhanced:
        return enhanced[1]
    reply = _REPLY_IN_TEXT.search(words)
    return f"{reply[1]}.0.0" if reply else ""


def _told(tree: list[Part]) -> str:
    """What the report says to a person, up to where the returned letter begins."""
    part = next((part for part in tree if part.type in {"text/plain", "text/html"} and not part.children), None)
    if part is None:
        return ""
    said = from_html(part.text()) if part.type == "text/html" else part.text()
    return _COPY_BEGINS.split(said, maxsplit=1)[0][:_MAX_WORDS]
