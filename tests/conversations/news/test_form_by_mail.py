"""What the form of news@ takes: single families, an hour, repetitions, languages, a group's name, a safety check."""

import pytest
from support import Letter, RunningGateway
from support.letters import plain_mail, reply_to
from support.school import HANAKO, MIKI, TARO

from conversations.news.test_announcements import nurse_is_head
from conversations.news.test_mass_mail import of_others
from conversations.news.test_writing_by_mail import form_of, states
from conversations.news.writing import speaks
from mailgate.school.models import Announcement, Student

WORDS = "宛先: 3年1組\n件名: 休校\n本文:\n雪のため休校です。"


async def draft_of(gateway: RunningGateway, words: str) -> Letter:
    """What the office reads before it sends what it wrote."""
    await gateway.office.replies(await form_of(gateway), words)
    return await gateway.office.letter("まだ送っていません")


async def asked_back(gateway: RunningGateway, words: str) -> str:
    """What the office reads of a form that is not clear."""
    await gateway.office.replies(await form_of(gateway), words)
    letter = await gateway.office.letter("お知らせを作れませんでした")
    assert await gateway.dependencies.store.read(states) == []
    return letter.text


# -- whom it is for -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "letters", "shown"),
    [
        ("3-1-12", 2, "宛先: 3年1組12番 山田 太郎\n"),
        ("3-1の12番の山田太郎", 2, "宛先: 3年1組12番 山田 太郎\n"),
        ("３年１組１２番", 2, "宛先: 3年1組12番 山田 太郎\n"),
        ("3年1組の鈴木美紀さんのご家庭", 1, "宛先: 3年1組8番 鈴木 美紀\n"),
        ("鈴木 美紀の保護者", 1, "宛先: 3年1組8番 鈴木 美紀\n"),
        ("3-1-8、1-2-20", 3, "宛先: 3年1組8番 鈴木 美紀、1年2組20番 山田 花子\n"),
        ("3-1-8、1年2組", 3, "宛先: 3年1組8番 鈴木 美紀、1年2組\n"),
        ("佐藤先生、3-1-8", 2, "宛先: 佐藤 恵、3年1組8番 鈴木 美紀\n"),
        ("3年1組と1年2組", 3, "宛先: 3年1組、1年2組\n"),
        ("3-1　1-2", 3, "宛先: 3年1組、1年2組\n"),
        ("3年1組の保護者", 3, "宛先: 3年1組\n"),
    ],
)
async def test_a_family_a_class_and_staff_are_named_as_people_do(
    gateway: RunningGateway, names: str, letters: int, shown: str
) -> None:
    draft = await draft_of(gateway, WORDS.replace("3年1組", names))
    assert f"{letters}のメールボックスに届きます。" in draft.text
    assert shown in draft.text


async def test_it_goes_to_this_family_alone_and_the_names_of_the_letter_mean_them_again(
    gateway: RunningGateway,
) -> None:
    first = await draft_of(gateway, WORDS.replace("3年1組", "3-1-12"))
    assert f"はじめの方: {TARO}\n" in first.text
    await gateway.office.replies(first, WORDS.replace("3年1組", f"3年1組12番 {TARO}、3年1組8番 {MIKI}"))
    draft = await gateway.office.letter("まだ送っていません")
    assert "3のメールボックスに届きます。" in draft.text
    await gateway.office.replies(draft, WORDS.replace("3年1組", f"3年1組8番 {MIKI}"))
    await gateway.office.replies(await gateway.office.letter("まだ送っていません"), "送信")
    await gateway.office.letter("まもなく送ります")
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    await gateway.neighbour.letter("休校")
    assert gateway.mother.letters == []


async def test_a_name_of_two_is_asked_back(gateway: RunningGateway) -> None:
    said = await asked_back(gateway, WORDS.replace("3年1組", "山田"))
    assert "2人以上います。「3年1組12番」のように書いてください。\n> 山田\n" in said


@pytest.mark.parametrize("name", ["3-1-13", "山田 一郎", "渡辺先生", "2-1-30", "太", "3-1-12 鈴木 美紀", "山田 美紀"])
async def test_whom_nobody_is_called_is_asked_back(gateway: RunningGateway, name: str) -> None:
    assert f"> {name}\n" in await asked_back(gateway, WORDS.replace("3年1組", name))


