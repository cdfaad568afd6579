"""The pages through a real nginx and a real Caddy, with the files that `mailgate install-files` writes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import RunningGateway, running_gateway
from support.network.ports import HOST, reserve_port
from support.network.tls import Certificate
from support.school import TARO

from mailgate.school.models import AuditRecord
from mailgate.settings import NewsSettings
from servers.front.web_servers import DOMAIN, PROGRAMS, WebServer, running_web_server

PORT = reserve_port()
FAMILY = "127.0.0.9"
"""Where the family's browser is; of the loopback interface only HOST is a trusted proxy here."""
FORGED = "203.0.113.9"


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[RunningGateway]:
    """A gateway whose pages are seen through a web server."""
    settings = {
        "gateway": {"public_url": f"https://{DOMAIN}"},
        "web": {"listen": f"{HOST}:{PORT}", "trusted_proxies": HOST, "hosts": DOMAIN},
    }
    async with running_gateway(tmp_path, settings=settings) as opened:
        yield opened


@pytest.fixture(params=PROGRAMS)
async def front(
    request: pytest.FixtureRequest, tmp_path: Path, gateway: RunningGateway, certificate: Certificate
) -> AsyncIterator[WebServer]:
    """The web server in front of it, once of each kind."""
    if PROGRAMS[request.param] is None:
        pytest.skip(f"there is no {request.param} on this machine")
    settings = gateway.dependencies.settings
    async with running_web_server(request.param, settings, tmp_path / "front", certificate) as server:
        yield server


async def test_a_notice_goes_all_the_way_from_the_clients_own_address(
    front: WebServer, gateway: RunningGateway, certificate: Certificate
) -> None:
    mother = gateway.mother
    await mother.mails("login@...")
    letter = await mother.letter(text_contains="パスコード")
    async with front.browser(certificate, FAMILY, X_Forwarded_For=FORGED) as mother.browser:
        page = await mother.opens(letter.link)
        inside = await page.press("ログイン", passcode=letter.passcode)
        assert inside.status == 200, inside.text
        form = await inside.follow("欠席・遅刻を連絡する")
        last_look = await form.press("確認へ進む", student=TARO, kind="欠席（病欠）", reason="発熱")
        assert "未確認" in (await last_look.press("送信する")).text
    clients = await gateway.dependencies.store.read(
        lambda: {record.client for record in AuditRecord.select().where(AuditRecord.way == "page")}
    )
    assert clients == {FAMILY}


async def test_no_login_link_stands_in_a_log(
    front: WebServer, gateway: RunningGateway, certificate: Certificate
) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter(text_contains="パスコード")
    token = letter.link.rpartition("/")[2]
    async with front.browser(certificate, FAMILY, Referer=letter.link) as browser:
        assert (await browser.get(letter.link)).status_code == 200
        assert (await browser.get(f"https://{DOMAIN}/telephones?from={token}")).status_code == 200
        await gateway.service.stop()
        assert (await browser.get(letter.link)).status_code == 502
    for seen in ("/login", "/telephones", "502"):
        await front.until_logged(seen)
    assert token not in front.logs()


async def test_the_largest_files_of_an_announcement_pass(
    front: WebServer, gateway: RunningGateway, certificate: Certificate
) -> None:
    office = gateway.office
    async with front.browser(certificate, FAMILY) as office.browser:
        await office.logs_in()
        page = await office.opens(f"https://{DOMAIN}/desk/news/new")
        sent = page.form("確認のページへ").filled_in(**{"subject.ja": "12月のお便り"})
        large = {"files": ("large.pdf", b"x" * (2 * NewsSettings().files_bytes - 10_000))}
        answer = await office.browser.post(page.response.url, data=sent, files=large)
    assert answer.status_code == 422, answer.text
    assert "12月のお便り" in answer.text
