"""Signs that a text is about somebody else than the students."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.causes import household as household_words
from mailgate.wording.lexicon.causes import whose as whose_words
from mailgate.wording.lexicon.people import kinship as kinship_words
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Bounds, Facts, Spanned
from mailgate.wording.recognition.people import strangers
from mailgate.wording.recognition.people.mentions import Mention, spellings
from mailgate.wording.values import Candidate

_SHORT = 2
"""Letters of what may be a word as well as a name."""


def check_strangers(facts: Facts, students: Sequence[Candidate]) -> None:
    names = [mention for mention in facts.people if mention.way in ("name", "all")]
    if words.ONE_OF.search(facts.text) or any(words.BUT_NOT.match(facts.text, mention.end) for mention in names):
        raise Unclear("student-unclear")
    if len(students) > 1 and (_is_of_an_unnamed_one(facts) or _is_only_an_unnamed_one(facts)):
        raise Unclear("student-unclear")
    called = [mention for mention in names if not _is_own(mention, facts)]
    if _is_another_family(facts, called):
        raise Unclear("student-unclear")
    if _is_about_a_stranger(facts, called, students) or _is_a_friends_deed(facts) or _is_a_relatives_deed(facts):
        raise Unclear("student-unclear")


def is_about_a_stranger(said: Facts, students: Sequence[Candidate]) -> bool:
    """ "ゆうたも38度ありました": whether a sentence that names no student is about somebody whom nobody knows."""
    return not any(each.way in ("name", "all") for each in said.people) and _is_about_a_stranger(said, [], students)


def _is_own(mention: Mention, facts: Facts) -> bool:
    """ "娘", "my son": a child of the writer's, without the name."""
    return mention.way == "own" or words.OWN.match(facts.text, mention.start) is not None


def _is_a_friends_deed(facts: Facts) -> bool:
    """ "花子の友達が旅行のため休みます": no student is the subject, nor is any other cause told."""
    own = [mention for mention in facts.people if mention.way in ("name", "all", "own")]
    for friend in words.FRIEND_DOES.finditer(facts.text, facts.start, facts.end):
        start, end = facts.sentence_at(friend.start())
        is_done = any(friend.end() <= deed.start < end and deed.what != "elsewhere" for deed in facts.deeds)
        is_done = is_done or _are_all_of_it(facts.causes.sure, friend.end(), end)
        subjects = [each for each in own if start <= each.start < end and each.end not in friend.span("of")]
        if is_done and not subjects:
            return True
    return False


def _is_a_relatives_deed(facts: Facts) -> bool:
    """ "義母が法事で今日は欠席します": who of the family is away, and no student."""
    said = [match.span() for match in kinship_words.IS_AWAY.finditer(facts.text, facts.start, facts.end)]
    return any(not any(start <= each.start < end for each in facts.people if each.students) for start, end in said)


def _are_all_of_it(causes: Sequence[Cause], start: int, end: int) -> bool:
    """ "娘の友だちが38度あります。今日は休みます": of nobody else anything is told."""
    return bool(causes) and all(start <= cause.start < end for cause in causes)


def without_bystanders(facts: Facts, students: Sequence[Candidate]) -> Facts:
    """The text without people who are only spoken of, and are none of the students of the notice."""
    names = [mention for mention in facts.people if mention.way in ("name", "all")]
    beside = [
        each
        for each in facts.people
        if each.way == "unclear"
        if _is_handed_to(each, facts)
        or _is_in_another_role(each, facts)
        or _signs(each, facts)
        or _introduction(each, facts)
        or _is_title(each, names, facts)
        or _are_named_next(each, names, facts)
        or (len(students) == 1 and _is_before_whose_deed(each, names, facts))
        or _is_in_a_clause_apart(each, names, facts)
    ]
    return replace(facts, people=tuple(each for each in facts.people if each not in beside))


def check_unclear(facts: Facts) -> None:
    """Asks about a person who is mentioned and may be a student."""
    names = [mention for mention in facts.people if mention.way in ("name", "all")]
    if any(each.way == "unclear" and _matters(each, facts, names) for each in facts.people):
        raise Unclear("student-unclear")


def _is_of_an_unnamed_one(facts: Facts) -> bool:
    """ "花子が熱で休みます。弟は念のため休みます": the other student, or a third child?"""
    said = words.SIBLING_STAYS.finditer(facts.text, facts.start, facts.end)
    named = [(each.start, each.end) for each in facts.people]
    return any(not any(start < match.end() and match.start() < end for start, end in named) for match in said)


