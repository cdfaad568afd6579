"""Whether a machine wrote a mail: RFC 3834, and what is really sent.

Machine mail is never answered and never obeyed. A person taken for a machine goes unheard, and a machine taken for
a person may be answered for ever, so every sign here is exact and stands alone. What only looks like one is none:
`X-Auto-Response-Suppress`, "Fwd: Returned mail" from a person, "Re: 自動応答".
"""

import re
from itertools import takewhile

from mailgate.mail.addresses import Address, mailboxes, parse, split_tag
from mailgate.mail.automatic.patterns import either
from mailgate.mail.body.mime import Part
from mailgate.mail.headers import Headers
from mailgate.mail.quoting import own_lines

_COMMENT = re.compile(r"\([^()]*\)")
_BULK = frozenset({"bulk", "junk", "list", "auto_reply", "auto-reply", "autoreply"})
_UNSET = frozenset({"", "no", "false", "none", "0"})

# Whatever their value, only programs write these.
_TELLING_FIELDS = {
    **dict.fromkeys(("mailing-list", "x-mailing-list", "x-beenthere", "x-ml-name", "x-mlserver"), "list-header"),
    "feedback-id": "feedback-id",
    "x-loop": "x-loop",
    "x-rt-loop-prevention": "x-loop",
    "x-failed-recipients": "x-failed-recipients",
    "x-apple-action": "x-apple-action",
    "x-ms-exchange-inbox-rules-loop": "x-ms-exchange-inbox-rules-loop",
    "x-ms-exchange-generated-message-source": "x-ms-exchange-generated-message-source",
    "x-fc-machinegenerated": "x-fc-machinegenerated",
    "x-ms-exchange-message-is-ndr": "delivery-report",
    "x-cron-env": "x-cron-env",
}
# `X-Autoreply: yes` and its cousins; `X-Auto-Response-Suppress` only asks for silence.
_AUTOMATIC_FIELD = re.compile(
    r"x-(?:mail-?)?(?:auto[-_]?(?:repl(?:y|ied)|respon(?:d|der|se)|generated|submitted|answer)|vacation)"
    r"(?!-suppress)(?:-.*)?"
)

_REPORT_TYPE = re.compile(
    r"multipart/report|message/(?:(?:global-)?(?:delivery-status|disposition-notification)|feedback-report)"
)
_CALENDAR_ANSWERS = frozenset({"reply", "counter", "refresh"})

_ROBOT = re.compile(
    r"(?:.*[._+=\-])?"
    r"(?:mailer[._-]?dae?mon|(?:do|please)?[._-]?not?[._-]?re(?:ply|spond)|dont[._-]?reply"
    r"|auto[._-]?(?:reply|response|responder|confirm|notify|notification|mailer)|notifications?|bounces?)"
    r"\d*(?:[._+=%\-].*)?"
    r"|post[_-]?master(?:[+=%].*)?|(?:cron|mail|m)?daemon|majordomo|microsoftexchange[0-9a-f]{32}",
    re.IGNORECASE,
)
_LIST_OWNER = re.compile(r"owner-.+|.+-(?:owner|request)", re.IGNORECASE)
# sendmail writes the null sender as the second of these.
_NULL_PATH = re.compile(r"\s*<\s*(?:mailer-daemon(?:@[^>]*)?)?>\s*", re.IGNORECASE)
_DAEMON = re.compile(r"mailer[._-]?dae?mon(?:[._+=%\-].*)?|post[_-]?master", re.IGNORECASE)
_DAEMON_NAME = re.compile(r"\W*(?:mailer-daemon|mail delivery (?:sub)?system|internet mail delivery)\b", re.IGNORECASE)

