"""A receipt is a remote control: a reply to it withdraws or changes the notice until the school has confirmed it."""

import pytest
from support import Letter, RunningGateway
from support.letters import plain_mail
from support.school import HANAKO, PHONES, PRIMARY, TARO

TODAY, TOMORROW = "2026年11月24日（火）", "2026年11月25日（水）"


async def told(gateway: RunningGateway, text: str = "花子が熱で今日休みます") -> Letter:
    """The mother's receipt of a notice that she sent by mail."""
    await gateway.mother.mails("login@...")
    await gateway.mother.replies(await gateway.mother.letter("ログイン"), text)
    return await gateway.mother.letter("受け付けました")


@pytest.mark.parametrize(
    "word", ["取消", "取り消し", "取り消します。", "キャンセル", "キャンセルでお願いします", "cancel"]
)
async def test_a_word_withdraws(gateway: RunningGateway, word: str) -> None:
    receipt = await told(gateway)
    await gateway.mother.replies(receipt, word)
    for guardian in (gateway.mother, gateway.father):
        assert HANAKO in (await guardian.letter("取り消されました")).text
    assert HANAKO in (await gateway.other_teacher.letter("【取消】")).text


async def test_the_other_guardian_s_receipt_does_the_same(gateway: RunningGateway) -> None:
    await told(gateway)
    await gateway.father.replies(await gateway.father.letter("受け付けました"), "取消")
    assert "ほかの保護者" in (await gateway.mother.letter("取り消されました")).text


@pytest.mark.parametrize(
    ("text", "changed", "kept"),
    [
        ("理由: 腹痛", "腹痛", TODAY),
        ("理由は腹痛です", "腹痛", TODAY),
        ("理由：３", "腹痛", TODAY),
        ("腹痛で休みます", "腹痛", TODAY),
        ("月日: 明日", TOMORROW, "発熱"),
        ("25日の間違いでした", TOMORROW, "発熱"),
        ("最終日: 26日", "11月26日", "発熱"),
        ("26日まで熱で休みます", "11月26日", "発熱"),
        ("備考: 38度あります", "38度あります", "発熱"),
        ("内容: 遅刻\n理由: 通院\n到着予定: 10:30", "10:30", TODAY),
        ("通院で遅刻に変更します", "遅刻", TODAY),
    ],
)
async def test_what_is_given_changes_and_what_is_not_stays(
    gateway: RunningGateway, text: str, changed: str, kept: str
) -> None:
    receipt = await told(gateway)
    await gateway.mother.replies(receipt, text)
    for guardian in (gateway.mother, gateway.father):
        new = (await guardian.letter("変更されました")).text
        assert changed in new
        assert kept in new
        assert HANAKO in new


async def test_a_sentence_without_a_day_leaves_the_day_as_it_is(gateway: RunningGateway) -> None:
    receipt = await told(gateway, "花子が旅行で27日に休みます")
    await gateway.mother.replies(receipt, "忌引きで休みます")
    new = (await gateway.mother.letter("変更されました")).text
    assert "忌引き" in new
    assert "11月27日" in new


async def test_each_new_receipt_changes_the_notice_again_and_the_old_one_does_not(gateway: RunningGateway) -> None:
    first = await told(gateway)
    await gateway.mother.replies(first, "理由: 腹痛")
    second = await gateway.mother.letter("変更されました")
    await gateway.mother.replies(first, "取消")
    assert "いちばん新しいメール" in (await gateway.mother.letter("受け付けられません")).text
    await gateway.mother.replies(second, "理由: 頭痛")
    assert "頭痛" in (await gateway.mother.letter("変更されました")).text


async def test_siblings_are_withdrawn_together_or_one_of_them(gateway: RunningGateway) -> None:
    receipt = await told(gateway, "児童・生徒: 1と2\n内容: 1\n理由: 2")
    await gateway.mother.replies(receipt, "花子の分は取り消します")
    assert HANAKO in (await gateway.mother.letter("取り消されました")).text
    await gateway.mother.replies(receipt, "取消")
    assert TARO in (await gateway.mother.letter("取り消されました")).text
    await gateway.mother.replies(receipt, "取消")
    assert "もう取り消されています" in (await gateway.mother.letter("受け付けられません")).text


async def test_siblings_are_changed_together(gateway: RunningGateway) -> None:
    receipt = await told(gateway, "児童・生徒: 1と2\n内容: 1\n理由: 2")
    await gateway.mother.replies(receipt, "月日: 明日")
    for name in (TARO, HANAKO):
        assert TOMORROW in (await gateway.mother.letter("変更されました", name)).text


@pytest.mark.parametrize("text", ["取消", "理由: 腹痛", ""])
async def test_once_confirmed_a_reply_changes_nothing_and_is_told_whom_to_phone(
    gateway: RunningGateway, text: str
) -> None:
    receipt = await told(gateway)
    await gateway.other_teacher.replies(await gateway.other_teacher.letter("要確認"), "")
    confirmed = await gateway.mother.letter("学校が確認しました")
    for letter in (receipt, confirmed):
        await gateway.mother.replies(letter, text)
        answer = (await gateway.mother.letter("受け付けられません")).text
        assert "確認済" in answer
        assert PHONES[PRIMARY] in answer
    await gateway.settled()
    assert len(gateway.father.letters) == 2, "the receipt and the confirmation"


async def test_coming_after_all_is_told_by_reply_even_when_the_absence_is_confirmed(gateway: RunningGateway) -> None:
    receipt = await told(gateway)
    await gateway.other_teacher.replies(await gateway.other_teacher.letter("要確認"), "")
    await gateway.mother.replies(receipt, "熱が下がったので登校します")
    new = (await gateway.mother.letter("受け付けました")).text
    assert "登校" in new
    assert TODAY in new
    assert HANAKO in new


