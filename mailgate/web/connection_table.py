"""Who holds the connections to the pages: no client takes more than its share, or those of the others."""

from typing import Protocol


class Evictable(Protocol):
    """An open connection."""

    @property
    def is_evictable(self) -> bool:
        """Whether it has waited for its client long enough to be closed in favour of another."""

    def evict(self) -> None:
        """Close it."""


class ConnectionTable:
    """All open connections by client, the oldest first; `most` in all, and `most_per_client` of each."""

    def __init__(self, most: int, most_per_client: int) -> None:
        self._most = most
        self._most_per_client = most_per_client
        self._by_client: dict[str, dict[Evictable, None]] = {}
        self._client_of: dict[Evictable, str] = {}

    def add(self, connection: Evictable, client: str) -> bool:
        """Enter a new connection; whether there was room, or the client with the most connections could make some."""
        if len(self._client_of) >= self._most and not self._evict_one(self._greediest()):
            return False
        self._client_of[connection] = client
        self._by_client.setdefault(client, {})[connection] = None
        return True

    def fits_share(self, connection: Evictable) -> bool:
        """Whether the client of this connection keeps to its share, or could close an older connection for it."""
        own = self._by_client.get(self._client_of.get(connection, ""), {})
        return len(own) <= self._most_per_client or self._evict_one(own, but=connection)

    def move(self, connection: Evictable, client: str) -> None:
        """The connection has turned out to be this client's."""
        if self._client_of.get(connection) not in {client, None}:
            self.remove(connection)
            self._client_of[connection] = client
            self._by_client.setdefault(client, {})[connection] = None

    def remove(self, connection: Evictable) -> None:
        """The connection is over."""
        client = self._client_of.pop(connection, None)
        if client is not None:
            del self._by_client[client][connection]
            if not self._by_client[client]:
                del self._by_client[client]

    def _greediest(self) -> dict[Evictable, None]:
        return max(self._by_client.values(), key=len)

    def _evict_one(self, connections: dict[Evictable, None], but: Evictable | None = None) -> bool:
        """Close the oldest of these that may be closed; whether there was one."""
        victim = next((one for one in connections if one is not but and one.is_evictable), None)
        if victim:
            self.remove(victim)
            victim.evict()
        return victim is not None
