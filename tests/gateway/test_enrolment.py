"""Guardians enrol their mailboxes with the code on a paper; the office can undo it; whoever wants to leaves."""

import re

import pytest
from support import House, Letter
from support.school import MIKI, PHONES, PRIMARY, TARO

from mailgate.school.access import enrolment
from mailgate.school.models import EnrolmentCode


async def papers(house: House, *, renew: bool = False, days: int = enrolment.DAYS_GOOD) -> dict[str, str]:
    """The codes of class 3-1, by student."""
    keyring = house.dependencies.keyring
    issuer = enrolment.Issuer(lambda secret, name: keyring.code("enrol", secret, name), keyring.newest, days)
    issued = await house.dependencies.store.write(
        enrolment.issue, house.dependencies.moment(), "s1", ("3", "1"), issuer, renew=renew
    )
    return {paper.name: paper.code for paper in issued}


async def proof(house: House, code: str) -> Letter:
    """The letter that a stranger gets who writes to a code's address."""
    await house.stranger.mails(f"register+{code}@...")
    return await house.stranger.letter("登録を続けるには")


async def enrolled(house: House) -> None:
    """The stranger becomes 太郎's guardian."""
    await house.stranger.replies(await proof(house, (await papers(house))[TARO]), "")
    await house.stranger.letter("保護者として登録されました")


async def test_a_code_and_a_reply_make_a_mailbox_a_guardian_s(house: House) -> None:
    letter = await proof(house, (await papers(house))[TARO])
    assert TARO not in letter.text, "whoever has not proved the mailbox learns no name"
    await house.stranger.replies(letter, "")
    assert TARO in (await house.stranger.letter("保護者として登録されました")).text
    await house.stranger.logs_in()
    await house.stranger.tells_the_school()
    assert TARO in (await house.stranger.letter("受け付けました")).text


async def test_the_other_guardians_and_the_office_are_told(house: House) -> None:
    await enrolled(house)
    for guardian in (house.mother, house.father):
        told = (await guardian.letter("登録されました")).text
        assert "s…@elsewhere.example" in told
        assert house.stranger.address not in told
    assert house.stranger.address in (await house.office.letter("登録されました")).text
    await house.settled()
    assert house.neighbour.letters == house.teacher.letters == []


async def test_a_code_may_be_typed_as_people_type(house: House) -> None:
    code = (await papers(house))[TARO]
    grouped = "-".join(re.findall("....", code)).upper().replace("0", "O").replace("1", "I")
    assert (await proof(house, grouped)).reply_to.startswith("join+")


async def test_nothing_happens_without_the_reply(house: House) -> None:
    await proof(house, (await papers(house))[TARO])
    await house.settled()
    assert house.office.letters == house.mother.letters == []
    await house.stranger.mails("login@...")
    await house.settled()
    assert len(house.stranger.letters) == 1


async def test_the_reply_counts_only_from_the_mailbox_that_asked(house: House) -> None:
    letter = await proof(house, (await papers(house))[TARO])
    await house.neighbour.replies(letter, "")
    await house.settled()
    assert house.office.letters == []


async def test_an_out_of_office_reply_proves_nothing(house: House) -> None:
    letter = await proof(house, (await papers(house))[TARO])
    await house.stranger.mails(letter.reply_to, Auto_Submitted="auto-replied")
    await house.settled()
    assert house.office.letters == []


@pytest.mark.parametrize("code", ["", "aaaa-bbbb-cccc-dddd", "9tpqcmnca0zgv8s1", "x" * 40])
async def test_a_wrong_code_is_met_with_silence(house: House, code: str) -> None:
    await papers(house)
    right, wrong = await house.mother.mails("login@..."), await house.stranger.mails(f"register+{code}@...")
    assert (right.code, right.text) == (wrong.code, wrong.text)
    await house.settled()
    assert house.stranger.letters == []


