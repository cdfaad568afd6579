"""The words of what help desks, mail gateways and filters send in somebody's name."""

from mailgate.mail.automatic.lexicon.wording import ProgramWording, words
from mailgate.mail.automatic.signs import Program

SERVICES = {
    Program.TICKET: ProgramWording(
        subject=words(
            r"(?:request|ticket|case|support request|incident|issue) ?(?:#|no\.?|id:"
            r"?|number:?)? ?#?[A-Z]{0,6}-?\d{2,}.{0,20}?(?:received|created|opened|registered|updated)\b",
            r"(?:受付|受領|受信)(?:完了|確認|通知|のお知らせ)[】\]):：]",
            r"your (?:support |service )?(?:request|ticket|inquiry|enquiry|case|message) (?:has been|was) (?:received"
            r"|created|registered|opened|logged|updated|closed|resolved)\b",
            r"(?:we(?:'ve| have)? )?received your (?:request|inquiry|enquiry|ticket|message)\b",
            r"(?:お問い?合わ?せ|お申し?込み|ご依頼|ご連絡|メール)(?:を|の)?(?:受け?付け?|受信|受領|拝受"
            r"|承り)(?:ました|いたしました|致しました|完了|のお知らせ|のご連絡|通知|確認)",
            r"(?:受付|受領|受信)(?:完了|確認)(?:の)?(?:お知らせ|通知|メール|のご連絡)",
            r"[#\[(]?(?:受付|お?問い?合わ?せ|チケット|管理|整理)(?:番号|no\.?|id) ?[:：#]? ?[#A-Z]{0,6}-?\d{3,}",
            r"(?:support )?(?:ticket|case|request) #?[A-Z]{0,6}-?\d{2,}:? (?:is |has been |was )?(?:closed|resolved"
            r"|solved)\b",
            r"(?:ihre (?:anfrage|support-?anfrage)|votre demande|su (?:solicitud|consulta)|(?:o )?seu (?:pedido"
            r"|chamado)"
            r"|la (?:sua|tua) richiesta|uw (?:aanvraag|vraag)) (?:n[°ºo.]*|nr\.?)? ?[\[(#]{0,2} ?[A-Z]{0,6}-?\d{3,}",
            r"(?:您的|你的)?(?:请求|工单|問題|问题|郵件|邮件)(?:已)?(?:收到|受理|创建|建立)|(?:문의|접수)(?:가"
            r"|이)? ?(?:접수|완료)",
            r"課題 ?[A-Z]{2,10}-\d+ ?(?:が|を)|(?:完了|対応完了|クローズ)の?(?:ご連絡|お知らせ|通知) ?[\[(#]",
        ),
        sentence=words(
            r"(?:チケット|課題|ケース|問い合わせ)が(?:新規)?(?:に)?(?:作成|登録|起票)され|^we (?:will|aim to"
            r"|try to) (?:reply|respond|answer|get back)\b.{0,40}\b(?:within|in) \w+ (?:hours?|days?|business"
            r"|working)",
            r"(?:お問い?合わ?せ|ご依頼|お申し?出)(?:内容)?を(?:受け?付け|承り|受領)",
            r"\b(?:service )?(?:request|ticket|case) #?\d\S{0,15} (?:has been|was) (?:created|opened|registered"
            r"|logged)",
            r"(?:受付|お?問い?合わ?せ|管理|整理)(?:番号|id|no\.?)\s?[「【\[#]?\d[\d-]{3,"
            r"}|\b(?:your )?reference(?: number| no\.?)? ?[:#] ?\w*\d{3,}",
            r"\byour (?:issue|request|ticket|case) (?:has been|was|is) (?:logged|registered|assigned|queued)",
            r"\bwe(?:'ve| have)? (?:got|received) your (?:request|ticket|inquiry|enquiry|case)\b",
            r"(?:以下|下記|次)の(?:内容|とおり|通り)(?:で|にて)[^。]{0,16}(?:受け?付け|承り|受信)",
            r"(?:チケット|課題|案件) ?#\d+ ?(?:が|を|は)",
            r"(?:受付|お?問い?合わ?せ|管理|整理)(?:番号|id|no\.?) ?[:：は] ?[「【\[#]?[A-Z]{0,6}-?\d{3,}",
            r"^#{2,}- ?.{0,60}(?:reply above this line|この(?:行|線)より上に.{0,12}(?:返信|記入)|上に返信)",
            r"^(?:-|=|\*|~)*\s*please (?:type your )?reply above this line\s*(?:-|=|\*|~)*$",
            r"\byour (?:support )?(?:request|ticket|inquiry|enquiry|case|issue)\b.{0,60}(?:has been|was"
            r"|is) (?:successfully )?(?:received|created|logged|opened|registered|assigned|submitted|being reviewed)",
            r"(?:an?|new|a new) (?:support )?(?:ticket|request|case|issue) (?:\(?#?\S{1,20}\)? )?(?:has been"
            r"|was) (?:created"
            r"|opened|logged)",
            r"\b(?:ticket|request|case|reference) ?(?:#|no\.?|id|number)(?: is)? ?[:：]? ?#?[A-Z]{0,8}-?\d{3,}",
            r"^thank you for (?:contacting|reaching out to) .{0,60}(?:support|help ?desk|service desk|customer)",
            r"(?:お問い?合わ?せ|ご連絡|ご依頼|受付|チケット|管理|整理|ケース|案件)(?:番号|no\.?|id)(?:は|:|："
            r"|の?)? ?[「【\[#]?[A-Z#]{0,8}-?\d{3,}",
            r"(?:チケット|課題|ケース) ?[#「]?[A-Z#]{0,8}-?\d{2,}.{0,12}(?:登録|作成|起票|発行|更新)",
            r"(?:お問い?合わ?せ|ご連絡|メール|ご依頼)(?:内容)?(?:は|を)(?:下記|以下|次)の(?:内容|とおり"
            r"|通り)(?:で|にて)?.{0,8}(?:受け?付け|承り|受信)",
            r"\bthis (?:ticket|case|request|issue) (?:has been|was|is now) (?:automatically )?(?:closed|resolved"
            r"|solved)",
            r"\b(?:ticket|vorgangs|bearbeitungs|fall)-?nummer\b.{0,12}\d{3,}|\bticketnr\.? ?\S{0,3}\d{3,}",
            r"\b(?:numéro|n°|número|numero|nº) (?:de (?:dossier|ticket|caso|protocolo|solicitud|demande)"
            r"|di ticket)? ?:? ?#?\d{4,}",
            r"工[单單](?:[编編]?[号號])?(?:[为為是:]| ?[#\d])|접수 ?번호|문의(?:가|하신 내용이)[^.]{0,12}접수되",
            r"\bhemos recibido su (?:solicitud|consulta)|\bnous avons bien reçu votre (?:demande|ticket)"
            r"|\brecebemos (?:a )?sua (?:solicitação|mensagem)|\babbiamo ricevuto la (?:sua|tua) richiesta"
            r"|\bihre (?:anfrage|nachricht|e-?mail) ist bei uns eingegangen|\bwij hebben uw (?:aanvraag|vraag"
            r"|bericht) ontvangen"
            r"|\bваш[ае]? (?:обращение|заявка|запрос) .{0,20}(?:принят|получен|зарегистрирован)",
            r"(?:本|この|当該)?(?:チケット|ケース|インシデント)(?:は|を|が)[^。]{0,16}(?:クローズ|完了|解決|起票)"
            r"|インシデント ?[A-Z]{0,4}\d{3,}",
            r"\byour (?:case|ticket|request) #?\d{2,} (?:was|is|has been) (?:solved|closed|resolved)"
            r"|\bhow did we do\b",
            r"\b(?:onder|unter|pod|under|sob|con|med|numerem) (?:het |der |the |o |el )?(?:nummer|číslem|number"
            r"|número|numerem)"
            r" \S{0,8}\d{3,}|\bprotoco[l]{1,2}o ?:? ?\d{4,}",
        ),
        pieces=(
            words(
                r"平素より|お客様|(?:貴重な)?ご意見|今後の参考|弊社|当社|サポート(?:センター|窓口)|カスタマー"
                r"|担当部(?:署|門)|本件は",
                r"\bthank you for your (?:submission|enquiry|inquiry|request)\b|\bdear customer\b",
                r"お?問い?合わ?せ(?:いただき|頂き|をいただき|を頂き)?.{0,8}(?:ありがとう|有難う|有り難う"
                r"|有りがとう|御礼)",
                r"\bthank(?:s| you) for (?:contacting|your (?:inquiry|enquiry|request|message to)|reaching out"
                r"|getting in touch)",
            ),
            words(
                r"(?:受け?付け|承り|受領|受信|拝受)(?:ました|いたしました|致しました|しました|を?完了)",
                r"\b(?:we have|we've|has been|was) received\b",
            ),
            words(
                r"折り返し[^。]{0,12}ご?連絡|後日[^。]{0,8}(?:回答|返答|返信)|working days?",
                r"(?:担当(?:者|部署|部門|窓口|スタッフ)|係の者|スタッフ|サポート(?:チーム|窓口|担当)?)(?:より"
                r"|から|が)(?:.{0,16})(?:ご?連絡|ご?回答|ご?返信"
                r"|ご?案内|対応)",
                r"(?:回答|返信|返事|対応)[^。]{0,12}(?:お時間を|しばらくお待ち|\d日以内|\d日ほど)|追って|おって担当",
                r"(?:順次|\d{1,2} ?営業日|営業時間内に|内容を確認(?:の上|後|し次第))",
                r"\b(?:our (?:support )?(?:team|staff|agents?)|a (?:member|representative|agent) of our"
                r"|business days?|as soon as possible)\b",
            ),
            words(
                r"(?:番号|no\.|#|id)[^0-9A-Z]{0,4}[A-Z]{0,6}-?\d{3,}",
                r"(?:件名|タイトル|お問い合わせ内容|受付日時) ?[:：]",
            ),
        ),
    ),
    Program.ZIP_PASSWORD: ProgramWording(
        subject=words(
            r"(?:パスワード|password|pw)[】\])}]",
            r"(?:\[|【)?(?:パスワード|password|pw|pass)(?:\]|】)?(?:通知|の?(?:お知らせ|ご連絡|送付|ご案内)"
            r"|notification"
            r"| notice)(?:[:：\]】 ]|$)",
            r"(?:添付ファイル|暗号化(?:zip|ファイル)|zip(?:ファイル)?|ファイル)の?(?:解凍|復号|展開"
            r"|閲覧)?(?:用)?(?:の)?パスワード(?!.*(?:\?|教え|わか"
            r"|分か|不明))",
            r"(?:解凍|復号|開封|展開)(?:用)?パスワード(?!.*(?:\?|教え|わか|分か|不明))",
            r"password (?:for|of|to) (?:the |your |an )?(?:attach|encrypted|zip|file)",
        ),
        sentence=words(
            r"(?:zip|添付|ファイル|資料)の?(?:pass|pw|パス)(?:ワード)?は(?!.*(?:\?|電話|口頭|忘れ|教え|わか"
            r"|分か|不明))",
            r"ファイル[^。?]{0,10}パスワード(?:通知|連絡|情報|のご連絡|のお知らせ)(?!.*\?)",
            r"(?:添付(?:した|の)?(?:zip)?(?:ファイル)?|zip(?:ファイル)?|暗号化(?:された|した)?(?:zip)?ファイル"
            r"|(?:お送り|送信"
            r"|送付)した(?:メールの)?(?:添付)?ファイル|先(?:ほど|程)の?(?:メール|ファイル)[^。]{0,20})"
            r"の?[^。?]{0,12}パスワード(?:は|を|です|になります|につい|のお知らせ|をお知らせ|をお送り"
            r"|を送付)(?!.*(?:\?|教えて|わかり|分かり|不明|電話|口頭|忘れ"
            r"|でしたか|開け|入り))",
            r"(?:解凍|復号|展開|開封|閲覧)(?:用|時)?(?:の)?パスワード(?:は|を|です| ?[:：])(?!.*(?:\?|教えて"
            r"|わかり|分かり|不明|電話|口頭|忘れ))",
            r"\b(?:here is|this is|below is|find|following is)? ?(?:the )?password (?:to|for|of) (?:open "
            r"|unzip |decrypt )?(?:the|an|your) .{0,30}(?:attach|file|zip|archive|document)(?!.*\?)",
            r"\b(?:decryption|unzip|zip|archive|attachment) password ?(?:is|[:：])",
            r"\b(?:passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|пароль) .{0,40}(?:datei|fichier"
            r"|archivo|arquivo"
            r"|bestand|pliku|файл|архив|zip)\w* ?:|(?:压缩包|壓縮檔|附件|文件)的?(?:解压)?密[码碼]|(?:첨부"
            r"|압축) ?파일.{0,8}(?:비밀번호|암호)",
        ),
        pieces=(
            words(
                r"(?:パスワード|password|pass|pw)\s*[】:：]?$|[【\[](?:パスワード|password|pw)[】\]]\s*[!-~]{4,40}$",
                r"パスワード(?:は|が|を)?、?(?:以下|下記|次)(?!.*\?)|(?:pw|pass(?:word|code)?) ?= ?[!-~]{4,40}",
                r"^[■◆●・※\s【\[]*(?:パスワード|password|pass(?:code)"
                r"?|pw)\s*[】\]]?\s*[:：=はis]{1,2} ?[「]?[!-~]{4,40}[」]?$",
            ),
            words(
                r"^(?=.*\d)(?=.*[a-z])[!-~]{6,24}$",
                r"(?:添付(?!して)|zip|暗号化|解凍|復号|圧縮|ダウンロード|ファイル送信)",
                r"\b(?:attach\w*|encrypted|unzip|archive|download)\b",
            ),
        ),
    ),
    Program.CHALLENGE: ProgramWording(
        subject=words(
            r"(?:スパム|迷惑メール)(?:対策|防止)(?:の)?(?:ため)?",
            r"(?:please )?(?:confirm|verify|verification|authenticate) (?:your |that |you )?.{0,24}(?:e-?mail"
            r"|message|sender|delivery|sent|required|needed)",
            r"(?:送信者|差出人|メール(?:送信者?)?|発信者)(?:の)?(?:認証|確認)(?:の)?(?:お願い|依頼|のため|が必要"
            r"|通知|リクエスト)",
            r"(?:sender|challenge|response) (?:verification|address verification|required)"
            r"|action required: .{0,40}(?:verify|confirm) ",
            r"your message to .{1,60} awaits (?:moderator )?approval|投稿は[^。]{0,10}(?:承認待ち|保留)",
        ),
        sentence=words(
            r"ロボット(?:では?ない|でない)|人間?であることを(?:確認|証明)",
            r"\b(?:your|this|the) (?:message|e-?mail|mail).{0,60}(?:held|waiting|on hold|quarantined|pending"
            r"|not (?:yet )?(?:been )?delivered).{0,80}(?:verif|confirm|click|reply|approv)",
            r"\b(?:click|follow|use|visit) .{0,60}\b(?:to (?:verify|confirm|prove|complete|release|deliver"
            r"|authenticate)|so (?:that )?.{0,30}(?:delivered|human))",
            r"\b(?:prove|verify|confirm|make sure)\b.{0,40}\b(?:you are (?:a )?(?:human|person|not a (?:robot"
            r"|machine|spammer))|your (?:message|e-?mail|identity|address).{0,30}(?:deliver|legitimate|genuine))",
            r"\b(?:i'm|i am|this (?:user|recipient|account|address) is|protected by"
            r"|using) .{0,40}(?:spam ?arrest|boxbe|mailblocks|tmda|challenge[-/ ]response|sendio|bitbounce"
            r"|earn\.com)",
            r"(?:(?:この|あなたの|お送りいただいた|送信された|お客様の)(?:メール|メッセージ)(?:は"
            r"|を)[^。]{0,40}(?:保留|隔離|保管|一時的に|まだ(?:届"
            r"|配信))[^。]{0,40})",
            r"(?:下記|以下|次)の?(?:url|リンク|アドレス|ボタン)[^。]{0,30}(?:クリック|アクセス"
            r"|押)[^。]{0,40}(?:送信者|差出人|認証|配信|届け"
            r"|確認(?:が)?(?:完了|でき)|お届け|人間|本人)",
            r"(?:送信者|差出人)(?:様)?(?:の)?(?:認証|確認|登録)(?:が(?:必要|完了)|を(?:行|お願い|して)|のため"
            r"|の手続)",
            r"(?:初めて|はじめて)(?:の|メールを|ご)?(?:送信|差出人|お送り|送られ|連絡)[^。]{0,40}(?:認証|確認"
            r"|クリック|承認)",
            r"(?:このメールに|本メールに)(?:何も書かずに|そのまま|空のまま)[^。]{0,12}返信[^。]{0,40}(?:配信"
            r"|認証|登録|届)",
            r"^is being held until|(?:post|message|mail) .{0,40}(?:awaiting|awaits"
            r"|pending) (?:moderator )?(?:approval|moderation)",
            r"(?:投稿|メール)は、?[^。]{0,16}(?:モデレータ|司会者|管理者|承認者)[^。]{0,8}の?承認(?:を待|待ち|後)",
            r"(?:evitar|contra) (?:el |o )?(?:spam|correo no deseado).{0,80}(?:enlace|clic|confirm|link)|(?:pour"
            r"|gegen|contre)"
            r" .{0,24}spam.{0,80}(?:lien|cliqu|link|klick|confirm|bestätig)|(?:点击|點擊)(?:以下|下面"
            r"|此)?.{0,8}(?:链接|連結).{0,20}(?:验证|驗證|确认)",
        ),
    ),
}
