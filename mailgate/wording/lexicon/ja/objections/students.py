"""Japanese words that say anything against a form: whom it is about."""

from mailgate.wording.lexicon.ja.objections.pieces import REQUEST

_TITLE = "(?:さん|くん|君|ちゃん)?"
_MEANT = "(?:間違|まちが|分|ほう|方|こと|連絡|件)(?!は?別)"
AS_WELL = rf"{_TITLE}(?:も|です|でした|$|[。、](?:です)?$|の{_MEANT}|では?な|じゃな)"
"""Behind a student for whom the form is meant, too, or instead."""
BESIDE = rf"{_TITLE}(?:に(?!も|変|訂|なり|し|[^。、\n]{{0,4}}うつ[っり])|へ(?!変|訂)|から(?!うつ)|と(?:一緒|いっしょ))"
"""Behind a student to whom something is handed, or who only is there."""
HEALTH_OF = rf"{_TITLE}の(?:様子|具合|体調|調子|状態)"
ASKED_FOR = rf"{REQUEST}|(?:に|へ)(?:渡|預|持|託|頼|お願い)|[がは][^。、\n]{{0,8}}(?:持|届け|渡|受け取|預か|伝え)"
"""Behind a student: what the school is asked to hand to that one, or what was handed."""
WRITES = rf"{_TITLE}(?:[と・、][^。、\n]{{0,12}})?の(?:母|父|保護者|祖母|祖父|親)(?:です|でござい|より|と申)"
"""Behind the student whose parent writes."""
CAUGHT_FROM = rf"""
    {_TITLE}(?:から|の[^。、\n]{{1,10}}[がを]|も[^。、\n]{{0,14}}から)[^。、\n]{{0,6}}(?:うつ[っりさ]|もら[っい]|感染)
    |{_TITLE}にも?、?[^。、\n]{{0,4}}うつ(?:ら|さな)
"""
"""What is said of a student from whom another one has the illness."""
ONE_MORE = r"""
    (?<!^で)(?<![。、\n\s]で)も(?:、|今日|本日|同じく|同様に|一緒に|(?:発?熱|風邪|腹痛|頭痛|咳|体調不良|同じ症状)で
     |お)*(?:休|欠席|遅れ|遅刻|早退)
"""
"""How a further absence is told."""
_SIBLING = r"(?:お?兄|お?姉|弟|妹|兄弟|きょうだい|おとうと|いもうと|お?にい|お?ねえ|[上下]の子)(?:ちゃん|さん)?"
SIBLING = rf"{_SIBLING}(?=[はが])"
SIBLING_TOO = rf"""
    (?:{_SIBLING}|双子の[^\s。、]{{1,4}})(?:の(?:子|ほう|方|分|ぶん|こと))?(?:も(?!(?:学校|家|うち)で)
     |にもうつ(?![らさ]な|ると))
"""
"""A sibling of whom the same may be told."""
IS_NOT_MEANT = rf"{_TITLE}(?:の(?:こと|話|件))?(?:では|じゃ|で)\s?(?:な[いくか]|あり?ま?せ|ござい)"
"""Behind the form's own student: "花子ではありません"."""
SIBLING_MEANT = rf"""
    (?:休む|休み|お?休みする|欠席する?|遅れる|遅刻する?|登校する|行く)のは、?[^。、\n]{{0,8}}(?:子|方|ほう|くん|君|ちゃん|さん|兄|姉|弟|妹|娘|息子)(?:です|でした)
    |    (?:[0-9]年生
     |(?:[熱度痛吐咳休ある病む]|欠席|具合|しんど|つら|ひど|いた)[^。、\n]{{0,6}}(?:の|ん))は、?{_SIBLING}(?:の(?:ほう
     |方))?(?:です|でした|や(?!な)|だ(?!と|け))
    |(?<![はがも]){_SIBLING}(?:の(?:ほう|方|こと|分|診断|検査|検査結果|結果|症状))?(?:です|でした|に(?:変|訂))(?![がけ]
     |ので)
    |{_SIBLING}の(?:こと|件|話)(?:です|でした)
"""
"""A sibling whom the form should have named."""
NO_STUDENT = r"園|保育|中学|高校|大学|会社|仕事|元気|平熱|大丈夫|心配|登校|うつ(?:さ|ら)|先[週日月]|昨|治|よくな|良くな"
"""Of a sibling who is no student of the school, or well."""
SYMPTOM_BESIDE = r"も(?:少し|かなり|ひど|強|出|あり|ある|して|し(?=ます|て)|つら|、)"
"""Behind what one of several students has besides."""
ALONE = rf"{_TITLE}(?:だけ|のみ)"
WHICH_OF_THEM = (
    rf"(?:{_SIBLING})(?:だけ|のみ)|どちら(?:か|の子)|どっち|いずれか|片方|(?:1|一)人(?:だけ|のみ)|ひとりだけ"
)
A_CLASS = r"[1-6]年(?:生|[1-9]組)"
OF_THE_CLASS = (
    r"(?:の(?:ほう|方|子|児童|生徒|分))?(?:です(?!が)|でした|[。.]|\s*$)|の(?:ほう|方|子|児童|生徒|分)[のがに]"
)
"""Behind a class: a student of it."""
IS_OF_CLASS_BEFORE = r"(?:^|[、,\s(]|(?:本人|今日|今回|正しく)は、?)$"
"""Before a class that is the student's."""
IS_BORN = r"[がも](?:無事に?、?)?(?:生まれ|誕生|産まれ)"
"""Behind a child that is at no school yet."""
HOUSEHOLD_BEFORE = r"(?:家族|家の者|同居(?:家族|人)?|大人|うち)(?:は|の|も|、)*$"
"""Before 全員, where it is no students."""
ARE_WELL = r"""
    [^。、\n]{0,8}(?:陰性|元気|無事|平熱|大丈夫|異常|変わり|症状(?:は|も|が)?(?:出て)?(?:い|お)?(?:な|あり?ま?せ|ま?せ))
"""
"""Behind all of a household, with whom nothing is the matter."""
SIBLINGS_OWN = rf"{_SIBLING}[のがは][^。、\n]{{0,6}}$"
"""Before an illness that is a sibling's."""
CAUGHT_IT = "下が[っり]|治|おさま|うつ|もら[いっ]|同じ|感染|ので、?(?:うつ|念のため)"
"""Behind a sibling's illness that the student has by now."""
_IS_ILL = r"""
    (?:が|は|の)[^。、\n]{0,14}(?:度|熱|痛|吐|咳|下痢|休|欠席|具合|調子|体調|だる|けが|怪我|ころな|いんふる
     |(?:ほう|方)です)
"""
DAUGHTER = rf"(?:長女|次女|三女|娘)(?:さん)?{_IS_ILL}"
SON = rf"(?:長男|次男|三男|息子)(?:さん)?{_IS_ILL}"
"""How the student is called that the words are about, which not every name goes with."""
