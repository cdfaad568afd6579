"""The clauses of a reply to a receipt: what is done, and why."""

from collections.abc import Iterator

from mailgate.wording.lexicon.replies.receipts import amendments as words
from mailgate.wording.recognition.facts import Facts


def clauses(said: Facts) -> Iterator[Facts]:
    """Those of all sentences of a part: "26日は登校するので、休みは27日だけです"."""
    for start, end in said.sentences:
        for match in words.CLAUSE_END.finditer(said.text, start, end):
            yield said.part(start, match.end())
            start = match.end()
        if said.text[start:end].strip():
            yield said.part(start, end)
