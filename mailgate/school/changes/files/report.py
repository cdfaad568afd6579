"""What a file does or would do, in words, and when somebody has to say again that they mean it."""

from dataclasses import dataclass

from mailgate.ids import ChangeId


@dataclass(frozen=True, slots=True)
class ChangedPerson:
    """What becomes of one person: how they were called before and after, and the words taken away and added."""

    before: str
    after: str
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Staying:
    """Addresses of a student that the file does not name and that stay; `beside` are those that it adds."""

    student: str
    addresses: tuple[str, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """How many students, or staff members, lose something, of how many; and of the families, how many lose access.

    A student loses by leaving or by losing an address; a staff member by losing a duty.
    """

    people: int
    of_people: int
    families: int = 0
    of_families: int = 0

    @property
    def is_large(self) -> bool:
        """Whether more than a tenth lose something."""
        return self.people * 10 > self.of_people or self.families * 10 > self.of_families


class TooManyLose(Exception):
    """Many would lose something, and nobody has said their exact number again."""

    def __init__(self, loss: Loss) -> None:
        super().__init__(f"{loss.people} of {loss.of_people}")
        self.loss = loss


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import does.

    `moved` have another seat, `changed` another name, address or duty. `left` leave, for a roster since the file gives
    their seat to somebody else. `kept` are people whom the file does not name and who stay, `staying` addresses,
    and `unknown` addresses that it takes from a student who has no such guardian. `losing` are the addresses that
    lose access. `change` names it in the journal, once it is done and has changed anything.
    """

    added: tuple[str, ...]
    moved: tuple[ChangedPerson, ...]
    changed: tuple[ChangedPerson, ...]
    unchanged: int
    kept: tuple[str, ...]
    left: tuple[str, ...]
    staying: tuple[Staying, ...]
    unknown: tuple[str, ...]
    losing: tuple[str, ...]
    loss: Loss
    change: ChangeId | None = None

    def agreed(self, said: int | None) -> None:
        """Raises TooManyLose unless few lose something, or `said` is their exact number."""
        if said != self.loss.people and (self.loss.is_large or said is not None):
            raise TooManyLose(self.loss)
