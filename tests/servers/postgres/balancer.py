"""HAProxy in front of several gateways, with the file in deploy/ but for its addresses."""

import contextlib
import re
import socket
import subprocess
from collections.abc import Iterator, Sequence
from csv import DictReader
from pathlib import Path

from faults.service import Service
from support.network.ports import HOST

from mailgate.resources import DEPLOY
from servers.postgres.programs import program, until, until_there

FILE = DEPLOY / "haproxy" / "haproxy.cfg"
BACKENDS = ("gateways-web", "gateways-smtp")


class Balancer:
    """A running HAProxy, spoken to at its socket for operators."""

    def __init__(self, admin: Path) -> None:
        self._admin = admin

    def text(self, front: Service, gateways: Sequence[Service]) -> str:
        """The file of deploy/ with the addresses of this machine, and with less patience."""
        text = FILE.read_text("utf-8")
        text = text.replace("/run/haproxy/admin.sock", str(self._admin)).replace("inter 1s", "inter 100ms")
        text = re.sub(r"bind :443 ssl crt .*", f"bind {HOST}:{front.web[1]}", text)
        text = text.replace("bind 127.0.0.1:8025", f"bind {HOST}:{front.smtp[1]}").replace("server port 8080", "server")
        for number, gateway in enumerate(gateways, 11):
            text = text.replace(f"192.0.2.{number}:8080", f"{HOST}:{gateway.web[1]}")
            text = text.replace(f"192.0.2.{number}:8025", f"{HOST}:{gateway.smtp[1]} port {gateway.web[1]}")
        return text

    def until_state(self, server: str, state: str) -> None:
        """Wait until both backends see this server in this state, and it has no connection if it is not UP."""

        def is_so() -> bool:
            rows = [row for row in self._servers() if row["svname"] == server]
            idle = state == "UP" or all(row["scur"] == "0" for row in rows)
            return idle and [row["status"] for row in rows] == [state] * len(BACKENDS)

        until(is_so, f"{server} never was {state}: {self._servers()}")

    def _servers(self) -> list[dict[str, str]]:
        """HAProxy's words about each server of each backend (its manual, "show stat")."""
        with socket.socket(socket.AF_UNIX) as admin:
            admin.connect(str(self._admin))
            admin.sendall(b"show stat\n")
            table = b"".join(iter(lambda: admin.recv(65_536), b"")).decode().removeprefix("# ")
        return [row for row in DictReader(table.splitlines()) if row["pxname"] in BACKENDS]


@contextlib.contextmanager
def balanced(front: Service, gateways: Sequence[Service], folder: Path) -> Iterator[Balancer]:
    """HAProxy in front of these three, for as long as this lasts; it listens where `front` would."""
    balancer = Balancer(folder / "admin.sock")
    (folder / "haproxy.cfg").write_text(balancer.text(front, gateways))
    command = [program("haproxy"), "-db", "-f", str(folder / "haproxy.cfg")]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stderr=log) as process:
        try:
            until_there(folder / "admin.sock", process)
            yield balancer
        finally:
            process.terminate()
