"""The program's side: somebody acts, the clock seals, and `mailgate audit verify` looks."""

from support import Clock

from mailgate.ids import NoticeId
from mailgate.keys.key_file import new_key
from mailgate.keys.signing import Keyring
from mailgate.school.audit import records, seals
from mailgate.school.audit.events import Event
from mailgate.school.audit.verification import Anchor, verify
from mailgate.school.moment import Moment, Origin, Way
from mailgate.store import Store

KEYRING = Keyring([bytes.fromhex(new_key())], Clock())
PAGE = Origin(Way.PAGE, "203.0.113.9", None, "hanako@family.example")


async def act(store: Store, clock: Clock, *notices: int) -> None:
    """Somebody sends these notices, and a minute later the clock seals them."""
    for notice in notices:
        await store.write(records.record, Moment(clock(), origin=PAGE), Event.NOTICE_SENT, notice=NoticeId(notice))
    clock.forward(minutes=1)
    await store.write(seals.step, Moment(clock()), KEYRING)


async def found(store: Store, keyring: Keyring = KEYRING, *anchors: Anchor) -> set[tuple[str, int]]:
    """What `mailgate audit verify` finds, and in which batch."""
    return {(finding.code, finding.seal) for finding in (await store.read(verify, keyring, anchors)).findings}
