"""How certain a deed is: said to be done, done already, denied, doubted or asked about."""

import re
from typing import Literal

Mood = Literal["firm", "past", "denied", "unsure", "asked"]
"""How a deed is said. Only a firm one is acted upon."""

# The first that is found in the words after the verb decides.
_ENDINGS: tuple[tuple[Mood, re.Pattern[str]], ...] = (
    (
        "firm",
        re.compile(
            r"""
            ^(?:すること|させること|みにすること|むこと|ませること|に|と)に?(?:いた|致)?(?:しました|なりました)
            |^[とに](?:なりました|させて(?:いただ|頂)きました)
            |^み?たく(?:存じ|思い)|(?:いただ|頂)きたく、?(?:存じ|思い|お願い|ご?連絡)|^(?:ませ|させ|し|み)?たいと[思存]
            |^(?:ませ|さ?せ)?てもらい?え(?:れば|たら|ると)[^?]*$
            |^(?:ませて|させて|して)?(?:いただ|頂)け(?:れ?ば|ると|ましたら)(?:と思い|と存じ|助かり|幸い|ありがた|有り難)
            |^(?:もう|ませよう|しよう|させよう|みしよう|みさせよう)と(?:思って?い?ます|思います|存じ)
            """,
            re.VERBOSE,
        ),
    ),
    (
        "asked",
        re.compile(
            r"""
            [?]|(?:ます|です|でしょう|ました|ません)か(?:ね|ねえ)?(?=[。!\s]|$)|よね|ですっけ|のかな|かな[。]?$|かしら
            |(?:べき|いい|良い)か|(?:方法|やり方|手順)|にはどう|(?:して|させて|ませて|んで)も?(?:いい|良い|よい|よろし)|(?:方|ほう)が(?:いい|良い|よい|よろし)
            """,
            re.VERBOSE,
        ),
    ),
    (
        "unsure",
        re.compile(
            r"""
            かも|可能性|でしょう|だろう|らしい|みたい|そうです|そうだ|そうな|迷|悩|検討|考え(?:て|中)|恐れ|おそれ|はず|見込み
            |^み?(?:だ)?と(?:聞|伺|うかが)|うか[と迷]|[るすむい]か(?:は|を|も|、)?[^。]{0,12}(?:様子|未定)|か(?:を|は|、)?(?:これから|また|後で|のちほど|改めて|追って)?(?:決め|判断|考え|相談|検討|ご?連絡|お?電話|お?知らせ)|か(?:どうか|否か|は(?:まだ|今)|、?(?:遅刻|欠席|登校))|ようか|もうか|[るむい]と思|次第|方向
            |たら|れば|なら(?!な)|場合|とき[はに]|時は|(?:わか|分か)りません|未定|つもりは|必要[はが]?(?:な|あり?ま)|不要
            |なければな|ないと(?:い|だめ)|ざるを|(?:と|って)[言い]って|したい(?:そう|と言)|の?方は|について|に関して
            """,
            re.VERBOSE,
        ),
    ),
    (
        "past",
        re.compile(
            r"""
            ました|でした|ています|^んで(?:い|お(?!休)|しま|す[みい]|ごめ|申|失礼)|て以[来降]|^んだ|^れて(?:い|すみ|申)|(?:休ん|やすん|^ん|した|せた|^れた)(?:だ|でい)
            |^(?:し|さ?せ|ませ)た(?!い|く)|^(?:し|させ|ませ|ん)[てで]い?(?:ます|る|た(?!だ))
            |連絡を?(?:し|いた|させ)(?:た(?!い|く)|てい(?!ただ)|ていただき(?:まし|い))
            """,
            re.VERBOSE,
        ),
    ),
    (
        "denied",
        re.compile(
            r"""
            ません|ない|なく(?!な)|まへん|へん(?=[。、\s]|$)|ず(?=に|、|登|行|$)|(?<![ぁ-ん])せん$
            |では(?:な|あり)|じゃ(?:な|あり)|でな|^まない
            """,
            re.VERBOSE,
        ),
    ),
)
_MAY_I = re.compile(r"(?:よろし|いい|良い|よい|かまいませ|構いませ|大丈夫)い?(?:でしょうか|ですか|か)")
_GOES_ON = re.compile(r"(?:し|み|させ|ませ)?て?、")
_ENDS_IN_PAST = re.compile(r"(?:ました|でした|った|した)[。!\s]*$")
_SENTENCE_END = re.compile(r"[。!\n]|\?|$")

