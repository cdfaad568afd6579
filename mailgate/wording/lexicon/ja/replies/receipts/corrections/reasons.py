"""Japanese of a reply that corrects a reason."""

from mailgate.wording.lexicon.ja.replies.receipts.checks.dangers import DOES_NOT

TOLD = r"病名|診断|検査|病院|医|受診|判明|理由|陽性|陰性|(?:だ|との)(?:そう|こと)です|に、?(?:直し|変え|変更|訂正|修正)"
"""What makes a cause that follows a diagnosis, and no further symptom."""
THE_REASON = r"理由(?:は|を|が)?[^。]{0,4}$"
"""Before what is called the reason."""
DANGER = rf"""
    疑|可能|ようです(?!。)|検査(?:中|待ち|結果待ち|する|し(?:ます|て(?:い|き)))|結果待|待ち
    |{DOES_NOT}(?!か)|ない(?:です|ので|の|と)|なかった|昨[日年]|去年|以前|前回|うつ|治
    |なお[りっ]
"""
DIAGNOSED = r"(?:発作)?(?:と|の|だと)、?(?:診断|言われ|判明)"
IS_IT = r"""
    み?(?:の(?:ほう|方|症状|間違い|まちがい|誤り|ため|ほうが(?:ひど|強|つら)い?)|型|感染症?|陽性
     |(?:の(?:ほう|方))?が(?:めいん|主|一番|いちばん|強|ひど|つら|原因|理由)[^。、]{0,8}?
     |[いたる]{0,2}のが、?(?:本当の|お?休む|お?休みの|欠席の|今回の|遅刻の)?(?:理由|原因))?
    (?:[。、!\s]*$|(?:なん)?です(?!か)|でした|でございま(?:す|した)|だ(?:そうです|と)|とのこと
     |と(?:診断|言わ|いわ|判明|分か|わか|の診断)|に?なりました|(?:い|おり)ます|に(?:変更|訂正|修正|直|変え|して)
    |で(?:の(?:お?休み|欠席|届)|お願い|ご?(?:変更|訂正|修正)|、)|が(?:判明|分か|わか|確認))
"""
"""How a clause goes on behind the cause that is the right one."""
STAYS_NOW = r"""
    (?:このまま|そのまま|緊急|急きょ|急遽|今日から|本日から|昨夜から|今朝から|即日?|運ばれ|搬送さ)[^。]{0,16}?入院
    |入院(?:に|と)なりました|入院し(?:ました|て(?:い|おり)ます)
"""
"""A stay in hospital that has begun: "救急車で運ばれて入院になりました"."""
STAY_IS_IT = r"""
    \s?\(?[0-9]|[にと]なり(?:まし|そう)|(?:する|の|した)?こと(?:に|と)(?:なり|し)|し(?:ました|ます|て(?:い|おり)ます)|です|でした|のため|中です|の予定|が決ま
"""
"""Behind a stay in hospital that is the matter."""
PURPOSE = r"の(?:ため|為)(?:です|でした|で[、。]|の(?:お?休み|欠席))|で(?:のお?休み|の欠席)"
"""Behind a visit to a doctor for which somebody stays away: "側弯の検診のためです"."""
BESIDE = r"[^。、\s]{0,2}も|[^。、]{0,6}(?:ので|ため|から)"
"""Behind what is told beside the reason."""
AND = r"(?:と|や|、|・|も|および|及び)\s?"
JOINS = r"の?"
"""Between the words of one cause."""
REASON_SET = r"""
    理由(?:だけ|のみ|も)?(?:は|を|が)?、?(?:[^。、\n]{1,14}?から、?)?(?P<reason>[^。、\n]{1,20}?)(?:に|へ|と)、?
    (?:変更|訂正|修正|変え|直し|なおし|改め|して)[^。?\n]{0,16}?
    (?:ください|下さい|願い(?:します|いたします|致します|申し上げます)|(?:いただけ|頂け|もらえ|でき)(?:ます|ません)(?:でしょう)?か)[。?!\s]*$
"""
"""A sentence that says what the reason is to be, whatever the others tell."""
KEPT_AFTER_ALL = r"(?:やっぱり?|やはり|いえ|いや)、?[^。]{0,12}(?:そのまま|このまま|いい|よい|結構|大丈夫)"
"""That a reason is to stay after all."""
