"""From the answers of a filled-in form to a notice."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording import causes, deeds, people, reasons
from mailgate.wording.dates import parse_date
from mailgate.wording.form import Form
from mailgate.wording.normal import folded, number, shown
from mailgate.wording.periods import Period, merged, parse_range, periods
from mailgate.wording.reasons import Unclear
from mailgate.wording.times import clocks, parse_time
from mailgate.wording.values import Child, KindWords, Reading, Understood

_NUMBERS = re.compile(r"\s*[0-9]{1,2}(?:\s*(?:と|、|,|・|&|と|\s|/|\+|and)\s*[0-9]{1,2})*\s*(?:です|番|。|\.)*\s*")
_NUMBER = re.compile(
    r"\s*(?:no\.?|№)?\s?[(\[]?(?P<digits>[0-9]{1,2})[)\].]?\s*(?:番目?|です|でお願いします|。|\.)*\s*", re.IGNORECASE
)
_LEADING_NUMBER = re.compile(
    r"\s*(?P<number>[0-9]{1,2})(?:(?:\.(?![0-9])|[):\s、番])+|(?=[^0-9\s年組人名./-]))(?P<rest>\S.*)"
)
_ALL_OF_THEM = re.compile(r"(?P<count>[2-9二三四]|ふた|さん)(?:人|名|り)(?:とも|共)?(?:です)?[。\s]*")
_COUNTS = {"ふた": 2, "さん": 3}
_LEFT_OVER = re.compile(
    r"(?:\s|と|、|,|・|&|/|\+|\(|\)|。|です|さん|くん|君|ちゃん|様|さま|の|も|が|は|とも|ともに|共に|(?:2|二)(?:人|名)|ふたり|and|両方|児童|生徒|[長次三]男|[長次三]女|兄|弟|姉|妹)*"
)
_POLITE_END = re.compile(r"\s*(?:です|のため|になります|でお願いします|。)*\s*$")
_NOT_THE_ARRIVAL = re.compile(r"病院|予約|受診|診|から|以降|まで(?!に)|より|[~-]|か(?=[0-9])")
_OTHER = re.compile(r"(?:その他|other\b)[\s:(、,]*", re.IGNORECASE)
_AFTERNOON = 15


def read(form: Form, *, children: Sequence[Child], now: dt.datetime) -> Reading:
    """The notices of a form. Raises Unclear for what is missing, unclear or contradicts itself."""
    if form.twice:
        raise Unclear("contradictory")
    form = replace(form, answers={name: _bare(answer) for name, answer in form.answers.items()})
    chosen = _children(form, children)
    remarks = [form.answers["remarks"]] if "remarks" in form.answers else []
    kind, reason = _kind_and_reason(form, chosen)
    reason_word, more = _reason(form, kind, reason)
    remarks = [*more, *remarks]
    rows = _days(form, now)
    arrival = _arrival(form, kind)
    if form.answers.get("arrival"):
        if kind.slug != "late":
            raise Unclear("contradictory")
        if arrival is None:
            remarks.append(form.answers["arrival"])
    if reason_word.startswith(reasons.OTHER) and not remarks:
        raise Unclear("remarks-needed")
    keys = tuple(child.key for child in chosen)
    words = "。".join(dict.fromkeys(remarks))
    return Reading("notice", tuple(Understood(keys, kind.slug, reason_word, *row, arrival, words) for row in rows))


def _arrival(form: Form, kind: KindWords) -> dt.time | None:
    """The time in its own line, be it among other words, or in that of the kind ("内容: 遅刻 10時")."""
    said = form.answers.get("arrival", "")
    if time := parse_time(said):
        return time
    words = folded(said or form.answers.get("kind", ""))
    found = list(clocks(words))
    alone = kind.slug == "late" and len(found) == 1 and not _NOT_THE_ARRIVAL.search(words)
    return found[0].time if alone else None


def _bare(answer: str) -> str:
    """ "(2)" and "2番" are 2."""
    number_alone = _NUMBER.fullmatch(answer)
    return number_alone["digits"] if number_alone else answer


# Student


def _children(form: Form, children: Sequence[Child]) -> list[Child]:
    answer = " ".join(form.answers[name] for name in ("class", "student") if name in form.answers)
    if not answer:
        if len(children) == 1:
            return list(children)
        raise Unclear("student-unclear")
    if _NUMBERS.fullmatch(re.sub(r"(?<=[0-9])\.(?=[0-9])", ",", folded(answer))) and "class" not in form.answers:
        return _by_number([int(digits) for digits in re.findall("[0-9]+", answer)], children)
    if everybody := _ALL_OF_THEM.fullmatch(folded(answer)):
        return _by_count(everybody["count"], children)
    leading = _LEADING_NUMBER.fullmatch(answer)
    if leading and "class" not in form.answers:
        numbered = _by_number([int(leading["number"])], children)
        if numbered == _by_name(leading["rest"], children):
            return numbered
        raise Unclear("student-unclear")
    return _by_name(answer, children)


def _by_number(numbers: Sequence[int], children: Sequence[Child]) -> list[Child]:
    if any(not 0 < each <= len(children) for each in numbers) or len(set(numbers)) < len(numbers):
        raise Unclear("student-unclear")
    return [child for place, child in enumerate(children, 1) if place in numbers]


def _by_count(count: str, children: Sequence[Child]) -> list[Child]:
    """ "二人" are all of two children."""
    if (_COUNTS.get(count) or number(count)) != len(children):
        raise Unclear("student-unclear")
    return list(children)


def _by_name(answer: str, children: Sequence[Child]) -> list[Child]:
    text = folded(answer)
    found = people.mentions(text, children)
    left = "".join(
        " " if any(each.start <= at < each.end for each in found) else letter for at, letter in enumerate(text)
    )
    names = [each for each in found if each.way in ("name", "all")]
    context = [each for each in found if each.way in ("class", "family", "own")]
    if not found or any(each.way == "unclear" for each in found) or not _LEFT_OVER.fullmatch(left):
        raise Unclear("student-unclear")
    if names:
        chosen = _named(names, context)
    else:
        chosen = frozenset(child.key for child in children).intersection(*(each.children for each in context))
        if len(chosen) != 1:
            raise Unclear("student-unclear")
    return [child for child in children if child.key in chosen]


def _named(names: Sequence[people.Mention], context: Sequence[people.Mention]) -> frozenset[int]:
    """Every name, each narrowed by a class when there is just one name."""
    if len(names) == 1 and names[0].way == "name":
        meant = names[0].children.intersection(*(each.children for each in context))
        if len(meant) != 1:
            raise Unclear("student-unclear")
        return meant
    if any(each.way == "name" and len(each.children) != 1 for each in names):
        raise Unclear("student-unclear")
    meant = frozenset[int]().union(*(each.children for each in names))
    if any(each.way == "all" and each.children != meant for each in names):
        raise Unclear("student-unclear")
    if any(not each.children & meant for each in context):
        raise Unclear("student-unclear")
    return meant


# Kind and reason


def _kind_and_reason(form: Form, chosen: Sequence[Child]) -> tuple[KindWords, str]:
    kinds = chosen[0].kinds
    if any(child.kinds != kinds for child in chosen):
        raise Unclear("kind-unclear")
    said, reason = form.answers.get("kind", ""), form.answers.get("reason", "")
    if not reason and causes.find(folded(said), kinds, ()).sure:
        reason = said  # "内容: 発熱のため欠席"
    if not said:
        return _only_kind_with(reason, kinds), reason
    fitting = _kinds_called(said, kinds)
    if len(fitting) > 1:
        fitting = [kind for kind in fitting if _has_reason(kind, reason)]
    if len(fitting) != 1:
        raise Unclear("kind-unclear")
    return fitting[0], reason


def _kinds_called(said: str, kinds: Sequence[KindWords]) -> list[KindWords]:
    """The kinds an answer can mean: a number, a name, or both where they agree."""
    text = _POLITE_END.sub("", folded(said)).strip()
    if text.isdigit():
        return [kinds[int(text) - 1]] if 0 < int(text) <= len(kinds) else []
    if leading := _LEADING_NUMBER.fullmatch(text):
        numbered = _kinds_called(leading["number"], kinds)
        return [kind for kind in numbered if kind in _kinds_called(leading["rest"], kinds)]
    named = [kind for kind in kinds if text == kind.slug or text in _names_of(kind)]
    return named or _kinds_done(text, kinds)


def _names_of(kind: KindWords) -> set[str]:
    whole = folded(shown(kind.name))
    plain = re.sub(r"[\s()]", "", whole)
    return {whole, plain, *re.findall(r"\(([^)]*)\)", whole)} if "(" in whole else {whole, plain}


def _kinds_done(text: str, kinds: Sequence[KindWords]) -> list[KindWords]:
    """ "お休みします" means either kind of absence; what is done twice or not for certain means none."""
    done = deeds.find(text, kinds)
    if len(done) != 1 or done[0].mood != "firm":
        return []
    slugs = ("sick", "absence") if done[0].what == "absent" else (done[0].what,)
    text = text.replace("びょうけつ", "病欠")
    if re.search(r"病欠以外|\bnot sick\b", text):
        slugs = ("absence",)
    elif re.search(r"病欠|\bsick\b", text):
        slugs = ("sick",)
    return [kind for kind in kinds if kind.slug in slugs]


def _has_reason(kind: KindWords, reason: str) -> bool:
    """Whether the reason can only be meant as one of this kind's, その他 not counted."""
    if not reason or reason.strip().isdigit():
        return False
    if _exact(reason, kind):
        return True
    group = {"sick": "sick", "absence": "other"}.get(kind.slug)
    found = causes.find(folded(reason), (kind,), ())
    return bool(found.sure) and {cause.entry.group for cause in found.sure} == {group}


