"""Guardians enrol their mailboxes with the code on a paper; the office can undo it; anybody may leave."""

import re

import pytest
from support import Letter, RunningGateway
from support.school import MIKI, PHONES, PRIMARY, TARO

from mailgate.school.access import enrolment
from mailgate.school.access.papers import DAYS_GOOD, MOST_USES, Issuer, issue
from mailgate.school.models import Duty, DutyKind, EnrolmentCode, Guardianship, Source


async def papers(gateway: RunningGateway, *, renew: bool = False, days: int = DAYS_GOOD) -> dict[str, str]:
    """The codes of class 3-1, by student."""
    keyring = gateway.dependencies.keyring
    issuer = Issuer(lambda secret, name: keyring.code("enrol", secret, name), keyring.newest, days)
    issued = await gateway.dependencies.store.write(
        issue, gateway.dependencies.moment(), "s1", ("3", "1"), issuer, renew=renew
    )
    return {paper.name: paper.code for paper in issued}


async def proof(gateway: RunningGateway, code: str) -> Letter:
    """The letter that a stranger gets who writes to a code's address."""
    await gateway.stranger.mails(f"register+{code}@...")
    return await gateway.stranger.letter("登録を続けるには")


async def enrolled(gateway: RunningGateway) -> None:
    """The stranger becomes 太郎's guardian."""
    await gateway.stranger.replies(await proof(gateway, (await papers(gateway))[TARO]), "")
    await gateway.stranger.letter("保護者として登録されました")


async def test_a_code_and_a_reply_make_a_mailbox_a_guardian_s(gateway: RunningGateway) -> None:
    letter = await proof(gateway, (await papers(gateway))[TARO])
    assert TARO not in letter.text, "somebody who has not proved the mailbox learns no name"
    await gateway.stranger.replies(letter, "")
    assert TARO in (await gateway.stranger.letter("保護者として登録されました")).text
    sources = [row.source for row in await gateway.dependencies.store.read(lambda: list(Guardianship.select()))]
    assert sources.count(Source.PAPER) == 1
    await gateway.stranger.logs_in()
    await gateway.stranger.tells_the_school()
    assert TARO in (await gateway.stranger.letter("受け付けました")).text


async def test_the_other_guardians_and_the_office_are_told(gateway: RunningGateway) -> None:
    await enrolled(gateway)
    for guardian in (gateway.mother, gateway.father):
        told = (await guardian.letter("登録されました")).text
        assert "s…@elsewhere.example" in told
        assert gateway.stranger.address not in told
    assert gateway.stranger.address in (await gateway.office.letter("登録されました")).text
    await gateway.settled()
    assert gateway.neighbour.letters == gateway.teacher.letters == []


async def test_a_code_may_be_typed_as_people_type(gateway: RunningGateway) -> None:
    code = (await papers(gateway))[TARO]
    grouped = "-".join(re.findall("....", code)).upper().replace("0", "O").replace("1", "I")
    assert (await proof(gateway, grouped)).reply_to.startswith("join+")


async def test_nothing_happens_without_the_reply(gateway: RunningGateway) -> None:
    await proof(gateway, (await papers(gateway))[TARO])
    await gateway.settled()
    assert gateway.office.letters == gateway.mother.letters == []
    await gateway.stranger.mails("login@...")
    await gateway.settled()
    assert len(gateway.stranger.letters) == 1


async def test_the_reply_counts_only_from_the_mailbox_that_asked(gateway: RunningGateway) -> None:
    letter = await proof(gateway, (await papers(gateway))[TARO])
    await gateway.neighbour.replies(letter, "")
    await gateway.settled()
    assert gateway.office.letters == []


async def test_an_out_of_office_reply_proves_nothing(gateway: RunningGateway) -> None:
    letter = await proof(gateway, (await papers(gateway))[TARO])
    await gateway.stranger.mails(letter.reply_to, Auto_Submitted="auto-replied")
    await gateway.settled()
    assert gateway.office.letters == []


def without_id(reply: str) -> str:
    """A reply of SMTP but for the mail's id, which is another for each."""
    said, _, identity = reply.rpartition(" ")
    assert len(identity) > 10
    return said


@pytest.mark.parametrize("code", ["", "aaaa-bbbb-cccc-dddd", "9tpqcmnca0zgv8s1", "x" * 40])
async def test_a_wrong_code_is_met_with_silence(gateway: RunningGateway, code: str) -> None:
    await papers(gateway)
    right, wrong = await gateway.mother.mails("login@..."), await gateway.stranger.mails(f"register+{code}@...")
    assert (right.code, without_id(right.text)) == (wrong.code, without_id(wrong.text))
    await gateway.settled()
    assert gateway.stranger.letters == []


async def test_many_guesses_end_all_guessing_for_an_hour(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enrolment, "WRONG_AN_HOUR", 20)
    code = (await papers(gateway))[TARO]
    for number in range(enrolment.WRONG_AN_HOUR):
        await gateway.stranger.mails(f"register+{number:016}@...")
    await gateway.stranger.mails(f"register+{code}@...", Message_ID="<too-late@x.example>")
    await gateway.settled()
    assert gateway.stranger.letters == []
    gateway.clock.forward(hours=1)
    await proof(gateway, code)


