"""How much of the memory, and of the room for temporary files, those who send something hold at once."""

from dataclasses import dataclass


@dataclass(slots=True)
class BytesInFlight:
    """How many bytes all connections of a server hold, and how many they may hold."""

    most: int
    held: int = 0

    @property
    def is_full(self) -> bool:
        """Whether nothing further may begin or grow."""
        return self.held > self.most