_OPENING_BRACKETS = r"(?:\[[^][]{1,80}\]\s*)?[\s\[({<【［（〔「『＜《〈*＊※◆■●-]*+"
_AUTOMATIC_SUBJECT = re.compile(
    _OPENING_BRACKETS
    + either(
        r"auto(?:matic|mated|mat)?[ -]?(?:reply|response|respond(?:er)?|answer|acknowledge?ment)\b",
        r"(?:auto|自動) ?[:：]",
        r"(?:i am |i'm )?out[ -]?of[ -]?(?:the[ -])?office|ooo ?:",
        r"vacation (?:auto-?)?re(?:ply|sponse)",
        r"away from (?:my (?:e-?)?mail|the office)",
        # The same from Exchange and others in their users' languages.
        r"automati(?:sche antwort|sch antwoord|skt? svar)|autosvar|abwesen(?:heits(?:notiz|assistent)|d ?:)",
        r"r[ée]ponse automatique|absence du bureau|r(?:isposta|espuesta|esposta) autom[aá]tica",
        r"fuori (?:sede|ufficio)|fuera de (?:la )?oficina|automaattinen vastaus|automatick[áa] odpov",
        r"automatyczna odpowied|otomatik yan|автоответ|автоматический ответ",
        r"自[动動](?:回[复覆復]|答[复覆復])|자동 ?(?:회신|응답)|부재 ?중|trả lời tự động|ตอบกลับอัตโนมัติ|balasan otomatis",
        r"automatikus válasz|răspuns automat|αυτόματη απάντηση|автоматична відповідь|स्वचालित (?:जवाब|उत्तर)",
        # Bounces, receipts and the reports of DMARC.
        r"undeliver(?:ed mail|able(?: mail| message)? ?(?::|$))|returned mail ?(?:[:-]|$)|failure notice ?(?::|$)",
        r"(?:permanent )?delivery[ _](?:failure|(?:status )?notification)\b|non-?delivery\b|delayed mail \(",
        r"mail (?:delivery (?:failure|failed|problem|warning|error|sub)|system error|could not be delivered$)",
        r"message (?:delivery (?:failure|has failed)|status - |undeliverable\b|frozen$|not delivered$)|bounce[])]$",
        r"warning: (?:could not send|delayed mail|message .{0,40}delayed)|notice: mail delivery status|mail failure -",
        r"delivery (?:failed|delayed|report|status) ?(?::|$)|fail(?:ure|ed) delivery ?(?::|$)|error\(s\) in forwarding",
        r"(?:sorry, )?your message could(?:n't| not) be delivered|there was an error sending your mail",
        r"message you sent blocked|complaint about message from \d|e-?mail feedback report|loop (?:alert|back warning)",
        r"report domain:.*submitter:|(?:spam )?quarantine notification",
        r"non[ _]re(?:mis|capitabile)[_ ]*:|(?:nicht |un)zustellbar ?:|(?:niet |on)bestelbaar ?:|não entregue ?:",
        r"no se puede entregar ?:|не удается доставить ?:|无法送达|無法傳遞|배달되지 않음",
        r"メッセージを配信できません|メール配信に失敗しました",
        r"(?:送信)?(?:メール)?(?:配[信送達](?:不能|不可|エラー(?:通知|のお知らせ)|失敗通知)|未配信)(?![のがはでに]|について)|メールエラー通知",
        r"開封済み|開封確認(?:通知)? ?[:：(（]|既読 ?[:：]|未読のまま削除",
    ),
    re.IGNORECASE,
)
# People write about such mails, too: "自動返信が届きません" is a question, "自動返信メールです" an answer.
_AUTOMATIC_SUBJECT_JA = re.compile(
    _OPENING_BRACKETS + r"(?:(?:(?:不在|休暇|休業|出張|外出)[時中]?の)?自動(?:返信|応答|配信|送信)"
    r"|不在(?:自動)?(?:通知|のお知らせ| ?[:：】\])）]))"
    r"(?!(?:メール|メッセージ|設定|機能)?"
    r"(?:[がはをへも]|に(?!より|よる|て)|で(?!す|ご)|の(?!お知らせ|ご案内)|って|と(?!なり)|について))"
)

_QUOTE_BEGINS = re.compile(
    either(
        r"[>＞|]|-{3,}|_{5,}|={5,}",
        r"on\b.{0,200}\bwrote",
        r".*<[^<>\s]+@[^<>\s]+>",
        r"(?:from|sent|差出人|送信者|送信日時)\s*[:：]",
        r".*書きました",
    ),
    re.IGNORECASE,
)
# Lines that somebody drew around what they say, with nothing on them.
_RULE = re.compile(r"[-_=*#~+━─―＝＊※◆■□●○☆★\s]{3,}")
_AUTOMATIC_TEXT = re.compile(
    either(
        r"^hi\. this is the .{1,40} program at",
        r"this message was created automatically by (?:the )?mail",
        r"this is an? (?:auto(?:matic|mated)?[- ]?(?:reply|response|message|e-?mail)|automatically generated)",
        r"this (?:e-?mail|message) (?:is|was|has been) (?:sent |generated )?automatically",
        r"^i will be out of the office (?:starting|from) .{1,40} (?:and will not return )?until",
        r"^your (?:message|e-?mail) (?:could not|was not|has not been) (?:be )?delivered to",
        r"^[【\[（(<＜]自動(?:返信|応答|配信|送信)(?:メール)?[】\]）)>＞]|^(?:这是|這是).{0,16}自[动動]回[复覆復]",
        r"(?:この|本|当)(?:e-?)?(?:メール|メッセージ)は(?!.*[?？]).{0,40}?"
        r"自動(?:的に|で)?(?:返信|応答|配信|送信|生成|作成)(?:され|し[てま]|で(?!は)|メール|にて|により|機能|システム)",
    ),
    re.IGNORECASE,
)
# Wherever it stands, and then it must be all that the line says: below, people tell of such mails.
_AUTOMATIC_NOTE = re.compile(
    r"[※＊*・■◆●(（【\s]*(?:"
    r"(?:この|本|当)(?:e-?)?(?:メール|メッセージ)は(?!.*[?？])[^「」。]{0,40}?"
    r"自動(?:的に|で)?(?:返信|応答|配信|送信|生成|作成)(?=され|し[てま]|で(?!は)|にて|メール|システム|専用)"
    r"[^「」、。]{0,30}?(?:です|ます|した)(?:[。.)）】]|$|ので|ため|が、)"
    r"|(?:この|本|当)(?:メール|アドレス|メールアドレス)は[、 ]?[送配]信専用"
    r"|this is an? (?:auto(?:matic|mated)?[- ]?(?:reply|response|message|e-?mail)|automatically generated)"
    r"|this (?:e-?mail|message) (?:is|was|has been) (?:sent |generated )?automatically)",
    re.IGNORECASE,
)
_NOTED_CHARACTERS = 4000
_TEXT_LINES = 4


