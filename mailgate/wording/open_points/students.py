"""Whom an answer to a question names."""

from collections.abc import Collection, Sequence

from mailgate.wording.form import students as form_students
from mailgate.wording.form.lines import Form, parse
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.open_points import answers
from mailgate.wording.open_points.answers import (
    MOST_SENTENCES,
    counts,
    first_and_rest,
    in_common_words,
    without_politeness,
)
from mailgate.wording.open_points.completed import on_line
from mailgate.wording.plain import sentences as plain
from mailgate.wording.recognition.people.kinship import by_age
from mailgate.wording.recognition.people.mentions import mentions
from mailgate.wording.values import Candidate

_TWO = 2


def named_students(answer: str, students: Sequence[Candidate]) -> tuple[str, ...]:
    """The names of the students whom an answer names; all of them for "全員", none where that is unclear."""
    answer = in_common_words(answer)
    said = folded(answer)
    if words.BOTH.fullmatch(said) and counts(said, len(students)):
        return tuple(student.name for student in students)
    if meant := _of_an_age(said, students) or _of_a_name(said, students):
        return (meant.name,)
    if words.NOT_BUT.fullmatch(shown(answer).strip()):
        return _not_the_other(answer, students)
    bare = words.AROUND_STUDENT.sub("", answer)
    for way in (answer, bare, _in_classes(answer), _in_classes(bare)):
        try:
            return tuple(each.name for each in form_students.chosen(Form({"student": way}), students))
        except Unclear:
            continue
    return plain.named_alone(answer, students) or _not_the_other(answer, students) or _twice(answer, students)


def speaks_of_one(mail: str) -> bool:
    """Whether a mail that leaves open which student it is about is surely of one alone: "my daughter", 「一人が」."""
    return words.OF_ONE_STUDENT.search(folded(shown(mail))) is not None


def only_one_named(mail: str, students: Sequence[Candidate]) -> str:
    """The name of the one of several students whom alone a mail names; empty where it may be about anybody else."""
    text = folded(shown(mail))
    named = [each for each in mentions(text, students) if each.way != "family"]
    if len(students) < _TWO or words.OF_ANOTHER.search(text) or any(each.way != "name" for each in named):
        return ""
    meant = {each.students for each in named}
    return next((student.name for student in students if meant == {frozenset({student.key})}), "")


def names_somebody(answer: str, students: Sequence[Candidate]) -> bool:
    """Whether an answer is the form, or says anything of whom it is about: "太郎です", "息子が", "二人とも"."""
    text = shown(answer)
    return bool(parse(text).answers) or any(each.way != "family" for each in mentions(folded(text), students))


def _twice(answer: str, students: Sequence[Candidate]) -> tuple[str, ...]:
    """Whom an answer names in two ways: "the older one, 3rd grade", "下の太郎のほうです"."""
    text = shown(answer).replace("、", ",")
    first, between, second = text.partition("," if "," in text else "の")
    named = named_students(first, students) if between and "," not in second else ()
    return named if named and named_students(second, students) == named else ()


def _in_classes(answer: str) -> str:
    """A class as a form has it: 「3年1組」 for "3rd grade, class 1" and 「3の1」; else the answer itself."""
    named = words.GRADE.fullmatch(answer.strip())
    if not named:
        return words.GRADE_OF_CLASS.sub(
            r"\g<grade>年\g<room>組", words.GRADE_ALONE.sub(r"\g<grade>年生", answer.strip())
        )
    return f"{named['grade'] or named['year']}年" + (f"{named['room']}組" if named["room"] else "")


def _of_an_age(said: str, students: Sequence[Candidate]) -> Candidate | None:
    """The elder or the younger one of two students of a school, as a folded answer names them: "下の子です"."""
    named, ordered = words.BY_AGE.fullmatch(said), by_age(students)
    if not named or len(ordered) != 2:
        return None
    elder, younger = ordered
    meant = elder if named["elder"] else younger
    is_unlike = any(who.match(said) and end.match(meant.name[-1]) for who, end in people_words.NAMED_UNLIKE)
    return None if is_unlike else meant


