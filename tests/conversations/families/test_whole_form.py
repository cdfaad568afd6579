"""A mail of which more is open than a word settles: the form keeps whom it named, and when it came."""

import pytest
from support import RunningGateway
from support.letters import plain_mail
from support.school import HANAKO, TARO

from conversations.families.test_questions import SICK_TODAY
from conversations.families.writing import answers, notices, writes
from mailgate.school.models import Question

FORM = "もう一度書いて"


@pytest.mark.parametrize(
    ("mail", "answer"),
    [
        ("花子の給食を今日は止めてください。", "熱があるので休みます"),
        ("コロナかもしれません。花子を今から検査に連れて行きます。", "陰性でした。熱があるので今日は休みます。"),
        ("花子 won't have the school lunch.", "She has a fever and stays home today."),
        ("花子の給食を今日は止めてください。", f"児童・生徒: {HANAKO}\n内容: 欠席（病欠）\n理由: 発熱\n月日: 11月24日"),
    ],
)
async def test_an_answer_to_the_form_is_about_whom_the_mail_named(
    gateway: RunningGateway, mail: str, answer: str
) -> None:
    await writes(gateway, mail)
    await answers(gateway, await gateway.mother.letter(), answer)
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_the_form_says_whom_it_is_about_and_asks_for_the_rest(gateway: RunningGateway) -> None:
    await writes(gateway, "花子の給食を今日は止めてください。")
    form = (await gateway.mother.letter(FORM)).text
    assert f"{HANAKO}さんのことと分かりました。ほかのことは、お手数ですが、もう一度書いてください。" in form


@pytest.mark.parametrize(
    "mail",
    [
        "給食を今日は止めてください。",
        "花子と太郎の給食を止めてください。",
        "花子の兄が入院しました。給食を止めてください。",
        "花子は元気です。姉の給食を止めてください。",
        "給食のことです。花子ではありません。",
        "花子's friend told us about lunch.",
    ],
)
async def test_a_mail_that_names_nobody_or_more_keeps_no_name(gateway: RunningGateway, mail: str) -> None:
    await writes(gateway, mail)
    form = await gateway.mother.letter()
    assert form.reply_to.startswith("notice+")
    await answers(gateway, form, "熱があるので休みます")
    assert await notices(gateway) == []


async def test_an_answer_that_names_another_student_is_about_that_one(gateway: RunningGateway) -> None:
    await writes(gateway, "花子の給食を今日は止めてください。")
    await answers(gateway, await gateway.mother.letter(FORM), "太郎が熱なので休みます")
    assert await notices(gateway) == [(TARO, *SICK_TODAY)]


@pytest.mark.parametrize(
    "answer",
    [
        "太朗が熱で休みます",
        "健太が熱で休みます",
        "次男が熱で休みます",
        "下が熱で休みます",
        "妹が熱なので休みます",
        "二人とも熱で休みます",
        "Ken has a fever and stays home today.",
    ],
)
async def test_an_answer_that_may_be_about_somebody_else_is_asked_about(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "花子の給食を今日は止めてください。")
    await answers(gateway, await gateway.mother.letter(FORM), answer)
    await gateway.mother.letter()
    assert await notices(gateway) == []


@pytest.mark.parametrize("above", ["", "よろしくお願いします。", "熱があります。"])
async def test_a_form_filled_in_inside_the_quote_names_its_student(gateway: RunningGateway, above: str) -> None:
    await writes(gateway, "花子の給食を今日は止めてください。")
    form = await gateway.mother.letter(FORM)
    lines = "\n".join(f"> {line}" for line in form.text.splitlines())
    for label, said in (("児童・生徒", TARO), ("内容", "欠席（病欠）"), ("理由", "発熱"), ("月日", "今日")):
        head, _, rest = lines.partition(f"> {label}")
        line, end, more = rest.partition("\n")
        lines = f"{head}> {label}{line} {said}{end}{more}"
    await answers(gateway, form, f"{above}\n\n{lines}")
    assert await notices(gateway) == [(TARO, *SICK_TODAY)]


async def test_an_empty_answer_to_the_form_brings_a_login_letter(gateway: RunningGateway) -> None:
    await writes(gateway, "花子の給食を今日は止めてください。")
    await answers(gateway, await gateway.mother.letter(FORM), "")
    assert (await gateway.mother.letter()).link


async def test_what_stays_open_behind_the_form_is_asked_with_the_name(gateway: RunningGateway) -> None:
    await writes(gateway, "花子の給食を今日は止めてください。")
    await answers(gateway, await gateway.mother.letter(FORM), "今日は休みます")
    question = await gateway.mother.letter("教えてください")
    assert HANAKO in question.text
    await answers(gateway, question, "発熱")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_the_form_may_be_answered_twice(gateway: RunningGateway) -> None:
    await writes(gateway, "花子の給食を今日は止めてください。")
    form = await gateway.mother.letter(FORM)
    await answers(gateway, form, "熱があるので休みます")
    await answers(gateway, form, "太郎も熱で休みます")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY), (TARO, *SICK_TODAY)]


async def test_nothing_that_was_written_is_kept_with_the_name(gateway: RunningGateway) -> None:
    await writes(gateway, "花子の給食を今日は止めてください。")
    await gateway.mother.letter(FORM)
    (row,) = await gateway.dependencies.store.read(lambda: list(Question.select()))
    kept = gateway.dependencies.keyring.decrypt("question", row.kept)
    assert HANAKO in kept
    assert "給食" not in kept


async def test_somebody_elses_answer_to_the_form_acts_on_nothing(gateway: RunningGateway) -> None:
    await writes(gateway, "花子の給食を今日は止めてください。")
    form = await gateway.mother.letter(FORM)
    await gateway.father.sends(plain_mail(gateway.father.address, form.reply_to, "熱で休みます"), [form.reply_to])
    await gateway.father.letter()
    assert await notices(gateway) == []