def _is_only_an_unnamed_one(facts: Facts) -> bool:
    """ "二人とも風邪ですが、学校を休むのは上だけです": who stays away, in words that name no student, day or cause."""
    told: list[Spanned] = [*facts.people, *facts.periods, *facts.causes.sure, *facts.clocks]
    said = [match.span("who") for match in words.WHO_IS_AWAY.finditer(facts.text, facts.start, facts.end)]
    return any(not any(start <= each.start < end for each in told) for start, end in said)


def _is_before_whose_deed(mention: Mention, names: Sequence[Mention], facts: Facts) -> bool:
    """ "下の子が泣いて離れず、9時になります": why the only student comes late.

    Where somebody is ill, only one who is named may be the one who comes.
    """
    later = [deed for deed in facts.deeds if deed.start >= mention.end]
    deed = next((deed for deed in later if deed.what != "elsewhere"), None)
    if deed is None or deed.what not in ("late", "attend") or not _is_child(mention, facts):
        return False
    start, _ = facts.sentence_at(deed.start)
    is_next = all(start <= other.start for other in later)
    is_named = is_next and any(mention.end <= name.start < deed.end for name in names)
    is_ill = any(cause.entry.group == "sick" for cause in facts.causes.sure) or bool(facts.causes.doubtful)
    is_late = {each.what for each in later} - {"elsewhere", "attend"} == {"late"}
    if names:
        return is_named or is_late or bool(facts.clocks)
    return is_late and not is_ill


def _is_in_a_clause_apart(mention: Mention, names: Sequence[Mention], facts: Facts) -> bool:
    """ "My cousin cannot come, so Hanako goes to school": no news of a cousin, and a student is named behind it."""
    if not facts.text[mention.start].isascii() or not _is_child(mention, facts):
        return False
    start, end = facts.sentence_at(mention.start)
    stop = household_words.ENGLISH_CLAUSE.search(facts.text, mention.end, end)
    is_named = stop is not None and any(stop.end() <= name.start < end for name in names)
    is_student = words.OF_AN_AGE.match(facts.text, mention.start) is not None
    return is_named and not is_student and stop is not None and not _has_news(facts, start, stop.start())


def _is_child(mention: Mention, facts: Facts) -> bool:
    """ "下の子", "my younger son": who may be a student, or none of them."""
    child = words.OTHER_CHILD.match(facts.text, mention.start)
    return child is not None and child.end() == mention.end


def without_others_illness(facts: Facts) -> Facts:
    """Without what is the matter with others behind all deeds: "私も熱があり、電話に出られません"."""
    last = max((deed.end for deed in facts.deeds), default=facts.end)
    causes = [each for each in facts.causes.sure if not household_words.NURSING.match(facts.text, each.start)]
    told: list[Spanned] = [*facts.people, *causes]
    of_others = [
        (start, end)
        for start, end in facts.sentences
        if start >= last and whose_words.RELATIVE.search(facts.text, start, end)
        if not any(start <= each.start < end for each in told)
    ]
    own = [spot for spot in facts.causes.doubtful if not any(start <= spot[0] < end for start, end in of_others)]
    ill = any(not cause.entry.mild for cause in facts.causes.sure)
    return replace(facts, causes=replace(facts.causes, doubtful=tuple(own))) if ill else facts


def _is_title(mention: Mention, names: Sequence[Mention], facts: Facts) -> bool:
    """ "下の子の太郎" is 太郎."""
    if not _is_child(mention, facts):
        return False
    return any(
        words.TITLE_GAP.fullmatch(facts.text, mention.end, name.start) for name in names if name.start >= mention.end
    )


def _are_named_next(mention: Mention, names: Sequence[Mention], facts: Facts) -> bool:
    """ "上の二人を連れて行くので、花子、太郎ともに休みます"."""
    _, end = facts.sentence_at(mention.start)
    named = frozenset[int]().union(*(each.students for each in names if mention.end <= each.start < end))
    return words.TWO_OF_THEM.match(facts.text, mention.start) is not None and len(named) == 2


