"""What a reply to a receipt is divided into: its clauses, and what it says of one student after the other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mailgate.wording.lexicon.replies.receipts import sentences as sentence_words
from mailgate.wording.lexicon.replies.receipts.corrections import amendments as words
from mailgate.wording.recognition.facts import Facts


def clauses(said: Facts) -> Iterator[Facts]:
    """Those of all sentences of a part: "26日は登校するので、休みは27日だけです"."""
    for start, end in said.sentences:
        for match in words.CLAUSE_END.finditer(said.text, start, end):
            yield said.part(start, match.end())
            start = match.end()
        if said.text[start:end].strip():
            yield said.part(start, end)


def pieces(facts: Facts, ways: Sequence[str] = ("name",)) -> Iterator[Facts]:
    """The sentences, each divided where one student's clause ends before the name of the other."""
    for start, end in facts.sentences:
        named = [each for each in facts.people if start <= each.start < end and each.way in ways]
        for one, other in pairwise(named):
            is_topic = sentence_words.WHO_IS.search(facts.text, start, one.start)
            if words.AND.fullmatch(facts.text, one.end, other.start) and not is_topic:
                continue
            ends = [match.end() for match in sentence_words.PIECE_END.finditer(facts.text, one.end, other.start)]
            if ends and not sentence_words.RATHER.fullmatch(facts.text, one.end, other.start):
                yield facts.part(start, ends[-1])
                start = ends[-1]
        yield facts.part(start, end)
