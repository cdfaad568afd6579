"""Replies as mail clients write them, each with what its writer wrote; made up, in the style of the real ones."""

from dataclasses import dataclass

from mail.quoting.openings import OPENINGS


@dataclass(frozen=True, slots=True)
class ClientReply:
    """One reply: the `client` it imitates, the body it sends, and what the person `wrote`."""

    client: str
    body: str
    wrote: str


NOTICE = """\
----- この線より上に返信してください -----

3年1組 花子さんの欠席連絡が届きました。
理由: 発熱
備考: 38.2度あります。

https://gate.example.jp/confirm/abcdefgh"""

PLAIN_NOTICE = NOTICE.split("\n\n", 1)[1]


def quoted(text: str, mark: str = "> ") -> str:
    """The text as a client quotes it, `mark` before every line."""
    return "\n".join((mark + line).rstrip() for line in text.split("\n"))


QUOTE = quoted(PLAIN_NOTICE)

# The line (or lines) that a client puts between the answer and a `>` quote.
ATTRIBUTIONS: dict[str, str] = {
    "Gmail ja": "2026年11月24日(火) 7:05 さくら小学校 連絡 <confirm+k4t2@gate.example.jp>:",
    "Gmail ja, wrapped": "2026年11月24日(火) 7:05 さくら小学校 欠席連絡 <\nconfirm+k4t2mzqx7p@gate.example.jp>:",
    "Gmail ja, 12 hours": "2026年11月24日(火) 午前7:05 さくら小学校 <confirm+k4t2@gate.example.jp>:",
    "Gmail ja, 午後": "2026年11月24日(火) 午後 1:05 さくら小学校 <confirm+k4t2@gate.example.jp>:",
    "Gmail ja, no name": "2026年11月24日(火) 7:05 <confirm+k4t2@gate.example.jp>:",
    "Gmail ja, old": "2026/11/24 7:05 さくら小学校 <confirm+k4t2@gate.example.jp>:",
    "Gmail ja, older": "2026-11-24 7:05 GMT+09:00 さくら小学校 <confirm+k4t2@gate.example.jp>:",
    "Gmail en": "On Tue, Nov 24, 2026 at 7:05 AM Sakura School <confirm+k4t2@gate.example.jp> wrote:",
    "Gmail en, two lines": ("On Tue, Nov 24, 2026 at 7:05 AM Sakura School <confirm+k4t2@gate.example.jp>\nwrote:"),
    "Gmail en, three lines": (
        "On Tue, Nov 24, 2026 at 7:05 AM Sakura Elementary School <\nconfirm+k4t2mzqx7p@gate.example.jp>\nwrote:"
    ),
    "Gmail en, narrow space": "On Tue, Nov 24, 2026 at 7:05\u202fAM Sakura <confirm+k4t2@gate.example.jp> wrote:",
    "Gmail de": "Am Di., 24. Nov. 2026 um 07:05 Uhr schrieb Sakura School <\nconfirm+k4t2@gate.example.jp>:",
    "Gmail fr": "Le mar. 24 nov. 2026 à 07:05, Sakura School <confirm+k4t2@gate.example.jp>\na écrit :",
    "Gmail pt": ("Em ter., 24 de nov. de 2026 às 07:05, Sakura School <\nconfirm+k4t2@gate.example.jp> escreveu:"),
    "Gmail es": "El mar, 24 nov 2026 a las 7:05, Sakura School (<confirm+k4t2@gate.example.jp>)\nescribió:",
    "Gmail zh": "Sakura School <confirm+k4t2@gate.example.jp> 于2026年11月24日周二 07:05写道：",
    "Gmail ko": "2026년 11월 24일 (화) 오전 7:05, Sakura School <confirm+k4t2@gate.example.jp>님이 작성:",
    "Gmail vi": "Vào Th 3, 24 thg 11, 2026 vào lúc 07:05 Sakura School <\nconfirm+k4t2@gate.example.jp> đã viết:",
    "Gmail ru": "вт, 24 нояб. 2026 г. в 07:05, Sakura School <confirm+k4t2@gate.example.jp>:",
    "Apple Mail ja": "2026/11/24 7:05、さくら小学校 <confirm+k4t2@gate.example.jp>のメール：",
    "Apple Mail ja, narrow colon": "2026/11/24 7:05、さくら小学校 <confirm+k4t2@gate.example.jp>のメール:",
    "iPhone ja, name only": "2026/11/24 7:05、さくら小学校のメール：",
    "iPhone ja, kanji date": "2026年11月24日 7:05、さくら小学校 <confirm+k4t2@gate.example.jp>のメール：",
    "iPhone ja, message": "2026/11/24 午前7:05、さくら小学校 <confirm+k4t2@gate.example.jp>のメッセージ:",
    "iPhone en": "On 24 Nov 2026, at 7:05, Sakura School <confirm+k4t2@gate.example.jp> wrote:",
    "iPhone en, name only": "On Nov 24, 2026, at 7:05 AM, Sakura School wrote:",
    "Apple Mail de": "Am 24.11.2026 um 07:05 schrieb Sakura School <confirm+k4t2@gate.example.jp>:",
    "Thunderbird ja": "On 2026/11/24 7:05, さくら小学校 wrote:",
    "Thunderbird ja, translated": "2026/11/24 7:05、さくら小学校 さんは書きました:",
    "Thunderbird ja, name only": "さくら小学校 さんは書きました:",
    "Thunderbird ja, brackets": "(2026/11/24 7:05), さくら小学校 wrote:",
    "Thunderbird en": "On 11/24/26 07:05, Sakura School wrote:",
    "Thunderbird fr": "Le 24/11/2026 à 07:05, Sakura School a écrit :",
    "Becky!": "On Tue, 24 Nov 2026 07:05:00 +0900\nさくら小学校 <confirm+k4t2@gate.example.jp> wrote:",
    "Becky!, date alone": "Tue, 24 Nov 2026 07:05:00 +0900\nさくら小学校 <confirm+k4t2@gate.example.jp> wrote:",
    "Yahoo! Japan": "2026年11月24日(火) 7:05、さくら小学校 <confirm+k4t2@gate.example.jp>さんは書きました:",
    "Yahoo! Japan, day only": "2026年11月24日火曜日, さくら小学校 <confirm+k4t2@gate.example.jp> さんは書きました:",
    "Yahoo! Japan, old": "--- さくら小学校 <confirm+k4t2@gate.example.jp> wrote:",
    "Outlook for Mac": 'On 2026/11/24, 7:05, "さくら小学校" <confirm+k4t2@gate.example.jp> wrote:',
    "Outlook for Mac ja": '2026/11/24 7:05 に、"さくら小学校" <confirm+k4t2@gate.example.jp> を書き込みました:',
    "Evolution ja": "2026-11-24 (火) の 07:05 +0900 に さくら小学校 さんは書きました:",
    "Roundcube ja": "2026-11-24 07:05 に さくら小学校 さんは書きました:",
    "K-9 Mail": 'On November 24, 2026 7:05:00 AM GMT+09:00, "さくら小学校" <confirm+k4t2@gate.example.jp> wrote:',
    "K-9 Mail ja": "2026年11月24日 7:05:00 JST、さくら小学校 <confirm+k4t2@gate.example.jp>のメール:",
    "FairEmail": "24 Nov 2026 07:05:00 Sakura School <confirm+k4t2@gate.example.jp>:",
    "Spark": "On 24 Nov 2026 at 7:05 +0900, Sakura School <confirm+k4t2@gate.example.jp>, wrote:",
    "Wanderlust": 'At Tue, 24 Nov 2026 07:05:00 +0900,\n"さくら小学校" wrote:',
    "Yahoo! Japan, message": "2026/11/24 7:05、さくら小学校 <confirm+k4t2@gate.example.jp>さんのメッセージ:",
    "Becky!, date and name on two lines": (
        "Tue, 24 Nov 2026 07:05:00 +0900、\nさくら小学校 <confirm+k4t2@gate.example.jp> さんは書きました:"
    ),
    "Shuriken": "<20261124070500.AB12@gate.example.jp> の記事において\nconfirm+k4t2@gate.example.jp さんは書きました。",
    "Mew": "In message <20261124070500.AB12@gate.example.jp>, さくら小学校 wrote:",
    "news reader": "In article <20261124@gate.example.jp>,\n\tさくら小学校 <confirm+k4t2@gate.example.jp> writes:",
    "Gmail ja, of 2010": "2026/11/24 さくら小学校 <confirm+k4t2@gate.example.jp>",
    "Gmail ru, wrapped": '24.11.2026 07:05 пользователь "Sakura School" <\nconfirm+k4t2@gate.example.jp> написал:',
    "Gmail fi, wrapped": "ti 24. marraskuuta 2026 klo 7.05 Sakura School\n<confirm+k4t2@gate.example.jp> kirjoitti:",
    "Gmail ne": "२०२६ नोभेम्बर २४, मङ्गल ०७:०५ मा Sakura <confirm+k4t2@gate.example.jp> ले लेख्नुभयो:",
    "Android": "---- Sakura School wrote ----",
    "Xperia": "---- 2026/11/24 7:05 さくら小学校 さんが書きました ----",
    "Zoho": ("---- On Tue, 24 Nov 2026 07:05:00 +0900 Sakura School <confirm+k4t2@gate.example.jp> wrote ----"),
    "163": 'At 2026-11-24 07:05:00, "Sakura School" <confirm+k4t2@gate.example.jp> wrote:',
    "163 zh": '在 2026-11-24 07:05:00，"Sakura School" <confirm+k4t2@gate.example.jp> 写道：',
    "somebody wrote on a day": "Sakura School <confirm+k4t2@gate.example.jp> wrote on 24.11.2026 07:05:",
    "Original Message": "-----Original Message-----",
    "Original Message, wide": "----- Original Message -----",
    "元のメッセージ": "-----元のメッセージ-----",
    "Samsung": "-------- 元のメッセージ --------",
    "Windows Mail": (
        '----- Original Message ----- \nFrom: "さくら小学校" <confirm+k4t2@gate.example.jp>\n'
        "To: <sato@mail.example>\nSent: Tuesday, November 24, 2026 7:05 AM\nSubject: 欠席連絡\n"
    ),
    "phone, header quoted": ">From: confirm+k4t2@gate.example.jp\n>Date: 2026/11/24 07:05\n>Subject: 欠席連絡\n>",
    "phone, Re:": "Re:\n>From: confirm+k4t2@gate.example.jp\n>Date: 2026/11/24 07:05\n>",
    "phone, nothing but marks": ">",
    "QQ": "------------------ Original ------------------",
}

