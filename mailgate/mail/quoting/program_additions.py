"""What programs add to a mail without being asked: filters' banners, disclaimers, footers of lists, reactions.

Each is known by how its paragraph begins; what goes on with it, goes with it. A person's own sentence is none.
"""

import re
from collections.abc import Sequence

from mailgate.mail.quoting.lines import DELIMITERS, folded, is_rule

_LONGEST_LINE = 600
_LEADING_SIGNS = re.compile(r"\A\W+")

# Filters' banners stand above the words, as text or out of a table of the page.
_OUTSIDE_EN = r"(?:outside|external|unknown|unverified|unfamiliar|not from|suspicious)"
_OUTSIDE_JA = r"(?:外部|社外|組織外|学外|校外|所外|庁外|院外|ドメイン外|信頼できない|見慣れない|不明な)"
_BANNER = re.compile(
    rf"(?:caution|warning|attention|alert|notice|be careful|stop"
    rf"|important)\b\W{{0,4}}(?=.*{_OUTSIDE_EN})(?=.*(?:e-?mail|message|sender|source))"
    r"|(?:external|ext|outside)(?: (?:e-?mail|message|sender|mail))?\W{0,3}(?:$|[:：\]】-]\s*(?:$"
    r"|.*(?:e-?mail|message|sender|links?|attachments?)))"
    rf"|this (?:e-?mail|message|sender)\b.{{0,40}}\b(?:originated|came|comes|was sent|sent|is|arrived"
    rf"|received)\b.{{0,30}}\b{_OUTSIDE_EN}\b"
    r"|(?:you|some people who received this message) (?:don't|do not) often get (?:e-?mail|email) from\b"
    r"|.{0,80}(?:さん)?からのメールを受け取ることは(?:あまり|ほとんど|めったに)?(?:ありません|少)"
    r"|.{0,80}から(?:の)?(?:電子)?メールを(?:頻繁に|あまり)(?:受信|受け取|受け取り).{0,16}(?:ません|ない)"
    r"|learn why this is important\b|\W*これが重要である理由|\W*(?:この|本)差出人.{0,30}(?:確認|認証|初めて)"
    r"|(?:external|unknown|outside) (?:sender|e-?mail)\b(?!.*[。])|(?:this is an?|this) external (?:e-?mail"
    r"|message|sender)"
    rf"|(?:外部|社外|学外|校外|組織外)(?:の)?(?:メール|送信者)\W*$|(?:送信者|差出人).{{0,80}}(?:組織"
    rf"|ドメイン)の?{_OUTSIDE_JA}"
    r"|zjqcmqryfpfpt\w*"
    rf"|i?\W*(?:注意|警告|重要|ご注意|要注意|外部メール|社外メール|危険)?\W{{0,4}}(?:この|本"
    rf"|当)?(?:電子)?(?:e-?)?(?:メール|メッセージ)は.{{0,24}}{_OUTSIDE_JA}"
    r"(?:から|より|の(?:送信|差出|ドメイン|アドレス|メール)|ドメイン)"
    rf"|(?:注意|警告|ご注意|要注意|重要)\W{{1,4}}.{{0,16}}{_OUTSIDE_JA}.{{0,24}}(?:メール|送信|差出人|送信者|受信)"
    rf"|{_OUTSIDE_JA}(?:から(?:の)?(?:受信)?|の送信者からの|ドメインからの"
    rf"|差出人からの)(?:電子)?メール(?:です|$|で|を|の|に|\W)"
    r"|(?:外部|社外|学外|校外|組織外)(?:から)?(?:の|受信)?メール\W{1,3}(?=.*(?:リンク|添付|url|差出人|送信元|心当たり|不審))"
    r"|(?:外部|社外|学外|校外|組織外|external|ext)(?:メール| ?e-?mail)?\W{1,3}(?:$|.*(?:external|外部|社外))",
    re.IGNORECASE,
)
_BANNER_GOES_ON = re.compile(
    r".*(?:links?|attachments?|click|recogni[sz]e|content is safe|report|suspicious|trust|verify|phish|caution"
    r"|reply)\b.*"
    r"(?:links?|attachments?|sender|safe|click|e-?mail|unless|phish|report|aka\.ms|https?:)"
    r"|(?:添付(?:ファイル)?|リンク|url|開封|クリック|不審|心当たり).{0,80}(?:注意|ください|下さい|しないで"
    r"|控え|確認|報告|開か)"
    r"|(?:do not|don't|never|please|use caution|be careful|exercise caution|think before)\b.{0,120}(?:click"
    r"|open|link|attachment|sender|reply)"
    r"|.{0,40}送信元.{0,40}(?:確認|注意)|\W*<?https?://aka\.ms/\S+>?\W*",
    re.IGNORECASE,
)