_CLAUSE = re.compile(r"[。!?]|\n\s*\n|(?<=[すんせ])\n|(?:ます|です|ません|ました|でした)(?:が|けど|けれど|ので)")
_IF = re.compile(
    r"(?:け?れ|え|せ|て|ね|へ|め|べ|げ)ば(?!ん|か)|なら(?!な|ば[^、]*ない|び)|場合(?:は|に|、|$)|(?:ない|る)(?:とき|時|際|よう|様)(?:は|には|でした?ら|、)|もし(?!も?し)|次第"
)
_NO_CONDITION = re.compile(
    r"(?:休め|寝れ|飲め)ば(?:少し|すぐ)?(?:良く|よく|治)|(?:でき|出来|よろし|宜し|よ|良|可能であ|もしよ|もしよろし|差し支えな|いただ|頂)け?れ?れば|例えば|終わり次第|済み次第|(?:終わ|おわ)(?:っ|りまし)たら|済(?:ん|みまし)だ?たら|済んだら"
)
_THEN = re.compile(r"ので|ため|から|んで|あり|あって|ありまし|でし|なり|なって|した|だった|、[^、]*で|[0-9]度|熱")

_ENGLISH_DOUBT = re.compile(
    r"\b(?:might|may|maybe|perhaps|probably|possibly|if|whether|not sure|should(?! (?:arrive|be there|be in|get))"
    r"|could|can i|can he|can she|considering"
    r"|unless|in case|likely)\b|\?"
)
_ENGLISH_PAST = re.compile(r"\b(?:was|were|had been|yesterday)\b[^.]*$")
_ENGLISH_DENIED = re.compile(r"\b(?:not|n't|no longer|isn't|won't|don't)\s(?:be\s|going to be\s|to be\s)?$")


def mood(text: str, start: int, end: int, stop: int) -> Mood:
    """The mood of the verb at `start` to `end` of a folded text, whose clause ends at `stop`."""
    if re.match(r"[a-z]", text[start:end]):
        return _english(text, start, end)
    tail = text[end:stop]
    for each, pattern in _ENDINGS:
        if pattern.search(tail):
            return each
    if _is_conditional(text, start):
        return "unsure"
    last = _SENTENCE_END.search(text, stop)
    rest = text[stop : last.end() if last else stop]
    if _MAY_I.search(rest):
        return "asked"
    return "past" if _GOES_ON.fullmatch(tail) and _ENDS_IN_PAST.search(rest) else "firm"


def _is_conditional(text: str, start: int) -> bool:
    """Whether "下がらなければ", "下がったら" or "もし" governs the verb; "測ったら38度あったので" does not."""
    clauses = [match.end() for match in _CLAUSE.finditer(text, 0, start)]
    before = _NO_CONDITION.sub("", text[clauses[-1] if clauses else 0 : start])
    if _IF.search(before):
        return True
    when = before.rfind("たら")
    return when >= 0 and not _THEN.search(before, when)


def _english(text: str, start: int, end: int) -> Mood:
    first = max(text.rfind(mark, 0, start) for mark in ".!?\n") + 1
    last = re.compile(r"[.!?\n]|$").search(text, end)
    sentence = text[first : last.end() if last else len(text)]
    if _ENGLISH_DOUBT.search(sentence):
        return "asked" if "?" in sentence else "unsure"
    if _ENGLISH_DENIED.search(text, first, start):
        return "denied"
    return "past" if _ENGLISH_PAST.search(text[first:start]) else "firm"
