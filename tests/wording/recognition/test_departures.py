"""When a student leaves early, and who comes: as people write it into a field, and among other words."""

import pytest

from mailgate.mail.letter_files import ROOMS
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.departures import parse_departure, pickups
from mailgate.words.languages import LANGUAGES
from mailgate.words.templates import environment

MOMENTS = ("14:00", "after-1", "after-6", "before-3", "after-lunch", "before-lunch", "after-morning")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("14:00", "14:00"),
        ("１４時半ごろ", "14:30"),
        ("2時に早退", "14:00"),
        ("2時間目のあと", "after-2"),
        ("２校時終了後", "after-2"),
        ("三時間目まで", "after-3"),
        ("3限が終わったら", "after-3"),
        ("5時間目から", "before-5"),
        ("5時間目の前", "before-5"),
        ("給食後", "after-lunch"),
        ("給食を食べたら帰ります", "after-lunch"),
        ("給食の前", "before-lunch"),
        ("昼休み", "after-lunch"),
        ("午前中", "after-morning"),
        ("after 2nd period", "after-2"),
        ("after lunch", "after-lunch"),
        ("2:30 pm", "14:30"),
        ("", ""),
        ("2時間目", ""),
        ("いつでも", ""),
        ("14時か15時", ""),
        ("25時", ""),
        ("14", ""),
    ],
)
def test_a_field_holds_one_moment(text: str, when: str) -> None:
    assert parse_departure(text) == when


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("when", MOMENTS)
def test_the_words_that_letters_have_for_it_are_read_back(when: str, language: str) -> None:
    words = environment(ROOMS, language).get_template(f"{language}/_departure.txt").module
    assert parse_departure(words.of(when)) == parse_departure(when) == when  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("祖母が迎えに行きます", ["祖母"]),
        ("14時に母が車で迎えに参ります", ["母"]),
        ("お迎えは祖父です", ["祖父"]),
        ("ファミサポの方がお迎えに来ます", ["ファミサポの方"]),
        ("ひとりで帰ります。", ["ひとりで帰ります"]),
        ("her grandmother will pick her up", ["her grandmother"]),
        ("体調が悪いので迎えに行きます", []),
        ("熱が出たら迎えに行きます", []),
        ("迎えに行きます", []),
    ],
)
def test_who_comes_is_a_grown_up_or_nobody(text: str, who: list[str]) -> None:
    assert [each.who for each in pickups(shown(text))] == who
    assert all(each.start < each.end <= len(folded(shown(text))) for each in pickups(shown(text)))
