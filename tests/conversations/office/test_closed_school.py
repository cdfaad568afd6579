"""A school that is closed takes nothing in; its families read whom to phone, and others' go on as before."""

from support import RunningGateway
from support.school import JIRO, MIKI, PHONES, PRIMARY, SECONDARY, TARO

from mailgate.school.models import Letter, Mailbox, Notice, School, Student
from mailgate.school.privacy import closing


async def close(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(closing.close, gateway.dependencies.moment(), "s1")


async def test_a_family_of_a_closed_school_reads_whom_to_phone(gateway: RunningGateway) -> None:
    await gateway.neighbour.logs_in()
    notice = await gateway.neighbour.tells_the_school(student=MIKI)
    asked = await gateway.neighbour.opens(f"{notice.path}/withdraw")
    await close(gateway)
    for to, text in (("notice@...", f"{MIKI}が熱で今日休みます"), ("login@...", f"{MIKI}が熱で明日休みます")):
        await gateway.neighbour.mails(to, text)
    letter = await gateway.neighbour.letter("受け付け")
    assert PHONES[PRIMARY] in letter.text
    page = await gateway.neighbour.opens("/")
    assert PHONES[PRIMARY] in page.text
    assert "/notices/new" not in page.html
    assert (await asked.press("取り消す")).status == 404
    assert await gateway.dependencies.store.read(lambda: [row.state for row in Notice.select()]) == ["submitted"]


async def test_a_sibling_at_another_school_goes_on_as_before(gateway: RunningGateway) -> None:
    await close(gateway)
    await gateway.mother.logs_in()
    form = await gateway.mother.opens("/notices/new")
    assert JIRO in form.text
    assert TARO not in form.text
    await gateway.mother.tells_the_school(student=JIRO)
    await gateway.secondary_teacher.letter("要確認")


async def test_staff_see_what_there_is_and_write_down_no_call(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await close(gateway)
    desk = await gateway.office.logs_in()
    assert TARO in desk.text
    assert (await gateway.office.opens("/desk/telephone?student=1")).status == 404
    letters = await gateway.dependencies.store.read(lambda: Letter.select().count())
    for _ in range(3):
        gateway.clock.forward(hours=1)
        await gateway.scheduler.tick()
    assert await gateway.dependencies.store.read(lambda: Letter.select().count()) == letters


async def test_a_school_that_reopens_takes_notices(gateway: RunningGateway) -> None:
    await close(gateway)
    await gateway.dependencies.store.write(closing.reopen, gateway.dependencies.moment(), "s1")
    await gateway.neighbour.logs_in()
    await gateway.neighbour.tells_the_school(student=MIKI)


async def test_a_removed_school_leaves_the_others_whole(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.mother.tells_the_school(student=JIRO)
    await close(gateway)
    store, moment = gateway.dependencies.store, gateway.dependencies.moment
    while await store.write(closing.remove_some, moment(), "s1"):
        pass
    assert await store.read(lambda: [row.name for row in School.select()]) == [SECONDARY]
    assert await store.read(lambda: [row.name for row in Student.select()]) == [JIRO]
    assert await store.read(lambda: Notice.select().count()) == 1
    await gateway.settled()
    gateway.clock.forward(days=40)
    await gateway.scheduler.tick()
    known = await store.read(lambda: {row.canonical for row in Mailbox.select()})
    assert gateway.neighbour.address.lower() not in known
    assert gateway.mother.address.lower() in known
    await gateway.mother.logs_in()
    assert JIRO in (await gateway.mother.opens("/")).text