def _of_a_name(said: str, students: Sequence[Candidate]) -> Candidate | None:
    """The son or the daughter, where every other student has a name that is none of such: "娘です" of 花子 and 太郎."""
    for called, unlike in words.CALLED_UNLIKE:
        if called.fullmatch(said):
            left = [student for student in students if not unlike.match(student.name[-1])]
            return left[0] if len(left) == 1 else None
    return None


def _not_the_other(answer: str, students: Sequence[Candidate]) -> tuple[str, ...]:
    """Whom an answer means that first says whom it does not mean: "花子じゃなくて太郎です", "Not Hanako, Taro."."""
    for contrast in (words.NOT_BUT, words.ENGLISH_NOT_BUT):
        if found := contrast.fullmatch(shown(answer).strip()):
            wrong, meant = (named_students(found[part], students) for part in ("wrong", "meant"))
            is_less = 0 < len(meant) < len(wrong)  # "どちらもではなく太郎だけです"
            return meant if wrong and (is_less or not set(wrong) & set(meant)) else ()
    other = words.NOT_THIS_ONE.fullmatch(shown(answer).strip())
    wrong = named_students(other["wrong"], students) if other else ()
    if len(wrong) == 1 and len(students) == len(wrong) + 1:
        return tuple(student.name for student in students if student.name not in wrong)
    return ()


def meant_instead(sentence: str, students: Sequence[Candidate]) -> tuple[str, ...]:
    """Whom a sentence that corrects names, or its last clause: "妻に聞いたところ、休むのは太郎ではなく花子でした"."""
    clauses = (sentence, sentence.rpartition("、")[2], words.THOUGH.split(sentence)[-1])
    return next((named for clause in clauses if (named := named_students(clause, students))), ())


def with_another(mail: str, wrong: str, meant: str, students: Sequence[Candidate]) -> str:
    """The mail with another student in the place of the one who is named in it; nothing where it names others."""
    if "student" in parse(shown(mail)).answers:
        return on_line(mail, "student", meant)
    text = shown(mail)
    named = [each for each in mentions(folded(text), students) if each.way in ("name", "all", "unclear")]
    keys = {student.key for student in students if student.name == wrong}
    if not named or any(set(each.students) != keys for each in named):
        return ""
    for each in reversed(named):
        text = text[: each.start] + meant + text[each.end :]
    return text


def naming_and_rest(answer: str, students: Sequence[Candidate]) -> tuple[str, str]:
    """The sentence of an answer that names students, and all that stands around it; else as `first_and_rest`."""
    text = words.GOES_ON.sub("です。", words.DOTS.sub("。", shown(answer).strip().replace("→", "は")))
    text = words.TAKES_BACK.sub("。", text)
    sentences: list[str] = words.SENTENCES.findall(words.ENGLISH_GOES_ON.sub(". ", text))
    for at, sentence in enumerate(sentences[:MOST_SENTENCES]):
        said = without_politeness(sentence.strip(" 。!\n"))
        if named := named_students(said, students):
            if put_right := _put_right(sentences[at + 1 : MOST_SENTENCES], named, students):
                return naming_and_rest("".join([*sentences[:at], *put_right]), students)
            more = _further(sentences[at + 1 :], students)
            if more and not set(more) & set(named):
                said, sentences = ",".join((*named, *more)), [*sentences[: at + 1], *sentences[at + 2 :]]
            around = [*sentences[:at], *sentences[at + 1 :]]
            rest = "".join(each for each in around if not _is_of_others(each, named, students))
            return said, rest.strip()
    return first_and_rest(answer)


def _further(sentences: Sequence[str], students: Sequence[Candidate]) -> tuple[str, ...]:
    """Whom the next sentence adds, and tells no more of: "太郎もお願いします"; else nothing."""
    added = words.ONE_MORE.fullmatch(folded(sentences[0]).strip()) if sentences else None
    return named_students(sentences[0].strip()[added.start("who") : added.end("who")], students) if added else ()


