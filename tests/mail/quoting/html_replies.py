"""HTML-only replies as mail clients write them, each with what its writer wrote."""

from mail.quoting.replies import PLAIN_NOTICE, ClientReply

_ORIGINAL = PLAIN_NOTICE.replace("\n", "<br>")

HTML_REPLIES: tuple[ClientReply, ...] = (
    ClientReply("nothing", "", ""),
    ClientReply("text without markup", "了解です &amp; お大事に", "了解です & お大事に"),
    ClientReply("Gmail, nothing written", '<div dir="ltr"><br></div>', ""),
    ClientReply(
        "Gmail ja",
        '<div dir="ltr">了解です。<div>お大事に</div></div><br><div class="gmail_quote gmail_quote_container">'
        '<div dir="ltr" class="gmail_attr">2026年11月24日(火) 7:05 学校 &lt;<a href="mailto:a@gate.example.jp">'
        'a@gate.example.jp</a>&gt;:<br></div><blockquote class="gmail_quote" style="border-left:1px solid">'
        f"{_ORIGINAL}</blockquote></div>",
        "了解です。\nお大事に",
    ),
    ClientReply(
        "Gmail, answers between",
        '<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">On Tue, Nov 24, 2026 wrote:<br></div>'
        '<blockquote class="gmail_quote">何時ですか</blockquote><div>10時です</div>'
        '<blockquote class="gmail_quote">給食は</blockquote><div>食べます</div></div></div>',
        "10時です\n食べます",
    ),
    ClientReply(
        "Gmail, signature",
        '<div dir="ltr">承知しました。<br clear="all"><div><br></div>'
        '<span class="gmail_signature_prefix">-- </span><br>'
        '<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">佐藤 一郎<br>さくら小学校</div></div>'
        f'<br><div class="gmail_quote"><div class="gmail_attr">x:<br></div><blockquote>{_ORIGINAL}</blockquote></div>',
        "承知しました。",
    ),
    ClientReply(
        "Gmail before 2018, attribution without a class",
        '<div>了解</div><div class="gmail_extra"><br><div class="gmail_quote">2026-11-24 7:05 GMT+09:00 学校 '
        '<span dir="ltr">&lt;<a href="mailto:a@gate.example.jp" target="_blank">a@gate.example.jp</a>&gt;</span>:<br>'
        f'<blockquote class="gmail_quote">{_ORIGINAL}</blockquote></div></div>',
        "了解",
    ),
    ClientReply(
        "a person's indented lines are no quote",
        '<div>手順です</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>体温を測る</div>'
        "</blockquote><div>以上</div>",
        "手順です\n体温を測る\n以上",
    ),
    ClientReply(
        "iPhone",
        '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">'
        'お大事になさってください。<br><br><div dir="ltr">iPhoneから送信</div>'
        '<div dir="ltr"><br><blockquote type="cite">'
        "2026/11/24 7:05、学校 &lt;a@gate.example.jp&gt;のメール：<br><br></blockquote></div>"
        f'<blockquote type="cite"><div dir="ltr">{_ORIGINAL}</div></blockquote></body></html>',
        "お大事になさってください。",
    ),
    ClientReply(
        "Apple Mail, answer below",
        '<body><div><br><blockquote type="cite"><div>2026/11/24 7:05、学校 &lt;a@gate.example.jp&gt;のメール：</div>'
        f'<br class="Apple-interchange-newline"><div>{_ORIGINAL}</div></blockquote></div><br>'
        "<div>はい、わかりました。</div></body>",
        "はい、わかりました。",
    ),
    ClientReply(
        "iCloud",
        "<div>了解です</div><div><br></div><div>2026年11月24日 7:05、学校 &lt;a@gate.example.jp&gt; のメール:</div>"
        f'<blockquote type="cite"><div>{_ORIGINAL}</div></blockquote>',
        "了解です",
    ),
    ClientReply(
        "Thunderbird ja",
        "<p>了解しました。</p><p>お大事に。</p>"
        '<div class="moz-cite-prefix">2026/11/24 7:05、学校 さんは書きました:<br></div>'
        f'<blockquote type="cite" cite="mid:x@gate.example.jp">{_ORIGINAL}</blockquote>'
        '<pre class="moz-signature" cols="72">-- \n佐藤 一郎\nTEL 0144-00-0000</pre>',
        "了解しました。\n\nお大事に。",
    ),
    ClientReply(
        "Thunderbird, answer below the quote",
        '<div class="moz-cite-prefix">On 2026/11/24 7:05, 学校 wrote:<br></div>'
        f'<blockquote type="cite"><pre class="moz-quote-pre" wrap="">{PLAIN_NOTICE}</pre></blockquote>'
        "<p>了解です。</p>",
        "了解です。",
    ),
    ClientReply(
        "Yahoo! Mail",
        '<div class="yahoo-style-wrap"><div>了解です</div><div><br></div></div><div id="ydpx" class="yahoo_quoted">'
        f"<div>On Tuesday, November 24, 2026, a@gate.example.jp wrote:</div><div>{_ORIGINAL}</div></div>",
        "了解です",
    ),
    ClientReply(
        "Outlook on the web",
        '<div class="elementToProof">確認しました。</div><div id="Signature"><p>佐藤 一郎</p><p>さくら小学校</p></div>'
        '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
        '<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>差出人:</b> 学校 &lt;a@gate.example.jp&gt;<br>'
        "<b>送信日時:</b> 2026年11月24日 7:05<br><b>宛先:</b> 佐藤<br><b>件名:</b> 欠席連絡</font>"
        "<div>&nbsp;</div></div>"
        f'<div class="BodyFragment">{_ORIGINAL}</div>',
        "確認しました。",
    ),
    ClientReply(
        "Outlook, words typed into the signature",
        '<div id="Signature"><p>電話で話しました。</p><p>佐藤</p></div><div id="appendonsend"></div>'
        f"<div id='divRplyFwdMsg'><b>From:</b> a@gate.example.jp</div><div>{_ORIGINAL}</div>",
        "電話で話しました。\n\n佐藤",
    ),
    ClientReply(
        "Outlook for Windows",
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>'
        '<!--[if gte mso 9]><xml></xml><![endif]--></head><body lang="JA"><div class="WordSection1">'
        '<p class="MsoNormal">承知しました。<o:p></o:p></p><p class="MsoNormal">電話します。<o:p></o:p></p>'
        '<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt">'
        '<p class="MsoNormal"><b>From:</b> 学校 &lt;a@gate.example.jp&gt; <br><b>Sent:</b> Tuesday, November 24, 2026 '
        f"7:05 AM<br><b>To:</b> 佐藤<br><b>Subject:</b> 欠席連絡</p></div></div>"
        f"<p class=MsoNormal>{_ORIGINAL}</p></div></body>",
        "承知しました。\n電話します。",
    ),
    ClientReply(
        "Outlook for iOS",
        '<div dir="ltr">了解です</div><div id="ms-outlook-mobile-signature"><div><br></div><a href="https://aka.ms/o0ukef">'
        'Outlook for iOS</a> を入手</div><hr><div id="divRplyFwdMsg"><b>差出人:</b> a@gate.example.jp<br></div>'
        f"<div>{_ORIGINAL}</div>",
        "了解です",
    ),
    ClientReply(
        "old Outlook Web Access",
        '<div>了解</div><div class="OutlookMessageHeader" dir="ltr"><hr>差出人: 学校<br>件名: 欠席連絡</div>'
        f"<div>{_ORIGINAL}</div>",
        "了解",
    ),
    ClientReply(
        "Proton Mail",
        '<div style="font-family:Arial">了解です</div><div class="protonmail_signature_block"><div>Sent with '
        '<a href="https://proton.me/">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">'
        "On Tuesday, November 24th, 2026 at 7:05 AM, 学校 &lt;a@gate.example.jp&gt; wrote:<br>"
        f'<blockquote class="protonmail_quote" type="cite">{_ORIGINAL}</blockquote></div>',
        "了解です",
    ),
    ClientReply(
        "docomo, HTML",
        '<html><body>了解です<img src="cid:1" alt="😊"><img src="cid:2" alt="logo"><br><br>'
        "----- 元のメッセージ -----<br>"
        f"差出人：学校 &lt;a@gate.example.jp&gt;<br>件名：欠席連絡<br><br>{_ORIGINAL}</body></html>",
        "了解です😊",
    ),
    ClientReply("a ruled quote", '<div>了解</div><div style="border-left: 2px solid #ccc">欠席連絡</div>', "了解"),
    ClientReply("phone marks in HTML", "<div>了解</div><div>&gt;欠席連絡</div><div>&gt;花子 発熱</div>", "了解"),
    ClientReply(
        "line breaks that count", '<div style="white-space: pre-wrap">3 OK\n5 電話します</div>', "3 OK\n5 電話します"
    ),
    ClientReply("line breaks that do not", "<p>3 OK\n  お大事に</p>", "3 OK お大事に"),
    ClientReply(
        "our own line", f"<p>了解</p><p>----- この線より上に返信してください -----</p><p>{_ORIGINAL}</p>", "了解"
    ),
    ClientReply(
        "list and table",
        "<ul><li>国語</li><li>算数</li></ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
        "国語\n算数\n1 2\n3",
    ),
    ClientReply(
        "a person's table with lines is no quote",
        '<table><tr><td style="border-left:1px solid #000">月</td><td style="border-left:1px solid #000">国語</td>'
        '</tr></table><div style="border-left:0px solid">以上</div>',
        "月 国語\n以上",
    ),
    ClientReply("signs that are no tags", "<p>A &lt; B > C <3 お大事に</p>", "A < B > C <3 お大事に"),
    ClientReply(
        "title and script are not words", "<title>Re: 欠席</title><script>var a = '<p>x</p>';</script>了解", "了解"
    ),
    ClientReply("a title left open", "<title>Re: 欠席<body>了解", "了解"),
    ClientReply("elements that nobody closed", '<div><div><p>了解<blockquote type="cite"><div>欠席連絡', "了解"),
    ClientReply(
        "elements closed twice", "</div></blockquote><p>了解</p></p></body></html></div>お大事に", "了解\nお大事に"
    ),
)
