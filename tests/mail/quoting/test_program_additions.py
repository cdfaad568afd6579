"""What filters, domains, lists and buttons add reaches nobody; what a person says of such things does."""

import pytest

from mailgate.mail.quoting.reply_words import written, written_html

WORDS = "承知しました。\nお大事に。"
QUOTE = "2026年11月24日(火) 7:05 学校連絡 <login@gate.example.jp>:\n> 連絡がありました。"

BANNERS = (
    "[CAUTION: External Email]",
    "*CAUTION*: External email. Do not click unless you trust the sender.",
    "このメールは組織の外部から送信されました。送信者が不明な場合はリンクをクリックしないでください。",
    "外部からのメールです。添付ファイルの取り扱いに注意してください。",
    "!-------- 外部メール --------!",
    "External sender - be careful",
    "This is an external email. Think before you click.",
    "【要注意：外部ドメインからのメール】",
    "You don't often get email from a@gate.example.jp.",
    "送信者 a@gate.example.jp は、あなたの組織の外部です。",
    "NOTICE: This email was sent from outside the school.",
    (
        "CAUTION: This email originated from outside of the organization. Do not click links or open attachments "
        "unless you recognize the sender and know the content is safe."
    ),
    "【注意】このメールは外部から送信されています。添付ファイルやリンクを開く際はご注意ください。",
    "[EXTERNAL]",
    "[EXTERNAL EMAIL]",
    "EXTERNAL EMAIL: Do not click links.",
    "This message came from outside your organization.",
    (
        "You don't often get email from login@gate.example.jp. Learn why this is important<https://aka.ms/LearnAb"
        "outSenderIdentification>"
    ),
    "login@gate.example.jp からのメールを受け取ることはあまりありません。これが重要である理由<https://aka.ms/x>",
    "WARNING: This message is from an external sender.\nPlease be careful with links and attachments.",
    "※外部からのメールです。",
    "※社外からのメールです。リンクのクリックにご注意ください。",
    "警告: このメールは組織外の送信者から届いています。\n心当たりのない添付ファイルは開かないでください。",
    (
        "ZjQcmQRYFpfptBannerStart\nThis Message Is From an External Sender\nThis message came from outside your o"
        "rganization.\nZjQcmQRYFpfptBannerEnd"
    ),
    "[外部メール]",
    "【外部メール】差出人に心当たりがない場合はリンクを開かないでください。",
    "【外部】",
    "Attention: external sender. Use caution with attachments.",
    "このメッセージは外部ドメインから送信されました。",
    "注意：本メールは学外から送信されたものです。",
    "*** This e-mail is from an external source. ***",
    "[ExternalEmail] This email is from an external source",
    "THIS EMAIL WAS SENT FROM OUTSIDE THE SCHOOL DISTRICT",
    "ⓘ このメールは校外から届きました。不審なリンクはクリックしないでください。",
    "Some people who received this message don't often get email from login@gate.example.jp.",
)

BELOW = (
    "本電子メールは、宛先に記載された方に限り閲覧が許可されています。",
    "This communication may contain confidential information. If you are not the intended recipient, notify us.",
    "このメールの内容は機密事項です。転送はご遠慮ください。",
    "-----\n例示市では紙の使用量削減に取り組んでいます。このメールの印刷は控えましょう。",
    "The views expressed in this email are those of the sender.",
    "Scanned by ExampleGuard for viruses.",
    "Outlook for Windows を入手する",
    "Sent from Yahoo Mail for iPhone",
    "arrows We2から送信",
    "Sent with Proton Mail secure email.",
    "AQUOS sense8から送信しました",
    (
        "----------------------------------------------------------------------\n本メールおよび添付ファイルには機"
        "密情報が含まれている場合があります。\n誤って受信された場合は、破棄のうえ送信者までご連絡ください。\n例示"
        "市教育委員会"
    ),
    (
        "This email and any attachments are confidential and intended solely for the addressee. If you have recei"
        "ved this email in error please notify the sender and delete it."
    ),
    (
        "CONFIDENTIALITY NOTICE: The contents of this email are intended only for the named recipient.\nIf you ar"
        "e not the intended recipient, please delete this message."
    ),
    (
        "このメールは宛先の方のみを対象としており、機密情報を含むことがあります。\n心当たりのない場合は削除してく"
        "ださい。"
    ),
    "Please consider the environment before printing this email.",
    "DISCLAIMER: The information contained in this message may be privileged.",
    "※本メールの内容には守秘義務があります。誤送信の場合は破棄をお願いします。",
    (
        "***\nこの電子メールには個人情報が含まれている場合があります。\n無断での転送・複製を禁じます。\n例示市立"
        "さくら小学校"
    ),
    "Diese E-Mail enthält vertrauliche Informationen.",
    "Ce message est confidentiel.",
    (
        "_______________________________________________\nPTA mailing list\nPTA@lists.example.jp\nhttps://lists.e"
        "xample.jp/mailman/listinfo/pta"
    ),
    "-- \nこのメールはPTAメーリングリストの登録者に送られています。\n退会はこちら: https://x",
    "To unsubscribe from this list, visit https://x.example/",
    "Unsubscribe: https://x.example",
    "配信停止はこちらから https://x.example",
    "-- \nこのEメールはアバスト アンチウイルスによりウイルススキャンされています。\nhttps://www.avast.com/antivirus",
    "Sent from my Fairphone",
    "Fairphone 5から送信",
    "Sent from my Redmi Note 12",
    "富士通携帯から送信",
    "Sent from Superhuman",
    "らくらくホンから送信",
    "Sent via BlackBerry Hub+",
    "Enviado desde mi Xiaomi",
    "Odoslané z môjho telefónu",
    "Sent from Nine",
    "HUAWEI P30から送信",
    "Sent from Mailspring",
    "Sent from my Motorola edge phone",
)

