"""The operator's page: counts of all schools for the one mailbox that the settings name."""

import pytest
from support import GatewayWith

SETTINGS = {"gateway": {"operator": "office@school.example"}}


async def test_the_operator_sees_counts_of_all_schools_and_no_name(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings=SETTINGS) as gateway:
        await gateway.mother.logs_in()
        await gateway.mother.tells_the_school()
        await gateway.office.logs_in()
        for span in ("day", "week", "month", "year"):
            page = await gateway.office.opens(f"/city?span={span}")
            assert page.status == 200
            assert "青葉小学校" in page.text
            assert "青葉中学校" in page.text
            assert "山田" not in page.html
            assert "<td>3</td><td>1</td>" in page.html
        await gateway.teacher.logs_in()
        assert (await gateway.teacher.opens("/city")).status == 404


@pytest.mark.parametrize("role", ["office", "mother"])
async def test_without_an_operator_nobody_sees_it(gateway_with: GatewayWith, role: str) -> None:
    async with gateway_with() as gateway:
        person = getattr(gateway, role)
        await person.logs_in()
        assert (await person.opens("/city")).status == 404