def _only_kind_with(reason: str, kinds: Sequence[KindWords]) -> KindWords:
    fitting = [kind for kind in kinds if _exact(reason, kind) and not _exact(reason, kind).startswith(reasons.OTHER)]
    if len(fitting) != 1:
        raise Unclear("kind-unclear")
    return fitting[0]


def _exact(reason: str, kind: KindWords) -> str:
    text = _POLITE_END.sub("", folded(reason)).strip()
    return next((each for each in kind.reasons if folded(shown(each)) == text), "")


def _reason(form: Form, kind: KindWords, answer: str) -> tuple[str, list[str]]:
    """The kind's reason, and what of the answer has to go into the remarks."""
    if not answer:
        return _from_remarks(form, kind), []
    if word := _exact(answer, kind):
        return word, []
    text = folded(answer).strip()
    if _NUMBERS.fullmatch(text):
        named = [_numbered(int(digits), kind) for digits in re.findall("[0-9]+", text)]
        return named[0], named[1:]
    if (leading := _LEADING_NUMBER.fullmatch(answer)) and not re.match(r"[0-9]{2}(?:\.[0-9])?\s?(?:度|℃|°|分)", text):
        word, rest = _numbered(int(leading["number"]), kind), leading["rest"]
        said, more = _in_words(rest, kind)
        if said != word and not word.startswith(reasons.OTHER):
            raise Unclear("reason-unclear")
        return word, more or ([rest] if word.startswith(reasons.OTHER) and _exact(rest, kind) != word else [])
    return _in_words(answer, kind)


