"""A moment stays what it is when more becomes known of its request."""

from dataclasses import replace

from mailgate.ids import MailboxId
from mailgate.school.moment import Moment, Origin, Way


def test_who_asked_changes_nothing_of_when() -> None:
    at = Moment(5, origin=Origin(Way.MAIL, "192.0.2.1"), received=4, latest=6, first_asked=3)
    known = at.of(MailboxId(7), "mother@x.example")
    assert known.origin == Origin(Way.MAIL, "192.0.2.1", MailboxId(7), "mother@x.example")
    assert replace(known, origin=at.origin) == at