def _is_about_a_stranger(facts: Facts, names: Sequence[Mention], students: Sequence[Candidate]) -> bool:
    subjects = [name for name in names if not (words.WRITER.match(facts.text, name.end) or _is_well(name, facts))]
    known, news = _known_and_news(facts, subjects)
    if strangers.is_subject(facts.shown, [(name.start, name.end) for name in subjects], known, news):
        return True
    own = [mention.end for mention in facts.people if _is_own(mention, facts)]
    if strangers.is_called_otherwise(facts.shown, own, [*known, *((each.start, each.end) for each in facts.people)]):
        return True
    ours = spellings(students)["name"]
    return not subjects and strangers.is_before_news(facts.shown, known, news, _events(facts), ours)


def unknown_name(facts: Facts, students: Sequence[Candidate]) -> Bounds | None:
    """Where a text that names no student has the one name that we do not know: "健太が熱で休みます"."""
    which = [match.span() for match in words.WHICH_ONE.finditer(facts.text)]
    people = [each for each in facts.people if not any(start <= each.start < end for start, end in which)]
    families = [each for each in people if _is_family_of(each, facts, students)]
    if any(each.way not in ("family", "class") and each not in families for each in people):
        return None
    named = [(each.start, said.end()) for each in families if (said := words.GIVEN_NAME.match(facts.text, each.end))]
    known, news = _known_and_news(facts, ())
    events, ours = _events(facts), spellings(students)["name"]
    found = which + (named or strangers.unknown(facts.shown, known, news, events, ours))
    is_one = len({start for start, _ in found}) == 1 and not words.JOINED_BEFORE.search(facts.text, 0, found[0][0])
    return found[0] if is_one else None


def _is_family_of(mention: Mention, facts: Facts, students: Sequence[Candidate]) -> bool:
    """Whether somebody is called by the family name of the students."""
    return facts.text[mention.start : mention.end] in spellings(students)["family"]


def _known_and_news(facts: Facts, subjects: Sequence[Mention]) -> tuple[list[Bounds], list[Bounds]]:
    """The places of people, days and things other than these students, and of what is told."""
    others: list[Spanned] = [mention for mention in facts.people if mention not in subjects]
    told: list[Spanned] = [*facts.causes.sure, *facts.deeds, *facts.clocks]
    news = [*((each.start, each.end) for each in told), *facts.causes.doubtful, *facts.causes.denied]
    others += facts.periods
    writers = [said.span("writer") for said in words.WRITES_AS.finditer(facts.text, facts.start, facts.end)]
    writers += [span for mention in facts.people if (span := _introduction(mention, facts))]
    return [*writers, *((each.start, each.end) for each in others), *news, *_asides(facts)], news


def _events(facts: Facts) -> set[int]:
    """Where causes begin that are an event or a visit."""
    return {cause.start for cause in facts.causes.sure if cause.entry.is_event or cause.entry.is_visit}


def _asides(facts: Facts) -> list[Bounds]:
    """Those of them that tell what was handed to whom, asked of whom, or heard of whom."""
    patterns = (words.HANDED, words.HEARD)
    return [bounds for bounds in _without_news(facts) if any(each.search(facts.text, *bounds) for each in patterns)]


def _without_news(facts: Facts) -> list[Bounds]:
    """Sentences behind that of a deed which tell no news."""
    first = min((deed.end for deed in facts.deeds), default=facts.end)
    return [(start, end) for start, end in facts.sentences if start >= first and not _has_news(facts, start, end)]


def _has_news(facts: Facts, start: int, end: int) -> bool:
    """Whether a deed that is not over, a cause or an hour is told at these places."""
    news: list[Spanned] = [
        *(deed for deed in facts.deeds if deed.what != "elsewhere" and deed.mood != "past"),
        *facts.causes.sure,
        *facts.clocks,
    ]
    places = [*(each.start for each in news), *(spot[0] for spot in (*facts.causes.doubtful, *facts.causes.denied))]
    return any(start <= place < end for place in places)


def _is_handed_to(mention: Mention, facts: Facts) -> bool:
    """ "班長の田中くんには伝えました": somebody who knows about the notice."""
    return any(start <= mention.start < end for start, end in _asides(facts))


def _is_in_another_role(mention: Mention, facts: Facts) -> bool:
    """ "佐藤さんの車に乗せてもらいます", "健太くんに代わってもらってください": a clause without news."""
    role = words.IN_ANOTHER_ROLE.match(facts.text, mention.end, facts.end)
    start = _clause_begin(mention, facts)
    if role is None or words.CLASS.match(facts.text, mention.start) or words.NUMBER.match(facts.text, mention.start):
        return False
    others = [each for each in facts.people if each.way != "own" and not mention.start <= each.start < mention.end]
    is_with_others = any(start <= each.start < role.end() for each in others if each.end != mention.end)
    return not (is_with_others or _has_news(_without_visits(facts), start, role.end()))