def _numbered(place: int, kind: KindWords) -> str:
    if not 0 < place <= len(kind.reasons):
        raise Unclear("reason-unclear")
    return kind.reasons[place - 1]


def _in_words(answer: str, kind: KindWords) -> tuple[str, list[str]]:
    if word := _exact(answer, kind):
        return word, []
    text = folded(answer)
    if other := _OTHER.match(answer):
        own = answer[other.end() :].removesuffix(")").strip()
        return reasons.other(kind.reasons), [own] if own else []
    found = causes.find(text, (kind,), ())
    if found.doubtful or (not found.sure and found.denied):
        raise Unclear("reason-unclear")
    groups = {cause.entry.group for cause in found.sure}
    wrong = {
        "sick": {"other", "better", "change"},
        "absence": {"sick", "better", "change"},
        "attend": {"sick", "other", "either"},
    }
    if groups & wrong.get(kind.slug, {"better", "change"}):
        raise Unclear("kind-unclear")
    fitting = [each for cause in found.sure if (each := reasons.listed(cause.entry, kind.reasons))]
    if len({each for each in fitting if each.startswith("インフルエンザ")}) > 1:
        raise Unclear("reason-unclear")
    if fitting:
        return fitting[0], [] if len(found.sure) == 1 and len(text) <= 8 else [answer]
    if not any(letter.isalpha() for letter in text):
        raise Unclear("reason-unclear")
    return reasons.other(kind.reasons), [answer]