def _put_right(sentences: Sequence[str], named: Sequence[str], students: Sequence[Candidate]) -> list[str]:
    """What is said instead of "both", with all behind it: "いや、花子だけでした"; else nothing."""
    is_back = False
    for at, sentence in enumerate(sentences):
        taken_back = words.PUT_RIGHT.match(sentence.lower())
        said = sentence[taken_back.end() if taken_back else 0 :].strip(" 。!\n")
        is_back = is_back or taken_back is not None
        if is_back and 0 < len(set(named_students(said, students))) < len(set(named)):
            before = [each for each in sentences[:at] if not words.PUT_RIGHT.fullmatch(each.lower())]
            return [*before, f"{said}。", *sentences[at + 1 :]]
    return []


def _is_of_others(sentence: str, named: Sequence[str], students: Sequence[Candidate]) -> bool:
    """Whether a sentence behind "花子です" says no more than "太郎ではありません", or "弟は行きます"."""
    text = sentence.strip()
    told = words.IS_NOT_MEANT.fullmatch(folded(text)) or words.ONLY_COMES.fullmatch(folded(text))
    who = text[: told.end("who")] if told else ""
    others = named_students(who, students)
    is_the_other = len(named) == 1 and not others and words.THE_OTHER_ONE.fullmatch(folded(who)) is not None
    return is_the_other or (bool(others) and not set(others) & set(named))


def names_another(words_beside: str, answer: str, students: Sequence[Candidate]) -> bool:
    """Whether words beside the answer whose it is name somebody else, and not that they come: "いや、太郎です"."""
    text = folded(shown(words_beside))
    return tells_of_another(words_beside, answer, students) and words.COMES_AS_ALWAYS.search(text) is None


def tells_of_another(words_beside: str, answer: str, students: Sequence[Candidate]) -> bool:
    """Whether words beside the answer whose it is tell anything of somebody else: "花子は先に出ました"."""
    text = folded(shown(words_beside))
    chosen_names = answer.split(",")
    others = {student.key for student in students if student.name not in chosen_names}
    told = [each for each in mentions(text, students) if not words.HANDED_TO.match(text, each.end)]
    return any(others & mention.students for mention in told)


def said_of_all(answer: str, students: Sequence[Candidate]) -> str:
    """What an answer says of all students, "二人とも熱です", where nothing is undecided or taken back of some."""
    said = answers.said_of_all(answer, len(students)) or _said_of_each(shown(answer).strip(), students)
    text = folded(shown(said))
    if words.IS_ALONE.fullmatch(text):
        return ""  # "両方です" says no more than whom
    is_open = words.UNDECIDED.search(text) or (words.ONLY.search(text) and any(True for _ in mentions(text, students)))
    return "" if is_open else said


def _said_of_each(answer: str, students: Sequence[Candidate]) -> str:
    """What an answer says of all students whom it begins with: "花子も太郎も熱です"; else nothing."""
    text = folded(answer)
    named = [each for each in mentions(text, students) if each.way == "name"][: len(students)]
    ends = [0, *(each.end for each in named)]
    behind = words.TOO_BEHIND.match(text, ends[-1])
    are_joined = all(
        words.AND_TOO.fullmatch(text, before, each.start) for before, each in zip(ends[1:], named[1:], strict=False)
    )
    is_all = {key for each in named for key in each.students} == {student.key for student in students}
    return answer[behind.end() :] if named and named[0].start == 0 and are_joined and is_all and behind else ""


def narrows(words_beside: str, answer: str, students: Sequence[Candidate]) -> bool:
    """Whether words beside an answer that names several say that it is some of them alone: "いえ、太郎だけです"."""
    text = folded(shown(words_beside))
    named = {key for each in mentions(text, students) for key in each.students}
    return "," in answer and bool(named) and words.ONLY.search(text) is not None


def left_out(words_beside: str, told: Collection[int], students: Sequence[Candidate]) -> bool:
    """Whether words beside an answer name one more, of whom nothing is `told`: "月曜です。太郎も一緒に頼みます"."""
    text = folded(shown(words_beside))
    named = (
        each
        for each in mentions(text, students)
        if each.way == "all" or (each.way == "name" and people_words.ALSO.match(text, each.end))
    )
    return any(not each.students <= set(told) for each in named)
