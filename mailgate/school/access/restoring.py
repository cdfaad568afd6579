"""What has to end in a database that comes from a copy: what was on its way then, and every way in."""

from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.models import Challenge, Delivery, Letter, Session
from mailgate.school.moment import Moment

WHY = "a backup was restored: whether it was sent since, nobody knows"


def settle(at: Moment) -> int:
    """End sessions and login links, and give up the letters that waited: one unit of work. Returns how many waited.

    What became of these letters after the copy was made is not known. The operator sees them (`mailgate queue`), and
    may send one again. Fingerprints of mails stay: a mail that had its effect before the copy has none again.
    """
    waiting = Letter.state == Delivery.WAITING
    given_up = Letter.update(state=Delivery.FAILED, settled=at.now, error=WHY).where(waiting).execute()
    Session.delete().execute()
    Challenge.update(open=False).execute()
    record(at, Event.DATABASE_RESTORED, count=int(given_up))
    return int(given_up)
