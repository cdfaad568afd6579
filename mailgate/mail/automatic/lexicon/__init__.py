"""The words of programs: how the mails read that programs send in somebody's name. People use each of them, too."""

import re
from collections.abc import Mapping

from mailgate.mail.automatic.lexicon.mailboxes import MAILBOXES
from mailgate.mail.automatic.lexicon.services import SERVICES
from mailgate.mail.automatic.lexicon.wording import ProgramWording
from mailgate.mail.automatic.patterns import either
from mailgate.mail.automatic.signs import Program

LEXICON: Mapping[Program, ProgramWording] = MAILBOXES | SERVICES

ABOUT_MAIL = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"メール|メッセージ|\b(?:e-?)?mails?\b|\bmessages?\b",
        r"自動|機械的|システム|プログラム|\bauto(?:mat|-)\w*|\bsystem\b|\bgenerated\b",
        r"送信|発信|送られる|\bsent\b|\bsender\b",
        r"受信|受領|受付|受け付け|\breceiv\w+",
        r"配信|配達|お届け|不達|\bdeliver\w*",
        r"返信|返送|\brepl(?:y|ies)\b|\brespon[sd]\w*",
        r"添付|\battach\w*",
        r"ファイル|\bzip\b|\bfiles?\b|\barchive\b",
        r"暗号|復号|解凍|\b(?:en|de)crypt\w*|\bunzip\b",
        r"パスワード|\bpass(?:word|code)\b",
        r"リンク|\burl\b|ボタン|\blinks?\b|https?://|\bbutton\b",
        r"クリック|アクセス|\bclick\b|\bfollow\w*\b",
        r"認証|承認|\bverif\w+|\bauthenti\w+|\bprove\b",
        r"保留|隔離|迷惑|スパム|\b(?:hold|held|quarantin\w*|pending|spam)\b",
        r"宛先|相手先|受信者|アドレス|\brecipients?\b|\baddress\b",
        r"開封|既読|\bdisplayed\b|\bopened\b",
        r"取り?消|リコール|\brecall\w*",
        r"招待|会議|\binvit\w+|\bmeeting\b",
        r"お?問い?合わ?せ|チケット|サポート|窓口|スタッフ|\btickets?\b|\bsupport\b|\brequests?\b|\bagents?\b",
    )
)
"""What programs write about, each thing once: who speaks of three of them writes about mail, not about a child."""

PERSONAL = re.compile(
    either(
        r"承知|了解|りょうかい|わかりました|分かりました|お大事に|おだいじに|かしこまりました|確認しました"
        r"|確認済|よろしくお伝え|電話します",
        r"電話しました|お待ちして|心配|ご苦労|伝え(?:ます|ておき)|くん(?:の|は|が|に|、)|ちゃん(?:の|は|が|に"
        r"|、)|早く(?:良|よ)く",
        r"休み(?:ます|です|たい|の)|欠席|遅刻|早退|登校|通院|受診|病院|発熱|熱(?:が|で|は)|咳|腹痛|頭痛|体調"
        r"|すみません",
        r"明日は|昨日|と(?:書|出|来|表示|返)|では(?:ありません|ない)|ないように|担任|\bnot an?\b",
        r"教えて|わかりません|分かりません|先生|お母さん|お父さん|子ども|宿題|プリント|給食|教室|保健室|診断書|\?$",
        r"get well|take care of|got it|noted\b|understood|see you|feel better|i(?:'ll| will) (?:call|phone|tell)",
    ),
    re.IGNORECASE,
)
"""What people say about a child, and no program does: it outweighs all but whole sentences of programs."""