# Lines that a program adds by itself, at the end of what was written.
FOOTERS: dict[str, str] = {
    "iPhone": "iPhoneから送信",
    "iPad": "iPadから送信",
    "Apple en": "Sent from my iPhone",
    "Apple de": "Von meinem iPhone gesendet",
    "Apple fr": "Envoyé de mon iPhone",
    "Apple pt": "Enviado do meu iPhone",
    "Apple zh": "发自我的 iPhone",
    "Outlook for iOS": "Get Outlook for iOS",
    "Outlook for iOS, with link": "Get Outlook for iOS<https://aka.ms/o0ukef>",
    "Outlook for iOS ja": "Outlook for iOS を入手",
    "Outlook for Android ja": "Outlook for Android<https://aka.ms/AAb9ysg>を入手",
    "Android 版 Outlook": "Android 版 Outlook を入手",
    "Outlook for iOS ja, 入手": "iOS 版 Outlook<https://aka.ms/o0ukef> の入手",
    "Outlook for Android ja, 取得": "Android 版 Outlook<https://aka.ms/AAb9ysg> を取得する",
    "Outlook for iOS fr": "Télécharger Outlook pour iOS<https://aka.ms/o0ukef>",
    "Google Pixel": "Google Pixelから送信",
    "a phone of no name": "モバイル端末から送信",
    "a phone, in brackets": "(Sent from mobile device)",
    "a phone, excused": "Sent from my cell, please excuse any typos.",
    "Windows en, with link": "Sent from my Windows 8 PC <http://windows.example/preview>",
    "iPhone nl": "Verstuurd vanaf mijn iPhone",
    "iPhone tl": "Ipinadala mula sa aking iPhone",
    "iPhone ne": "iPhoneबाट पठाइएको",
    "iPhone zh, Taiwan": "從我的 iPhone 傳送",
    "link of Outlook alone": "<https://aka.ms/o0ukef>",
    "Rakuten": "Rakuten WEBメールから送信",
    "Proton ja": "Proton Mailのセキュアなメールで送信されました。",
    "iPhone en, dashes": "--Sent from my iPhone",
    "Windows Mail": "Windows 版のメールから送信",
    "Windows Mail en": "Sent from Mail for Windows 10",
    "Samsung": "Galaxyから送信",
    "Samsung en": "Sent from my Galaxy",
    "Xperia": "Xperia™ スマートフォンから送信",
    "Yahoo! Japan": "Yahoo!メール アプリから送信",
    "Yahoo! en": "Sent from Yahoo Mail on Android",
    "K-9 Mail": "Sent from my Android device with K-9 Mail. Please excuse my brevity.",
    "K-9 Mail ja": "Android端末からK-9 Mailで送信されました。簡潔なメッセージをお許しください。",
    "Spark": "Sent with Spark",
    "docomo": "ドコモのスマートフォンから送信",
    "Outlook ja": "iOS 版 Outlook から送信",
    "picture in Outlook": "[cid:image001.png@01DB3E5A.0B0C0D0E]",
    "picture in Gmail": "[image: image.png]",
    "picture in Apple Mail": "<IMG_0012.jpeg>",
    "Vietnamese iPhone": "Gửi từ iPhone của tôi",
    "Gmail signature": "-- \n佐藤 一郎\nさくら小学校 3年1組担任",
    "Gmail signature, space lost": "--\n佐藤 一郎\nさくら小学校",
    "delimiter with NBSP": "--\u00a0\n佐藤 一郎",
    "dash of a phone": "—\n佐藤 一郎",
    "box of stars": "＊＊＊＊＊＊＊＊＊＊\nさくら市立さくら小学校\n佐藤 一郎\nTEL 0144-00-0000\n＊＊＊＊＊＊＊＊＊＊",
    "box of equals": "====================\nさくら小学校\n佐藤 一郎\nsato@mail.example\n====================",
    "box of heavy lines": "━━━━━━━━━━━━\nさくら小学校　佐藤 一郎\n〒059-0000 北海道さくら市本町1-2-3\n━━━━━━━━━━━━",
    "box with an inner line": (
        "====================\nさくら小学校 佐藤 一郎\n--------------------\nhttps://sakura.example.jp/\n===================="
    ),
    "box of names": "--------------------\nさくら小学校\n佐藤 一郎\n--------------------",
    "Becky!": "----------------------\n佐藤 一郎 <sato@mail.example>",
    "ornaments": "☆*:.｡.:*☆*:.｡.:*☆\n佐藤 花子\nsato@mail.example\n☆*:.｡.:*☆*:.｡.:*☆",
    "box with corners": (
        "┏━━━━━━━━━━━━━━┓\n　さくら市立さくら小学校\n　佐藤 一郎\n　TEL 0144-00-0000\n┗━━━━━━━━━━━━━━┛"
    ),
    "a farewell and a name": "--\nThanks & Regards\nIchiro Sato",
    "Google Groups": (
        '-- \nYou received this message because you are subscribed to the Google Groups "staff" group.\n'
        "To unsubscribe from this group, send an email to staff+unsubscribe@mail.example."
    ),
    "Google Groups ja": (
        "-- \nこのメールは Google グループのグループ「職員室」に登録しているユーザーに送られています。\n"
        "このグループから退会し、グループからのメールの配信を停止するには "
        "staff+unsubscribe@mail.example にメールを送信してください。"
    ),
    "Avast": "Virus-free.www.avast.com",
    "Avast ja": "ウイルス フリー。 www.avast.com",
    "Avast ja, old": (
        "---\nこの E メールはアバスト アンチウイルスによりウイルススキャンされています。\nhttps://www.avast.com/antivirus"
    ),
    "AVG en": "---\nThis email has been checked for viruses by AVG.\nhttps://www.avg.com",
}