def _clause_begin(mention: Mention, facts: Facts) -> int:
    begins = clause_words.CLAUSE_BEGIN.finditer(facts.text, facts.start, mention.start)
    return max((each.end() for each in begins), default=facts.start)


def _without_visits(facts: Facts) -> Facts:
    """The text without visits to a doctor, where it names another cause."""
    rest = tuple(cause for cause in facts.causes.sure if not cause.entry.is_visit)
    return replace(facts, causes=replace(facts.causes, sure=rest)) if rest else facts


def _signs(mention: Mention, facts: Facts) -> bool:
    """ "保護者 山田裕子" below the notice."""
    start = max(facts.sentence_at(mention.start)[0], facts.text.rfind("\n", 0, mention.start) + 1)
    told: list[Spanned] = [*facts.deeds, *facts.causes.sure]
    last = max((each.end for each in told), default=start)
    is_of_a_class = any(each.way == "class" and each.start >= last for each in facts.people)
    before = words.SIGNED_BEFORE.fullmatch(facts.text, start, mention.start)
    behind = words.SIGNED_BEHIND.fullmatch(facts.text, mention.end, facts.end)
    return bool(before and behind) and start >= last and not is_of_a_class


def _introduction(mention: Mention, facts: Facts) -> Bounds | None:
    """ "山田花江です。娘が熱で休みます": a sentence of its own, before a child of the writer's is spoken of."""
    start = max(facts.text.rfind(mark, 0, mention.start) for mark in "。\n") + 1
    is_of_a_child = any(each.start > mention.end and _is_own(each, facts) for each in facts.people)
    said = words.INTRODUCED.match(facts.text, mention.end) if mention.way == "unclear" and is_of_a_child else None
    return (mention.start, said.end()) if said and not facts.text[start : mention.start].strip() else None


def is_aside(mention: Mention, facts: Facts) -> bool:
    """ "太郎は行かせますので、花子の仕事は友達に頼みました": a clause behind a deed, without news of the student."""
    if not words.THING_OF.match(facts.text, mention.end):
        return False
    start, (_, end) = _clause_begin(mention, facts), facts.sentence_at(mention.start)
    return any(deed.end <= start for deed in facts.deeds) and not _has_news(facts, start, end)


def _is_well(name: Mention, facts: Facts) -> bool:
    """ "花子は元気です。けんたが咳で休みます": a sentence that tells no news of its student."""
    start, end = facts.sentence_at(name.start)
    news: list[Spanned] = [*facts.deeds, *facts.causes.sure]
    is_told = any(start <= each.start < end for each in news)
    return not is_told and sibling_words.WELL.search(facts.text, start, end) is not None


def _is_another_family(facts: Facts, names: Sequence[Mention]) -> bool:
    """ "山田です。うちの子が熱で休みます" where nobody of this name is a student, nor is one said to be absent."""
    said = words.SELF_INTRODUCED.search(facts.text)
    known: list[Spanned] = [*facts.people, *facts.causes.sure]
    is_known = said and any(each.start < said.end("who") and said.start("who") < each.end for each in known)
    subjects = [each for each in names if not words.BEARER.match(facts.text, each.end)]
    news: list[Spanned] = [*facts.deeds, *facts.causes.sure]
    first = min((each.start for each in news), default=facts.end)
    is_of_own = any(_is_own(each, facts) for each in facts.people)
    return said is not None and not is_known and not subjects and (is_of_own or said.end("who") < first)


def _matters(mention: Mention, facts: Facts, names: Sequence[Mention]) -> bool:
    """Whether somebody unknown may be meant.

    Beside a clear name a short word may be one by chance; in a sentence of no news it is, and so is a sibling.
    """
    start, end = facts.sentence_at(mention.start)
    news: list[Spanned] = [*facts.deeds, *facts.causes.sure]
    is_told = any(start <= each.start < end for each in news) or words.ALSO.match(facts.text, mention.end)
    return not names or bool(is_told) or not (_is_child(mention, facts) or mention.end - mention.start <= _SHORT)
