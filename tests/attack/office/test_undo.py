"""Undoing gives nobody a duty that is not theirs to give, and leaves no school without its last admin."""

import pytest
from support import RunningGateway
from support.people import Person

from mailgate.mail.addresses import Address
from mailgate.school.changes import changing
from mailgate.school.directory import duties, schools
from mailgate.school.directory.mailboxes import mailbox_of, register
from mailgate.school.models import ChangeCause

OTHER = Address("other", "school.example")


async def alter(gateway: RunningGateway, *acts: tuple[Address, str]) -> int:
    """Give each of these their duties, or with none end their work: one change, whose number this is."""

    def write() -> int:
        school = schools.lock("s1")
        with changing.begin(gateway.dependencies.moment(), school, ChangeCause.PAGE) as change:
            for address, kinds in acts:
                mailbox = register([address])[address.canonical]
                if kinds:
                    change.employ(mailbox, "人", [(kind, "", "") for kind in kinds.split()])
                else:
                    change.dismiss(mailbox)
        return int(change.id or 0)

    return await gateway.dependencies.store.write(write)


async def held(gateway: RunningGateway, address: str) -> set[str]:
    """The duties of an address."""

    def look() -> set[str]:
        mailbox = mailbox_of(address)
        members = duties.members(schools.school("s1").id)
        return {task[0] for each in members if mailbox and each.mailbox.id == mailbox.id for task in each.tasks}

    return await gateway.dependencies.store.read(look)


async def undoes(person: Person, change: int) -> int:
    """Press the button of a change, as a page of before still has it; the status of the answer."""
    page = await person.opens("/admin/imports")
    token = page.form("名簿の内容を見る").fields["csrf"]
    origin = {"Origin": "http://gate.localhost", "Sec-Fetch-Site": "same-origin"}
    fields = {"csrf": token, "school": "s1", "change": str(change)}
    return (await person.browser.post("/admin/imports/undo", data=fields, headers=origin)).status_code


async def test_the_last_admin_does_not_undo_themselves(gateway: RunningGateway) -> None:
    own = Address("office", "school.example")
    await alter(gateway, (OTHER, "admin"))
    handed_over = await alter(gateway, (OTHER, ""), (own, "office admin"))
    await alter(gateway, (OTHER, "nurse"))
    await gateway.office.logs_in()
    assert await undoes(gateway.office, handed_over) == 422
    assert await held(gateway, own.canonical) == {"admin", "office"}
    assert await held(gateway, OTHER.canonical) == {"nurse"}


@pytest.mark.parametrize("address", [OTHER, Address("office", "school.example")], ids=["a friend's", "their own"])
async def test_an_office_brings_no_admin_back(gateway: RunningGateway, address: Address) -> None:
    await alter(gateway, (Address("third", "school.example"), "admin"))
    await alter(gateway, (address, "admin"))
    taken = await alter(gateway, (address, "office"))
    await gateway.office.logs_in()
    assert await undoes(gateway.office, taken) == 422
    assert await held(gateway, address.canonical) == {"office"}
