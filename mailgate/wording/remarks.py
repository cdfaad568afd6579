"""What is kept of a parent's own words."""

import re
from collections.abc import Sequence

from mailgate.wording.facts import Facts, Spanned
from mailgate.wording.reasons import OTHER, Choice

_COURTESY = re.compile(
    r"""
    (?:いつも)?(?:大変)?お世話(?:に|様に)なって(?:お|い)ります|お世話になります|いつもお世話様です|お世話様です
    |おはようございます|おはよう御座います|こんにちは|こんばんは|お疲れ様です
    |(?:夜分|朝早く|早朝|朝早く|夜遅く|お忙しい(?:中|ところ))(?:に|から)?(?:大変)?(?:恐れ入り
    |申し訳(?:あり|ござい)|失礼(?:し|いた|致)|すみ|すい|恐縮)?(?:ません|ます|ですが)?
    |(?:どうぞ|何卒|以上|ご?連絡)?(?:、)?(?:宜|よろ)しく(?:お願い|お願|おねがい|御願い)?(?:いた|致
    |申し上げ)?(?:し)?(?:ます|いたします|です)?|お願い(?:いた|致|申し上げ)?し?ます|以上(?:です|、)?
    |(?:お手数|ご?迷惑)(?:を)?(?:お掛け|おかけ|お|を掛け)?(?:かけ)?(?:いた|致)?し(?:て|ます|ますが)(?:すみません
    |申し訳(?:あり|ござい)ません|おりますが)?
    |(?:急|直前|突然)(?:な|で|の連絡で|のご連絡で)?(?:大変)?(?:申し訳(?:あり|ござい)ません(?:が)?
    |すみません(?:が)?)|(?:大変)?申し訳(?:あり|ござい)ません(?:が)?|すみません(?:が)?|すいません(?:が)?
    |ごめんなさい|失礼(?:いた|致)?します|失礼します|(?:ご|御)?連絡(?:いた|致)?(?:し|させていただき|差し上げ)ます
    |(?:ご|御)?連絡です|(?:欠席|遅刻|登校|お?休み)の?(?:ご|御)?(?:連絡|届)(?:です)?
    |(?:小学校|中学校|担任|[^\s。、]{1,4})?(?:の)?先生(?:へ|、|方)?|保護者(?:です|より)?
    |の?(?:母|父|保護者|祖母|祖父)(?:です|より|でございます|の[^\s。、]{1,6}です)?|ありがとうございます
    |iphoneから送信|(?:sent\ from\ my\ [a-z ]+)|拝啓|敬具|草々|前略|かしこ
    |\b(?:dear|hello|hi|good\ morning|thank(?:s|\ you)(?:\ very\ much)?|best\ regards|kind\ regards|regards
    |sincerely|please|sir|madam|teachers?|mr|mrs|ms)\b
    """,
    re.VERBOSE,
)
# Words that carry no news of their own. Longer ones first: nothing is tried twice.
_PLAIN = re.compile(
    r"""
    ございます|によって|いただき|うちの子|ために|ました|出まし|ません|児童|生徒|本日|学校|理由|本人|こちら|ちゃん
    |から|まで|より|ので|ため|により|による|です|ます|こと|これ|それ|あり|ある|あって|出て|しま|おり|いて|います|する|させ
    |さん|くん|[組為出有様君でのがはをにもとへやかなしてた]|だ
    |\b(?:has|is|a|will|be|today|the|and|to|my|son|daughter|he|she|because|of|due|with|from|at|for|school|so|in|days?
    |arrive|around|about)\b
    |[^\w]|ー
    """,
    re.VERBOSE,
)


def kept(facts: Facts, choice: Choice, *, timed: bool) -> str:
    """The sentences that say more than the notice's own fields; where the reason is その他, also those that give it.

    `timed` says that the times of day in the text stand in the notice.
    """
    said = _spans([*choice.used, *(facts.clocks if timed else ())])
    telling: Sequence[Spanned] = choice.used or facts.deeds
    if not choice.reason.startswith(OTHER):
        telling = ()
    sentences = [each for each in facts.sentences if _says_more(facts, said, each) or _tells(telling, each)]
    return _joined(facts, sentences)


def beside_form(facts: Facts) -> str:
    """What was written outside the lines of the form, but for courtesies, names and what the form says too."""
    return _joined(facts, [bounds for bounds in facts.sentences if _says_more(facts, [], bounds)])


def _joined(facts: Facts, sentences: Sequence[tuple[int, int]]) -> str:
    words = [facts.shown[start:end].strip(" \n。、.") for start, end in sentences]
    return "。".join(" ".join(sentence.split()) for sentence in words)


def _tells(telling: Sequence[Spanned], bounds: tuple[int, int]) -> bool:
    return any(bounds[0] <= each.start < bounds[1] for each in telling)


def _says_more(facts: Facts, said: Sequence[tuple[int, int]], bounds: tuple[int, int]) -> bool:
    start, end = bounds
    content: list[Spanned] = [*facts.causes.sure, *facts.clocks]
    unsaid = [*_spans(content), *facts.causes.doubtful, *facts.causes.denied]
    if any(start <= span[0] < end and span not in said for span in unsaid):
        return True
    marks: list[Spanned] = [*facts.people, *facts.deeds, *facts.periods]
    letters = list(facts.text[start:end])
    for begin, stop in [*_spans(marks), *said]:
        for at in range(max(begin, start), min(stop, end)):
            letters[at - start] = "、"
    return bool(_PLAIN.sub("", _COURTESY.sub("、", "".join(letters))))


def _spans(marks: Sequence[Spanned]) -> list[tuple[int, int]]:
    return [(mark.start, mark.end) for mark in marks]