def _from_remarks(form: Form, kind: KindWords) -> str:
    if "remarks" not in form.answers:
        raise Unclear("reason-unclear")
    word, _ = _in_words(form.answers["remarks"], kind)
    if word.startswith(reasons.OTHER):
        raise Unclear("reason-unclear")
    return word


# Days


def _days(form: Form, now: dt.datetime) -> list[tuple[dt.date, dt.date]]:
    today = now.date()
    answer, until = form.answers.get("date", ""), form.answers.get("until", "")
    if not answer and not until and now.hour < _AFTERNOON:
        return [(today, today)]
    rows = _rows(answer or "今日", today) if answer or now.hour < _AFTERNOON else []
    if not rows:
        raise Unclear("date-unclear")
    if rows[0][0] < today:
        raise Unclear("date-past")
    return _until(rows, until, today)


def _with_units(answer: str) -> str:
    """In a line for days "24" is the 24th, "24、25" are two days and "1124" is 24 November."""
    if four := re.fullmatch(r"(0[1-9]|1[0-2])([0-3][0-9])", answer):
        return f"{four[1]}/{four[2]}"
    if re.fullmatch(r"[0-9]{1,2}", answer) or re.fullmatch(
        r"(?:1[3-9]|2[0-9]|3[01])(?:\s?(?:[~、,・と&-]|から)\s?[0-9]{1,2})+", answer
    ):
        return re.sub(r"([0-9]+)", r"\1日", answer)
    return answer


def _rows(answer: str, today: dt.date) -> list[tuple[dt.date, dt.date]]:
    answer = _with_units(answer.strip())
    answer = re.sub(
        r"(?:[、,\s]*(?<![0-9月/.-])(?:1日|1日間|一日)(?:だけ|のみ)?"
        r"|(?:だけ|のみ)?(?:お?休み(?:ます|します)?|欠席(?:します)?)?)$",
        "",
        answer,
    )
    if row := parse_range(answer, today=today):
        return [row]
    text = folded(answer)
    found = merged(list(periods(text, today)))
    between = "".join(" " if _held(found, at) else letter for at, letter in enumerate(text))
    if len(found) == 1 and found[0].way == "from" and found[0].first and not between.strip():
        return [(found[0].first, found[0].first)]
    listed = all(each.listed for each in found[1:]) and all(each.first and each.last for each in found)
    if found and listed and not re.sub(r"[\sと、,・&]", "", between):
        return [(each.first, each.last) for each in found if each.first and each.last]
    return []


def _held(found: Sequence[Period], at: int) -> bool:
    return any(each.start <= at < each.end for each in found)


def _until(rows: list[tuple[dt.date, dt.date]], until: str, today: dt.date) -> list[tuple[dt.date, dt.date]]:
    if not until:
        return rows
    first, last = rows[-1]
    text = re.sub(r"(?:まで|です|。)+$", "", folded(until)).strip()
    if number_of_days := re.fullmatch(r"(?P<n>[0-9]{1,2})日間", text):
        end = first + dt.timedelta(number(number_of_days["n"]) - 1)
    else:
        row = parse_range(f"{first:%Y-%m-%d}から{text}", today=today)
        end = (row[1] if row else None) or parse_date(text, today=today) or dt.date.min
    if len(rows) > 1 or end < first or last not in (first, end):
        raise Unclear("date-unclear")
    return [(first, end)]