async def test_the_confirmation_says_how_to_come_after_all_and_that_nothing_else_reaches_the_school(
    gateway: RunningGateway,
) -> None:
    await told(gateway)
    await gateway.other_teacher.replies(await gateway.other_teacher.letter("要確認"), "お大事に")
    confirmed = await gateway.mother.letter("学校が確認しました")
    assert f"高橋 誠（{PRIMARY}）より:\n> お大事に" in confirmed.text
    assert "「やっぱり登校します」" in confirmed.text
    assert "13:00まで" in confirmed.text
    assert "そのほかの返信は、学校に届きません" in confirmed.text
    bare = plain_mail(gateway.mother.address, confirmed.reply_to, f"お電話をいただけますか。\n\n{confirmed.text}")
    await gateway.mother.sends(bare, [confirmed.reply_to])
    assert "届いていません" in (await gateway.mother.letter("受け付けられません")).text, "our own words are nobody's"
    await gateway.mother.replies(confirmed, "やっぱり登校します")
    assert "内容: 登校" in (await gateway.mother.letter("受け付けました")).text
    await gateway.other_teacher.replies(await gateway.other_teacher.letter("要確認"), "")
    closed = (await gateway.mother.letter("学校が確認しました")).text
    assert "このメールに返信しても、学校には届きません" in closed
    assert "登校できるようになった" not in closed


async def test_coming_after_all_is_for_the_day_of_the_receipt(gateway: RunningGateway) -> None:
    receipt = await told(gateway, "花子が旅行で27日に休みます")
    await gateway.mother.replies(receipt, "予定変更で登校します")
    assert "11月27日" in (await gateway.mother.letter("受け付けました")).text


async def test_another_day_as_well_is_a_further_notice(gateway: RunningGateway) -> None:
    receipt = await told(gateway)
    await gateway.mother.replies(receipt, "明日も熱で休みます")
    assert TOMORROW in (await gateway.mother.letter("受け付けました")).text
    await gateway.mother.replies(receipt, "取消")
    assert TODAY in (await gateway.mother.letter("取り消されました")).text


async def test_the_other_child_instead_takes_back_the_first_notice(gateway: RunningGateway) -> None:
    receipt = await told(gateway)
    await gateway.mother.replies(receipt, "すみません、花子ではなく太郎です")
    assert HANAKO in (await gateway.mother.letter("取り消されました")).text
    new = (await gateway.mother.letter("受け付けました")).text
    assert all(words in new for words in (TARO, "発熱", TODAY))


@pytest.mark.parametrize(
    "words",
    [
        "はい、それでお願いします",
        "合っています。ありがとうございます。",
        "間違いありません",
        "大丈夫です",
        "休みのままでお願いします",
    ],
)
async def test_that_it_is_right_changes_nothing_and_brings_no_letter(gateway: RunningGateway, words: str) -> None:
    receipt = await told(gateway)
    before = len(gateway.mother.letters)
    await gateway.mother.replies(receipt, words)
    await gateway.settled()
    assert len(gateway.mother.letters) == before
    await gateway.mother.replies(receipt, "取消")
    assert HANAKO in (await gateway.mother.letter("取り消されました")).text


@pytest.mark.parametrize("words", ["太郎も熱で休みます", "太郎も同じく休みます"])
async def test_the_other_child_as_well_is_a_further_notice(gateway: RunningGateway, words: str) -> None:
    receipt = await told(gateway)
    await gateway.mother.replies(receipt, words)
    assert "太郎" in (await gateway.mother.letter("受け付けました", text_contains="太郎")).text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("花子は27日に腹痛で休みます", "前の連絡を変えるのか"),
        ("児童・生徒: 太郎", "どのお子さま"),
        ("取り消すかもしれません", "お決まりかどうか"),
    ],
)
async def test_what_is_not_understood_is_asked_back_and_the_notice_stays(
    gateway: RunningGateway, text: str, named: str
) -> None:
    receipt = await told(gateway)
    await gateway.mother.replies(receipt, text)
    asked = await gateway.mother.letter("もう一度書いて")
    assert named in asked.text
    assert "そのままになっています" in asked.text
    await gateway.mother.replies(asked, "理由: 腹痛")
    new = (await gateway.mother.letter("変更されました")).text
    assert "腹痛" in new
    assert TODAY in new


async def test_a_change_that_the_rules_refuse_is_refused_with_the_problem_named(gateway: RunningGateway) -> None:
    receipt = await told(gateway, "花子が旅行で27日に休みます")
    gateway.clock.set("2026-11-24 08:00:00")
    await gateway.mother.replies(receipt, "月日: 今日")
    assert "受付は当日" in (await gateway.mother.letter("受け付けられません")).text


async def test_a_notice_that_was_in_time_can_be_mended_after_the_deadline(gateway: RunningGateway) -> None:
    receipt = await told(gateway)
    gateway.clock.set("2026-11-24 08:30:00")
    await gateway.mother.replies(receipt, "理由: 腹痛")
    assert "腹痛" in (await gateway.mother.letter("変更されました")).text


async def test_a_forwarded_receipt_lets_nobody_else_act(gateway: RunningGateway) -> None:
    receipt = await told(gateway)
    await gateway.neighbour.replies(receipt, "取消")
    answer = (await gateway.neighbour.letter("受け付けられません")).text
    assert HANAKO not in answer
    await gateway.stranger.replies(receipt, "取消")
    await gateway.settled()
    assert len(gateway.father.letters) == 1