# Whole replies that the tables above do not make.
REPLIES: tuple[ClientReply, ...] = (
    ClientReply("nothing at all", "", ""),
    ClientReply("blanks of all kinds", " \u3000\r\n\u00a0\r\n\u200b\r\n\ufeff", ""),
    ClientReply("one line, no quote", "3 OK お大事に\r\n", "3 OK お大事に"),
    ClientReply("full-width space and zero width around", "\ufeff\u3000了解です\u200b\u3000\r\n\r\n", "了解です"),
    ClientReply("old Mac line ends", "了解です\rお大事に\r", "了解です\nお大事に"),
    ClientReply("signature only", "iPhoneから送信", ""),
    ClientReply(
        "signature, then quote",
        f"\n\niPhoneから送信\n\n2026/11/24 7:05、学校 <a@gate.example.jp>のメール：\n\n{QUOTE}",
        "",
    ),
    ClientReply("written under the phone's signature", "iPhoneから送信\n\n了解です。", "了解です。"),
    ClientReply(
        "Gmail's signature above the quote",
        f"承知しました。\n\n-- \n佐藤 一郎\n\n2026年11月24日(火) 7:05 学校 <a@gate.example.jp>:\n\n{QUOTE}",
        "承知しました。",
    ),
    ClientReply(
        "signature at the foot of a bottom posting",
        f"On 2026/11/24 7:05, 学校 wrote:\n{QUOTE}\n\nはい、わかりました。\n\n-- \n佐藤 一郎\nTEL 0144-00-0000",
        "はい、わかりました。",
    ),
    ClientReply(
        "answer directly under the last mark",
        "> 3年1組 花子さん\n> 備考: 早退するかもしれません\nはい、わかりました。",
        "はい、わかりました。",
    ),
    ClientReply(
        "answers between the lines",
        "> 何時に来ますか\n10時です\n> お迎えは\n母が行きます\n> 給食は\nいりません",
        "10時です\n母が行きます\nいりません",
    ),
    ClientReply(
        "answers between, with air",
        "> 何時に来ますか\n\n10時です\n\n> お迎えは\n\n母が行きます",
        "10時です\n\n母が行きます",
    ),
    ClientReply(
        "greeting above, answers between",
        "佐藤です。\n\nOn 2026/11/24 7:05, 学校 wrote:\n> 何時ですか\n\n10時です。\n\n> 給食は\n\n食べます。",
        "佐藤です。\n\n10時です。\n\n食べます。",
    ),
    ClientReply("one question quoted, one answer", "> 何時頃になりますか？\n10時です。", "10時です。"),
    ClientReply(
        "one blank line before a quote", "佐藤です。\n\n> 何時ですか\n> 給食は\n10時です", "佐藤です。\n\n10時です"
    ),
    ClientReply("written below a lone delimiter", "-- \n了解", "--\n了解"),
    ClientReply("feature phone, half-width marks", ">欠席連絡\n>3年1組 花子\n>発熱\n\nお大事に", "お大事に"),
    ClientReply("feature phone, answer above", "お大事に\n\n>欠席連絡\n>3年1組 花子\n>発熱", "お大事に"),
    ClientReply("full-width marks", "お大事に\n\n＞欠席連絡\n＞3年1組 花子\n＞　発熱", "お大事に"),
    ClientReply("marks of marks", "了解\n\n>> 欠席連絡\n>>> 花子\n> > 発熱", "了解"),
    ClientReply("marks after a blank", "了解\n\n > 欠席連絡\n > 花子", "了解"),
    ClientReply("our line, quoted, answer below", f"{quoted(NOTICE)}\n\n了解しました。", "了解しました。"),
    ClientReply("our line, quoted, answer above", f"了解しました。\n{quoted(NOTICE)}", "了解しました。"),
    ClientReply("our line as the only quoted line", "了解\n>----- この線より上に返信してください -----", "了解"),
    ClientReply("our line, dashes lost", f"了解\n\nこの線より上に返信してください\n\n{PLAIN_NOTICE}", "了解"),
    ClientReply(
        "a chain of replies",
        f"了解\n\nOn 2026/11/24 7:05, 学校 wrote:\n> はい\n>\n> On 2026/11/23 7:05, 佐藤 wrote:\n{quoted(QUOTE)}",
        "了解",
    ),
    ClientReply(
        "two attributions, the second without a mark",
        "了解\n\n2026/11/24 7:05、学校 <a@gate.example.jp>のメール：\n\n"
        f"2026/11/23 7:05、佐藤 <b@mail.example>のメール：\n\n{QUOTE}",
        "了解",
    ),
    ClientReply(
        "no blank line before the attribution",
        f"了解です\n2026年11月24日(火) 7:05 学校 <a@gate.example.jp>:\n{QUOTE}",
        "了解です",
    ),
    ClientReply(
        "a sentence that begins with On before the attribution",
        f"On Monday she will be back\nOn Tue, Nov 24, 2026 at 7:05 AM Sakura <a@gate.example.jp> wrote:\n{QUOTE}",
        "On Monday she will be back",
    ),
    ClientReply(
        "lines that people draw stay above the quote",
        f"予定\n-----\n国語\n-----\n算数です。\n\nOn 2026/11/24 7:05, 学校 wrote:\n{QUOTE}",
        "予定\n-----\n国語\n-----\n算数です。",
    ),
    ClientReply(
        "a date with a colon above a person's own marks",
        "11/25 の予定です\n\n2026/11/24 7:05、学校 <a@gate.example.jp>のメール:\n> 予定は？",
        "11/25 の予定です",
    ),
    ClientReply("a first name below a delimiter", "Thank you!\n\n--\nIchiro", "Thank you!"),
    ClientReply(
        "a name and a post in Latin letters",
        "Thank you!\n\n--\nIchiro Sato - Sakura School\nAssistant Language Teacher",
        "Thank you!",
    ),
    ClientReply("no words above it", "--\nIchiro", "--\nIchiro"),
    ClientReply(
        "a signature under the quote, its space lost",
        f"了解\n\nOn 2026/11/24 7:05, 学校 wrote:\n{QUOTE}\n\n--\nさくら先生 より",
        "了解",
    ),
    ClientReply(
        "a sentence under the quote and a drawn line",
        f"了解\n\nOn 2026/11/24 7:05, 学校 wrote:\n{QUOTE}\n\n--\n追伸: 給食は止めました。",
        "了解\n\n--\n追伸: 給食は止めました。",
    ),
    ClientReply(
        "group footer under the quote",
        f"了解\n\nOn 2026/11/24 7:05, 学校 wrote:\n{QUOTE}\n\n-- \nYou received this message because "
        'you are subscribed to the Google Groups "staff" group.\nTo unsubscribe, visit https://groups.example/.',
        "了解",
    ),
    ClientReply(
        "phone's signature and footer after one another",
        "了解\n\niPhoneから送信\n\nウイルス フリー。 www.avast.com",
        "了解",
    ),
    ClientReply(
        "mailing list footer",
        "了解\n_______________________________________________\nstaff mailing list\nstaff@mail.example\n"
        "https://mail.example/mailman/listinfo/staff",
        "了解",
    ),
    ClientReply(
        "box, then quote",
        f"承知しました。\n\n＊＊＊＊＊＊＊＊＊＊\nさくら小学校\n佐藤 一郎\nTEL 0144-00-0000\n＊＊＊＊＊＊＊＊＊＊\n\n"
        f"-----Original Message-----\nFrom: 学校 <a@gate.example.jp>\nSent: Tuesday, November 24, 2026 7:05 AM\n"
        f"To: sato@mail.example\nSubject: 欠席連絡\n\n{PLAIN_NOTICE}",
        "承知しました。",
    ),
    ClientReply(
        "Windows Mail, answer at the foot",
        f"----- Original Message ----- \nFrom: <a@gate.example.jp>\nTo: <sato@mail.example>\n"
        f"Sent: Tuesday, November 24, 2026 7:05 AM\nSubject: 欠席連絡\n\n\n{QUOTE}\n\n了解しました。",
        "了解しました。",
    ),
    ClientReply("Outlook, nothing above", f"\n\n{OPENINGS['Outlook ja']}\n\n{PLAIN_NOTICE}", ""),
    ClientReply(
        "a header block in a mark",
        "了解\n\n> From: 学校 <a@gate.example.jp>\n> Date: 2026年11月24日 7:05\n> 欠席連絡",
        "了解",
    ),
    ClientReply(
        "digest, line by line",
        f"3 OK お大事に\n5 電話します\n\n2026年11月24日(火) 8:05 学校 <a@gate.example.jp>:\n{QUOTE}",
        "3 OK お大事に\n5 電話します",
    ),
    ClientReply(
        "long signature stays",
        "了解\n-- \n" + "\n".join(f"{n}行目" for n in range(20)),
        "了解\n--\n" + "\n".join(f"{n}行目" for n in range(20)),
    ),
    ClientReply("form filled in between marks", "> 児童: 1\n> 内容: 1\n> 理由: 発熱", ""),
    ClientReply(
        "Gmail pt, wrapped behind the verb",
        f"承知しました。\n\n学校連絡 <a@gate.example.jp> escreveu (terça, 24/11/2026 à(s)\n07:05):\n\n{QUOTE}",
        "承知しました。",
    ),
    ClientReply(
        "Gmail hi, behind words on its line",
        f"承知しました。 मंगल, 24 नव॰ 2026 को 7:05 am बजे को 学校連絡 <a@gate.example.jp> ने लिखा:\n{QUOTE}",
        "承知しました。",
    ),
    ClientReply(
        "Mew, a name before each quote sign",
        f"承知しました。\n\n>>>>> On Tue, 24 Nov 2026, 学校連絡 said:\n\n{quoted(PLAIN_NOTICE, '学校> ')}",
        "承知しました。",
    ),
    ClientReply(
        "groupware, a line below the copy",
        "承知しました。\n\n----- ここから元のメール -----\n保護者から連絡がありました。\n\n内容: 欠席（病欠）\n"
        "月日: 2026年11月24日（火）\n\n■ このメールに返信すると「確認済」になります。\n----- ここまで -----",
        "承知しました。",
    ),
    ClientReply("Mail.ru", f"承知しました。\n\n--\nОтправлено из Mail для Android\n{QUOTE}", "承知しました。"),
)