async def test_many_guesses_end_all_guessing_for_an_hour(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enrolment, "WRONG_AN_HOUR", 20)
    code = (await papers(house))[TARO]
    for number in range(enrolment.WRONG_AN_HOUR):
        await house.stranger.mails(f"register+{number:016}@...")
    await house.stranger.mails(f"register+{code}@...", Message_ID="<too-late@x.example>")
    await house.settled()
    assert house.stranger.letters == []
    house.clock.forward(hours=1)
    await proof(house, code)


async def test_wrong_codes_in_somebodys_name_lock_nobody_out(house: House) -> None:
    code = (await papers(house))[TARO]
    for number in range(enrolment.LETTERS_A_DAY + 5):
        await house.stranger.mails(f"register+{number:016}@...")
    await proof(house, code)


async def test_a_code_that_is_over_says_whom_to_phone(house: House) -> None:
    code = (await papers(house, days=1))[TARO]
    letter = await proof(house, code)
    house.clock.forward(days=1)
    await house.stranger.replies(letter, "")
    await house.stranger.mails(f"register+{code}@...")
    assert PHONES[PRIMARY] in (await house.stranger.letter("使えません")).text
    await house.settled()
    assert house.office.letters == []


async def test_a_code_issued_anew_ends_the_one_before(house: House) -> None:
    before = await papers(house)
    assert await papers(house) == before, "a lost paper can be printed again"
    assert (await papers(house, renew=True))[TARO] != before[TARO]
    await house.stranger.mails(f"register+{before[TARO]}@...")
    await house.settled()
    assert house.stranger.letters == []


async def test_a_code_enrols_a_family_and_not_a_village(house: House) -> None:
    code = (await papers(house))[TARO]
    await house.dependencies.store.write(lambda: EnrolmentCode.update(uses=enrolment.MOST_USES).execute())
    await house.stranger.mails(f"register+{code}@...")
    await house.stranger.letter("使えません")


async def test_the_database_holds_no_code(house: House) -> None:
    codes = await papers(house)
    stored = house.stored_bytes()
    assert not any(code.encode() in stored for code in codes.values())


async def test_the_office_undoes_it_with_one_word(house: House) -> None:
    await enrolled(house)
    letter = await house.office.letter("登録されました")
    await house.office.replies(letter, "承知しました")
    assert "そのままになっています" in (await house.office.letter("受け付けられません")).text
    await house.office.replies(letter, "取消")
    assert house.stranger.address in (await house.office.letter("外れました")).text
    await house.mother.letter("外れました")
    await house.stranger.mails("notice@...", "太郎が熱で休みます")
    assert "登録されていません" in (await house.stranger.letter("受け付けられません")).text


async def test_nobody_but_the_office_undoes_it(house: House) -> None:
    await enrolled(house)
    letter = await house.office.letter("登録されました")
    await house.neighbour.replies(letter, "取消")
    await house.teacher.replies(letter, "取消")
    await house.settled()
    assert [each.subject for each in house.mother.letters] == ["保護者のメールアドレスが登録されました（3年1組）"]


async def test_leaving_is_asked_about_first_and_the_office_learns_that_nobody_is_left(house: House) -> None:
    await house.neighbour.mails("leave@...")
    question = await house.neighbour.letter("退会しますか")
    assert MIKI in question.text
    await house.settled()
    assert house.office.letters == []
    await house.neighbour.replies(question, "退会しません")
    assert "そのままになっています" in (await house.neighbour.letter("受け付けられません")).text
    await house.neighbour.replies(question, "退会します。")
    await house.neighbour.letter("退会しました")
    assert "1件もありません" in (await house.office.letter("外れました")).text


async def test_a_change_of_address_is_to_enrol_the_new_and_leave_with_the_old(house: House) -> None:
    await enrolled(house)
    await house.mother.mails("leave@...")
    await house.mother.replies(await house.mother.letter("退会しますか"), "退会")
    told = (await house.stranger.letter("外れました")).text
    assert TARO in told
    assert "1件もありません" not in told
