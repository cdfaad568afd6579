"""What is said of lines: that they wait, a note, or words for their families."""

import re
from collections.abc import Collection
from dataclasses import replace

from mailgate.wording.lexicon.replies import lists as words
from mailgate.wording.normalization import folded, number
from mailgate.wording.staff.lists.wishes import LineItem, Wish

_LONGEST_CLAUSE = 80
_LONGEST_SENTENCE = 300
_LONGEST_NEWS = 120
_SENTENCE = re.compile(r"(?:[^。!?.\n]|\.(?!\s|$))+[。!?.]*")


def said_of(wish: Wish, said: str, told: re.Pattern[str] = words.TOLD) -> LineItem | None:
    """A wish with what is said of its lines: they wait, something is noted of them, or there are words for them.

    `told` is how words are given that the families are to be told.
    """
    text = folded(said).strip()
    if words.HELD.fullmatch(text):
        return LineItem(wish, "held")
    if words.NOTED.fullmatch(text):
        return LineItem(wish, "noted")
    to_family = _words(said.strip(), told, wish.lines)
    return None if to_family is None else LineItem(replace(wish, words=to_family))


def told_in(text: str, how_told: re.Pattern[str]) -> re.Match[str] | None:
    """The words that the families are to be told."""
    ways = (how_told, words.SPOKEN, words.SPOKEN_IN_ENGLISH)
    return next((found for way in ways if (found := way.fullmatch(text))), None) or _labelled(text)


def _labelled(text: str) -> re.Match[str] | None:
    """ "ご家庭へ: お大事に", "tell them: get well soon"; not "ご家庭へ: 給食を止めてください"."""
    found = words.LABELLED.fullmatch(text) or words.ENGLISH_LABELLED.fullmatch(text)
    return None if found and is_for_the_office(found["words"]) else found


def is_told_elsewhere(text: str) -> bool:
    """Whether words of a folded text are for somebody at school: "教務に「欠席です」とお伝えください"."""
    for found in words.ELSEWHERE.finditer(text):
        whom = found["quoted"] or found["behind"] or found["document"] or found["put"]
        if found["before"] or words.ELSE.search(whom) or not words.THEM.search(whom):
            return True
    return False


def is_spoken_to_a_family(text: str) -> bool:
    """Whether folded words are surely spoken to a family, and none of their sentences may be for the school."""
    sentences = [sentence.strip() for sentence in _SENTENCE.findall(text)]
    if words.NOTED_FIRST.fullmatch(text) or words.TO_THE_OFFICE.match(text) or any(map(_is_of_notice, sentences)):
        return False
    if any(map(words.FOR_SCHOOL.search, sentences)):
        return False
    spoken = [sentence for sentence in sentences if is_surely_spoken(sentence)]
    return bool(spoken) and all(each in spoken or words.BESIDE_SPEECH.fullmatch(each) for each in sentences)


def is_surely_spoken(sentence: str) -> bool:
    """Whether nobody says a sentence to a colleague: each of its clauses is a wish or a promise, or leads to one.

    "熱が下がるまで、ゆっくり休んでね" is, "母にお大事に" and "また旅行ですか、楽しんで" are not.
    """
    if sentence.isascii():
        return _is_spoken_in_english(sentence)
    clauses = [clause for clause in words.SPOKEN_CLAUSE_ENDS.split(sentence) if clause]
    spoken = [clause for clause in clauses if _ends_in_speech(clause)]
    return bool(spoken) and all(each in spoken or words.LEADS_TO_SPEECH.fullmatch(each) for each in clauses)


def _is_spoken_in_english(sentence: str) -> bool:
    found = words.SURELY_SPOKEN.search(sentence) if len(sentence) <= _LONGEST_SENTENCE else None
    if not found or not words.LEADS_TO_SPEECH.fullmatch(sentence, 0, found.start()):
        return False
    behind = sentence[found.end() :].lstrip(" ,.!;:)-")
    return not behind or words.BESIDE_SPEECH.fullmatch(behind) is not None or _is_spoken_in_english(behind)


def _ends_in_speech(clause: str) -> bool:
    found = words.SURELY_SPOKEN.search(clause) if len(clause) <= _LONGEST_CLAUSE else None
    return found is not None and words.LEADS_TO_SPEECH.fullmatch(clause, 0, found.start()) is not None


def _is_told_alone(told: re.Match[str]) -> bool:
    """Whether nothing that is no speech stands before what a family is told: "鼻声でした。お大事にとお伝えください".

    To whom "要注意と書いておいて" is written, nobody says.
    """
    sentences = _SENTENCE.findall(told["words"])
    is_said = words.SAID_OR_WRITTEN.match(told.string, told.end("words")) is None or (
        words.POLITE_END.search(told["words"]) is not None and not is_for_the_office(told["words"])
    )
    is_plain = len(sentences) == 1 and is_said
    is_quoted = words.ANY_SPEECH.fullmatch(told["words"].strip(" 。")) is not None
    return is_plain or is_quoted or all(map(is_spoken_to_a_family, sentences))


def _is_class_news(text: str) -> bool:
    """Whether folded words behind an address tell a family of class: "3番へ:音読は明日で大丈夫です"."""
    is_short = len(text) <= _LONGEST_NEWS and not is_for_the_office(text)
    return is_short and words.CLASS_NEWS.fullmatch(text) is not None


def is_for_the_office(text: str) -> bool:
    """Whether folded words ask something of the office, report to it, or doubt a notice."""
    return words.TO_THE_OFFICE.match(text) is not None or any(map(_is_of_notice, _SENTENCE.findall(text)))


def _is_of_notice(sentence: str) -> bool:
    """Whether a sentence asks anything, or doubts a notice."""
    return bool(words.ASKS_ANYTHING.search(sentence) or words.DOUBTED.search(sentence))


def _are_as_many(text: str, own: int) -> bool:
    """Whether words are not for more or fewer families than they stand behind: "1番と5番、3人に…", "5番、皆さんに…"."""
    many = words.SO_MANY.match(text)
    return (not many or number(many["count"]) == own) and (own > 1 or not words.TO_SEVERAL.search(text))


def _words(said: str, how_told: re.Pattern[str], own: Collection[int]) -> str | None:
    """What goes to the family, without an OK of its own; None where it may mean that nothing should."""
    text = folded(said)
    if words.NOTHING_MORE.fullmatch(text) or words.ACK_ALONE.fullmatch(text):
        return ""
    if words.RESERVED.match(text):
        return None
    if ack := words.ACK_FIRST.match(text):
        said, text = said[ack.end() :], text[ack.end() :]
    if own and not _are_as_many(text, len(own)):
        return None
    if told := told_in(text, how_told):
        if words.ASKS_ANYTHING.search(told["words"]) or (how_told is words.TOLD and not _is_told_alone(told)):
            return None
        said, text = said[told.start("words") : told.end("words")], told["words"]
    if words.QUOTES.search(text):
        return None
    called = rf"(?<![0-9])(?:{'|'.join(map(str, own)) or 0})番(?=[、。,.!♪~\s]|$)"
    of_others = re.sub(called, "", text)
    if words.RESERVED.match(text) or words.COUNTED.match(text) or words.ANOTHER.search(of_others):
        return None
    if not told and words.ONLY_COURTEOUS.fullmatch(text):
        return None
    is_addressed = how_told is words.TOLD_TO_THEM and _is_class_news(text)
    is_theirs = told or is_addressed or is_spoken_to_a_family(of_others)
    return words.CLOSING.sub("", said).strip() if is_theirs else None
