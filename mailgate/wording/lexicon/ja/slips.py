"""How somebody takes back a word in the middle of a mail, in Japanese: "頭痛、いや腹痛で"."""

_PAUSE = r"[、。,.!?\s()~-]"
_OH = r"(?:あ+っ?|え+と|おっと)"
_BEGINS = rf"(?:(?:^|(?<={_PAUSE})|(?<=です|した)){_OH}?{_PAUSE}*)"
_SORRY = r"(?:すみません|すいません|ごめんなさい|ごめん|申し訳(?:ありません|ございません))"
_WRONG = r"""
    (?:いや|いえ|いいえ|違(?:う|い(?:ます|ました)|った)|ちが(?:う|い(?:ます|ました)|った)
    |(?:書き|打ち|入力)?(?:間違|まちが)(?:え(?:まし)?た|い(?:まし)?た|い(?:です|でした)?)|(?:大変)?失礼(?:し(?:まし)?た|(?:いた|致)しました)?
    |訂正(?:し(?:ます|て)|です|(?:いた|致)します|を?お願い(?:し|いたし|致し)ます)?|正しくは|正確には
    |(?:じゃ|では)な(?:い|くて?|かった)(?:です|や)?)
"""
_TRULY = rf"(?:(?:本当|実際)は{_PAUSE}*)?"
WRONG_BEFORE = rf"""
    {_BEGINS}(?:{_SORRY}{_PAUSE}*)?{_WRONG}(?:{_PAUSE}*(?:{_SORRY}|{_WRONG}))*{_PAUSE}*{_TRULY}$
    |(?:もとい|というより(?:は|も)?){_PAUSE}*$
"""
"""Right before the word that is meant: what was said before it is wrong."""
AFTER_ALL_BEFORE = rf"{_BEGINS}(?:{_SORRY}{_PAUSE}*)?(?:やっぱり|やっぱ|やはり){_PAUSE}*$"
"""Right before a student, a day or an hour that is another one after all: "26日に休みます。やっぱり27日です"."""
SORRY_BEFORE = rf"{_BEGINS}(?:{_SORRY}|(?<=あ){_PAUSE}){_PAUSE}*{_TRULY}$"
"""Right before a word that may be meant instead of another one, or only be told politely."""
NEXT_TO_IT = rf"(?:の?(?:ため|為)|のせい)?(?:で|が|は|に|から|を|の|頃|ごろ)?(?:だ|です|でした|なので|だった)?{_PAUSE}*"
"""Between what is taken back and the words that do it: "9時に、いや10時に"."""
ONE_MORE = r"も"
"""Behind a word that is said beside another one."""
PUT_RIGHT = r"(?:の?ほう)?(?:でした|だった|の(?:間違|まちが)い|に(?:訂正|修正)|が正し)"
"""Behind the word that was meant: "すみません、27日でした"."""
IS_ALL = r"""
    (?:の?(?:ほう|方))?(?:です(?!か)|でした|だ|の(?:間違|まちが|誤)|に(?:訂正|修正|変更|なり)|が正し|で、?(?:お?休|欠席|遅|登校)|から、?お?休
     |[。!\n]|$)
"""
"""Behind a word that is all that a sentence names instead: "違いました。腹痛です", but not "いや、太郎は元気です"."""
IS_A_SLIP = r"の(?:間違|まちが)い(?:です(?!か)|でした(?!か)|だった)"
"""Behind the word that was meant, with more before it: "すみません、診察券を見ましたら木曜の間違いでした"."""
TAKEN_BACK = rf"""
    (?:^|[。!?\n])\s*(?:あ+っ?{_PAUSE}*)?(?:{_SORRY}{_PAUSE}*)?
     (?:(?:間違|まちが)えました|違いました|違った|ちがいました|ちがった|訂正(?:です|し(?:ます|て)|(?:いた|致)します)?|もとい)(?={_PAUSE}|$)
    |(?<={_PAUSE})(?:いや|いえ|いいえ)[^。\n]{{1,12}}(?:かも|かな|でしょうか|だったか)
"""
"""What takes back something, whatever it is, or doubts it: "A型です。いえ、B型かも"."""
