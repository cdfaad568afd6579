"""The lines of a reply that say something."""

import re
from collections.abc import Collection, Iterator

from mailgate.wording.lexicon import replies
from mailgate.wording.normalization import folded, shown

LONGEST = 20_000
"""Characters: nobody answers with more."""
_SENTENCE = re.compile(r"(?:[^。!.]|\.(?!\s|$))+(?:[。!]|\.(?=\s|$))*\s*|[。!.]+\s*")
_RULE = re.compile(r"[-=_*─━\s]{2,}")


def telling_lines(text: str, names: Collection[str]) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers from 1 (empty lines not counted), as shown.

    What is only polite is left out, and so is the writer's own name, one of `names`.
    """
    polite = replies.polite(_squeezed(shown(name)) for name in names)
    written = [" ".join(line.split()) for line in shown(text).split("\n") if line.strip()]
    for number, line in enumerate(written, 1):
        if said := "" if _RULE.fullmatch(line) else _without_courtesies(line, polite):
            yield number, said


def _without_courtesies(line: str, polite: re.Pattern[str]) -> str:
    """The line from its first sentence on that says something; of an acknowledgement only that."""
    sentences = _SENTENCE.findall(line)
    while sentences and polite.fullmatch(_squeezed(sentences[0])):
        del sentences[0]
    plain = "".join(sentence for sentence in sentences if not polite.fullmatch(_squeezed(sentence)))
    is_acknowledgement = replies.ALL_ACK.fullmatch(folded(plain).strip())
    return (plain if is_acknowledgement else "".join(sentences)).strip()


def _squeezed(text: str) -> str:
    return folded(text).replace(" ", "")