@pytest.mark.parametrize("name", [HANAKO, "1-2-20", "佐藤先生", "1年2組", "全校"])
async def test_homeroom_names_nobody_of_another_class(gateway: RunningGateway, name: str) -> None:
    await gateway.teacher.mails("news@...")
    form = await gateway.teacher.letter("お知らせの用紙")
    await gateway.teacher.replies(form, WORDS.replace("3年1組", name))
    said = (await gateway.teacher.letter("お知らせを作れませんでした")).text
    assert f"見つからないか、送れる範囲の外です。\n> {name}\n" in said
    await gateway.teacher.replies(form, WORDS.replace("3年1組", "12番"))
    assert f"3年1組12番 {TARO}" in (await gateway.teacher.letter("まだ送っていません")).text


async def test_too_many_names_are_refused(gateway: RunningGateway) -> None:
    names = "、".join(f"3-1-{number}" for number in range(1, 202))
    assert "送り先は200まで" in await asked_back(gateway, WORDS.replace("3年1組", names))


async def test_who_left_is_nobody(gateway: RunningGateway) -> None:
    def leave() -> None:
        Student.update(enrolled=False).where(Student.name == MIKI).execute()

    await gateway.dependencies.store.write(leave)
    assert "> 3-1-8\n" in await asked_back(gateway, WORDS.replace("3年1組", "3-1-8"))


# -- when it goes -------------------------------------------------------------------------------------


async def test_it_goes_at_its_hour(gateway: RunningGateway) -> None:
    draft = await draft_of(gateway, f"日時: 明日 6:30\n{WORDS}")
    assert "送る日時: 2026年11月25日（水） 6:30\n" in draft.text
    await gateway.office.replies(draft, "送信")
    await gateway.office.letter("まもなく送ります")
    gateway.clock.set("2026-11-25 06:29")
    await gateway.announced()
    assert gateway.mother.letters == []
    gateway.clock.set("2026-11-25 06:30")
    await gateway.announced()
    await gateway.mother.letter("休校")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("日時: 明日", "送る日時「明日」を読み取れません。「12月1日 6:30」「明日 18:00」のように、日と時刻を"),
        ("日時: 明日5時", "送る日時「明日5時」を読み取れません。"),
        ("送る日時: 11月23日 6:30", "送る時刻を、これから1年までの間にしてください。"),
        ("再送: 3回", "再送「3回」を読み取れません。「15分おき 3回」のように"),
        ("再送: 20分おき 3回", "再送は15分・30分・60分ごとに、3回までです。"),
        ("再送: 15分おき 4回", "再送は15分・30分・60分ごとに、3回までです。"),
        ("種類: 大事", "種類「大事」を読み取れません。"),
        ("差出人: 野球部", "差出人「野球部」というグループがないか、"),
        ("返信先: 校長", "返信先は、学校の設定にあるアドレスか、"),
        ("返信先: stranger@elsewhere.example", "返信先は、学校の設定にあるアドレスか、"),
        ("締切: 明日", "「締切: 明日」の行が、何のことか分かりません。"),
        ("件名: 大雪", "の行が、ほかの行と合いません。"),
        ("件名（ドイツ語）: Schnee", "「件名（ドイツ語）: Schnee」の言語は使えません。"),
        ("件名（英語）: Snow", "件名と本文の両方を書いてください。"),
    ],
)
async def test_a_line_that_is_not_clear_is_asked_back(gateway: RunningGateway, line: str, said: str) -> None:
    text = await asked_back(gateway, f"{line}\n{WORDS}")
    assert said in text
    assert f"> {line}\n" in text


async def test_a_day_that_may_be_one_of_the_text_is_asked_back(gateway: RunningGateway) -> None:
    said = await asked_back(gateway, "宛先: 全校\n件名: 授業参観\n\n日時: 12月5日 10:00\n場所: 体育館")
    assert "「日時: 12月5日 10:00」は、送る日時ですか、本文ですか。" in said
    draft = await draft_of(gateway, "宛先: 全校\n件名: 授業参観\n本文:\n日時: 12月5日 10:00\n場所: 体育館")
    assert "> 日時: 12月5日 10:00\n> 場所: 体育館\n" in draft.text
    assert "送る日時" not in draft.text


async def test_all_that_is_not_clear_is_said_at_once(gateway: RunningGateway) -> None:
    said = await asked_back(gateway, f"日時: 明日\n再送: はい\n{WORDS.replace('3年1組', '9年')}")
    assert "> 9年\n" in said
    lines = said.split("\n")
    for wrong in ("・再送「はい」を読み取れません。", "・送る日時「明日」を読み取れません。"):
        assert any(line.startswith(wrong) for line in lines)


async def test_labels_below_the_text_are_said_to_belong_above(gateway: RunningGateway) -> None:
    said = await asked_back(gateway, "お世話になります。\n宛先: 全校\n件名: 休校\n休校です。")
    assert "「宛先: 全校」の行は、本文より上に書いてください。" in said


