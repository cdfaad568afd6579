"""Japanese around what a reply to a receipt says: who writes, and that somebody is sorry."""

from mailgate.wording.lexicon.ja.replies.acknowledgements import APOLOGY, FAMILY

_BEGINS = r"(?:^|(?<=[。、!?\n\s]))"
_IS = r"(?:です|でございます|と申します|より|でした)(?:が|けど|けれども?)?"
_ENDS = r"(?:[。、!\s☀-➿🀀-🫿]+|$)"
PARENT = rf"""
    {_BEGINS}(?P<who>[^。、!?\n]{{1,24}}?)の(?:{FAMILY}|親|家族)
    (?:の[^。、!?\n]{{1,8}}?)?{_IS}{_ENDS}
"""
"""Whose parent writes: "3年1組の山田花子の母の花江です。"."""
BESIDE_NAME = r"[のと・,()\s]|さん|くん|君|ちゃん|[0-9]{1,2}番|小学校|学校"
"""What stands around the names there."""
CALLED = rf"(?P<who>[^。、!?\n]{{0,12}}?)(?P<family>FAMILY)(?:\s?(?!GIVEN)[^\s。、!?]{{1,4}}?)?{_IS}{_ENDS}"
"""The writer's own name: "山田です。", "3年1組の山田です"."""
OPENING = rf"^(?:(?:{APOLOGY}|(?:あっ?|えっ?と|えーと|あの))(?:が)?(?:[、…]|\.{{2,}})+\s*)+"
CLOSING = rf"(?<=[。!?\n])\s*(?:{APOLOGY})[。、!…\s]*$|(?:…|\.{{2,}}|\s)+(?:{APOLOGY})[。、!…\s]*$"
"""An apology before and behind what is said, in one breath: "何度もすみません、11時です…すみません"."""
ENDS_IN_A_PICTURE = r"(?<=[たすねよん!。])[☀-➿🀀-🫿]+\x20?(?=[^☀-➿🀀-🫿\sがをにではもとのや。、!?])"
WAS = r"""
    (?<=[一-龥ぁ-んa-z])(?<![をはがも])(?:や|じゃ|だ)った(?:ん(?:です|や)|です|わ|ねん|で|よ|ばい|のう)*(?=[。、!?\s]|$)
"""
IT_WAS = "でした"
IS_SAID_TO_BE = r"(?<=[一-龥ぁ-んa-z])(?<![をはがも])(?:や|じゃ)った(?=(?:そう|らしい)です)"
IT_IS = "だ"
IS = r"(?:(?<=[一-龥ー])|(?<=そう))(?:や(?:わ|で|ねん|ねんけど)|じゃ(?:よ|わ|のう)?|ばい)(?=[。!\s]|$)"
"""The copula of other places, and of friends: "腹痛やったわ", "コロナだった", "腹痛やで"."""
IS_POLITELY = "です"
EMOTICON = r"(?<=[すたねよん!])\s?(?:m\(_{1,2}\s?_{1,2}\)m|\(\^[^()\n]{0,6}\)|\^\^)(?=\s?[^。!?\s])"
"""Behind a sentence that another one follows: "ありがとうございますm(_ _)m 寝ています"."""
ENDS_IN_DOTS = r"(?<=[たすねよん])(?:\.{2,}|…)+(?=[^\s。、!?.])"
_BEHIND_WORD = r"(?=(?:では|じゃ|で|に(?:変|訂|修|直|し)|です|の間違|から|を))"
QUOTED_WORD = rf"[「『](?=[^「」『』。]{{1,12}}[」』]{_BEHIND_WORD})|(?<=[^「」『』。])[」』]{_BEHIND_WORD}"
"""Around a word of a receipt: 理由は「発熱」ではなく「頭痛」です."""
THE_ONE = r"(?<=[一-龥ぁ-ん])の(?:ほう|方)(?=で(?:お願い|[。\s]|$)|に(?:して|変更|変え|訂正|修正|直し))"
"""Behind what is meant: "理由は腹痛のほうでお願いします"."""
DAYS_OFF, ABSENCE = r"お?休みの日(?=は)", "お休み"
"""A holiday elsewhere, and the absence in a reply: "お休みの日は24日から26日のままです"."""
STAYS_NOT = r"""
    休む(?:の|こと)(?:は|を)?、?やめ(?:ます|ました|(?:る(?:こと)?)?に(?:し|いたし)(?:ます|ました))
    |休まない(?:こと)?に(?:し|なり|いたし)(?:ます|ました)
"""
STAYS_AWAY_NOT = "休みません"
LENGTHENED = r"(?<=[まで])[ー~]+(?=す)"
REQUESTED = r"""
    (?:(?<=取り消し)|(?<=直し)|(?<=変更し)|(?<=訂正し)|(?<=修正し)|(?<=改め)|(?<=変え))(?:て(?:いただけ|頂け|もらえ)(?:ます|ません)(?:でしょう)?か|てもら(?:っ|う)(?:ても|て)(?:いい|よい|よろしい|大丈夫|ええ)(?:です|でしょう)か
     |(?:と|に)さ?せて(?:いただき|頂き)たく、?(?:存じます|お?願い(?:し|いたし|致し|申し上げ)ます)
     |(?:を)?お願いでき(?:ます|ません)(?:でしょう)?か)[?]?
"""
"""Of a withdrawal: "取り消していただけますか"."""
PLEASE = "てください。"
