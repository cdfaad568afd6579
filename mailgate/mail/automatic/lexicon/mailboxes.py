"""The words of what mailboxes and mail servers send in their owner's name."""

from mailgate.mail.automatic.lexicon.wording import ProgramWording, words
from mailgate.mail.automatic.signs import Program

# What is automatic, and how languages say so.
_SENT_JA = r"(?:送信|返信|配信|応答|発信|生成|作成|通知|送付|お送り)"
_MAIL_JA = r"(?:e-?)?(?:メール|メイル|メッセージ)"
_NO_QUESTION = r"(?!.*(?:\?|ですか|でしょうか|という|と(?:書|あ|表示|出|来|返)|みたい|よう[にな]))"

MAILBOXES = {
    Program.AUTOMATIC_REPLY: ProgramWording(
        subject=words(
            r"auto(?:matic|mated|mat)?[ -]?(?:reply|response|respond(?:er)?|answer|acknowledge?ment)\b",
            r"(?:auto|自動) ?[:：]",
            r"automati(?:sche antwort|sch antwoord|skt? svar)|autosvar",
            r"r[ée]ponse automatique|r(?:isposta|espuesta|esposta) autom[aá]tica",
            r"automaattinen vastaus|automatick[áa] odpov|automatyczna odpowied|otomatik yan",
            r"автоответ|автоматический ответ|自[动動](?:回[复覆復]|答[复覆復])|자동 ?(?:회신|응답)",
            r"trả lời tự động|ตอบกลับอัตโนมัติ|balasan otomatis|automatikus válasz|răspuns automat",
            r"αυτόματη απάντηση|автоматична відповідь|स्वचालित (?:जवाब|उत्तर)|الرد التلقائي|رد تلقائي|תשובה אוטומטית",
            # People write about such mails, too: 「自動返信が届きません」 is a question.
            r"(?:(?:不在|休暇|休業|出張|外出)[時中]?の)?自動(?:返信|応答|配信|送信)"
            r"(?!(?:メール|メッセージ|設定|機能)?"
            r"(?:[がはをへも]|に(?!より|よる|て)|で(?!す|ご)|の(?!お知らせ|ご案内)|って|と(?!なり)|について))",
            # New addresses, and what filters did to a mail.
            r"(?:e-?mail |メール)?アドレス(?:の)?変更(?:の|に関する)?(?:お知らせ|ご?連絡|ご案内|通知)",
            r"(?:change of|(?:my |our )?new) (?:e-?mail )?address\b|(?:e-?mail )?address (?:change|has changed)",
            r"(?:ウイルス|ウィルス|マルウェア)(?:を|の)?(?:検出|検知|駆除|削除|感染)|添付ファイル(?:を|の)?(?:削除"
            r"|分離|隔離|無害化)"
            r"(?:通知|(?:の)?お知らせ|しました|されました|[】\])]|$)",
            r"(?:virus|malware) (?:found|detected|alert|removed)|attachments? (?:removed|blocked|stripped"
            r"|quarantined)",
            r"(?:new )?voice ?mail (?:message )?from|(?:new )?fax (?:from|received|sent|transmission)"
            r"|fax ?(?:の)?(?:送信|受信)(?:が)?(?:完了|失敗|結果|通知)"
            r"|留守番電話(?:の)?(?:メッセージ|お知らせ|通知)",
        ),
        sentence=words(
            r"automatisch (?:erstellt|generiert|erzeugt|versandt|versendet)|généré(?:e)? automatiquement"
            r"|generad[oa] automáticamente",
            r"^(?:\W*[^\W\d_]+ ){0,4}(?:respuesta autom[áa]tica|resposta autom[áa]tica|risposta automatica"
            r"|réponse automatique"
            r"|automatische (?:antwort|e-?mail)|automatisch antwoord|automatiskt? svar|automatický"
            r"|automatyczna odpowiedź)",
            r"^[※＊*・■◆●(【\[<\s]*自動(?:返信|応答|送信|配信)(?:メール)?\s?[:：】\])>]",
            r"(?:この|当|本)(?:メールボックス|メールアドレス|アドレス|受信箱|受信トレイ|メール)は[^。?]{0,16}"
            r"(?:監視|確認|閲覧|チェック)(?:され|して|し|を(?:して|行って))(?:て)?(?:おり|い)?ません",
            r"^hi\. this is the .{1,40} program at",
            r"^\W*(?:please note:? ?)?this (?:e-?mail|message) (?:is|was|has been) "
            r"(?:an? )?(?:sent |generated |created |being sent )?(?:auto(?:matically|mated)|auto-?generated)",
            r"^\W*(?:please note:? ?)?this is an? (?:system[- ]generated|auto(?:matic"
            r"|mated)?[- ]?(?:ally[- ]generated|generated|reply"
            r"|response|respond\w*|message|e-?mail|notification|acknowledge?ment))",
            r"^this (?:inbox|mailbox|e-?mail address|address) is (?:not monitored|unmonitored|unattended)",
            r"^(?:please )?do not (?:reply|respond) (?:directly )?to this (?:automated |automatic )?(?:e-?mail"
            r"|message)\b",
            # このメールは自動返信です, 本メールは、システムより自動的に送信しています, 当メールは自動配信のため…
            rf"(?:この|本|当|こちらの){_MAIL_JA}は{_NO_QUESTION}[^「」。]{{0,40}}?"
            rf"(?:自動|機械|システム(?:から|より|にて)?)(?:的に|で|にて|による)?[^「」。]{{0,8}}?{_SENT_JA}"
            r"(?:され|し[てま]|致し|いたし|で(?!は)|にて|により|の(?:もの|ため|メール)|メール|専用|システム|機能"
            r"|です|となり|。|$)",
            rf"^[※＊*・■◆●(\s]*(?:この|本|当)?(?:{_MAIL_JA}|アドレス|メールアドレス)は{_NO_QUESTION}[、 ]?"
            r"(?:自動)?[送配発]信専用",
            rf"^[※＊*・■◆●(【\[<\s]*自動{_SENT_JA}(?:{_MAIL_JA})?(?:です|になります|でございます|にて失礼)",
            rf"^[【\[(<]自動{_SENT_JA}(?:{_MAIL_JA})?[】\])>]",
            rf"^[※＊*・■◆●(\s]*(?:この|本|当)?{_MAIL_JA}(?:に|へ)(?:直接)?(?:の)?(?:ご?返信|お返事)"
            r"(?:いただ(?:いても|きましても)|され(?:ても|ましても)|は|を)[^。]{0,20}"
            r"(?:(?:お答え|お返事|回答|返答|対応|確認)[^。]{0,8}(?:でき(?:ません|かね)|しかね|いたしかね)"
            r"|受け付けて(?:おり|い)ません"
            r"|届きません|お控えください|ご遠慮)",
            r"(?:这是|這是|此|本)(?:邮件|郵件|信件)?.{0,12}(?:系统|系統)?自[动動](?:回[复覆復]|发送|發送|发出"
            r"|發出|生成)",
            r"(?:이|본) ?(?:메일|이메일)은 .{0,20}(?:자동(?:으로)? ?(?:발송|회신|응답|생성)|발신 ?전용)",
            r"(?:dies|diese) .{0,30}(?:automatisch (?:generiert|erstellt|erzeugt|versandt|versendet)"
            r"|automatische (?:antwort|nachricht|e-?mail))",
            r"(?:ceci est|ce(?:t|ci)? (?:e-?mail|courriel|message) (?:est|a été)) .{0,20}automati(?:que|quement)",
            r"est(?:e|á) (?:es un )?(?:mensaje|correo|e-?mail) .{0,30}autom[áa]tic",
            r"est[ae] (?:é uma? )?(?:mensagem|e-?mail) .{0,30}autom[áa]tic",
            r"quest[oa] (?:è un )?(?:messaggio|e-?mail|mail) .{0,30}automatic",
            r"(?:это|данное) .{0,30}(?:автоматическ|автоматически)",
            r"(?:email|surel|pesan) ini .{0,20}otomatis|(?:đây là|thư này|email này) .{0,30}tự động",
            r"(?:อีเมล|ข้อความ)(?:นี้|ฉบับนี้).{0,20}อัตโนมัติ|यो इमेल स्वचालित|यह .{0,12}स्वचालित"
            r"|ito ay (?:isang )?awtomatik",
            r"(?:この|本|当|旧)(?:e-?mail|メール)?アドレスは[^。]{0,16}(?:使用|使われ|利用|廃止|無効|閉鎖|停止)"
            r"[^。]{0,8}(?:おりません|いません|できません|されました|いたしました|となりました)",
            r"^[※・■◆●]?\s*新(?:しい)?(?:e-?mail|メール)?アドレス(?:は|が)? ?[:：は、]? ?\S+@",
            r"\bthis (?:e-?mail |mail )?(?:address|account|mailbox) (?:is|has been|was) (?:no longer|not|now)? ?"
            r"(?:in use|used|active|valid|monitored|discontinued|closed|deactivated|disabled)",
            r"^(?:please )?(?:update|change) your (?:address ?book|contacts|records)|\bno longer (?:works?|employed)"
            r" (?:at|with|for|here)\b|^(?:i have|i've|we have) (?:changed (?:my|our)|moved to a new) e-?mail address",
            r"\bdiese (?:e-?mail-?)?adresse (?:ist|wird) nicht mehr|\bcette adresse .{0,30}n'est plus"
            r"|\besta dirección .{0,30}ya no|此(?:邮箱|郵箱|信箱|地址)已(?:停用|不再)|이 (?:메일 )?주소는 더 이상",
            r"^\S{1,12}(?: \S{1,6})?は、?[^。]{0,20}をもって(?:退職|異動|転出|離任|転勤)(?:いたし|致し|し)ました",
            r"(?:ポリシー|規定|設定)(?:により|に(?:従|基づ)[いき])[^。]{0,12}添付ファイル[^。]{0,8}(?:削除|分離|隔離"
            r"|除去)",
            r"(?:メール|添付(?:ファイル)?)から[^。]{0,12}(?:ウイルス|ウィルス|マルウェア)[^。]{0,8}(?:検出|検知"
            r"|見つか)",
            r"\b(?:virus|malware) (?:was |has been )?(?:found|detected) in|\battachments? .{0,30}(?:was|were|been)"
            r" (?:removed|blocked|stripped|deleted|quarantined)",
            r"^(?:you have (?:a |\d+ )?new voice ?mail|bot ?[:：])|\btype help for|\b(?:unknown|unrecogni[sz]ed"
            r"|not understand your) command",
            r"(?:システム|サーバー?)(?:の)?(?:メンテナンス|保守|障害)(?:中|のため|により)[^。]{0,16}(?:返信|受信|送信"
            r"|利用)",
            r"(?:へ|宛)の?fax(?:の)?(?:送信|配信)?(?:を|は|が)[^。]{0,12}(?:完了|送信|失敗|しました)|\bfax (?:server"
            r"|transmission|queue)\b",
        ),
        pieces=(
            words(
                r"自動(?:的に|で)?(?:返信|応答|送信|配信|生成|作成|通知|登録)|システム(?:より|から|が)",
                r"\bauto(?:-?(?:reply|response|generated)|matic(?:ally)?)\b",
            ),
            words(
                r"返信(?:は)?(?:不要|しないで|なさらない|されても|いただいても|でき(?:ません|かね)|をお控え"
                r"|はご遠慮)|ご了承|送信専用",
                r"\b(?:do not|don't|cannot|please don't) reply\b|\bno-?reply\b|\bnot monitored\b",
            ),
        ),
    ),
    Program.OUT_OF_OFFICE: ProgramWording(
        subject=words(
            r"\S{0,4}(?:休暇|出張|休業|不在)中(?:です|のため|につき)?(?:[:：\s】\])）]|$)",
            r"(?:i am |i'm )?out[ -]?of[ -]?(?:the[ -])?office|ooo ?:",
            r"vacation (?:auto-?)?re(?:ply|sponse)|on (?:annual |sick |parental )?leave ?[:：-]",
            r"away from (?:my (?:e-?)?mail|the office)",
            r"abwesen(?:heits(?:notiz|assistent)|d ?:)|absence du bureau|absent du bureau",
            r"fuori (?:sede|ufficio)|fuera de (?:la )?oficina|ausência ?:|fora do escritório|afwezig ?:|부재 ?중",
            r"不在(?:自動)?(?:通知|のお知らせ|メール|時?連絡| ?[:：】\])）])|(?:休暇|出張|休業)(?:中"
            r"|通知) ?[:：】\])）]"
            r"|(?:休暇|出張|不在)(?:中)?の(?:お知らせ|ご連絡) ?[:：】\])）]",
            r"(?:frånvaro(?:meddelande)?|fravær(?:sbesked|smelding)?|poissaolo\w*|nieobecno\S+|mimo kancelář"
            r"|távollét\S*"
            r"|отсутстви[ея]|вне офиса|离开办公室|不在办公室|休假(?:通知|中)?|vắng mặt|fuori sede|afwezigheid\w*"
            r"|ufficio chiuso) ?[:：]",
        ),
        sentence=words(
            r"^i(?:'m| am) (?:away|off|travell?ing|on .{2,20}) .{0,40}(?:until|till).{0,60}(?:repl|respon"
            r"|answer|e-?mails?|get back)",
            r"^i(?:'ll| will) be (?:away|out|on leave|travell?ing) (?:from|until|till|through|between)\b",
            r"^out of (?:the )?office (?:till|until|to|from)\b",
            r"^i will be out of the office (?:starting|from) .{1,40} (?:and will not return )?until",
            r"^(?:thank you for (?:your )?(?:e-?mail|message|contacting me)[.!,]? ?)?"
            r"i(?:'m| am| will be) (?:currently )?(?:out of (?:the )?office|away|on (?:\w+ )?leave|on vacation)"
            r".{0,80}(?:limited|no|without|intermittent) (?:access|e-?mail)",
            r"^i(?:'m| am) (?:currently )?(?:out of (?:the )?office|away|on (?:\w+ )?leave) (?:until|through"
            r"|and will)",
            r"^ich bin .{0,40}(?:nicht im büro|nicht erreichbar|abwesend)|^je suis (?:actuellement )?absent",
            r"^(?:actualmente )?(?:estoy|estaré) (?:fuera de la oficina|ausente)",
            r"^(?:estou|estarei) (?:ausente|fora do escritório)",
            r"^(?:sono|sarò) (?:fuori ufficio|assente)",
        ),
        pieces=(
            words(
                r"(?:休校|休館|休診|定休|閉庁|休業)日(?:の)?(?:ため|につき|です)",
                r"不在です|(?:休暇|産休|育休|休職)(?:中|を取得)",
                r"\bon (?:vacation|holiday)\b",
                r"(?:出張|休暇|研修|休業)[^。]{0,6}(?:して|いただいて|頂いて)(?:おり|い)ます(?!が)",
                r"(?:不在(?:に(?!していて)|と|で|中|の)|(?:休暇|休業|出張|外出|研修|休み|育休|産休|お休み)(?:中"
                r"|の(?:ため"
                r"|間)|を(?:いただ|頂)(?!い?ていました|きました))"
                r"|夏季休業|年末年始休業|休業(?:いたし|期間|とさせ)|お盆休み|連休中|冬季休業|閉庁日|席を(?:外"
                r"|はず)して)(?!.*\?)",
                r"\b(?:out of (?:the )?office|on (?:\w+ )?(?:leave|vacation|holiday)|away from (?:my desk"
                r"|the office))\b",
                r"\b(?:på (?:semester|ferie|föräldraledig\w*)|tjänstledig|ikke på kontoret|inte på kontoret|lomalla"
                r"|na urlopie"
                r"|nieobecn[ya]|afwezig|op vakantie|met verlof|im urlaub|in elternzeit|en congés?|en vacances"
                r"|absente? du bureau"
                r"|de vacaciones|de férias|in ferie|na dovolené|szabadságon|izinde\w*)\b",
                r"(?:в отпуске|нет в офисе|не будет в офисе|в командировке)|(?:正在|目前|现在)?(?:休假|出差)(?:中|，"
                r"|,)|휴가 ?중|출장 ?중|부재 ?중",
                r"nghỉ phép|\bde licença\b|(?:育児|産前産後|介護|病気)(?:休業|休暇)(?:中|につき)"
                r"|につき[^。]{0,12}不在|ลาพักร้อน|sedang cuti",
            ),
            words(
                r"\b(?:back (?:on|in|next|monday|tomorrow)|be back|until|till)\b|戻ります",
                r"(?:メール|ご?返信|ご?連絡|確認)[^。]{0,20}(?:でき(?:ない|ません|かね)|遅(?:れ|く)|出来(?:ない"
                r"|ません)|以降(?:に|と)|のちほど|後ほど)",
                r"(?:戻り(?:次第|ました)|戻ります|帰任|出社(?:後|次第)|復帰|休暇明け|出勤後|帰り次第|以降(?:に"
                r"|の)(?:ご?返信|ご?対応|ご?連絡|確認)|以降にご?(?:返信"
                r"|連絡|対応))",
                r"(?:ご?返信|ご?回答|ご?対応|ご?返事|ご?確認)(?:は|に(?:つき|関し)まして)[^。]{0,24}(?:以降"
                r"|明け|になり|となり)",
                r"\b(?:will (?:reply|respond|get back|return)|limited access|delayed? (?:reply|response)|back on)\b",
                r"\b(?:till (?:och med )?(?:den )?\d|t\.o\.m|til og med|(?:tot|bis|jusqu'au|hasta|até|fino al?"
                r"|do (?:dnia|\d)|asti|saakka) \S"
                r"|tillbaka|tilbake|terug|zurück|de retour|vuelv[eo]|regres[oa]|volto|rientr\w+|palaan|wracam)",
                r"(?:до|с) \d|верну(?:сь|ться)|отвечу|(?:回来|返回|返校)(?:后|後)|尽快回[复覆]|복귀|돌아와|이후에",
                r"đến (?:hết )?(?:ngày|thứ)|quay lại|月まで[^。]{0,4}不在|hingga|kembali",
            ),
            words(
                r"ご?用(?:件|の方)[^。]{0,24}(?:まで|へ|お願い)|緊急時|代理の|(?:まで|へ)(?:ご?連絡"
                r"|お願い)(?:ください|下さい|いたし|します)",
                r"(?:(?:お)?急ぎ|緊急|至急|急用)(?:の(?:方|場合|際|ご?用件|ご?連絡|ご?用)|でしたら|の時)",
                r"(?:代わり|代理|不在中|期間中)[^。]{0,20}(?:まで|へ|に)(?:ご?連絡|お問い合わせ|お電話)",
                r"\b(?:urgent|emergenc(?:y|ies)|in my absence|immediate (?:assistance|attention))\b",
                r"\b(?:brådskande|akut|haster|kiireellis\w*|dringend\w*|urgen\w+|spoed|pilnych)\b|срочн|紧急|緊急"
                r"|급한",
                r"代わり(?:に|の者が)[^。]{0,8}対応|khẩn cấp|mendesak",
            ),
        ),
    ),
    Program.DELIVERY_REPORT: ProgramWording(
        subject=words(
            r"undelivered ?(?::|$)|mail (?:delivery )?failure ?(?::|$)|送達不能|配信不可",
            r"メール送信(?:エラー|失敗)$",
            r"メール(?:が|を)返送(?:されました|しました)|(?:メール)?返送(?:の)?(?:お知らせ|通知)",
            r"(?:メール)?(?:不達|未達)(?:通知|のお知らせ|のご連絡| ?[:：])|配達不能",
            r"undeliver(?:ed mail|able(?: mail| message)? ?(?::|$))|returned mail ?(?:[:-]|$)"
            r"|failure notice ?(?::|$)",
            r"(?:permanent )?delivery[ _](?:failure|(?:status )?notification)\b|non-?delivery\b|delayed mail \(",
            r"mail (?:delivery (?:failure|failed|problem|warning|error|sub)|system error|could not be delivered$)",
            r"message (?:delivery (?:failure|has failed)|status - |undeliverable\b|frozen$|not delivered$)"
            r"|bounce[])]$",
            r"warning: (?:could not send|delayed mail|message .{0,40}delayed)|notice: mail delivery status"
            r"|mail failure -",
            r"delivery (?:failed|delayed|report|status|incomplete) ?(?::|$)|fail(?:ure|ed) delivery ?(?::|$)",
            r"(?:sorry, )?your message could(?:n't| not) be delivered|there was an error sending your mail",
            r"message you sent blocked|complaint about message from \d|e-?mail feedback report"
            r"|error\(s\) in forwarding",
            r"report domain:.*submitter:|(?:spam )?quarantine notification|loop (?:alert|back warning)",
            r"non[ _]re(?:mis|capitabile)[_ ]*:|(?:nicht |un)zustellbar ?:|(?:niet |on)bestelbaar ?:|não entregue ?:",
            r"no se puede entregar ?:|не удается доставить ?:|无法送达|無法傳遞|배달되지 않음",
            r"メッセージを配信できません|メール配信に失敗しました|(?:メール|メッセージ)(?:が|を)(?:配信"
            r"|配達)できません(?:でした)?(?:$| ?[:：(])",
            r"(?:送信)?(?:メール)?(?:配[信送達](?:不能|不可|エラー(?:通知|のお知らせ)|失敗(?:通知)?)"
            r"|未配信)(?![のがはでにを]|について)|メールエラー通知",
            r"(?:メール|メッセージ)の(?:送信|配信|配達)に失敗しました|(?:送信|配信|配達)できませんでした ?[:：]",
            r"(?:送信|メール送信)(?:エラー|失敗)(?:通知|のお知らせ| ?[:：])",
            r"配[信送達](?:の)?遅[延れ]|未配[達信送](?:通知|のお知らせ|のご連絡| ?[:：]|$)",
            r"(?:your )?mailbox (?:is )?(?:almost |nearly )?(?:full|over (?:quota|limit))|(?:over|exceeded) quota"
            r"|quota (?:exceeded|warning)",
            r"(?:メールボックス|受信箱|メール)(?:の)?容量(?:の)?(?:超過|不足|警告|制限|オーバー)"
            r"|メールボックスが(?:満杯|一杯|いっぱい)",
            r"sms ?(?:の)?(?:送信|配信|受信)(?:が)?(?:完了|失敗|エラー|結果|通知|できません)"
            r"|sms (?:message )?(?:delivery|sent|failed"
            r"|delivered|status|not delivered)",
            r"(?:送信|配信|配達|お届け)(?:が)?できませんでした ?$|(?:メールボックス|ディスク)?(?:の)?(?:容量"
            r"|使用量)(?:の)?(?:超過|警告|不足)(?:の)?"
            r"(?:お知らせ|通知|ご連絡)",
        ),
        sentence=words(
            r"^\W*[45]\d\d[ -].{0,40}(?:user unknown|mailbox|rejected|not found|denied)",
            r"宛て?(?:て)?の(?:メール|メッセージ)(?:は|が)[^。]{0,16}(?:届け|配信|送信|配達)[^。]{0,6}(?:ません"
            r"|なかった)",
            r"(?:ユーザー?|宛先|アドレス)不明のため|メールボックスが(?:いっぱい|一杯|満杯)|permanent fatal errors",
            r"\b[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}\b|host \S+ said:",
            r"^your (?:message|e-?mail) (?:could not|was not|wasn't|couldn't|has not been) (?:be )?delivered",
            r"^(?:delivery has failed to|the following (?:message|address(?:es)?|recipients?) (?:could not|had"
            r"|failed))",
            r"^this (?:message was created automatically by (?:the )?mail|is the mail system at host)",
            r"(?:次の|以下の)(?:受信者|宛先|メールアドレス|アドレス)[^。]{0,20}(?:配信|配送|送信|配達)(?:でき"
            r"|に失敗|不能)",
            r"(?:次|以下|下記)の(?:宛先|受信者|アドレス|あて先)[^。]{0,20}(?:届け|配信|送信"
            r"|配達)[^。]{0,10}(?:ません|失敗)",
            r"宛先の(?:メール)?アドレスが(?:見つかり|存在し)ません",
            r"(?:お送りになった|送信された|あなたの)メール(?:は|を)[^。]{0,20}(?:配信|配送|送信|お届け"
            r"|配達)でき(?:ません|なかった)",
            r"(?:メール|メッセージ)の配[信送達](?:は|が)[^。]{0,8}遅(?:れて|延して)|(?:メール|メッセージ)を(?:お届け"
            r"|配信|配達)でき"
            r"(?:ません|ない)",
            r"\bmailbox .{0,60}(?:over (?:quota|its limit)|is full|exceeded)|\b(?:has )?exceeded (?:its|the|their|his"
            r"|her)"
            r" (?:mailbox |storage )?(?:quota|limit|size)",
            r"(?:メールボックス|受信箱)[^。]{0,20}(?:容量|空き)[^。]{0,16}(?:達し|超え|超過|不足|ありません)",
            r"(?:へ|宛)の?sms(?:を|は|が)[^。]{0,12}(?:送信|配信|届)|sms(?:の)?(?:送信|配信)(?:に|が)(?:完了|失敗"
            r"|成功)",
            r"\byour (?:sms|text(?: message)?) (?:to .{1,40} )?(?:has been|was|could|failed|is)\b"
            r"|\bdelivered to (?:the )?"
            r"(?:handset|mobile|phone number)|\b(?:sms|credits?) (?:used|remaining|charged)",
            r"メールボックスの使用(?:量|率|容量)|\b(?:buzón|boîte (?:aux lettres|de réception)|postfach"
            r"|caixa (?:postal|de entrada)|casella)"
            r" .{0,40}(?:llen[oa]|plein[e]?|voll|chei[oa]|pien[oa])\b|(?:邮箱|郵箱|信箱)(?:已满|已滿|空间不足)"
            r"|почтовый ящик .{0,20}переполнен",
            r"^(?:sms|text message|sms message) (?:to .{1,30} )?(?:failed|sent|delivered|could)",
        ),
    ),
    Program.READ_RECEIPT: ProgramWording(
        subject=words(
            r"開封確認(?:通知|メッセージ)? ?[-–:]",
            r"(?:read|開封済み?|既読) ?[:：] ?(?:re ?[:：]|【|\[)",
            r"(?:開封|表示|既読)(?:され|になり)ました ?[:：]|(?:lettura|lecture|displayed|lesebestätigung) ?[:：]",
            r"開封済み|開封通知|開封確認(?:通知|メッセージ)? ?[:：(（]|既読(?:通知)? ?[:：]|未読のまま削除"
            r"|read receipt ?(?::|$)",
            r"(?:not read|return receipt(?: \(displayed\))?|disposition notification|accusé de lecture"
            r"|lesebestätigung) ?[:：(-]",
        ),
        prefix=words(r"(?:read|lu|gelesen|leído|lida?o?|letto|lest|läst|已读|已讀|прочитано|읽음) ?[:：]"),
        sentence=words(
            r"^(?:これ|この(?:メール|メッセージ))は[^。]{0,30}開封(?:確認|通知)(?:メッセージ|メール"
            r"|の?通知)?(?:です|になります)",
            r"(?:messaggio|mensaje|message|nachricht|mensagem) (?:è stato|ha sido|a été|wurde|foi) (?:letto"
            r"|leído|lu|gelesen|lid[oa])",
            r"^(?:メッセージ|メール)が(?:開封|表示)されました",
            r"^your message(?: was| has been|$).{0,200}(?:was (?:read|displayed|deleted)|has been (?:read"
            r"|displayed))",
            r"^(?:was|has been) (?:read|displayed|opened|deleted without being read) on\b",
            r"^this is a (?:return |read )?receipt for the (?:mail|message|e-?mail)",
            r"^(?:the|your) message .{0,120}(?:was|has been) (?:read|opened|displayed) (?:on|at|by)\b",
            r"^this (?:return receipt|receipt) (?:only acknowledges|verifies|shows)",
            r"(?:メッセージ|メール)(?:は|が)[^。]{0,80}(?:\d{1,2}[:時]\d{2}|\d日)[^。]{0,20}に(?:開封|表示|既読"
            r"|読)(?:さ|し|に|まれ)",
            r"^(?:は|が)、?[^。]{0,60}に?(?:開封|表示)され(?:ました|ています)",
            r"(?:送信された|お送りいただいた|次の|以下の)(?:メッセージ|メール)(?:は|が)(?:受信者"
            r"|宛先)[^。]{0,30}(?:開封|表示)され",
            r"(?:これ|こちら|この受信確認|この開封確認)は[^。]{0,40}(?:メッセージ"
            r"|メール)[^。]{0,20}(?:の)?(?:開封確認|受信確認|開封通知)(?:です|メッセージ|の通知)",
            r"^開封(?:日時|確認) ?[:：] ?\d",
            r"^votre message .{0,120}a été (?:lu|affiché)|^ihre nachricht .{0,120}wurde .{0,40}gelesen",
            r"^su mensaje .{0,120}(?:ha sido|fue) leído|^a sua mensagem .{0,120}foi lida",
            r"^(?:wurde|a été|ha sido|fue|foi|è stato|blev|werd) .{0,50}\b(?:gelesen|lue?|leíd[oa]|lid[oa]|letto|läst"
            r"|gelezen|geöffnet)\b",
            r"(?:已(?:于|於)|于|於).{4,40}(?:被)?(?:阅读|閱讀|已读|讀取)|메시지를? .{0,30}읽었습니다|было прочитано",
        ),
    ),
    Program.RECALL: ProgramWording(
        subject=words(
            r"(?:メッセージ|メール)の取り?消し(?:\s|$)",
            r"(?:メッセージ|メール)を(?:取り?消し|回収)(?:ます|ました) ?[:：]",
            r"(?:取り?消し|リコール|回収)(?:要求|依頼) ?[:：]",
            r"(?:message )?recall(?: (?:success|failure|report))? ?[:：]",
            r"(?:メッセージ|メール)の(?:取り?消し|リコール|回収)(?:(?:の)?(?:成功|失敗|レポート"
            r"|要求))? ?(?:[:：(]|$)",
            r"(?:取り?消し|リコール|回収) ?[:：] ?(?:re|【|\[|「|\")",
            r"(?:撤回|回收)(?:邮件|郵件|消息)?(?:成功|失败)? ?[:：]|회수 ?[:：]|(?:zurückrufen|rückruf) ?[:：]"
            r"|rappel(?: du message)? ?[:：]",
            r"(?:recuperar|revocar|richiama|intrekken|återkalla|chamar de volta) ?[:：]",
        ),
        sentence=words(
            r"(?:メッセージ|メール)の(?:取り?消し|回収)を(?:希望|要求|依頼)",
            r"^(?:送信者|差出人)が(?:この|次の)?(?:メッセージ|メール)を(?:取り?消|回収)",
            r"という(?:件名の)?(?:メッセージ|メール)(?:を|の) ?(?:取り?消|リコール|回収)",
            r"(?:メッセージ|メール)の(?:取り?消し|回収)を(?:要求|依頼)",
            r"would like to recall the message",
            r"^the (?:sender|message) .{0,80}(?:recall(?:ed|s)?|has been recalled)\b",
            r"^(?:your|this) (?:message|attempt).{0,40}recall.{0,60}(?:succe|fail|status|in progress|report)",
            r"^message recall (?:report|status|success|failure)",
            r"(?:さん|様)?(?:は|が|から).{0,4}(?:次の)?(?:メッセージ|メール)[、 ]{0,2}[「\"'“].{1,200}[」\"'”] ?(?:を"
            r"|の).{0,6}(?:取り?消|リコール|回収)",
            r"^[「\"'“].{1,200}[」\"'”](?:という件名)?の?(?:メッセージ|メール)(?:を|の)(?:取り?消|リコール|回収)",
            r"(?:この|次の|以下の)(?:メッセージ|メール)の(?:取り?消し|リコール|回収)(?:を(?:要求|希望|依頼|試み"
            r"|実行)|に(?:成功|失敗)|要求)",
            r"(?:möchte die nachricht|souhaite rappeler le message|desea recuperar el mensaje"
            r"|deseja cancelar a mensagem"
            r"|desidera richiamare il messaggio|将撤回邮件|想要撤回|希望撤回|wil het bericht)",
        ),
    ),
    Program.CALENDAR: ProgramWording(
        subject=words(
            r".{1,40}(?:さん|様)?が(?:招待|出席依頼|会議|予定)を(?:仮)?(?:承諾|辞退)(?:し)",
            r"(?:accepted|declined|tentative(?:ly accepted)?|承諾|辞退|仮承諾)(?:済み)? ?[:：] ?(?:re ?[:：]|【|\[)",
            r"invitation (?:accepted|declined) ?:|.{1,40}に(?:参加|出席|欠席)します ?[:：]",
            r"(?:accepted|declined|tentative(?:ly accepted)?|updated invitation|invitation|canceled(?: event)"
            r"?|cancelled|new time proposed|proposed new time) ?: .{1,200}(?: @ |\d{4}年|\(\w+@)",
            r"(?:承諾|辞退|仮承諾|欠席|招待状|更新された招待状|招待|キャンセル(?:済み)?(?:の予定)"
            r"?|キャンセルされた予定|新しい日時の指定|参加|不参加"
            r"|未定)(?:済み)? ?[:：] ?.{1,200} @ ",
        ),
        prefix=words(
            r"(?:会議|会議出席依頼|予定)の(?:承諾|辞退|仮承諾) ?[:：]",
            r"(?:accepted|declined|tentative(?:ly accepted)?|new time proposed|meeting forward notification) ?[:：]",
            r"(?:承諾|辞退|仮承諾|仮の予定|仮受諾|受諾|新しい日時の指定|会議の転送通知|招待の承諾"
            r"|欠席(?:の返信)?)(?:済み)? ?[:：]",
            r"(?:zugesagt|zusage|absage|abgelehnt|mit vorbehalt|vorläufig zugesagt|accepté|refusé|provisoire"
            r"|aceptad[oa]"
            r"|rechazad[oa]|aceite|recusad[oa]|accettat[oa]|rifiutat[oa]|geaccepteerd|afgewezen|godkänt|avböjt"
            r"|已接受|已谢绝|已拒绝|暂定|수락됨|거절됨|принято|отклонено) ?[:：]",
        ),
        sentence=words(
            r"\b(?:accepted|declined) your (?:meeting|invitation|event)",
            r"\bha[sv]e? (?:tentatively )?(?:accepted|declined|replied .{0,12}to) (?:this|the"
            r"|your) (?:invitation|meeting|event)",
            r"(?:さん|様)?(?:が|は)(?:この|次の|以下の)?(?:招待|予定|会議|会議出席依頼"
            r"|イベント)(?:への招待)?(?:を|に)(?:仮)?(?:承諾|辞退|受諾|参加と|出席と"
            r"|欠席と|不参加と|返答)(?:し(?:ました|ています)|回答)",
            r"^(?:この|次の)(?:招待|予定|会議)(?:は|が)[^。]{0,30}(?:承諾|辞退|キャンセル|更新)され",
        ),
    ),
}
