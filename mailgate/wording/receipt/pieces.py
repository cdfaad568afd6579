"""The pieces of a reply to a receipt: its sentences, each divided where it goes over to another student."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mailgate.wording.lexicon.replies.receipts import amendments as and_words
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.recognition.facts import Facts


def pieces(facts: Facts, ways: Sequence[str] = ("name",)) -> Iterator[Facts]:
    """The sentences, each divided where one student's clause ends before the name of the other."""
    for start, end in facts.sentences:
        named = [each for each in facts.people if start <= each.start < end and each.way in ways]
        for one, other in pairwise(named):
            is_topic = words.WHO_IS.search(facts.text, start, one.start)
            if and_words.AND.fullmatch(facts.text, one.end, other.start) and not is_topic:
                continue
            ends = [match.end() for match in words.PIECE_END.finditer(facts.text, one.end, other.start)]
            if ends and not words.RATHER.fullmatch(facts.text, one.end, other.start):
                yield facts.part(start, ends[-1])
                start = ends[-1]
        yield facts.part(start, end)
