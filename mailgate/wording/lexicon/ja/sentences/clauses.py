"""How sentences and clauses begin, end and hang together."""

from mailgate.wording.lexicon.ja.deeds.elsewhere import MEETING

SENTENCE_END = r"""
    [。!?]+(?!\s?[」』])|(?:(?<=ます)|(?<=です)|(?<=した)(?<!あした)|(?<=せん)|(?<=さい))\s(?!\s*[。(]|か[ねな]?(?:[。、!?\s]|$))
    |(?:(?<=ます)|(?<=です)|(?<=した)|(?<=せん))\.{2,}
    |(?<!\bi\.e)(?<!\be\.g)(?<!\b[dm]r)(?<!\bmrs)\.(?=\s|$)(?!(?:(?<=jan\.|feb\.|mar\.|apr\.|jun\.|jul\.|aug\.|sep\.|oct\.|nov\.|dec\.)|(?<=\bno\.))\s[0-9])
    (?!(?<=jan\.|feb\.|mar\.|apr\.|jun\.|jul\.|aug\.|sep\.|oct\.|nov\.|dec\.)\s(?:(?:and|to|until|till|&)\s[0-9]|(?:because|due|as|since|for)\b))(?!(?<=\.1[0-2]\.)\s(?:(?:to|until|till|and)\s[0-9]|(?:because|due)\b))
    (?!(?<=mon\.|tue\.|wed\.|thu\.|fri\.|ues\.|urs\.)\s(?:(?:and|&|to|until|till|through|or|-)\s|[0-9(]|(?:because|due|as|since|for)\b))
    |\n\s*\n
    |(?<=[すんせたい])\n|(?:(?<=ますか)|(?<=ですか)|(?<=しょうか)|(?<=欠席で)|(?<=休みで))\n
    |\n(?=\s*[・*■●-])|(?<=[すたんいねよわでりせ])(?:[☀-➿🀀-🫿]\s?|\((?:汗|笑|涙|泣)\))+
"""
SCHOOL_IS_MISSED = r"(?:学校|がっこう)(?:は|を|も)?"
"""Before an absence: for what is told before it, school is missed."""
CLAUSE_ENDS = r"(?:[。、!?\n]|が|けど|けれど|ので)\s*$"
NO_TOMORROW = r"(?<=[ァ-ヶー])アス|アス(?=[ァ-ヶー])"
"""What is a part of another word, as in ピアス and アスレチック, in a text as it is shown."""
HEADING = r"""
    (?:欠席|お?休み|遅刻|登校)の?(?:ご?連絡|お?知らせ|の?件)?(?:につ[いき]て|に関して)(?:です|の?ご?連絡です)?\s*
     (?:[:。\n]|$)
    |(?:欠席|お?休み|遅刻|登校)の?(?:時間|時刻|件)?(?:につ[いき](?:て|まして)?|に関し(?:て|まして))[はも]?(?:な?の?(?:です|でございます)(?:が|けど|けれど)|ですが)、?
    |(?:欠席|お?休み|遅刻)の件(?:です|でございます|で、?ご?連絡(?:です|し?ます|いたします|差し上げ(?:ます|ました)))。
    |(?:欠席|お?休み|遅刻|早退)の?(?:ご?連絡|お?知らせ|お?届け?|ご?報告|お?願い?|件)?(?:の件|につ[いき]て)?[】\])>]*\s*
     (?:\([^()\n]{2,20}\)[】\])>]*\s*)?(?:\n|[::])
"""
BY_NAME = r"(?:欠席|お?休み?|病欠|欠)(?:し|で)?[、。\s!]*"
"""An absence by its name, of which no verb tells whether it is over."""
HEADING_ABOVE = r"""
    [\s【\[(<■●◆・*]*(?:(?:件名|標題|表題|題名|たいとる|subject)[\s:]*(?:[【\[<]?(?:重要|至急|ご?連絡)[】\]>]?\s*)?
     (?:[^\n。、]{0,20}?)(?<!取り消し)(?<!取消)(?<!変更))?
"""
"""Stands before a heading at the beginning of a text."""
MASK = "〓"
TOPIC_BEFORE = rf"""
    (?<![一-龥々ァ-ヶーA-Za-z])(?<!学校[とも・や])(?P<what>[一-龥々ァ-ヶーA-Za-z]{{2,}}[ぁ-ん]?)(?:は|を|だけ|のみ)、?
     (?:今日|本日|明日)?(?:は|、)?(?:[一-龥]{{1,3}}の(?={MASK}))?
    (?:{MASK}+み?(?:の?(?:痛み|症状|不調|悪化)|と|や|、|の)?)*(?:で|の?ため|の?為|により|につき)?、?
     (?:お|御|全員|念のため|大事をとって|(?:本日|今日)は?)*$
"""
"""What is said to be missed, be it before a cause (which is masked); this one matches text as it is shown."""
OF_A_MEETING = rf"{MEETING}[^。、\n]{{0,4}}(?:を|に|は)[^。\n]{{0,8}}$"
SCHOOL_TOPIC = r"""
    (?:学校[へに]?|授業|登校|今回|[方人者子]|簿に?|[朝時分間後日週度]|休み|欠席|以外|次第|連絡|理由|症状|状況|状態|件
     |原因|体調|様子|具合|機嫌|本人|児童|生徒|体温
    |検温|結果|検査|調子|大事|用心)$
"""
SAID_AGAIN = r"""
    (?:ので|んで|ため|から|けん|判断し|判断し?て|考え|考えて|思い|思って|ず|まして|(?:ということ|そう|よう|みたい)で)
     、?\s*$
"""
"""How the clause ends of a deed that the next one says again: "登校は無理かと思い、欠席いたします"."""
NOT_BUT = r"""
    ^[^。、]{2,3}(?:では|じゃ)(?:ありません|ないです|ない)(?:で)?、?$
    |(?:なく|[せさ]ず(?:に)?|[はを]?(?:やめ|取りやめ|とりやめ))て?、?(?:(?:今日|本日|明日|やはり|やっぱり)は?)?、?$
"""
"""How a deed ends before what it is instead: "遅刻ではなく"."""
CLAUSE_BEGIN = r"[。、\n!?]|(?:ます|です|ません|ました|ください|下さい)\s?"
SLIP = r"""
    [発微高平]熟|豆[がのも]?痛|初熱|熟(?:が|で|は|も)|[服福]痛|腹通|頭通|名日|[明今本]目|欠籍|遅国|地国|通因|病因
    |木引き|下利
    |安みます|休見|(?<=[ごろ頃時分にらは、。\s])投稿
    |(?<=[一-龥])(?:がが|とと|のの|をを|にに|はは)(?=[一-龥])|[0-9]にに|(?<![一-龥])[熟厚](?=[がでは下も])|[発高微]厚
    |熟下
"""
"""What phones make of the commonest words: what else it says may be a slip as well."""
CAUSAL_BEFORE = r"(?:(?<!ま)で|ため|為|ので|により)、?(?:お|学校を)?$"
ANNOUNCED = r"^[^。、]{2,4}に(?:つい|関し)て、?(?:の)?ご?連絡(?:いた|致|させていただき|申し上げ|し)*ます$"
"""A notice that begins with what it is: "本日の欠席についてご連絡いたします"."""
ANNOUNCED_OF = r"(?:さん|くん|君|ちゃん)?の"
"""Stands between whose it is, or for which day, and what it is."""
CANNOT_BRING = r"^(?:送|連れ|行)[^。、\n]{0,6}(?:時間|余裕|人手|手立て|手段|方法|足|者)(?:が|も|は)"
"""That nobody can bring the student, which is why somebody is late or stays away: "送る時間が取れません"."""
NOT_ALONE = r"""
    (?:(?:送って|連れて)(?:行け|いけ)|(?<![一-龥])(?:一人|ひとり|1人)では?、?(?:学校(?:に|へ)|家から|歩いて|、)*(?:行け|いけ|登校(?:でき|出来|させられ)|出せ|出られ|歩け|来られ))
    (?:ない|ません|ず)(?:ので|んで|ため|から|の?です|し|[。、])[^。\n]{0,4}$
"""
"""That nobody can bring a student, who cannot come alone: why somebody is brought later."""
ONLY_NOT_ALONE = r"""
    (?<![一-龥])(?:一人|ひとり|1人)では?、?(?:学校(?:に|へ)|家から|歩いて|、)*(?:行け|いけ|登校(?:でき|出来|させられ)|出せ|出られ|歩け|来られ)
    (?:ない|ません)(?:の?です)?[。\s]{0,3}$
"""
"""That a student cannot come alone, as a sentence of its own: somebody may be brought."""
CONCEDED = r"[^。\n]{0,14}?(?:(?:ます|です|ました|でした|った|あるん?だ)(?:が(?!っ)|けれ?ども?)|ものの|けれども?)、?"
"""Behind what somebody has who comes in spite of it: "咳が出ていますが、"."""
BEFORE_WHAT_IS_DONE = r"(?:が|けど|けれども?|ものの|のに|ので|んで|から|ため|し)、?$"
"""How a clause goes on to the main one, which decides: "行くと言っていましたが、今日は休ませます"."""
