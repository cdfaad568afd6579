"""What an answer to a question says."""

import re
from collections.abc import Iterator, Sequence
from functools import reduce

from mailgate.wording.acknowledgements import is_acknowledgement, is_polite
from mailgate.wording.lexicon.form import COMES_LATE
from mailgate.wording.lexicon.objections import students as sibling_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.lexicon.replies.receipts import sentences as receipts
from mailgate.wording.lexicon.replies.receipts.corrections import contrasts
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.normalization import folded, number, shown, unquoted
from mailgate.wording.plain.form import leaves_at
from mailgate.wording.recognition.departures import parse_departure
from mailgate.wording.recognition.times import clocks
from mailgate.wording.values import Candidate

_LONGEST = 500
"""Characters of an answer; what is longer is a letter, of which no courtesies are taken away."""

MOST_SENTENCES = 12
"""What is open is told in one of the first sentences of an answer."""


def first_and_rest(answer: str) -> tuple[str, str]:
    """The first sentence of an answer, and what its writer adds: "花子です。昨日から咳もあります"."""
    text = without_politeness(words.DOTS.sub("。", shown(answer).strip()))
    end = words.FIRST_SENTENCE.match(text)
    return (text[: end.start("end")].strip(), text[end.end() :].strip()) if end else (text, "")


def each_and_rest(answer: str) -> Iterator[tuple[str, str]]:
    """Each sentence of an answer but the first, and what stands around it: "調べました。3日でした。11時に着きます"."""
    sentences: list[str] = words.SENTENCES.findall(words.DOTS.sub("。", shown(answer).strip()))
    for at, sentence in enumerate(sentences[:MOST_SENTENCES]):
        if said := without_politeness(sentence.strip(" 。!\n")):
            yield said, "".join([*sentences[:at], *sentences[at + 1 :]]).strip()


def without_politeness(answer: str) -> str:
    """An answer from where it begins to tell something: "書き忘れました。すみません、花子です"."""
    if len(answer) > _LONGEST:
        return answer
    end = words.FIRST_SENTENCE.match(answer)
    said = folded(answer[: end.start("end")]).strip() if end else ""
    if end and answer[end.end() :].strip() and (is_polite(said) or contrasts.ANNOUNCES.fullmatch(said)):
        return without_politeness(answer[end.end() :].strip())
    polite = words.LEADING.match(folded(answer))
    rest = answer[polite.end() :] if polite else ""
    return without_politeness(rest) if rest.strip() else answer


def in_common_words(answer: str) -> str:
    """An answer as all would say it, without courtesies behind its last commas: "明日やで、すんまへん" is 明日です."""
    text = unquoted(shown(answer)).strip()
    while len(text) <= _LONGEST:
        said, comma, behind = text.rpartition("、" if "、" in text else ", ")
        if not comma or not (is_polite(behind) or words.OMITTED.fullmatch(folded(behind.strip()))):
            break
        text = said
    return reduce(lambda said, each: each[0].sub(each[1], said), words.IS, text)


def without_writer(answer: str, students: Sequence[Candidate]) -> str:
    """An answer without what only says whose it is, or that something was left out: "山田です", "名前を忘れました".

    Nor does it take up what was said: "それなら休ませます" is 休ませます.
    """
    written = words.SIGNATURE.sub("", words.PICTURES.sub("。", shown(answer)))
    sentences: list[str] = words.SENTENCES.findall(written)
    said = [each for each in sentences if not (_names_writer(each, students) or _is_only_a_slip(each))]
    return _without_then("".join(said).strip()) or answer


def _without_then(answer: str) -> str:
    """An answer without that it takes up what was said: "それなら休ませます"."""
    taken_up = words.THEN.match(folded(answer))
    return answer[taken_up.end() :] if taken_up else answer


def _is_only_a_slip(sentence: str) -> bool:
    """Whether a sentence only says that something was left out, or that the name was another one's."""
    said = folded(sentence)
    is_of_a_name = words.NAME_WAS_WRONG.fullmatch(said) and not words.WRONG_KIND.search(said)
    return bool(is_of_a_name or words.OMITTED.fullmatch(said))


def _names_writer(sentence: str, students: Sequence[Candidate]) -> bool:
    """Whether a sentence is a guardian's name: "花子の母です", or a family name with no student's given name."""
    text = sentence.strip(" \n。!")
    if of := words.PARENT_OF.fullmatch(folded(text)):
        child = folded(text)[of.start("child") : of.end("child")].replace(" ", "")
        names = (name for student in students for name in (student.name.replace(" ", ""), *student.name.split()))
        return child in {folded(shown(name)) for name in names}
    for student in students:
        family, _, given = shown(student.name).partition(" ")
        behind = words.BEHIND_FAMILY.fullmatch(text.removeprefix(family).strip()) if text.startswith(family) else None
        if given and behind and behind["given"] != given:
            return all(shown(other.name).split()[-1] != behind["given"] for other in students)
    return False


