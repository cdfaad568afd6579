"""Students of whom a sentence beside the notice only tells something else."""

from collections.abc import Iterator
from dataclasses import replace

from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.sentences import siblings as words
from mailgate.wording.lexicon.sentences import the_past as past_words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Bounds, Facts, Spanned
from mailgate.wording.recognition.people.mentions import Mention


def without_asides(facts: Facts) -> Facts:
    """The text without students of whom a sentence tells no news: "休みます。花子は改めて連絡いたします".

    Such a sentence stands behind a deed, with no further one of somebody who is not named, or in a text each of whose
    deeds names its students in its sentence. Nothing in it may ask, doubt, or add somebody (太郎もです).
    """
    deeds = [deed for deed in facts.deeds if deed.what != "elsewhere" and deed.mood != "past"]
    if facts.standing or not deeds or any(deed.mood != "firm" for deed in deeds):
        return facts
    apart = [span for span in facts.sentences if _is_aside(span, deeds, facts)]
    rest = tuple(each for each in facts.people if not any(start <= each.start < end for start, end in apart))
    news: list[Spanned] = [*deeds, *facts.causes.sure]
    told = [facts.sentence_at(each.start) for each in news]
    is_left = any(start <= each.start < end for each in rest if each.way in ("name", "all") for start, end in told)
    return replace(facts, people=rest) if is_left else facts


def without_who_was_thanked_for(facts: Facts) -> Facts:
    """The text without "先週は花子が休んでお世話になりました" before the news of another student.

    All the news stands in or behind a sentence that names the other one, and nothing of before goes on.
    """
    said = [span for span in facts.sentences if past_words.TROUBLE_OF_BEFORE.match(facts.text, *span)]
    if facts.standing or not said or past_words.GOES_ON_NOW.search(facts.text):
        return facts
    told = [each for span in said for each in _named(facts, span)]
    others = [each for each in facts.people if each.way == "name" and each not in told]
    known = frozenset[int]().union(*(each.students for each in others))
    if not told or not others or any(each.students & known for each in told):
        return facts
    rest = facts.without(said)
    news: list[Spanned] = [*rest.deeds, *rest.causes.sure]
    begin, _ = facts.sentence_at(others[0].start)
    is_theirs = bool(rest.deeds) and all(each.start >= begin for each in news)
    return replace(rest, sentences=facts.sentences) if is_theirs else facts


def _is_aside(span: Bounds, deeds: list[Deed], facts: Facts) -> bool:
    start, end = span
    named = list(_named(facts, span))
    if named and all(words.ENGLISH_HANDED_TO.search(facts.text, start, each.start) for each in named):
        return not _has_news(span, facts) and _stands_apart(span, deeds, facts)
    if not named or not all(words.TOLD_OF.match(facts.text, each.end) for each in named):
        return False
    said = words.QUOTED.sub("", facts.text[start:end])
    if words.NO_ASIDE.search(said) or words.WELL.search(facts.text, start, end):
        return False
    if not words.TELLS.search(facts.text, start, end):
        return False
    return not _has_news(span, facts) and _stands_apart(span, deeds, facts)


def _named(facts: Facts, span: Bounds) -> Iterator[Mention]:
    yield from (each for each in facts.people if each.way in ("name", "all") and span[0] <= each.start < span[1])


def _has_news(span: Bounds, facts: Facts) -> bool:
    """Whether a deed, a cause, an hour or a day stands in a sentence that gives no thanks."""
    start, end = span
    told: list[Spanned] = [each for each in facts.deeds if each.what != "elsewhere"]
    if not event_words.THANKED.match(facts.text, start, end):
        told += [*facts.causes.sure, *facts.clocks, *facts.periods]
    ill = (*facts.causes.doubtful, *facts.causes.denied, *((each.start, each.end) for each in told))
    return any(start <= place < end for place, _ in ill)


def _stands_apart(span: Bounds, deeds: list[Deed], facts: Facts) -> bool:
    """Whether no deed that nobody is named for may be meant of who is named here."""
    unnamed = [deed for deed in deeds if not any(_named(facts, facts.sentence_at(deed.start)))]
    later = [deed for deed in unnamed if deed.start >= span[1]]
    is_behind = any(deed.end <= span[0] for deed in deeds)
    return all(deed.what == "attend" for deed in later) if is_behind else not unnamed
