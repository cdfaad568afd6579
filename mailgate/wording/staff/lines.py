"""The lines of a reply that say something."""

import re
from collections.abc import Collection, Iterator

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.lexicon.replies import lists, signatures
from mailgate.wording.normalization import folded, shown, unquoted, without_pictures

LONGEST = 10_000
"""Characters: nobody answers with more."""
MOST_LINES = 100
"""Lines that say something: nobody answers line by line with more."""
_LONGEST_WORD = 300
_PICTURES = "(?<=[すたんkK])[😀-🙏🌀-🗿💀-💿☀-☄♪]+"
_SENTENCE = re.compile(
    rf"(?:(?!{_PICTURES})[^。!.]|\.(?!\s|$)|(?<=\b[Nn]o)\.(?=\s[0-9]))+(?:[。!]|\.(?=\s|$)|{_PICTURES})*\s*|[。!.]+\s*"
)
_SIGNED = re.compile(r"(?<=\S)\s?\(([^()]{1,20})\)[。.!]?$|(?<=[すた。.!])\s([^\s。、]{1,20})$")
"""What may be the writer's name behind a sentence: "確認しました（佐藤）"."""
_GREETING = re.compile(r"([^\s。!.、☀-➿🀀-🫿♪~]{2,20}[すはうた]|(?i:hi|hello|good morning),?)[\s!♪~☀-➿🀀-🫿]+(?=\S)")
_RULE = re.compile(r"[-=_*─━\s]{2,}")


def telling_lines(text: str, names: Collection[str]) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers from 1 (empty lines not counted), as shown.

    What is only polite before and behind the rest of a line is left out, and so is the writer's own name, one of
    `names`.
    """
    for number, sentences, polite in _lines(text, names):
        plain = "".join(sentence for sentence in sentences if not polite.fullmatch(_squeezed(sentence)))
        while sentences and polite.fullmatch(_squeezed(sentences[0])):
            del sentences[0]
        while len(sentences) > 1 and polite.fullmatch(_squeezed(sentences[-1])):
            del sentences[-1]
        said = folded(plain).strip()
        whole = lists.ALL_ACK.fullmatch(said) or lists.ALL_WISHED_WELL.fullmatch(said)
        if sentences:
            yield number, (plain if whole else "".join(sentences)).strip()


def telling_sentences(text: str, names: Collection[str]) -> Iterator[str]:
    """Every sentence that is neither polite nor one of the writer's `names`, as shown."""
    for _, sentences, polite in _lines(text, names):
        yield from (sentence for sentence in sentences if not polite.fullmatch(_squeezed(sentence)))


def says_only(wanted: re.Pattern[str], text: str, names: Collection[str]) -> bool:
    """Whether a text says what is wanted and nothing else but courtesies; `names` may stand below it as its writer's.

    Somebody who asks something has not said it.
    """
    if len(text) > _LONGEST_WORD or "?" in shown(text):
        return False
    said = _plain_sentences(text, names)
    beside = [sentence for sentence in said if not wanted.fullmatch(folded(sentence))]
    return len(beside) < len(said) and all(is_polite(sentence, names) for sentence in beside)


def only_polite(text: str, names: Collection[str]) -> bool:
    """Whether a text says no more than courtesies and its writer's `names`, and asks nothing."""
    is_short = len(text) <= _LONGEST_WORD and "?" not in shown(text)
    return is_short and all(is_polite(sentence, names) for sentence in _plain_sentences(text, names))


def _plain_sentences(text: str, names: Collection[str]) -> list[str]:
    return [sentence.strip() for sentence in telling_sentences(without_pictures(unquoted(shown(text))), names)]


def _lines(text: str, names: Collection[str]) -> Iterator[tuple[int, list[str], re.Pattern[str]]]:
    """The number and the sentences of each line, and what is polite."""
    polite = signatures.polite(_squeezed(shown(name)) for name in names)
    written = [" ".join(line.split()) for line in shown(text).split("\n") if line.strip()]
    for number, line in enumerate(written, 1):
        signed = _SIGNED.search(line)
        if signed and polite.fullmatch(_squeezed(signed[1] or signed[2])):
            line = line[: signed.start()]
        if not _RULE.fullmatch(line):
            yield number, list(_sentences(line, polite)), polite


def _sentences(line: str, polite: re.Pattern[str]) -> Iterator[str]:
    """The sentences of a line; a greeting is one where only a picture or a blank ends it: "おはようございます☀ 1番"."""
    greeting = _GREETING.match(line)
    if greeting and polite.fullmatch(_squeezed(greeting[1])):
        yield greeting[0]
        line = line[greeting.end() :]
    yield from _SENTENCE.findall(line)


def _squeezed(text: str) -> str:
    return folded(text).replace(" ", "")
