"""The lines of the benchmark: which load, from how many clients."""

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmark.load import jobs
from benchmark.load.clients import MailClient, PageClient
from benchmark.measuring import LoadLine, Stream
from benchmark.servers.environment import Servers, TestBed
from benchmark.towns.town import LoadedTown, WaitingNotice

MAIL_CLIENTS = (1, 20, 100)
FORM_CLIENTS = (1, 32, 100)
WAYS = (("a connection per mail", 1), ("connections reused", 1_000_000))
"""How connections are used, and how many mails go over one."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured: runs of each line, and trips of each run."""

    runs: int
    trips: int

    @property
    def rounds(self) -> int:
        """The runs and the warm-up."""
        return self.runs + 1


FULL, QUICK = Extent(runs=5, trips=800), Extent(runs=2, trips=200)


class Supply:
    """Guardians, days and notices, none used twice, so that neither limits nor rules stand in the way."""

    def __init__(self, town: LoadedTown) -> None:
        self.town = town
        self._guardians = iter(town.guardians)
        self._notices = iter(town.notices)
        self._days = itertools.count(2)

    def guardians(self, count: int) -> list[str]:
        """Guardians who have not asked for a login letter."""
        return list(itertools.islice(self._guardians, count))

    def notices(self, count: int) -> list[WaitingNotice]:
        """Notices that nobody has confirmed."""
        return list(itertools.islice(self._notices, count))

    def a_day(self) -> str:
        """A day of which nobody has told anything."""
        return str(dt.datetime.now(dt.UTC).date() + dt.timedelta(next(self._days)))


def mails(sent: Iterator[jobs.MailJob], clients: int, mails_per_connection: int) -> Stream:
    """A stream of mails."""

    def client(servers: Servers) -> MailClient:
        return MailClient(servers.mail, mails_per_connection)

    return Stream(clients, list(sent), client)


def requests(sent: Iterator[jobs.RequestJob], clients: int) -> Stream:
    """A stream of requests over connections that are kept open, as browsers do."""

    def client(servers: Servers) -> PageClient:
        return PageClient(servers.web)

    return Stream(clients, list(sent), client)


def _of(trips: int, clients: int) -> int:
    """A single client is slow: it makes fewer trips, so that a run takes as long as the others."""
    return trips if clients > 1 else trips // 4


def login(environment: TestBed, supply: Supply, trips: int) -> Iterator[LoadLine]:
    """Mail in, letter at the relay."""
    for way, most in WAYS:
        for clients in MAIL_CLIENTS:

            def streams(clients: int = clients, most: int = most) -> list[Stream]:
                return [mails(jobs.logins(supply.guardians(_of(trips, clients))), clients, most)]

            yield LoadLine("login", way, clients, environment, streams)


def notice(environment: TestBed, supply: Supply, trips: int) -> Iterator[LoadLine]:
    """Form in, notice committed with the receipt and the letters to the staff."""
    for clients in FORM_CLIENTS:

        def streams(clients: int = clients) -> list[Stream]:
            families = supply.town.writers[: _of(trips, clients)]
            return [requests(jobs.notices(supply.town, families, supply.a_day()), clients)]

        yield LoadLine("notice", "the last click of the form", clients, environment, streams, ends_with_letters=False)


def reply(environment: TestBed, supply: Supply, trips: int) -> Iterator[LoadLine]:
    """A teacher's reply in, notice confirmed, letter at the relay."""
    for way, most in WAYS:
        for clients in MAIL_CLIENTS:

            def streams(clients: int = clients, most: int = most) -> list[Stream]:
                return [mails(jobs.replies(supply.notices(_of(trips, clients))), clients, most)]

            yield LoadLine("reply", way, clients, environment, streams)


def mixed(environment: TestBed, supply: Supply, trips: int) -> Iterator[LoadLine]:
    """A morning: families log in, look at their page and send notices while teachers reply."""

    def morning() -> list[Stream]:
        town = supply.town
        return [
            mails(jobs.logins(supply.guardians(trips // 2)), 20, 1),
            mails(jobs.replies(supply.notices(trips // 4)), 5, 1),
            requests(jobs.notices(town, town.writers[: trips // 2], supply.a_day()), 16),
            requests(jobs.page_views(town.readers[:trips]), 16),
        ]

    def pages() -> list[Stream]:
        return [requests(jobs.page_views(supply.town.readers[:trips]), 32)]

    yield LoadLine("mixed", "login, reply, notice and page views together", 57, environment, morning)
    yield LoadLine("mixed", "page views alone", 32, environment, pages)


LINES = {"login": login, "notice": notice, "reply": reply, "mixed": mixed}


def needs(modes: Sequence[str], extent: Extent) -> tuple[int, int]:
    """How many guardians, and how many waiting notices, these modes use up."""
    of_all_lines = len(WAYS) * len(MAIL_CLIENTS) * extent.runs + 1
    logins = of_all_lines * ("login" in modes) + 3 * extent.rounds * ("mixed" in modes)
    replies = of_all_lines * ("reply" in modes) + extent.rounds * ("mixed" in modes)
    return 2_000 + extent.trips * logins, extent.trips * replies
