"""The hour of a form that stands in the line for the day, or in one that does not tell of what it is."""

from collections.abc import Mapping, Sequence

from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.normalization import folded
from mailgate.wording.recognition.departures import departures
from mailgate.wording.values import KindWords


def told_apart(found: Mapping[str, str], kinds: Sequence[KindWords], *, is_bare: bool) -> dict[str, str]:
    """The lines with the hour of coming or leaving in its own: "日時: 11月24日 14時", "時間: 14時"."""
    lines = dict(found)
    what = {"departure" if kind.departure else "arrival" if kind.slug == "late" else "" for kind in kinds}
    return _with_its_hour(lines, what.pop(), is_bare) if len(what) == 1 and not what & {"", *lines} else lines


def _with_its_hour(lines: dict[str, str], what: str, is_bare: bool) -> dict[str, str]:
    if is_bare and "arrival" in lines:
        return lines | {what: lines.pop("arrival")}
    day = lines.get("date", "")
    hours = [each for each in departures(folded(day)) if each.when and (what == "departure" or each.when[0].isdigit())]
    if len(hours) != 1 or not row_words.BEHIND_AN_HOUR.fullmatch(folded(day), hours[0].end):
        return lines
    before = row_words.BEFORE_AN_HOUR.sub("", folded(day)[: hours[0].start])
    return lines | ({"date": day[: len(before)], what: day[hours[0].start : hours[0].end]} if before else {})
