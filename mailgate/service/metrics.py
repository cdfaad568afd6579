"""Metrics for Prometheus on a listener of their own: what the log tells is counted, what the database holds is read.

Each process counts into files of one folder (`service/metrics_folder.py`), and the process with the clock shows the
sums; without a folder a process counts for itself alone. This module is imported only where `[metrics] listen` is set.
"""

import asyncio
import contextlib
import datetime as dt
import logging
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from mailgate.dependencies import Dependencies
from mailgate.school.letters.line.budget import Budget
from mailgate.school.trace import figures
from mailgate.school.trace.figures import Figures
from mailgate.service import certificates
from mailgate.service.metrics_folder import FOLDER
from mailgate.settings import Listen
from mailgate.store import Store, StoreUnavailable

log = logging.getLogger(__name__)

PACKAGE_LOG = logging.getLogger("mailgate")
"""All loggers of this package are below it."""

READ_SECONDS = 15.0
DELIVERY_SECONDS = (1, 2, 5, 10, 30, 60, 300, 600, 3_600, 86_400)
GROUP_SIZES = (1, 2, 5, 10, 20, 50, 100)

MAILS = Counter(
    "mailgate_mails", "Mails that came, by what they asked for and what became of it.", ("command", "outcome")
)
LETTERS = Counter(
    "mailgate_letters",
    "Attempts to send a letter, by channel, template and result.",
    ("channel", "template", "outcome"),
)
DELIVERY = Histogram(
    "mailgate_delivery_seconds",
    "From the queueing of a letter until the relay took it, or LINE or a push service.",
    ("channel",),
    buckets=DELIVERY_SECONDS,
)
GROUPS = Histogram("mailgate_unit_group_size", "Units of work that were committed together.", buckets=GROUP_SIZES)
UNITS_WAITING = Gauge(
    "mailgate_units_waiting", "Units of work that wait for the database.", multiprocess_mode="livesum"
)

LIMITS = Counter("mailgate_limits_hit", "What was refused since a limit is reached, by limit.", ("limit",))

COUNTED: list[Collector] = [MAILS, LETTERS, DELIVERY, GROUPS, UNITS_WAITING, LIMITS]


def count(store: Store) -> None:
    """Count from now on what this process logs, and what it commits."""
    PACKAGE_LOG.addHandler(LogCounter())
    store.on_commit.append(UnitCounter(store))


class LogCounter(logging.Handler):
    """Counts the log's lines about mails, letters and limits by what was put into them."""

    def emit(self, record: logging.LogRecord) -> None:
        """See `logging.Handler`."""
        told = record.args
        if isinstance(told, Mapping) and "limit" in told:
            LIMITS.labels(told["limit"]).inc()
        elif isinstance(told, Mapping) and "command" in told:
            for command, outcome in zip(str(told["command"]).split(","), str(told["outcome"]).split(","), strict=True):
                MAILS.labels(command, outcome).inc()
        elif isinstance(told, Mapping) and "template" in told:
            LETTERS.labels(told["channel"], told["template"], told["outcome"]).inc()
            if told["outcome"] == "sent":
                DELIVERY.labels(told["channel"]).observe(float(str(told["seconds"])))


