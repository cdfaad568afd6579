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
        ("her grandmother will pick her up", ["grandmother"]),
        ("どちらの日も父が迎えに行きます", ["父"]),
        ("お迎えは祖母です。", ["祖母"]),
        ("通院、迎え父", ["父"]),
        ("祖父が車で参ります。", ["祖父"]),
        ("私は会社なので主人が伺います。", ["主人"]),
        ("母が14時に昇降口でお待ちします", ["母"]),
        ("迎えには叔母が参ります。", ["叔母"]),
        ("迎えは父のままです", ["父"]),
        ("お迎えは母ではなく父です", ["父"]),
        ("父か母が迎えに行きます", ["父か母"]),
        ("祖母に迎えに行ってもらいます", ["祖母"]),
        ("お迎えは近所の中村さんにお願いしています", ["近所の中村さん"]),
        ("私（祖父）が迎えに行きますから", ["祖父"]),
        ("太郎の祖母です。私が迎えに上がります。", ["祖母"]),
        ("父の誠一です。私が迎えに行きます", ["父"]),
        ("母が迎えに行けないので、父が行きます", ["父"]),
        ("His uncle will come for him.", ["uncle"]),
        ("She will be picked up by her aunt.", ["aunt"]),
        ("面談は母が参ります", []),
        ("母が仕事で行けません", []),
        ("迎えは誰かが行きます", []),
        ("体調が悪いので迎えに行きます", []),
        ("熱が出たら迎えに行きます", []),
        ("迎えに行きます", []),
    ],
)
def test_who_comes_is_a_grown_up_or_nobody(text: str, who: list[str]) -> None:
    assert [each.who for each in pickups(shown(text))] == who
    assert all(each.start < each.end <= len(folded(shown(text))) for each in pickups(shown(text)))