async def test_an_emergency_is_repeated_to_those_who_have_not_read_it(gateway: RunningGateway) -> None:
    draft = await draft_of(gateway, f"再送　15分おき　3回\n種類：緊急\n{WORDS}")
    assert "再送: 15分おき 3回まで（読んでいない家庭に）\n" in draft.text
    await gateway.office.replies(draft, "送信")
    await gateway.office.letter("まもなく送ります")
    await gateway.announced()
    await gateway.mother.replies(await gateway.mother.letter("【緊急】休校"), "読みました。")
    await gateway.settled()
    gateway.clock.forward(minutes=15)
    await gateway.announced()
    await gateway.father.letter("【緊急】休校（再送）")
    assert not [letter for letter in gateway.mother.letters if "再送" in letter.subject]


# -- in which words and in whose name -----------------------------------------------------------------


async def test_who_reads_another_language_gets_its_text(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(speaks, gateway.father.address, "en")
    draft = await draft_of(gateway, f"{WORDS}\n\n件名（英語）: No school\n本文（英語）:\nIt snows.\n\nStay home.")
    assert "件名（英語）:\n> No school\n本文（英語）:\n> It snows.\n> \n> Stay home.\n" in draft.text
    await gateway.office.replies(draft, "送信")
    await gateway.office.letter("まもなく送ります")
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    assert (await gateway.father.letter("No school")).text.startswith("It snows.\n\nStay home.\n")
    assert (await gateway.mother.letter("休校")).text.startswith("雪のため休校です。\n")


async def test_it_may_be_in_another_language_alone(gateway: RunningGateway) -> None:
    draft = await draft_of(gateway, "宛先: 3-1\n件名（英語）: No school\n本文（英語）: It snows.")
    await gateway.office.replies(draft, "送信")
    await gateway.office.letter("まもなく送ります（お知らせ） No school")
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    assert "It snows." in (await gateway.mother.letter("No school")).text


async def test_a_form_is_no_header_of_an_original(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(of_others)
    draft = await draft_of(gateway, "差出人: PTA\n日時: 2026年12月1日 6:30\n宛先: 3-1\n件名: 集まり\n\n来てください。")
    assert "送る日時: 2026年12月1日（火） 6:30\n差出人: PTA\n" in draft.text
    assert "本文:\n> 来てください。\n" in draft.text


async def test_the_header_of_an_original_is_no_form(gateway: RunningGateway) -> None:
    draft = await draft_of(gateway, WORDS)
    header = (
        f"差出人: 学校連絡 <{draft.reply_to}>\n送信日時: 2026年11月24日 7:40\n"
        f"宛先: {gateway.office.address}\n件名: {draft.subject}"
    )
    for words in ("送信", ""):
        text = f"{words}\n\n{header}\n\n{draft.text}"
        await gateway.office.sends(plain_mail(gateway.office.address, draft.reply_to, text), [draft.reply_to])
    await gateway.office.letter("まもなく送ります")
    assert "お返事を読み取れませんでした。" in (await gateway.office.letter("まもなく送ります")).text


async def test_a_group_writes_it_and_staff_get_the_replies(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(of_others)
    draft = await draft_of(gateway, f"差出人: PTA\n返信先: {gateway.office.address}\n{WORDS}")
    assert f"差出人: PTA\n返信先: {gateway.office.address}\n" in draft.text
    await gateway.office.replies(draft, "送信")
    await gateway.office.letter("まもなく送ります")
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    assert "「PTA」からのお知らせです。" in (await gateway.mother.letter("休校")).text


async def test_homeroom_does_not_write_in_the_name_of_a_group(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(of_others)
    await gateway.teacher.mails("news@...")
    await gateway.teacher.replies(await gateway.teacher.letter("お知らせの用紙"), f"差出人: PTA\n{WORDS}")
    said = (await gateway.teacher.letter("お知らせを作れませんでした")).text
    assert "差出人「PTA」というグループがないか、その名前では送れません。" in said


async def test_a_safety_check_asks_how_everybody_is(gateway: RunningGateway) -> None:
    draft = await draft_of(gateway, f"種類: 安否確認\n{WORDS}")
    assert "1 全員無事です" in draft.text
    await gateway.office.replies(draft, "送信")
    await gateway.office.letter("まもなく送ります")
    await gateway.announced()
    await gateway.mother.replies(await gateway.mother.letter("【安否確認】休校"), "全員無事です")
    await gateway.mother.letter("回答を受け付けました")


async def test_a_safety_check_that_becomes_an_ordinary_letter_asks_nothing_any_more(gateway: RunningGateway) -> None:
    draft = await draft_of(gateway, f"種類: 安否確認\n{WORDS}")
    await gateway.office.replies(draft, WORDS)
    assert "全員無事" not in (await gateway.office.letter("まだ送っていません")).text


async def test_who_approves_it_reads_all_of_it(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(nurse_is_head)
    words = f"日時: 明日 6:30\n再送: 30分おき 2回\n{WORDS}\n件名（英語）: Snow\n本文（英語）: No school."
    await gateway.office.replies(await draft_of(gateway, words), "送信")
    said = (await gateway.nurse.letter("承認をお願いします")).text
    assert "送る日時: 2026年11月25日（水） 6:30\n再送: 30分おき 2回まで（読んでいない家庭に）\n" in said
    assert "本文（英語）:\n> No school.\n" in said


async def test_all_of_it_in_english(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(speaks, gateway.office.address, "en")
    await gateway.office.mails("news@...")
    form = await gateway.office.letter("Form for an announcement")
    assert "- “Send at: December 1 6:30” (or “tomorrow 18:00”) to send it later" in form.text
    words = (
        "Repeat: 15 minutes, 3 times\nSend at: tomorrow 6:30\nTo: 3-1-8, 1-2\nKind: emergency\nSubject: Snow\n\nStay."
    )
    await gateway.office.replies(form, words.replace("tomorrow 6:30", "tomorrow"))
    assert "The time “tomorrow” is not clear." in (await gateway.office.letter("could not be written")).text
    await gateway.office.replies(form, words)
    draft = await gateway.office.letter("Not sent yet (announcement) Snow")
    assert "Send at: Wed, 25 November 2026 6:30\n" in draft.text
    assert "Repeat: every 15 minutes to those who have not read it, up to 3 times\n" in draft.text
    assert "3 mailboxes get it. It is an emergency." in draft.text
    await gateway.office.replies(draft, "Hm.")
    asked = await gateway.office.letter("Not sent yet (announcement) Snow")
    assert "We could not read your reply. Nothing has changed." in asked.text
    await gateway.office.replies(asked, "Yes, please send it.")
    await gateway.office.letter("Going out shortly")


# -- the reply ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "送信します",
        "はい、送信",
        "「送信」してください。",
        "send",
        "お疲れ様です。\nこのまま送信してください。\nよろしくお願いします。\n事務室",
        "送信\n\n-- \n青葉小学校 事務室\n電話 0144-00-0001",
        "送信\n\n━━━━━━━━\n青葉小学校 事務室\noffice@school.example\n━━━━━━━━",
    ],
)
async def test_what_says_send_sends(gateway: RunningGateway, words: str) -> None:
    await gateway.office.replies(await draft_of(gateway, WORDS), words)
    await gateway.office.letter("まもなく送ります")


async def test_send_in_html_with_the_letter_below_sends(gateway: RunningGateway) -> None:
    draft = await draft_of(gateway, WORDS)
    mail = reply_to(draft, gateway.office.address, "送信")
    quoted = draft.text.replace("\n", "<br>")
    mail.add_alternative(f"<div>送信</div><blockquote type='cite'>{quoted}</blockquote>", subtype="html")
    await gateway.office.sends(mail, [draft.reply_to])
    await gateway.office.letter("まもなく送ります")


@pytest.mark.parametrize(
    "words", ["はい", "OK", "送信しないで", "送信してよいですか", "少し待ってください", "明日送信", ""]
)
async def test_everything_else_is_asked_back_and_sends_nothing(gateway: RunningGateway, words: str) -> None:
    await gateway.office.replies(await draft_of(gateway, WORDS), words)
    asked = await gateway.office.letter("まだ送っていません（お知らせ） 休校")
    assert asked.text.startswith("お返事を読み取れませんでした。何も変わっていません。\n\n■ 送ってよければ")
    assert "3のメールボックスに届きます。" in asked.text
    assert await gateway.dependencies.store.read(states) == ["draft"]
    await gateway.office.replies(asked, "送信")
    await gateway.office.letter("まもなく送ります")


async def test_a_corrected_form_brings_a_new_last_look_and_is_no_second_draft(gateway: RunningGateway) -> None:
    draft = await draft_of(gateway, f"日時: 明日 6:30\n{WORDS}")
    await gateway.office.replies(draft, f"日時: 明日 7:00\n{WORDS.replace('3年1組', '3-1-8')}")
    again = await gateway.office.letter("まだ送っていません")
    assert "送る日時: 2026年11月25日（水） 7:00\n" in again.text
    assert "1のメールボックスに届きます。" in again.text
    assert f"はじめの方: {MIKI}\n" in again.text
    assert await gateway.dependencies.store.read(lambda: Announcement.select().count()) == 1
