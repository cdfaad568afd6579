"""nginx and Caddy in front of a gateway, with the files of `mailgate install-files`, on the loopback interface."""

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import httpx
from support.network.ports import HOST, reserve_port
from support.network.post import PATIENCE
from support.network.tls import Certificate

from mailgate.installation.files import filled_in
from mailgate.settings import Settings

DOMAIN = "gate.example"
AGAIN_SECONDS = 0.05

PRIVILEGED = {
    "nginx": {
        "listen 80;": "listen @HOST@:@PLAIN@;",
        "listen 443 ssl;": "listen @HOST@:@TLS@ ssl;",
        "listen [::]:80;": "",
        "listen [::]:443 ssl;": "",
        f"/etc/letsencrypt/live/{DOMAIN}/fullchain.pem": "@CERTIFICATE@",
        f"/etc/letsencrypt/live/{DOMAIN}/privkey.pem": "@KEY@",
        "/var/log/nginx": "@FOLDER@",
    },
    "caddy": {
        "{\n\tlog {\n\t\tformat": "{\n\tadmin off\n\thttp_port @PLAIN@\n\thttps_port @TLS@\n\tlog {\n\t\tformat",
        f"\n{DOMAIN} {{": f"\n{DOMAIN} {{\n\tbind @HOST@\n\ttls @CERTIFICATE@ @KEY@",
        "/var/log/caddy": "@FOLDER@",
    },
}
"""What differs here: ports that need no privilege, a certificate of our own, logs in a folder of the test."""

NGINX = """daemon off;
master_process off;  # started by root, its workers could not write into the folder of the test
pid @FOLDER@/pid;
error_log @FOLDER@/server.log;
events {}
http {
    client_body_temp_path @FOLDER@/body;
    proxy_temp_path @FOLDER@/proxy;
    fastcgi_temp_path @FOLDER@/fastcgi;
    uwsgi_temp_path @FOLDER@/uwsgi;
    scgi_temp_path @FOLDER@/scgi;
    include @FOLDER@/mailgate.conf;
}
"""


@dataclass(frozen=True, slots=True)
class WebServer:
    """A running nginx or Caddy."""

    name: str
    folder: Path
    port: int

    def logs(self) -> str:
        """All that it has logged, the errors included."""
        return "\n".join(file.read_text("utf-8") for file in sorted(self.folder.glob("*.log")))

    async def until_logged(self, wanted: str) -> None:
        """Wait until this stands in its log: it is written after the answer."""
        async with asyncio.timeout(PATIENCE):
            while wanted not in self.logs():  # noqa: ASYNC110 - a web server tells nobody
                await asyncio.sleep(AGAIN_SECONDS)

    def browser(self, certificate: Certificate, address: str, **headers: str) -> httpx.AsyncClient:
        """A browser at this address of the loopback interface, which sends these headers (_ for -) every time."""
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        road = _Road(self.port, certificate, address)
        return httpx.AsyncClient(transport=road, headers=fields, follow_redirects=True, timeout=PATIENCE)


class _Road(httpx.AsyncHTTPTransport):
    """The way from the domain's name to the port of the web server."""

    def __init__(self, port: int, certificate: Certificate, address: str) -> None:
        super().__init__(verify=certificate.client_context(), local_address=address)
        self._port = port

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert (request.url.scheme, request.url.host) == ("https", DOMAIN), f"a link leads away: {request.url}"
        there = request.url.copy_with(host=HOST, port=self._port)
        return await super().handle_async_request(
            httpx.Request(
                request.method,
                there,
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": DOMAIN},
            )
        )


def _configured(name: str, settings: Settings, folder: Path, ports: dict[str, str], certificate: Certificate) -> str:
    """The file for this server as it is installed, but for what needs root."""
    files = {place.parent.name: text for place, text in filled_in(settings, folder)}
    text = files[name]
    for there, here in PRIVILEGED[name].items():
        assert there in text, there
        text = text.replace(there, here)
    values = {**ports, "CERTIFICATE": certificate.certificate, "KEY": certificate.key, "FOLDER": folder, "HOST": HOST}
    for word, value in values.items():
        text = text.replace(f"@{word}@", str(value))
    return text


def _nginx(folder: Path, text: str) -> list[str]:
    (folder / "mailgate.conf").write_text(text, "utf-8")
    (folder / "nginx.conf").write_text(NGINX.replace("@FOLDER@", str(folder)), "utf-8")
    return ["/usr/sbin/nginx", "-e", str(folder / "server.log"), "-p", str(folder), "-c", str(folder / "nginx.conf")]


def _caddy(folder: Path, text: str) -> list[str]:
    (folder / "Caddyfile").write_text(text, "utf-8")
    return ["/usr/bin/caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


COMMANDS: dict[str, Callable[[Path, str], list[str]]] = {"nginx": _nginx, "caddy": _caddy}
PROGRAMS = {name: shutil.which(name, path="/usr/sbin:/usr/bin") for name in COMMANDS}


@contextlib.asynccontextmanager
async def running_web_server(
    name: str, settings: Settings, folder: Path, certificate: Certificate
) -> AsyncIterator[WebServer]:
    """This server in front of the gateway of these settings, for as long as this lasts."""
    await asyncio.to_thread(folder.mkdir)
    ports = {"PLAIN": str(reserve_port()), "TLS": str(reserve_port())}
    command = COMMANDS[name](folder, _configured(name, settings, folder, ports, certificate))
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "said.log").open("wb") as said:
        process = await asyncio.create_subprocess_exec(*command, stdout=said, stderr=said, env=home)
    server = WebServer(name, folder, int(ports["TLS"]))
    try:
        await _listens(server, process)
        yield server
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


async def _listens(server: WebServer, process: asyncio.subprocess.Process) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            assert process.returncode is None, server.logs()
            with contextlib.suppress(ConnectionError):
                _, writer = await asyncio.open_connection(HOST, server.port)
                writer.close()
                return
            await asyncio.sleep(AGAIN_SECONDS)