# Disclaimers of a domain stand below everything, often below a drawn line and above the house's name.
_DISCLAIMER = re.compile(
    r"(?:confidentiality (?:notice|note)|(?:legal |e-?mail )?disclaimer|privileged (?:and|/) ?confidential"
    r"|confidential(?:ity)?)\b\W"
    r"|(?:this|the information (?:contained )?in this|the contents? of this) (?:e-?mail|message"
    r"|communication|transmission|electronic)\b.{0,160}"
    r"(?:confidential|privileged|intended (?:only|solely|for)|proprietary)"
    r"|(?:the )?(?:views|opinions) expressed (?:in this|are)|.{0,40}(?:紙の使用|印刷は控え|印刷する前に"
    r"|環境(?:保護|に配慮))"
    r"|(?:if you (?:are not|have received|received|believe|think)).{0,80}(?:intended recipient|in error"
    r"|by mistake|addressee)"
    r"|(?:please )?(?:consider|think (?:about|of)) the environment"
    r"|(?:この|本|当)(?:電子)?(?:e-?)?(?:メール|メッセージ|通信)(?:及び|および|並びに|ならびに|と|や|、"
    r"|の内容|に(?:は|添付)|は).{0,100}"
    r"(?:機密|秘密|守秘|個人情報|特定の(?:個人|受信者|宛先)|宛先(?:の|に|として)|名宛人|受信者(?:のみ|以外)"
    r"|権限|法的|知的財産|ウイルス)"
    r"|(?:(?:万一|万が一|もし)、?)?(?:誤って|間違って)(?:この|本|当)?(?:メール)?(?:を|が)?(?:お)?(?:受信"
    r"|受け取|送信|配信|届)(?:された|った|いた)"
    r"|(?:誤送信|お?心当たり(?:の|が)?な).{0,40}(?:破棄|削除)"
    r"|(?:本メール|このメール)の(?:無断|転送|複製|開示|全部または一部|内容の).{0,60}(?:禁|控え|ご遠慮)"
    r"|(?:diese|ce|este|esta|questo|questa|dit|denna|bu) (?:e-?mail|message|mensaje|correo|mensagem"
    r"|messaggio|nachricht|bericht|mail)\b"
    r".{0,160}(?:vertraulich|confiden[tzc]i|riservat|vertrouwelijk)",
    re.IGNORECASE,
)
_DISCLAIMER_GOES_ON = re.compile(
    r"<?https?://\S+$|"
    r".*(?:破棄|削除|送信者|差出人|ご一報|ご連絡(?:ください|下さい|いただ)|開示|複製|転送|配布|漏えい|責任|保証"
    r"|禁じ|禁止|著作権|紙の使用)"
    r"|[^。!?]{1,40}(?:学校|園|委員会|市|町|村|県|府|課|室|部|法人|会社|センター|university|school|board|city"
    r"|district|inc\.|ltd\.?)$"
    r"|.*\b(?:delete|destroy|notify|disclos|distribut|copying|copies|unauthori[sz]ed|liab|virus|sender"
    r"|prohibited|recipient)",
    re.IGNORECASE,
)

