"""What mail clients set above an original that they copy without marking its lines."""

# What stands before a copy of the original without marks: from here on, all of it is the original.
OPENINGS: dict[str, str] = {
    "Outlook ja": (
        "差出人: さくら小学校 <confirm+k4t2@gate.example.jp>\n送信日時: 2026年11月24日火曜日 7:05\n"
        "宛先: 佐藤 先生 <sato@mail.example>\n件名: 欠席連絡 3年1組 花子"
    ),
    "Outlook ja, message line": (
        "-----Original Message-----\nFrom: さくら小学校 <confirm+k4t2@gate.example.jp>\n"
        "Sent: Tuesday, November 24, 2026 7:05 AM\nTo: 佐藤 <sato@mail.example>\nSubject: 欠席連絡"
    ),
    "Outlook en, bold": (
        "*From:* Sakura School <confirm+k4t2@gate.example.jp>\n*Sent:* Tuesday, November 24, 2026 7:05 AM\n"
        "*To:* Sato <sato@mail.example>\n*Subject:* Absence"
    ),
    "Outlook en, inside one house": (
        "From: Sakura School\nSent: Tuesday, November 24, 2026 7:05 AM\nTo: Sato Ichiro\nSubject: Absence"
    ),
    "Outlook ja, wrapped": (
        "差出人: さくら小学校 <confirm+k4t2@gate.example.jp>\n送信日時: 2026年11月24日 7:05\n"
        "宛先: 佐藤 <sato@mail.example>; 鈴木 <suzuki@mail.example>;\n 高橋 <takahashi@mail.example>\n件名: 欠席連絡"
    ),
    "Outlook ja, blank lines between": (
        "差出人: さくら小学校 <confirm+k4t2@gate.example.jp>\n\n送信日時: 2026年11月24日 7:05\n\n"
        "宛先: 佐藤 <sato@mail.example>\n\n件名: 欠席連絡"
    ),
    "Outlook on the web": (
        "________________________________\n差出人: さくら小学校 <confirm+k4t2@gate.example.jp>\n"
        "送信日時: 2026年11月24日 7:05\n宛先: 佐藤 <sato@mail.example>\n件名: 欠席連絡"
    ),
    "Outlook for iOS": (
        "Outlook for iOS<https://aka.ms/o0ukef> を入手\n________________________________\n"
        "差出人: さくら小学校 <confirm+k4t2@gate.example.jp>\n"
        "送信日時: 火曜日, 11月 24, 2026 7:05 午前\n宛先: 佐藤 <sato@mail.example>\n件名: 欠席連絡"
    ),
    "Outlook for Android": (
        "Get Outlook for Android<https://aka.ms/ghei36>\n________________________________\n"
        "From: Sakura School <confirm+k4t2@gate.example.jp>\nSent: Tuesday, November 24, 2026 7:05:00 AM\n"
        "To: Sato <sato@mail.example>\nSubject: Absence"
    ),
    "Outlook de": (
        "Von: Sakura School <confirm+k4t2@gate.example.jp>\nGesendet: Dienstag, 24. November 2026 07:05\n"
        "An: Sato <sato@mail.example>\nBetreff: Absence"
    ),
    "Outlook fr": (
        "De : Sakura School <confirm+k4t2@gate.example.jp>\nEnvoyé : mardi 24 novembre 2026 07:05\n"
        "À : Sato <sato@mail.example>\nObjet : Absence"
    ),
    "Outlook zh": (
        "发件人: Sakura School <confirm+k4t2@gate.example.jp>\n发送时间: 2026年11月24日 7:05\n"
        "收件人: Sato <sato@mail.example>\n主题: Absence"
    ),
    "Outlook, one line": (
        "差出人: さくら小学校 <confirm+k4t2@gate.example.jp> 送信日時: 2026年11月24日 7:05 "
        "宛先: 佐藤 <sato@mail.example> 件名: 欠席連絡"
    ),
    "Outlook pl": (
        "Od: Sakura School <confirm+k4t2@gate.example.jp>\nWysłano: wtorek, 24 listopada 2026 07:05\n"
        "Do: Sato <sato@mail.example>\nTemat: Absence"
    ),
    "Outlook sv": (
        "Från: Sakura School [mailto:confirm+k4t2@gate.example.jp]\nSkickat: den 24 november 2026 07:05\n"
        "Till: Sato\nÄmne: Absence"
    ),
    "Outlook vi": (
        "Từ: Sakura School <confirm+k4t2@gate.example.jp>\nĐã gửi: Thứ Ba, 24 tháng 11, 2026 7:05 SA\n"
        "Đến: Sato <sato@mail.example>\nChủ đề: Absence"
    ),
    "Windows Mail ru, names only": (
        "От: Sakura School\nОтправлено: \u200eвторник\u200e, \u200e24\u200e \u200eноября\u200e \u200e2026 г. 7:05\n"
        "Кому: Sato"
    ),
    "Android da": (
        "-------- Oprindelig besked --------\nFra: Sakura School <confirm+k4t2@gate.example.jp>\n"
        "Dato: 24.11.2026  07.05  (GMT+01:00)\nTil: sato@mail.example\nEmne: Absence"
    ),
    "Thunderbird fr": (
        "-------- Message transféré --------\nSujet :     Absence\nDate :  Tue, 24 Nov 2026 07:05:00 +0900\n"
        "De :    Sakura School <confirm+k4t2@gate.example.jp>\nPour :  sato@mail.example"
    ),
    "labels in brackets": (
        "【差出人】さくら小学校 <confirm+k4t2@gate.example.jp>\n【日時】2026/11/24 7:05\n【件名】欠席連絡"
    ),
    "Outlook for iOS, addresses twice": (
        "差出人: さくら小学校 <confirm+k4t2@gate.example.jp<mailto:confirm+k4t2@gate.example.jp>>\n"
        "送信日時: 2026年11月24日 7:05\n件名: 欠席連絡"
    ),
    "GroupWise": ">>> さくら小学校 <confirm+k4t2@gate.example.jp> 2026/11/24 7:05 >>>",
    "Cybozu": (
        '差出人："さくら小学校" <confirm+k4t2@gate.example.jp>\n宛先："佐藤" <sato@mail.example>\n'
        "日時：2026/11/24 7:05\n標題：欠席連絡"
    ),
    "Yahoo! Japan": (
        "----- Original Message -----\nFrom: さくら小学校 <confirm+k4t2@gate.example.jp>\n"
        "To: sato@mail.example\nDate: 2026/11/24, Tue 07:05\nSubject: 欠席連絡"
    ),
    "docomo": (
        "----- 元のメッセージ -----\n差出人：さくら小学校 <confirm+k4t2@gate.example.jp>\n"
        "日時：2026/11/24 07:05\n件名：欠席連絡"
    ),
    "au": "-----元のメール-----\nFrom：confirm+k4t2@gate.example.jp\n送信日時：2026/11/24 07:05\n件名：欠席連絡",
    "SoftBank": "-----Original Message-----",
    "eM Client": '------ 元のメッセージ ------\n差出人 "さくら小学校" <confirm+k4t2@gate.example.jp>\n宛先 "佐藤"',
    "Apple Mail, no marks": "2026/11/24 7:05、さくら小学校 <confirm+k4t2@gate.example.jp>のメール：",
    "Gmail, marks lost": "2026年11月24日(火) 7:05 さくら小学校 <confirm+k4t2@gate.example.jp>:",
    "Yahoo! Mail en": (
        "On Tuesday, November 24, 2026 at 07:05:00 AM GMT+9, Sakura <confirm+k4t2@gate.example.jp> wrote:"
    ),
    "QQ": (
        '------------------ 原始邮件 ------------------\n发件人: "Sakura" <confirm+k4t2@gate.example.jp>;\n'
        '发送时间: 2026年11月24日(星期二) 上午7:05\n收件人: "Sato"<sato@mail.example>;\n主题: Absence'
    ),
    "iPhone, forwarded": "Begin forwarded message:",
    "our own line": "----- この線より上に返信してください -----",
    "our own line, dashes changed": "―――　この線より上に返信してください　―――",
    "our own line under an unknown one": (
        "Jumanne, 24 Nov 2026, Sakura <confirm+k4t2@gate.example.jp> aliandika:\n\n-- この線より上に返信してください --"
    ),
}
