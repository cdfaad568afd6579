"""The environment of a run: the gateway that serves a town, the relay behind it, the empty servers beside it."""

import contextlib
import json
import re
import socket
import time
from collections.abc import Iterator
from configparser import ConfigParser
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmark.load.clients import PATIENCE, Address
from benchmark.servers import processes
from benchmark.towns import town

SQLITE = "sqlite:///bench.db"


@dataclass(frozen=True, slots=True)
class Servers:
    """Where mail and requests go."""

    mail: Address
    web: Address


@dataclass(frozen=True, slots=True)
class ReceivedLetter:
    """A letter at the relay: when it came (ns of the monotonic clock), for whom, and its Message-ID."""

    arrived: int
    recipient: str
    message_id: str


class RelaySink:
    """What came to the relay."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._connection = socket.create_connection(address, timeout=PATIENCE)
        self._lines = self._connection.makefile("rb")
        self._lines.readline()

    def count(self, begin: str = "") -> int:
        """How many letters there are whose Message-ID begins so."""
        return int(self._ask(f"XCOUNT {begin}"))

    def since(self, count: int) -> list[ReceivedLetter]:
        """The letters after the first ones."""
        return [ReceivedLetter(*letter) for letter in json.loads(self._ask(f"XLETTERS {count}"))]

    def wait(self, count: int, begin: str = "") -> None:
        """Wait until there are that many letters whose Message-ID begins so, or until none has come for long."""
        there, changed = self.count(begin), time.monotonic()
        while there < count and time.monotonic() < changed + PATIENCE / 4:
            time.sleep(0.01)
            if (now := self.count(begin)) > there:
                there, changed = now, time.monotonic()

    def _ask(self, question: str) -> bytes:
        self._connection.sendall(f"{question}\r\n".encode())
        return self._lines.readline()

    def close(self) -> None:
        """Hang up."""
        self._lines.close()
        self._connection.close()


class ServedGateway:
    """`mailgate serve` over a town."""

    def __init__(self, folder: Path) -> None:
        parser = ConfigParser()
        parser.read(folder / "settings.ini")
        self.town = town.load(folder)
        self.folder = folder
        self._log = folder / "log"
        self._pid = 0
        self._server = _server(parser["gateway"]["database"])
        self._stack = contextlib.ExitStack()

    def start(self) -> float:
        """Start, and say after how many seconds mail and pages were both there."""
        begun = time.monotonic()
        log = self._stack.enter_context(self._log.open("wb"))
        settings = str(self.folder / "settings.ini")
        process = self._stack.enter_context(processes.running("mailgate", "serve", "--settings", settings, stderr=log))
        self._pid = process.pid
        self.servers = Servers(self._listens("smtp"), self._listens("web"))
        return time.monotonic() - begun

    def _listens(self, role: str) -> Address:
        """Wait until the log says where this role listens."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if said := re.search(rf" {role} listens on (\S+):(\d+)$", self._log.read_text("utf-8"), re.MULTILINE):
                return said[1], int(said[2])
            time.sleep(0.005)
        raise TimeoutError(f"{role} does not listen")

    def stop(self) -> None:
        """Stop with SIGTERM."""
        self._stack.close()

    def costs(self) -> dict[str, processes.ProcessCost]:
        """What its processes have cost so far."""
        costs = {name: processes.cost(pid) for name, pid in self._pids().items()}
        return costs | {"database": processes.family_cost(self._server)} if self._server else costs

    def memory(self) -> dict[str, int]:
        """What its processes hold now, in bytes."""
        return {name: processes.memory(pid) for name, pid in self._pids().items()}

    def _pids(self) -> dict[str, int]:
        children = processes.children(self._pid)
        roles = {command[command.index("--only") + 1].partition(",")[0]: pid for pid, command in children.items()}
        return {"supervisor": self._pid, **roles}


@dataclass(frozen=True, slots=True)
class TestBed:
    """All that runs."""

    gateway: ServedGateway
    relay: RelaySink
    bare: Servers


@contextlib.contextmanager
def prepared(
    database: str,
    *,
    families: int,
    waiting: int = 0,
    old: int = 0,
    over: int = 0,
    today: int = 0,
    school: int = town.SCHOOL,
    settings: str = "",
) -> Iterator[TestBed]:
    """A town of this size, the gateway over it, the relay and the empty servers; everything ends with the block.

    `database` is empty and is the gateway's; a relative path is one in a folder that ends with the block, too.
    `waiting` notices are there to be confirmed, each family has `old` ones, `over` rows wait for the purge, and
    `today` notices of the first school are for today. Each school has `school` students. `settings`
    stand behind those that every run has.
    """
    with (
        TemporaryDirectory(prefix="mailgate-bench-", ignore_cleanup_errors=True) as folder,
        processes.listening("benchmark.servers.sink") as sink,
        processes.listening("benchmark.servers.bare", "mail") as bare_mail,
        processes.listening("benchmark.servers.bare", "web") as bare_web,
    ):
        sizes = map(str, (sink[1], families, waiting, old, over, today, school))
        with processes.running("benchmark.towns.prepare", folder, database, *sizes) as preparing:
            if preparing.wait():
                raise RuntimeError("the town could not be made")
        with (Path(folder) / "settings.ini").open("a", encoding="utf-8") as file:
            file.write(settings)
        gateway, relay = ServedGateway(Path(folder)), RelaySink(sink)
        gateway.start()
        try:
            yield TestBed(gateway, relay, Servers(bare_mail, bare_web))
        finally:
            gateway.stop()
            relay.close()


def _server(database: str) -> int:
    """The process of a PostgreSQL server on this machine; 0 where the database is a file."""
    if not database.startswith("postgresql:"):
        return 0
    import psycopg  # an extra

    with psycopg.connect(database) as connection:
        return processes.parent(connection.info.backend_pid)