def is_question(answer: str) -> bool:
    """Whether an answer asks something itself: 「はい？」."""
    return "?" in shown(answer)


def kind_and_rest(answer: str) -> tuple[str, str]:
    """The kind that an answer begins with, and what follows: "休みではなく遅刻です。10時に行きます"; else nothing."""
    first, more = first_and_rest(answer)
    named = words.KIND_ALONE.fullmatch(folded(shown(first)))
    return (named["kind"], more) if named else ("", "")


def kind_at_the_end(answer: str) -> tuple[str, str] | None:
    """The kind that an answer ends with, and what stands before: "ひどくなりました。休ませます"; else nothing."""
    sentences: list[str] = words.SENTENCES.findall(shown(answer).strip())
    last = sentences[-1].strip(" 。!\n") if sentences else ""
    is_kind = len(sentences) > 1 and words.KIND_SENTENCE.fullmatch(folded(last))
    return (last, "".join(sentences[:-1]).strip()) if is_kind else None


def as_kind(answer: str) -> str:
    """An answer without that it is settled, "欠席で確定です"; and what a coming at the mail's own hour is."""
    if words.COMES_THEN.fullmatch(folded(shown(answer).strip())):
        return COMES_LATE
    return words.AROUND_KIND.sub("", words.NOT_AWAY.sub("", shown(answer).strip())) or answer


def adds_a_day(answer: str) -> bool:
    """Whether an answer says that the same is on another day as well: "明日もです"."""
    return words.ANOTHER_DAY_TOO.search(folded(shown(answer))) is not None


def days_too(answer: str) -> str:
    """An answer in which a day that is added with the same is one of an absence: "明日もです"."""
    text, found = shown(answer), list(words.DAY_TOO.finditer(folded(shown(answer))))
    for added in reversed(found):
        text = text[: added.end("day")] + "も休みます" + text[added.end() :]
    return text if found else answer


def is_for_no_illness(answer: str) -> bool:
    """Whether an answer names another kind of absence than one for an illness: "お腹が痛いそうですが病欠以外で"."""
    return words.OF_NO_ILLNESS.search(folded(shown(answer))) is not None


def is_not_ill(answer: str) -> bool:
    """Whether an answer says that who stays at home is not ill, or has quarrelled: "体は何ともないです"."""
    return words.NOT_ILL.fullmatch(folded(in_common_words(answer)).strip(" 。.!").removesuffix("です")) is not None


def without_wrong_remarks(answer: str) -> str:
    """An answer without that the remarks of a form do not hold, "備考は間違いです"; the answer itself where none is."""
    sentences: list[str] = words.SENTENCES.findall(shown(answer).strip())
    held = [each for each in sentences if not words.REMARK_WAS_WRONG.fullmatch(folded(each).strip(" 。!\n"))]
    return "".join(held).strip() if len(held) < len(sentences) else answer


def tells_of_a_sibling(words_beside: str) -> bool:
    """Whether words beside an answer say the same of a sibling: "弟もです", "His sister too"."""
    return sibling_words.SIBLING_TOO.search(folded(shown(words_beside))) is not None


def comes_as_on_any_day(answer: str) -> bool:
    """Whether an answer to what somebody does says that it is nothing but school: "普通に登校します"."""
    return words.COMES_AS_ON_ANY_DAY.search(words.NEITHER.sub("", folded(shown(answer)))) is not None


def is_away_no_more(answer: str) -> bool:
    """Whether an answer to why somebody stays away says that nobody does: "ぐずっていただけで、もう家を出ました"."""
    return words.AWAY_NO_MORE.search(folded(shown(answer))) is not None


def needs_no_leave(answer: str) -> bool:
    """Whether an answer says that nobody has to stay away any more: "休まなくてよくなりました"."""
    return words.NEED_NOT_STAY.search(folded(shown(answer))) is not None


def is_nobody_away(answer: str) -> bool:
    """Whether an answer to who stays away says that nobody does: "誰も休みません", "二人とも登校します"."""
    return words.NOBODY_AWAY.search(folded(shown(answer))) is not None


def was_sent_elsewhere(answer: str) -> bool:
    """Whether an answer says that the mail was meant for somebody else: "会社に送るつもりのメールでした"."""
    return words.SENT_ELSEWHERE.search(folded(shown(answer))) is not None


def names_a_time(words_behind: str) -> bool:
    """Whether words name an hour: "9時45分登校です"."""
    return any(True for _ in clocks(folded(shown(words_behind))))


def comes_late(answer: str) -> bool:
    """Whether an answer that tells of a coming names an hour, or what it is after: 「やっぱり10時に行かせます」."""
    text = folded(shown(answer))
    return (
        any(True for _ in clocks(text))
        or words.COMES_THEN.search(text) is not None
        or lateness_words.LATE_SIGN.search(text) is not None
    )


def corrects(answer: str) -> bool:
    """Whether an answer says that something before it was wrong: "花子じゃなくて太郎でした"."""
    return words.CORRECTS.search(folded(shown(answer))) is not None


