"""A Postfix of the tests' own: its settings, queue and sockets in a folder, its port on the loopback interface.

It never looks at /etc/postfix. Its master process has to be root's; its other processes run as Debian's user postfix.
"""

import asyncio
import contextlib
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from support.network.ports import HOST, reserve_port
from support.network.post import PATIENCE

from mailgate.installation.files import filled_in
from mailgate.settings import Settings

POSTFIX = shutil.which("postfix", path="/usr/sbin")
MASTER = Path("/usr/share/postfix/master.cf.dist")
READABLE = 0o755
"""For the user postfix; commands of mailgate that ran before in this process make files for their owner alone."""
AGAIN_SECONDS = 0.05
"""After this pause somebody who waits looks again."""

OURS = f"""compatibility_level = 3.6
queue_directory = FOLDER/queue
data_directory = FOLDER/data
maillog_file = FOLDER/log
maillog_file_prefixes = FOLDER
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.gate.example
mydestination =
alias_maps =
inet_interfaces = {HOST}
inet_protocols = ipv4
smtp_host_lookup = native
relayhost = [{HOST}]:WORLD
"""


class Postfix:
    """A running Postfix; `port` takes mail, and what leaves our domain goes to the port `world`.

    `configuration` is the folder of its main.cf.
    """

    def __init__(self, folder: Path, settings: Settings, world: int) -> None:
        self.port = reserve_port()
        self.files = {str(place): text for place, text in filled_in(settings, folder)}
        self._folder = folder
        self.configuration = folder / "etc"
        for place in (folder, *(folder / name for name in ("etc", "queue", "data"))):
            place.mkdir(exist_ok=True)
            place.chmod(READABLE)
        shutil.chown(folder / "data", "postfix")
        self._write("main.cf", OURS.replace("FOLDER", str(folder)).replace("WORLD", str(world)))
        self._write("master.cf", _unprivileged(MASTER.read_text("utf-8"), self.port))
        self._write("mailgate", self.files["postfix/mailgate"])
        lines = [line for line in self.files["postfix/main.cf"].splitlines() if line and not line.startswith("#")]
        self.run("postconf", "-e", *(line.replace("/etc/postfix", str(self.configuration)) for line in lines))

    def _write(self, name: str, text: str) -> None:
        (self.configuration / name).write_text(text, "utf-8")
        (self.configuration / name).chmod(READABLE)

    def run(self, program: str, *arguments: str) -> str:
        """Run a program of Postfix on this instance; what it says."""
        command = [f"/usr/sbin/{program}", "-c", str(self.configuration), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, umask=0o022)
        assert done.returncode == 0, done.stderr + self.log()
        return done.stdout

    def log(self) -> str:
        """What it has logged."""
        log = self._folder / "log"
        return log.read_text("utf-8") if log.exists() else ""

    def queued(self) -> list[str]:
        """In which queue each mail is."""
        return [json.loads(line)["queue_name"] for line in self.run("postqueue", "-j").splitlines()]

    async def until_queued(self, *queues: str) -> None:
        """Wait until the mails that Postfix has are in these queues."""
        async with asyncio.timeout(PATIENCE):
            while sorted(await asyncio.to_thread(self.queued)) != sorted(queues):  # noqa: ASYNC110 - Postfix tells nobody
                await asyncio.sleep(AGAIN_SECONDS)

    def try_again(self) -> None:
        """What the timer for deferred mail runs."""
        (command,) = re.findall("^ExecStart=(.*)$", self.files["systemd/mailgate-deferred.service"], re.MULTILINE)
        program, *arguments = command.split()
        self.run(PurePosixPath(program).name, *arguments)


def _unprivileged(master: str, port: int) -> str:
    """Debian's table of processes, on this port and without chroot, whose folders only root's own Postfix has."""
    on_port = re.sub("^smtp +inet", f"{HOST}:{port} inet", master, count=1, flags=re.MULTILINE)
    return re.sub(r"^(\S+ +\S+ +\S+ +\S+ +)y ", r"\1n ", on_port, flags=re.MULTILINE)


@contextlib.contextmanager
def running_postfix(settings: Settings, world: int) -> Iterator[Postfix]:
    """A Postfix in front of the gateway of these settings, for as long as this lasts."""
    folder = Path(tempfile.mkdtemp(prefix="mailgate-postfix-"))
    postfix = Postfix(folder, settings, world)
    try:
        postfix.run("postfix", "start")
        yield postfix
    finally:
        postfix.run("postfix", "stop")
        shutil.rmtree(folder)
