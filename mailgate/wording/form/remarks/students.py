"""News of another student than the form's."""

from collections.abc import Iterator
from dataclasses import replace

from mailgate.wording.form.remarks.form_notice import FormNotice, in_sentence, is_said, is_said_of_now
from mailgate.wording.interpretation.reasons.listing import is_diagnosis
from mailgate.wording.interpretation.students.as_always import comes_as_always
from mailgate.wording.lexicon.causes.symptoms import WORDS
from mailgate.wording.lexicon.objections import days as day_words
from mailgate.wording.lexicon.objections import students as words
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.people.kinship import by_age
from mailgate.wording.recognition.people.mentions import Mention


def is_another(told: FormNotice, said: Facts) -> bool:
    """Whether anybody else does, or has, what the form does not tell: "太郎もです", "次郎も休みます", "弟も熱です"."""
    signs = (words.WHICH_OF_THEM, words.SIBLING_MEANT, words.NOT_THIS_ONE)
    if any(is_said(sign, said) for sign in signs) or _is_one_more(said) or _is_a_sibling(said):
        return True
    if _is_the_other(told, said) or _is_named_unlike(told, said) or _is_a_siblings_illness(told, said):
        return True
    if any(_is_of_another_class(mention, told, said) for mention in said.people):
        return True
    if any(words.IS_NOT_MEANT.match(said.text, mention.end) for mention in said.people if mention.way == "name"):
        return True
    return any(_is_news_of(mention, told, said) for mention in said.people)


def _is_the_other(told: FormNotice, said: Facts) -> bool:
    """ "He is the younger one" in the form of the elder one, "It's my daughter this time" of several."""
    ordered = by_age(told.students)
    for found in words.CALLED_BY_AGE.finditer(said.text):
        if len(ordered) == 2 and (found["elder"] or found["younger"]):
            if {ordered[0 if found["elder"] else 1].key} != set(told.notice.students):
                return True
        elif len(told.students) > 1:
            return True
    return False


def _is_named_unlike(told: FormNotice, said: Facts) -> bool:
    """ "長女が38度です", "My daughter has a fever" in the form of 太郎, whose sister is 花子."""
    meant = [student.name[-1] for student in told.students if student.key in told.notice.students]
    others = [student.name[-1] for student in told.students if student.key not in told.notice.students]
    for called, unlike in words.CALLED_UNLIKE:
        is_other = all(unlike.match(name) for name in meant) and not all(unlike.match(name) for name in others)
        if is_other and is_said(called, said) and not words.SOMEBODY_ELSE.search(said.text):
            return True
    return False


def _is_a_siblings_illness(told: FormNotice, said: Facts) -> bool:
    """ "姉のお腹が痛いので" where the form says 腹痛: whose illness is it? "弟も熱です" is read elsewhere."""
    own = [entry for entry in WORDS if told.notice.reason in entry.reasons and entry.group == "sick"]
    if len(told.students) < 2 or any(cause.entry in own for cause in said.causes.sure):
        return False
    ill = [start for start, end in said.causes.doubtful if any(entry.pattern.match(said.text, start) for entry in own)]
    for place in ill:
        start, end = said.sentence_at(place)
        of_sibling = words.SIBLINGS_OWN.search(said.text, start, place)
        is_over = day_words.GONE_BY.search(said.text, start, end) is not None
        if of_sibling and not (is_over or words.CAUGHT_IT.search(said.text, place, end)):
            return True
    return False


def _is_of_another_class(mention: Mention, told: FormNotice, said: Facts) -> bool:
    """ "3年1組です" in the form of a student of another class, where nobody else is spoken of."""
    is_class = mention.way == "class" or words.A_CLASS.fullmatch(said.text, mention.start, mention.end)
    if not is_class or mention.students & set(told.notice.students):
        return False
    before = said.text[said.sentence_at(mention.start)[0] : mention.start]
    is_told = words.OF_THE_CLASS.match(said.text, mention.end)
    return is_told is not None and words.IS_OF_CLASS_BEFORE.search(before) is not None


def without_who_comes(told: FormNotice, said: Facts) -> Facts:
    """The words without others who come as always, or to whom something is handed: "太郎は登校します"."""
    others = [each for each in said.people if _is_another(each, told) and not _is_one_of_them(each, told)]
    beside = [mention for mention in others if _is_handed_to(mention, said) or _is_a_household(mention, said)]
    rest = replace(said, people=tuple(each for each in said.people if each not in beside))
    meant = [each for each in others if words.AS_WELL.match(said.text, each.end)]
    apart = [_said_of(each, said) for each in others if each not in meant]
    apart += [rest.part(each.start(), rest.sentence_at(each.start())[1]) for each in words.SIBLING.finditer(said.text)]
    return rest.without(sorted((part.start, part.end) for part in apart if _comes_on_time(part)))


def said_of_those_of(told: FormNotice, said: Facts) -> Iterator[Facts]:
    """What the words of another form say of this one's students: "花子は行きます" below the form of 太郎."""
    for mention in said.people:
        if mention.way == "name" and _is_one_of_them(mention, told):
            yield _said_of(mention, said)


def _is_news_of(mention: Mention, told: FormNotice, said: Facts) -> bool:
    if mention.way == "unclear":
        is_known = _counts_them(mention, told, said) or words.IS_BORN.match(said.text, mention.end)
        return not is_known and _has_news(mention, told, said)
    if not _is_another(mention, told):
        return False
    if _is_one_of_them(mention, told):
        return _has_news(mention, told, said)
    return bool(words.AS_WELL.match(said.text, mention.end)) or not _is_beside(mention, told, said)


