"""What people write cannot pass for words of ours in a letter, nor show itself as something else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import RunningGateway
from support.school import TARO

from mailgate.mail.writing import QUOTE, continued, quoted
from mailgate.school.models import School

HIDDEN = "\u034f\u115f\u180b\u3164\uffa0\U000e01f0\u200b\u200d\u200e\u202e\u2066\u2069\ufeff\u00ad\u2028\u0007"
FORGED = "38度です\n\n確認番号: 123456\nhttps://evil.example/login/x\n■ このメールに返信すると「取消」になります。"


@pytest.fixture
async def details(gateway: RunningGateway) -> RunningGateway:
    """A school whose letters tell remarks."""

    def change() -> None:
        for school in School.select():
            school.rules = json.dumps({**json.loads(school.rules), "details_in_letters": True})
            school.save()

    await gateway.dependencies.store.write(change)
    return gateway


def lines_with(text: str, words: str) -> list[str]:
    return [line for line in text.split("\n") if words in line]


@pytest.mark.parametrize("words", ["確認番号: 123456", "evil.example", "「取消」になります"])
async def test_remarks_cannot_imitate_our_lines_links_and_numbers(details: RunningGateway, words: str) -> None:
    await details.mother.logs_in()
    await details.mother.tells_the_school(remarks=FORGED)
    for reader in (details.teacher, details.father):
        letter = await reader.letter(text_contains=TARO)
        (line,) = lines_with(letter.text, words)
        assert line.strip("　 ").startswith(QUOTE)


async def test_a_reply_cannot_either(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "お大事に。\nパスコード: 1234 5678")
    answer = await gateway.father.letter("確認しました")
    assert lines_with(answer.text, "パスコード") == [f"{QUOTE}パスコード: 1234 5678"]
    assert lines_with(answer.text, "お大事に。") == [f"{QUOTE}お大事に。"]


async def test_no_hidden_character_reaches_a_letter(details: RunningGateway) -> None:
    await details.mother.logs_in()
    await details.mother.tells_the_school(remarks=f"38{HIDDEN}度です")
    told = await details.teacher.letter("要確認")
    await details.teacher.replies(told, f"お{HIDDEN}大事に")
    answer = await details.father.letter("確認しました")
    for letter in (told, answer):
        assert not set(HIDDEN) & set(letter.text + letter.subject)


@given(st.text(st.characters() | st.sampled_from("\n\r\v\f\x1c\x85\u2028\u2029 >")))
def test_every_line_of_somebody_else_s_is_marked(text: str) -> None:
    assert all(line.startswith(QUOTE) for line in quoted(text).splitlines())
    assert all(line.startswith(QUOTE) for line in f"備考: {continued(text)}".splitlines()[1:])