def sign(
    root: Part,
    *,
    envelope_sender: str,
    sender: Address | None,
    subject: str,
    text: str,
    own_addresses: frozenset[str],
) -> str | None:
    """The first sign that a machine wrote this mail, as a stable slug; None for a person.

    `envelope_sender` is "" for the null sender; `own_addresses` are canonical and come without tags.
    """
    headers = root.headers
    if not envelope_sender or any(_NULL_PATH.fullmatch(value) for value in headers.all("return-path")):
        return "null-sender"
    return (
        _field_sign(headers)
        or _structure_sign(root)
        or _sender_sign(headers, envelope_sender, sender, own_addresses)
        or _wording_sign(subject, text)
    )


def _field_sign(headers: Headers) -> str | None:
    if any(_keyword(value) not in {"", "no"} for value in headers.all("auto-submitted")):
        return "auto-submitted"
    if any(_keyword(value) in _BULK for name in ("precedence", "x-precedence") for value in headers.all(name)):
        return "precedence"
    for name, values in headers.fields.items():
        if name.startswith("list-"):
            return "list-header"
        if name in _TELLING_FIELDS:
            return _TELLING_FIELDS[name]
        if _AUTOMATIC_FIELD.fullmatch(name) and any(_keyword(value) not in _UNSET for value in values):
            return "x-autoreply"
    return None if headers.complete else "excessive-headers"


def _keyword(value: str) -> str:
    """The first word of a value such as `auto-replied (vacation); owner-email="a@x"`, in lower case."""
    words = _COMMENT.sub(" ", value[:200]).partition(";")[0].split()
    return words[0].strip('",.').lower() if words else ""


def _structure_sign(root: Part) -> str | None:
    if root.type == "text/plain" and root.headers.first("content-type")[:16].lower() == "multipart/report":
        return "delivery-report"  # whose parts nobody can find
    for part in root.walk():
        if _REPORT_TYPE.fullmatch(part.type):
            kind = part.type + part.parameters.get("report-type", "").lower()
            return "read-receipt" if "disposition" in kind else "delivery-report"
        if part.type == "text/calendar" and part.parameters.get("method", "").lower() in _CALENDAR_ANSWERS:
            return "calendar-reply"
    return None


def _sender_sign(
    headers: Headers, envelope_sender: str, sender: Address | None, own_addresses: frozenset[str]
) -> str | None:
    named = [sender] if sender else []
    if any(_without_tag(address) in own_addresses for address in (*named, parse(envelope_sender)) if address):
        return "own-address"
    agents = mailboxes(headers.first("sender"))
    if any(_ROBOT.fullmatch(address.local) for address in (*named, *agents)):
        return "sender-name"
    if any(_LIST_OWNER.fullmatch(address.local) for address in agents):
        return "list-header"
    writer = headers.first("from")
    # "MAILER-DAEMON" stands there without a domain, too.
    if _DAEMON_NAME.match(writer) or ("@" not in writer and _ROBOT.fullmatch(writer.strip(" <>"))):
        return "sender-name"
    return "sender-name" if _DAEMON.fullmatch(envelope_sender.partition("@")[0]) else None


def _without_tag(address: Address) -> str:
    return Address(split_tag(address.local)[0], address.domain).canonical


def _wording_sign(subject: str, text: str) -> str | None:
    if _AUTOMATIC_SUBJECT.match(subject) or _AUTOMATIC_SUBJECT_JA.match(subject):
        return "subject"
    lines = [line.strip() for line in text[:_NOTED_CHARACTERS].split("\n")]
    said = (line for line in lines if line and not _RULE.fullmatch(line))
    above = enumerate(takewhile(lambda line: not _QUOTE_BEGINS.match(line), said))
    if not any(
        _AUTOMATIC_NOTE.match(line) or (at < _TEXT_LINES and _AUTOMATIC_TEXT.search(line)) for at, line in above
    ):
        return None
    # A client may have copied that, in one of the many ways that only the reading of replies knows.
    own = map(str.strip, own_lines(text[:_NOTED_CHARACTERS]))
    return "text" if any(_AUTOMATIC_NOTE.match(line) or _AUTOMATIC_TEXT.search(line) for line in own) else None