class UnitCounter:
    """Called after each commit: how many units it was, and how many wait."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._committed = store.committed

    def __call__(self) -> None:
        GROUPS.observe(self._store.committed - self._committed)
        self._committed = self._store.committed
        UNITS_WAITING.set(self._store.waiting)


class MetricsServer:
    """Shows the metrics of all processes of this gateway until it is stopped; `wanted` is where."""

    def __init__(self, dependencies: Dependencies, listen: Listen) -> None:
        self._dependencies = dependencies
        self.wanted = listen
        self.read = FiguresCollector()
        self._shown = certificates.ShownCertificate(dependencies.settings.gateway.public_url)
        self._stopping = asyncio.Event()

    def listen(self) -> tuple[str, int]:
        """Take the port; the address that was taken. Raises OSError."""
        self._server, self._thread = start_http_server(self.wanted.port, self.wanted.host, registry(self.read))
        return self.wanted.host, int(self._server.server_port)

    async def run(self) -> None:
        """Read the database and look at certificates every READ_SECONDS; the answers come from another thread."""
        while not self._stopping.is_set():
            await self.look()
            try:
                async with asyncio.timeout(READ_SECONDS):
                    await self._stopping.wait()
            except TimeoutError:
                continue
        await asyncio.to_thread(self._server.shutdown)
        self._server.server_close()

    async def look(self) -> None:
        """Read the database and look at certificates once."""
        await self._read()
        now = self._dependencies.clock()
        ends = {"smtp": self._end_of_own(), "pages": await self._shown.end()}
        self.read.certificates = {name: end.timestamp() - now for name, end in ends.items() if end}

    async def _read(self) -> None:
        try:
            self.read.figures = await self._dependencies.store.read(
                figures.read, self._dependencies.moment(), Budget.of(self._dependencies.settings)
            )
        except StoreUnavailable as error:
            self.read.figures = None
            log.error("metrics of the database are missing: %s", error)

    def _end_of_own(self) -> dt.datetime | None:
        """When the certificate for mail ends; None where there is none, or where it cannot be read."""
        file = self._dependencies.settings.smtp.tls_certificate
        with contextlib.suppress(OSError, ValueError):
            return certificates.end_of_file(file) if file else None
        return None

    def stop(self) -> None:
        """Ask `run` to end."""
        self._stopping.set()


class FiguresCollector(Collector):
    """What the database held when it was read last, nothing where it could not be read; and the certificates' ends."""

    figures: Figures | None = None
    certificates: Mapping[str, float] = MappingProxyType({})
    """The seconds until each ends that could be seen."""

    def collect(self) -> Iterator[Metric]:
        """See `prometheus_client.registry.Collector`."""
        yield _labelled("certificate_expiry_seconds", "Until the certificate ends.", "certificate", self.certificates)
        if self.figures is None:
            return
        yield _gauge("letters_waiting", "Letters that wait to be sent.", self.figures.waiting)
        yield _labelled("channel_letters_waiting", "The same by channel.", "channel", self.figures.by_channel)
        rests = len(self.figures.resting)
        yield _gauge("domains_resting", "Domains that want fewer letters to many, and get none for a while.", rests)
        yield _gauge("line_messages", "Messages of LINE that were paid for in this month.", self.figures.line_messages)
        yield _gauge("letters_oldest_seconds", "Since when the oldest of them waits.", self.figures.oldest)
        yield _gauge("sessions", "Browsers that are logged in.", self.figures.sessions)
        yield _gauge("backup_age_seconds", "Since the last backup, or else since the beginning.", self.figures.uncopied)
        yield _labelled("bounces_of_day", "Letters that came back in 24 hours.", "kind", self.figures.bounces)


class LivingCollector(Collector):
    """The sums over all processes, without the gauges of those that are dead."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sums = MultiProcessCollector(CollectorRegistry(), path=str(folder))

    def collect(self) -> Iterable[Metric]:
        """See `prometheus_client.registry.Collector`."""
        for file in self._folder.glob("gauge_live*_*.db"):
            process = int(file.stem.rpartition("_")[2])
            if not Path(f"/proc/{process}").exists():
                mark_process_dead(process, str(self._folder))
        sums: Iterable[Metric] = self._sums.collect()
        return sums


def registry(read: FiguresCollector) -> CollectorRegistry:
    """What is shown: the sums over all processes, or of this one where it is alone, and what was read."""
    shown = CollectorRegistry()
    counted: Sequence[Collector] = [LivingCollector(Path(folder))] if (folder := os.environ.get(FOLDER)) else COUNTED
    for collector in (*counted, read):
        shown.register(collector)
    return shown


def _gauge(name: str, words: str, value: float) -> Metric:
    return GaugeMetricFamily(f"mailgate_{name}", words, value=value)


def _labelled(name: str, words: str, label: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(f"mailgate_{name}", words, labels=[label])
    for key, value in values.items():
        family.add_metric([key], value)
    return family
