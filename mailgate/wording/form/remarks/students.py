"""News of another student than the form's."""

from dataclasses import replace

from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.interpretation.students.as_always import comes_as_always
from mailgate.wording.lexicon import form as words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.mentions import Mention
from mailgate.wording.values import Understood


def without_who_comes(notice: Understood, remarked: Facts) -> Facts:
    """The remarks without others who come as always, or to whom something is handed: "太郎は登校します"."""
    others = [mention for mention in remarked.people if _is_another(mention, notice)]
    beside = [mention for mention in others if words.BESIDE.match(remarked.text, mention.end)]
    rest = replace(remarked, people=tuple(each for each in remarked.people if each not in beside))
    meant = [each for each in others if words.AS_WELL.match(remarked.text, each.end)]
    apart = [_said_of(each, rest) for each in others if each not in (*beside, *meant)]
    return rest.without([(said.start, said.end) for said in apart if _comes_on_time(said)])


def is_news(notice: Understood, remarked: Facts) -> bool:
    """Whether anybody else does, or has, what the form does not tell."""
    return any(_tells_of(mention, notice, remarked) for mention in remarked.people) or _tells_of_one_more(remarked)


def _tells_of(mention: Mention, notice: Understood, remarked: Facts) -> bool:
    """ "太郎は腹痛です": news of another student than the form's, or of one of several."""
    if not _is_another(mention, notice):
        return False
    said = _said_of(mention, remarked)
    is_one_of_them = mention.students <= set(notice.students)
    causes = [cause for cause in said.causes.sure if not (is_one_of_them and notice.reason in cause.entry.reasons)]
    days = [each for each in said.periods if (each.first, each.last) != (notice.date, notice.until)]
    deeds = [deed for deed in said.deeds if _is_done(deed)]
    is_over = bool(said.deeds) and not deeds
    own = "absent" if notice.kind in ABSENCES else notice.kind
    deeds = [deed for deed in deeds if not (is_one_of_them and deed.what == own and deed.mood == "firm")]
    news = [*deeds, *causes, *([] if is_over else days), *said.clocks, *said.causes.doubtful]
    is_harmless = _comes_on_time(said) or words.CAUGHT_FROM.search(said.text, said.start, said.end)
    is_meant = not is_one_of_them and words.AS_WELL.match(said.text, mention.end)
    return bool(news or is_meant) and not is_harmless


def _comes_on_time(said: Facts) -> bool:
    return comes_as_always(said) and not sentence_words.LATE_SIGN.search(said.text, said.start, said.end)


def _is_another(mention: Mention, notice: Understood) -> bool:
    return mention.way in ("name", "all") and mention.students != set(notice.students)


def _said_of(mention: Mention, remarked: Facts) -> Facts:
    """What is said of a student, up to the next one or to the end of the sentence."""
    _, end = remarked.sentence_at(mention.start)
    later = (each.start for each in remarked.people if mention.end <= each.start < end)
    return remarked.part(mention.start, min([end, *later]))


def _is_done(deed: Deed) -> bool:
    return deed.what != "elsewhere" and deed.mood != "past"


def _tells_of_one_more(remarked: Facts) -> bool:
    """ "次郎も休みます": somebody whom nobody knows."""
    away = [deed for deed in remarked.deeds if _is_done(deed) and deed.what != "attend"]
    told = (words.ONE_MORE.search(remarked.text, *remarked.sentence_at(deed.start)) for deed in away)
    known = {each.end for each in remarked.people} | {each.end for each in remarked.periods}
    return any(more is not None and more.start() not in known for more in told)