async def test_wrong_codes_in_somebodys_name_lock_nobody_out(gateway: RunningGateway) -> None:
    code = (await papers(gateway))[TARO]
    for number in range(enrolment.LETTERS_A_DAY + 5):
        await gateway.stranger.mails(f"register+{number:016}@...")
    await proof(gateway, code)


async def test_a_code_that_is_over_says_whom_to_phone(gateway: RunningGateway) -> None:
    code = (await papers(gateway, days=1))[TARO]
    letter = await proof(gateway, code)
    gateway.clock.forward(days=1)
    await gateway.stranger.replies(letter, "")
    await gateway.stranger.mails(f"register+{code}@...")
    assert PHONES[PRIMARY] in (await gateway.stranger.letter("使えません")).text
    await gateway.settled()
    assert gateway.office.letters == []


async def test_a_code_issued_anew_ends_the_one_before(gateway: RunningGateway) -> None:
    before = await papers(gateway)
    assert await papers(gateway) == before, "a lost paper can be printed again"
    assert (await papers(gateway, renew=True))[TARO] != before[TARO]
    await gateway.stranger.mails(f"register+{before[TARO]}@...")
    await gateway.settled()
    assert gateway.stranger.letters == []


async def test_a_code_enrols_a_family_and_not_a_village(gateway: RunningGateway) -> None:
    code = (await papers(gateway))[TARO]
    await gateway.dependencies.store.write(lambda: EnrolmentCode.update(uses=MOST_USES).execute())
    await gateway.stranger.mails(f"register+{code}@...")
    await gateway.stranger.letter("使えません")


async def test_the_database_holds_no_code(gateway: RunningGateway) -> None:
    codes = await papers(gateway)
    stored = gateway.stored_bytes()
    assert not any(code.encode() in stored for code in codes.values())


async def test_the_office_undoes_it_with_one_word(gateway: RunningGateway) -> None:
    await enrolled(gateway)
    letter = await gateway.office.letter("登録されました")
    await gateway.office.replies(letter, "承知しました")
    assert "そのままになっています" in (await gateway.office.letter("受け付けられません")).text
    await gateway.office.replies(letter, "取消")
    assert gateway.stranger.address in (await gateway.office.letter("名簿の変更")).text
    assert "s…@elsewhere.example" in (await gateway.mother.letter("保護者の登録が変わりました")).text
    assert TARO in (await gateway.stranger.letter("登録から外れました")).text
    await gateway.settled()
    await gateway.office.replies(letter, "取消")
    await gateway.office.letter("受け付けられません")
    await gateway.settled()
    for person in (gateway.stranger, gateway.mother):
        assert len([each for each in person.letters if "外れました" in each.text]) == 1
    await gateway.stranger.mails("notice@...", "太郎が熱で休みます")
    assert "登録されていません" in (await gateway.stranger.letter("受け付けられません")).text


async def test_where_there_is_no_office_the_teacher_reads_that_it_was_done(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(lambda: Duty.delete().where(Duty.kind == DutyKind.OFFICE).execute())
    await enrolled(gateway)
    await gateway.teacher.replies(await gateway.teacher.letter("登録されました"), "取消")
    assert gateway.stranger.address in (await gateway.teacher.letter("名簿の変更")).text
    await gateway.stranger.letter("登録から外れました")


async def test_what_the_office_undid_by_a_reply_is_taken_back_on_the_page(gateway: RunningGateway) -> None:
    await enrolled(gateway)
    await gateway.office.replies(await gateway.office.letter("登録されました"), "取消")
    await gateway.stranger.letter("登録から外れました")
    await gateway.office.logs_in()
    page = await (await gateway.office.opens("/admin/imports")).press("元に戻す")
    assert "メールの返信での変更" in page.text
    assert TARO in (await gateway.stranger.letter("保護者として登録されました")).text


async def test_nobody_but_the_office_undoes_it(gateway: RunningGateway) -> None:
    await enrolled(gateway)
    letter = await gateway.office.letter("登録されました")
    await gateway.neighbour.replies(letter, "取消")
    await gateway.teacher.replies(letter, "取消")
    await gateway.settled()
    assert [each.subject for each in gateway.mother.letters] == ["保護者のメールアドレスが登録されました（3年1組）"]


async def test_leaving_is_asked_about_first_and_the_office_learns_that_nobody_is_left(gateway: RunningGateway) -> None:
    await gateway.neighbour.mails("leave@...")
    question = await gateway.neighbour.letter("退会しますか")
    assert MIKI in question.text
    await gateway.settled()
    assert gateway.office.letters == []
    await gateway.neighbour.replies(question, "退会しません")
    assert "そのままになっています" in (await gateway.neighbour.letter("受け付けられません")).text
    await gateway.neighbour.replies(question, "退会します。")
    await gateway.neighbour.letter("退会しました")
    assert "1件もありません" in (await gateway.office.letter("外れました")).text


@pytest.mark.parametrize("said", ["退会", "「退会」"])
async def test_a_change_of_address_is_to_enrol_the_new_and_leave_with_the_old(
    gateway: RunningGateway, said: str
) -> None:
    await enrolled(gateway)
    await gateway.mother.mails("leave@...")
    await gateway.mother.replies(await gateway.mother.letter("退会しますか"), said)
    told = (await gateway.stranger.letter("外れました")).text
    assert TARO in told
    assert "1件もありません" not in told