REACTIONS = (
    ("👍\n\n担任 さんが Gmail でリアクションしました <https://www.google.com/gmail/about/?utm_source=x>", "👍"),
    ("👍\n\nSato reacted via Gmail <https://www.google.com/gmail/about/>", "👍"),
    ("👍\n\nSato a réagi via Gmail <https://www.google.com/gmail/about/>", "👍"),
    ("❤️\n\n佐藤 一郎さんがメッセージにリアクションしました", "❤️"),
    ("Sato liked your message:\n\n👍", "👍"),
    ("Liked “保護者から連絡がありました。\n児童・生徒: 3年1組”", ""),
    ('Loved "保護者から連絡がありました。"', ""),
    ("Reacted 👍 to “保護者から連絡がありました。”", "👍"),
    ("「保護者から連絡がありました。」に👍でリアクションしました", "👍"),
    ("“保護者から連絡がありました。”を強調しました", ""),
    ("「保護者から連絡がありました。」に“いいね”しました", ""),
)

KEPT = (
    "外部の病院に行くそうです。",
    "このメールは外部の方にも転送してください。",
    "注意: 明日は体操服です。",
    "重要: 持ち物は水筒です。",
    "Attention: bring a hat.",
    "個人情報の紙を明日出してください。",
    "家から送信します",
    "病院から送信",
    "Sent from the hospital",
    "誤って別の日を書いてしまったようです。",
    "誤って別の日の連絡が届いていました。",
    "お心当たりがなければお電話ください。",
    "校外学習のメールは明日送ります。",
    "リンクを開いてください",
    "配信停止の件は事務へ",
    "Notice: school is closed.",
    "This message is from her teacher.",
    "「いいね」と言っていました",
)


@pytest.mark.parametrize("words", [WORDS, ""])
@pytest.mark.parametrize("banner", BANNERS)
def test_a_filters_banner_reaches_nobody(banner: str, words: str) -> None:
    assert written(f"{banner}\n\n{words}\n\n{QUOTE}") == words
    assert written(f"{banner}\n{words}\n\n{QUOTE}") == words
    assert written(f"{words}\n\n{QUOTE}\n\n{banner}") == words


@pytest.mark.parametrize("banner", [banner for banner in BANNERS if "\n" not in banner])
def test_a_banner_in_a_table_reaches_nobody(banner: str) -> None:
    page = f"<table><tr><td style='background:#ff0'>{banner.replace('<', '&lt;')}</td></tr></table><p>お大事に。</p>"
    assert written_html(page) == "お大事に。"


@pytest.mark.parametrize("words", [WORDS, ""])
@pytest.mark.parametrize("addition", BELOW)
def test_a_disclaimer_or_footer_reaches_nobody(addition: str, words: str) -> None:
    assert written(f"{words}\n\n{QUOTE}\n\n{addition}") == words
    assert written(f"{words}\n\n{addition}\n\n{QUOTE}") == words
    assert written(f"{words}\n\n{addition}") == words


@pytest.mark.parametrize(("body", "expected"), REACTIONS)
def test_a_reaction_is_its_emoji_or_nothing(body: str, expected: str) -> None:
    assert written(body) == expected
    assert written(f"{body}\n\n{QUOTE}") == expected


@pytest.mark.parametrize("text", KEPT)
def test_what_a_person_says_of_such_things_stays(text: str) -> None:
    assert written(f"{text}\n\n{QUOTE}") == text


@pytest.mark.parametrize("sign", ["(", "【", "。", "-", "＊ ", "「"])
def test_lines_of_nothing_but_signs_are_read_in_one_go(sign: str) -> None:
    line = (sign * 600)[:590]
    assert len(written("\n".join([line] * 100))) <= 60_000
    assert len(written(sign * 30_000)) <= 60_000
