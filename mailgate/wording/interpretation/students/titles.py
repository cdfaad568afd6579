"""Where what is said of a student begins: with a title, a class, or the verb that names the student as its object."""

from mailgate.wording.lexicon.deeds import absence as absence_words
from mailgate.wording.lexicon.people import students as people
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.people.mentions import Mention


def with_title(facts: Facts, group: Mention) -> int:
    """Where "なお、1年2組の弟の太郎" begins, not only 太郎, and "2時に太郎を迎えに行きます"."""
    start = _with_class(facts, group.start)
    title = people.TITLE.search(facts.text, facts.start, start)
    start = _with_class(facts, title.start()) if title else start
    return min(start, with_its_verb(facts, group))


def _with_class(facts: Facts, start: int) -> int:
    for place in facts.people[::-1]:
        if place.way == "class" and place.end <= start and people.GAP.fullmatch(facts.text, place.end, start):
            start = place.start
    return start


def fetching(group: Mention, facts: Facts) -> Deed | None:
    """ "2時に太郎を迎えに行きます": the deed in whose own words the student stands."""
    is_object = people.AS_OBJECT.match(facts.text, group.end) is not None
    return next((deed for deed in facts.deeds if is_object and deed.start < group.start < deed.end), None)


def with_its_verb(facts: Facts, group: Mention) -> int:
    """Where "keeping Hanako home" begins, and "2時に太郎を迎えに行きます", which name the student within the deed."""
    fetched = fetching(group, facts)
    if fetched:
        return fetched.start
    for deed in facts.deeds:
        is_object = absence_words.ENGLISH_OBJECT.fullmatch(facts.text, deed.start, group.start)
        is_label = absence_words.ENGLISH_LABEL.fullmatch(facts.text, deed.start, group.start)
        if is_label or (is_object and absence_words.ENGLISH_KEPT.match(facts.text, deed.start)):
            return deed.start
    return group.start