def _counts_them(mention: Mention, told: FormNotice, said: Facts) -> bool:
    """ "二人とも熱です" in a form about two of three students."""
    counted = people_words.COUNTED_ALL.fullmatch(said.text, mention.start, mention.end)
    return counted is not None and people_words.COUNTS[counted["count"]] == len(told.notice.students)


def _has_news(mention: Mention, told: FormNotice, said: Facts) -> bool:
    """ "太郎は腹痛です": what the form does not tell of one of its students, or of somebody who may be another."""
    part = _said_of(mention, said)
    is_one_of_them = _is_one_of_them(mention, told)
    causes = [each for each in part.causes.sure if not (is_one_of_them and _is_known(each, told, said))]
    own = (told.notice.date, told.notice.until)
    named = [each for each in part.periods if each.first or each.last]  # of 「来週」 the form tells the day
    days = [each for each in named if (each.first, each.last) != own and not told.is_over(each, said)]
    deeds = [deed for deed in part.deeds if is_said_of_now(deed)]
    is_over = bool(part.deeds) and not deeds
    deeds = [deed for deed in deeds if not (is_one_of_them and told.is_own(deed) and deed.mood == "firm")]
    news = [*deeds, *causes, *([] if is_over else days), *part.clocks, *part.causes.doubtful]
    if is_one_of_them and told.notice.kind != "attend":
        is_alone = words.ALONE.match(said.text, mention.end) is not None
        return bool(news) or is_alone or _comes_on_time(part)
    return bool(news) and not _comes_on_time(part)


def _is_known(cause: Cause, told: FormNotice, said: Facts) -> bool:
    """Whether a cause is the form's, or only a symptom beside it: "太郎は咳も出ています"."""
    is_one_more = cause.entry.group == "sick" and words.SYMPTOM_BESIDE.match(said.text, cause.end) is not None
    is_more = is_one_more and told.notice.kind == "sick" and not (cause.entry.is_visit or is_diagnosis(cause.entry))
    return told.notice.reason in cause.entry.reasons or is_more


def _is_beside(mention: Mention, told: FormNotice, said: Facts) -> bool:
    """ "太郎は元気です", "太郎の風邪がうつりました", "太郎は先週休みました", "太郎にも渡してください"."""
    part = _said_of(mention, said)
    if any(sign.match(said.text, mention.end) for sign in (words.WRITES, words.IS_BORN)):
        return True
    if _comes_on_time(part) or words.CAUGHT_FROM.match(said.text, mention.end, part.end):
        return True
    now = [deed for deed in part.deeds if is_said_of_now(deed)]
    if now:
        return all(deed.mood == "denied" and deed.what != "attend" for deed in now)
    is_over = bool(part.deeds) or any(told.is_over(each, said) for each in part.periods)
    is_ill = bool(part.causes.sure or part.causes.doubtful or part.clocks)
    is_thing = words.THING_OF.match(said.text, mention.end) or words.ASKED_FOR.search(said.text, mention.end, part.end)
    is_healths = words.HEALTH_OF.match(said.text, mention.end) is not None
    return is_over or (is_thing is not None and not (is_ill or is_healths))


def _comes_on_time(said: Facts) -> bool:
    return comes_as_always(said) and not lateness_words.LATE_SIGN.search(said.text, said.start, said.end)


def _is_another(mention: Mention, told: FormNotice) -> bool:
    return mention.way in ("name", "all") and mention.students != set(told.notice.students)


def _is_handed_to(mention: Mention, said: Facts) -> bool:
    """ "太郎に渡してください", "please give it to Taro"."""
    is_before = words.HANDED_TO.search(said.text, 0, mention.start) is not None
    return is_before or words.BESIDE.match(said.text, mention.end) is not None


def _is_a_household(mention: Mention, said: Facts) -> bool:
    """ "家族は全員陰性です": all of those at home, with whom nothing is the matter."""
    is_said_of_all = mention.way == "all" and words.HOUSEHOLD_BEFORE.search(said.text, 0, mention.start)
    return bool(is_said_of_all) and words.ARE_WELL.match(said.text, mention.end) is not None


def _is_one_of_them(mention: Mention, told: FormNotice) -> bool:
    return bool(mention.students) and mention.students <= set(told.notice.students)


def _said_of(mention: Mention, said: Facts) -> Facts:
    """What is said of a student, up to the next one or to the end of the sentence."""
    _, end = said.sentence_at(mention.start)
    later = (each.start for each in said.people if mention.end <= each.start < end)
    return said.part(mention.start, min([end, *later]))


def _is_one_more(said: Facts) -> bool:
    """ "次郎も休みます": somebody whom nobody knows."""
    away = [deed for deed in said.deeds if is_said_of_now(deed) and deed.what != "attend"]
    found = (words.ONE_MORE.search(said.text, *said.sentence_at(deed.start)) for deed in away)
    known = {each.end for each in said.people} | {each.end for each in said.periods}
    return any(more is not None and more.start() not in known for more in found)


def _is_a_sibling(said: Facts) -> bool:
    """ "弟も熱です", "下の子もお願いします": a sibling who may be another student of the school."""
    for sibling in words.SIBLING_TOO.finditer(said.text):
        part = in_sentence(said, sibling.start())
        part = part.part(sibling.start(), part.end)
        is_over = any(each.last for each in part.periods) and not any(is_said_of_now(deed) for deed in part.deeds)
        if not (is_over or _comes_on_time(part) or words.NO_STUDENT.search(part.text, part.start, part.end)):
            return True
    return False