# First lines of paragraphs that mailing lists and virus scanners add.
_FOOTER = re.compile(
    r"(?:you (?:received|are receiving) this (?:message|e-?mail|mail) because|to unsubscribe\b|unsubscribe ?[:<]"
    r"|to (?:view|stop|manage|change|post to) (?:this|receiving|your|the)\b.{0,60}(?:discussion|list|group"
    r"|e-?mails?|subscription|message)"
    r"|このメールは.{0,40}(?:グループ|メーリングリスト|ml)(?:「|の|に)|このグループから退会"
    r"|このディスカッションを|その他のオプションについては"
    r"|(?:配信|購読|登録)(?:の)?(?:停止|解除|変更).{0,30}(?:こちら|url|https?:)|(?:メーリングリスト"
    r"|ml)(?:の)?(?:退会|解除|登録|管理)"
    r"|virus-free|ウイルス ?フリー|this e?-?mail (?:has been|was) (?:checked|scanned) (?:for viruses|by)"
    r"|この ?e? ?メールは.{0,30}ウイルス.{0,10}(?:スキャン|チェック|検査)|(?:scanned|checked|cleaned"
    r"|protected) by \S+"
    r"|(?:ウイルス|ウィルス)(?:検査|チェック|スキャン)(?:済|を|は))",
    re.IGNORECASE,
)
# Somebody pressed a button instead of writing. What was reacted to is quoted, perhaps over several lines.
_REACTION = re.compile(
    r".{1,80}(?:さん)?が ?(?:gmail|outlook|メール) ?で(?:リアクション|反応)(?:しました|を送信しました)"
    r"|.{1,80} (?:reacted|has reacted|hat|a réagi|reaccionó|reagiu)\b.{0,20}\b(?:via|from|with|in|mit|über"
    r"|a través de|avec)\b.{0,12}gmail"
    r"|.{1,80}(?:さん)?が(?:あなたの)?(?:メッセージ|メール)(?:に|へ)(?:.{0,8}で)?リアクション(?:しました"
    r"|を付けました)\W*$"
    r"|.{1,80} (?:reacted to|liked|loved) your (?:message|e-?mail)\b"
    r"|(?:view|open) (?:reaction|in gmail|in outlook)\W*$|<?https?://\S*(?:emojireaction|utm_campaign=emoji"
    r"|reaction)\S*>?\W*$",
    re.IGNORECASE,
)
_TAPBACK = re.compile(
    r"\s*(?:(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|removed .{1,20} from)"
    r"|reacted (?P<emoji>\S{1,8}) to)\s+[\"“«「](?:.*)[\"”»」]\s*"
    r"|\s*[「\"“『](?:.*)[」\"”』]\s*(?:に|を)(?P<sign>[^\w\s「『“\"]{1,8})?.{0,8}(?:「?(?:いいね|ハート|大好き"
    r"|よくない|笑|強調|質問|\?\?|!!|‼️|❓)」?|リアクション|反応).{0,12}(?:しました|付けました|つけました"
    r"|送りました)\s*",
    re.IGNORECASE | re.DOTALL,
)
# What is left of it where the quoted text was found to be ours.
_TAPBACK_BEGINS = re.compile(
    r"\s*(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned"
    r"|reacted (?P<emoji>\S{1,8}) to)\s+[\"“«「](?P<sign>)",
    re.IGNORECASE,
)


def without_reaction(text: str) -> str:
    """A text without what was reacted to, if that is all it is: the emoji where one is named, or nothing."""
    tapback = _TAPBACK.fullmatch(text) or _TAPBACK_BEGINS.fullmatch(text)
    return (tapback["emoji"] or tapback["sign"] or "") if tapback else text


def without_additions(lines: Sequence[str]) -> list[str]:
    """The lines without paragraphs that programs added."""
    kept: list[str] = []
    goes_on: re.Pattern[str] | None = None
    for line in lines:
        text = _LEADING_SIGNS.sub("", folded(line[:_LONGEST_LINE]))
        if begins := _beginning(text):
            goes_on = begins
            _drop_rule(kept)
        elif goes_on and (not goes_on.match(text) if text else goes_on is not _DISCLAIMER_GOES_ON):
            goes_on = None
        if not line.strip() or not goes_on:
            kept.append(line)
    return kept


def _beginning(text: str) -> re.Pattern[str] | None:
    """What goes on below this line, if it begins something that a program added."""
    found = (goes_on for begins, goes_on in _ADDITIONS if text and begins.match(text))
    return next(found, None)


def _drop_rule(kept: list[str]) -> None:
    """Take away the drawn line that divides an addition from what stands above it."""
    last = next((number for number in range(len(kept) - 1, -1, -1) if kept[number].strip()), None)
    if last is not None and (is_rule(kept[last]) or kept[last].strip() in DELIMITERS):
        del kept[last:]


_ANYTHING, _NOTHING = re.compile(""), re.compile("(?!)")
_ADDITIONS = (
    (_BANNER, _BANNER_GOES_ON),
    (_DISCLAIMER, _DISCLAIMER_GOES_ON),
    (_FOOTER, _ANYTHING),
    (_REACTION, _NOTHING),
)