def denies_a_kind(answer: str) -> bool:
    """Whether an answer says that what was understood is not what happens: 「休みではなく遅刻です」."""
    return words.NOT_THAT_KIND.search(folded(shown(answer))) is not None


def chosen(answer: str, offered: Sequence[str]) -> str:
    """The offered answer of this number, or the answer itself."""
    chosen_one = words.CHOICE.fullmatch(folded(shown(answer)).strip())
    said = chosen_one["number"] if chosen_one else "0"
    place = number(words.KANA_NUMBERS.get(said, said))
    return offered[place - 1] if 0 < place <= len(offered) else answer


def said_of(name: str, line: str) -> str:
    """What a line says behind this name at its beginning: "花子: 発熱"; nothing where it does not begin with it."""
    text = shown(line).strip()
    after = words.AFTER_STUDENT.match(text, len(name)) if text.startswith(shown(name)) else None
    return text[after.end() :].strip() if after else ""


def pieces(answer: str, names: Sequence[str]) -> list[str]:
    """The lines of an answer, and the parts of a line that begin with one of these names."""
    begins = "|".join(re.escape(shown(name)) for name in names)
    found = re.split(rf"\n|[、,。;]\s*(?={begins})", shown(answer)) if names else shown(answer).splitlines()
    return [piece.strip() for piece in found if piece.strip()]


def said_of_all(line: str, of: int) -> str:
    """What a line says of all these students alike: "二人とも発熱です"; nothing where it does not say so."""
    text = shown(line).strip()
    everybody = words.OF_ALL.match(folded(text))
    return text[everybody.end() :].strip() if everybody and counts(everybody[0], of) else ""


def counts(everybody: str, of: int) -> bool:
    """Whether these words may mean all of this number: of three, 「両方」 leaves open which two."""
    counted = ((2, words.OF_TWO), (3, words.OF_THREE))
    return all(of == count for count, pattern in counted if pattern.match(everybody))


def says_only_that_they_differ(line: str) -> bool:
    """Whether a line only announces that each student has a reason of their own: "理由は別々で"."""
    return words.EACH_DIFFERS.fullmatch(folded(shown(line)).strip()) is not None


def says_that_all_are_ill(words_beside: str) -> bool:
    """Whether words beside an answer about all only say once more that they are ill: "二人ともやられました"."""
    return words.ALL_STRUCK.fullmatch(folded(shown(words_beside)).strip()) is not None


def types_of_influenza(reasons: Sequence[str]) -> tuple[str, ...]:
    """Those of a school's reasons that are types of influenza."""
    return tuple(reason for reason in reasons if words.INFLUENZA.match(folded(shown(reason))))


def as_reason(answer: str, offered: Sequence[str]) -> str:
    """The offered reason of which the answer is a part, "A型です" of 「インフルエンザA型」; else the answer itself."""
    answer = words.AROUND_REASON.sub("", shown(answer).strip())
    types = types_of_influenza(offered)
    if len(types) == len(offered) and (type_ := _type_named(answer)):
        return next((reason for reason in types if type_ in folded(shown(reason))), answer)
    said = folded(receipts.AROUND.sub("", answer))
    says_enough = len(said) > 1 or len(offered) == 2
    meant = [reason for reason in offered if said and says_enough and said in folded(shown(reason))]
    return meant[0] if len(meant) == 1 else answer


def _type_named(answer: str) -> str:
    """The one type of influenza that an answer names, as "a型": "Bの方でした", "It's type A"; else nothing."""
    text = folded(answer)
    if in_kana := words.TYPE_IN_KANA.match(text):
        return "a型" if in_kana["a"] else "b型"
    named = {match["type"] for match in words.TYPE.finditer(text)}
    return f"{named.pop()}型" if len(named) == 1 and not words.NO_TYPE.search(text) else ""


def may_be_cause(answer: str) -> bool:
    """Whether an answer to why may name a cause that no list has, as 「気球に乗りました」 does."""
    if is_polite(answer) or is_acknowledgement(answer):
        return False
    return len(answer.strip()) > 1 and words.NO_CAUSE.search(folded(shown(answer)).strip()) is None


def is_undecided(answer: str) -> bool:
    """Whether an answer says that nothing is decided yet: "休むか行くか、本人と話しています"."""
    return words.UNDECIDED.search(folded(shown(answer))) is not None


def moment_and_rest(answer: str) -> tuple[str, str]:
    """A moment of leaving that ends at a comma, and what follows: "13時半、父が迎えに行きます"."""
    first, more = first_and_rest(answer)
    moment, comma, behind = first.partition("、")
    return (moment, "。".join(filter(None, (behind, more)))) if comma and as_moment(moment) != moment else (first, more)


def as_moment(answer: str) -> str:
    """A moment of leaving, or the answer itself."""
    return parse_departure(receipts.AROUND.sub("", shown(answer).strip())) or leaves_at(answer) or answer
