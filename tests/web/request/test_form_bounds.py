"""What a form may hold: the last byte, field and letter that are taken, and the first that are not."""

import pytest

from mailgate.school.models import Notice, State
from mailgate.web.request import forms
from web.browser import Browser
from web.world import HOMEROOM, World


@pytest.mark.parametrize(("more", "status"), [(0, 200), (1, 413)])
async def test_a_form_is_read_to_its_last_byte(world: World, mother: Browser, more: int, status: int) -> None:
    body = "remarks="
    filled = body + "x" * (world.dependencies.settings.limits.form_bytes - len(body) + more)
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    answer = await mother.client.post("/notices/new", content=filled, headers=headers)
    assert answer.status_code == status


@pytest.mark.parametrize(("fields", "status"), [(1_000, 200), (1_001, 400)])
async def test_a_form_has_a_thousand_fields_at_the_most(mother: Browser, fields: int, status: int) -> None:
    assert (await mother.post("/notices/new", {f"field{number}": "x" for number in range(fields)})).status == status


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), (str(2**63 - 1), 2**63 - 1), (str(2**63), None), ("1" * 20, None), ("-1", None), ("", None)],
)
def test_an_id_is_one_that_a_database_can_hold(typed: str, number: int | None) -> None:
    assert forms.number(typed) == number


@pytest.mark.parametrize(("letters", "state"), [(2_000, State.CONFIRMED), (2_001, State.SUBMITTED)])
async def test_a_reply_has_two_thousand_letters_at_the_most(
    world: World, mother: Browser, letters: int, state: State
) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    await teacher.send(await teacher.get("/desk/notices/1"), reply="あ" * letters)
    assert (await world.dependencies.store.read(Notice.get)).state == state
