"""Sentences that say nothing of what is wanted: about the writer's day, or what is known of a student anyway."""

import re
from collections.abc import Sequence

from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.lexicon.replies.signatures import SIGNED
from mailgate.wording.normalization import folded, shown
from mailgate.wording.staff.lists.families import is_surely_spoken

_BRACKETS = re.compile(r"[(（](?P<within>[^()（）\n]{2,60})[)）]")
_SENTENCE = re.compile(r"(?:[^。!?.、]|\.(?!\s|$)|(?<!ます)(?<!ました)(?<!ません)(?<!です)、)+[。!?.、]*\s*")


def is_aside(text: str) -> bool:
    """Whether nothing in a text is about the list: "会議に行きます", "遅くなりました"."""
    return all(map(_is_beside, _SENTENCE.findall(text)))


def without_bracketed_asides(text: str) -> str:
    """A text without brackets that only tell of the writer: "OKです（移動中につき簡潔に失礼します）"."""
    if "(" not in text and "（" not in text:
        return text
    return _BRACKETS.sub(lambda found: "" if _is_of_writer(shown(found["within"])) else found[0], text)


def _is_of_writer(text: str) -> bool:
    return bool(words.OF_THE_WRITER.search(folded(text))) and is_aside(text)


def without_asides(part: str) -> str:
    """A part without sentences that are not about the list: before it, and behind where nothing is for a family."""
    sentences = _SENTENCE.findall(part)
    while len(sentences) > 1 and _is_beside(sentences[0]):
        del sentences[0]
    if len(sentences) > 1 and SIGNED.fullmatch(folded(sentences[-1])):
        del sentences[-1]
    while len(sentences) > 1 and _is_beside(sentences[-1]) and not _is_for_a_family("".join(sentences[:-1])):
        del sentences[-1]
    return "".join(sentences) or part


def without_remarks(part: str) -> str:
    """A part without what it only tells of its lines: "2番、昨日から鼻声でした。確認しました" without 鼻声でした."""
    first, *others = _SENTENCE.findall(part) or [part]
    found = words.REMARKED.match(folded(first))
    said = [sentence for sentence in others if not is_remark(sentence)]
    if not found or not said:
        return part
    is_first_left = not is_remark(first[found.end("numbers") :])
    left = [sentence for sentence in others if sentence not in said]
    if _may_be_said_too([*left, *(() if is_first_left else (first,))], said):
        return part
    return (first if is_first_left else f"{first[: found.end('numbers')]} ") + "".join(said)


def _may_be_said_too(remarks: Sequence[str], said: Sequence[str]) -> bool:
    """Whether remarks before words for a family may be a part of these: "昨日もがんばったもんね。ゆっくり休んで"."""
    is_ok = any(words.ALL_ACK.match(folded(sentence)) for sentence in said)
    return (
        not is_ok and _is_for_a_family("".join(said)) and any(words.IN_SPEECH.search(folded(each)) for each in remarks)
    )


def remarked_in(part: str) -> list[str] | None:
    """The numbers of the lines of which a part tells something and no more; None where it says more."""
    lines: list[str] = []
    for sentence in _SENTENCE.findall(part):
        found = words.REMARKED.match(folded(sentence).strip())
        if found and is_remark(_without_same(found["rest"], found["numbers"])):
            lines.append(found["numbers"])
        elif not (_is_beside(sentence) or _is_why(sentence)):
            return None
    return lines


def _without_same(rest: str, numbers: str) -> str:
    """What is said of one line, without its own number: "3番は3番さん本人からも聞いています"."""
    own = "".join(filter(str.isdigit, numbers))
    return re.sub(rf"(?<![0-9]){re.escape(own)}番(?:さん|くん|ちゃん)?(?=本人|の)", "", rest) if own else rest


def _is_beside(sentence: str) -> bool:
    plain = folded(sentence).strip()
    is_known = words.BESIDE.fullmatch(plain) and not words.MAY_BE_A_NAME.fullmatch(plain)
    return bool(is_known) and not _says_more(sentence)


def _is_why(sentence: str) -> bool:
    """Whether a clause only tells why something is done: "昨日連絡をもらっていたので"."""
    return bool(words.IS_WHY.search(folded(sentence))) and is_remark(sentence)


def is_remark(sentence: str) -> bool:
    """Whether a sentence tells something of a student that changes nothing of what is wanted."""
    return bool(words.REMARK.fullmatch(folded(sentence).strip())) and not _says_more(sentence)


def _says_more(sentence: str) -> bool:
    """Whether a sentence is an OK, or speaks to a family."""
    plain = folded(sentence).strip()
    is_spoken = words.TO_A_FAMILY.search(plain) and not words.POLITE_ASIDE.search(plain)
    return bool(words.ALL_ACK.match(plain) or is_spoken or is_surely_spoken(plain))


def _is_for_a_family(text: str) -> bool:
    return bool(words.TO_A_FAMILY.search(folded(text)))
