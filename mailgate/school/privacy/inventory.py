"""Every table and column that there is: what an export shows of a person, what it leaves out, and how long it is kept.

A table or a column that does not stand here fails a test, so that nobody adds one without saying what becomes of it.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from mailgate.school import models
from mailgate.school.models import Table

ANOTHERS = "it is about other people as well, or about none"
OPENS = "it, or what is made of it, opens a door"
INSIDE = "it says how the gateway works and nothing of a person"
ENCRYPTED = "it can be read with the key file alone, and goes after three days"
DIGESTED = "whose it is can only be found by somebody who knows the address, and it goes after ten days"


class Holding(NamedTuple):
    """What a table holds of a person.

    `kept` is the row of docs/privacy.md that says how long. Of each column that is not `shown`, `left_out` says why.
    Foreign keys are in neither: what they lead to is shown in its place.
    """

    kept: str
    shown: tuple[str, ...] = ()
    left_out: Mapping[str, str] = {}


def _but(why: str, *columns: str) -> dict[str, str]:
    return dict.fromkeys(columns, why)


NOTICES, SENT, MAILBOXES = "notices with their replies", "sent letters", "mailboxes of people who have left"
STUDENTS, SCHOOLS, STAFF = "students who left", "schools", "staff members with their duties"
NEWS, GROUPS = "announcements with their recipients and answers", "groups for announcements"
FILES = "files of announcements"
FACTORS, YEARS, RECORDS = "second factors of staff", "changes to a new school year", "the audit log"

INVENTORY: Mapping[type[Table], Holding] = {
    models.School: Holding(SCHOOLS, ("name",), _but(ANOTHERS, "id", "code", "phone", "rules", "closed")),
    models.RulesVersion: Holding(
        "settings as they were before",
        (),
        _but(ANOTHERS, "id", "revision", "name", "phone", "rules", "ended", "way", "actor_name"),
    ),
    models.Mailbox: Holding(
        MAILBOXES,
        ("id", "address", "canonical", "language", "suspect_since", "suspended"),
        _but(INSIDE, "has_preferences"),
    ),
    models.Student: Holding(
        STUDENTS, ("id", "grade", "classroom", "number", "name", "kana", "enrolled", "since", "left", "born", "phone")
    ),
    models.Guardianship: Holding(STUDENTS, ("source",)),
    models.Former: Holding(MAILBOXES),
    models.EnrolmentCode: Holding(
        "enrolment codes", ("id", "expires", "uses", "void"), _but(OPENS, "digest", "secret", "key_name")
    ),
    models.AddressRequest: Holding(
        "changes of address",
        ("address", "use", "expires", "done", "undone"),
        _but(INSIDE, "id", "canonical", "moved"),
    ),
    models.StaffMember: Holding(STAFF, ("id", "name", "letters", "digest_at")),
    models.Duty: Holding(STAFF, ("kind", "grade", "classroom"), _but(INSIDE, "id")),
    models.Challenge: Holding("login links", ("created", "expires", "tries", "open", "proven"), _but(OPENS, "id")),
    models.Session: Holding(
        "sessions", ("created", "seen", "ends", "remembered", "device", "verified"), _but(OPENS, "id")
    ),
    models.Authenticator: Holding(
        FACTORS, ("active", "created"), _but(OPENS, "nonce", "key_name", "step") | _but(INSIDE, "id")
    ),
    models.RecoveryCodes: Holding(FACTORS, ("created",), _but(OPENS, "nonce", "key_name", "used") | _but(INSIDE, "id")),
    models.Passkey: Holding(
        FACTORS,
        ("name", "created", "used"),
        _but(OPENS, "credential", "public_key", "sign_count") | _but(INSIDE, "id"),
    ),
    models.Preference: Holding(MAILBOXES, ("channel", "topic")),
    models.LineUser: Holding(MAILBOXES, ("user", "linked", "blocked")),
    models.LineNonce: Holding("links to LINE that were begun", ("expires",), _but(OPENS, "digest")),
    models.LineEnrolment: Holding(
        "enrolments by LINE that wait", ("asked", "tries"), _but(INSIDE, "id", "user", "number", "language")
    ),
    models.PushSubscription: Holding(
        "devices that show notes, and what is told there",
        ("device", "created", "succeeded"),
        _but(OPENS, "endpoint", "p256dh", "auth") | _but(INSIDE, "id", "vapid"),
    ),
    models.Notice: Holding(
        NOTICES,
        (
            *("id", "kind", "kind_name", "reason", "date", "until", "arrival", "departure", "pickup", "phone"),
            *("remarks", "after_deadline", "way", "taken_by", "state", "revision", "created", "updated", "confirmed"),
        ),
        _but(INSIDE, "form"),
    ),
    models.NoticeVersion: Holding(
        "what a notice said before it was changed or corrected",
        ("revision", "said", "ended", "ended_by", "way", "by_staff", "why"),
        _but(INSIDE, "id"),
    ),
    models.Reply: Holding(NOTICES, ("text", "created"), _but(INSIDE, "id") | _but(ANOTHERS, "readers")),
    models.Suspension: Holding(
        "suspensions of attendance with the days of an illness",
        (
            *("disease", "first", "last", "onset", "recovery", "cleared", "decision"),
            *("revision", "created", "reported", "decided"),
        ),
        _but(INSIDE, "id"),
    ),
    models.Question: Holding(
        "questions", ("asked", "times", "answered", "created"), _but(INSIDE, "id") | _but(ENCRYPTED, "kept")
    ),
    models.Letter: Holding(
        SENT,
        (
            *("id", "channel", "recipient", "template", "state", "attempts", "created", "due", "settled", "error"),
            "response",
        ),
        _but(INSIDE, "beside", "domain", "priority", "author", "turn", "reference", "key_name", "mail", "claimed_by")
        | {"data": "it has no text any more once it was sent; the letter itself is in the mailbox"},
    ),
    models.Bounce: Holding("bounces", ("letter", "kind", "created", "over")),
    models.Rest: Holding("domains that wanted fewer letters", (), _but(INSIDE, "domain", "until")),
    models.Handled: Holding(
        "fingerprints of mails",
        (),
        _but(INSIDE, "fingerprint", "created")
        | _but(DIGESTED, "mail", "sender", "message_id", "command", "sign", "disposition"),
    ),
    models.Tally: Holding("counts for limits", (), _but(INSIDE, "name", "span", "ends", "count")),
    models.Digest: Holding(
        "lists for staff", (), _but(INSIDE, "id", "slot", "created") | {"entries": "it has numbers of notices alone"}
    ),
    models.Reminder: Holding(NOTICES, (), _but(INSIDE, "step", "created")),
    models.Away: Holding(STAFF, ("day",)),
    models.Roll: Holding(
        "roll calls", ("day", "grade", "classroom", "empty", "asked", "explained"), _but(INSIDE, "id", "created")
    ),
    models.Round: Holding(SCHOOLS, (), _but(INSIDE, "due")),
    models.RecipientGroup: Holding(GROUPS, ("name", "own"), _but(INSIDE, "id")),
    models.GroupMember: Holding(GROUPS, (), _but(INSIDE, "id")),
    models.Unsubscription: Holding(GROUPS, ("created", "way")),
    models.Announcement: Holding(
        NEWS,
        ("id", "kind", "state", "language", "author_name", "reply_to", "started"),
        _but(ANOTHERS, "revision", "created", "updated", "send_at", "undo_until", "approved", "finished")
        | _but(INSIDE, "form", "due", "cursor", "round", "repeat_minutes", "repeats", "reference", "digest")
        | _but(INSIDE, "audience_count"),
    ),
    models.AnnouncementText: Holding(NEWS, ("language", "subject", "body")),
    models.Audience: Holding(NEWS, (), _but(INSIDE, "id") | _but(ANOTHERS, "kind", "grade", "classroom")),
    models.Recipient: Holding(
        NEWS,
        ("withheld", "letter", "handed_over", "read", "read_way", "reminders", "reminded", "answered"),
        _but(INSIDE, "id"),
    ),
    models.Attachment: Holding(
        FILES, ("name", "media_type", "size"), _but(INSIDE, "id", "position", "digest", "created")
    ),
    models.AttachmentBlock: Holding(FILES, (), _but(INSIDE, "id", "position") | _but(ANOTHERS, "content")),
    models.Survey: Holding(
        NEWS,
        ("per", "deadline"),
        _but(INSIDE, "id", "remind_hours", "remind_daily", "remind_at", "results_open"),
    ),
    models.SurveyItem: Holding(NEWS, ("position", "kind", "wordings"), _but(INSIDE, "id", "needed", "least", "most")),
    models.Answer: Holding(NEWS, ("value", "created", "way", "replaced"), _but(INSIDE, "id")),
    models.AnnouncementAct: Holding(
        NEWS, (), _but(INSIDE, "id") | _but(ANOTHERS, "kind", "created", "way", "actor_name", "said", "why")
    ),
    models.RegisterMonth: Holding(SCHOOLS, (), _but(ANOTHERS, "month", "exported", "told")),
    models.Purged: Holding("counts of purges", (), _but(ANOTHERS, "day", "school", "what", "count")),
    models.Backup: Holding("the time of the last backup", (), _but(INSIDE, "created")),
    models.Change: Holding(
        "changes of the roster, the staff and groups",
        (),
        _but(INSIDE, "id", "cause", "created", "until", "undone") | _but(ANOTHERS, "author", "content"),
    ),
    models.Upload: Holding(
        "uploaded files",
        (),
        _but(INSIDE, "id", "cause", "created") | _but(ANOTHERS, "author", "name", "content"),
    ),
    models.NewYear: Holding(
        YEARS, (), _but(INSIDE, "id", "day", "state", "created") | _but(ANOTHERS, "content", "author", "outcome")
    ),
    models.Farewell: Holding(YEARS, ("ends",), _but(INSIDE, "due")),
    models.FormerSeat: Holding(STUDENTS, ("grade", "classroom", "number", "first", "last"), _but(INSIDE, "id")),
    models.AuditRecord: Holding(
        RECORDS,
        ("id", "created", "event", "way", "client", "actor_name", "subject_name", "student", "notice", "count"),
        _but(INSIDE, "actor", "subject", "school", "mail", "seal"),
    ),
    models.AuditRepeat: Holding(
        RECORDS, (), _but(INSIDE, "minute", "event", "way", "client", "actor", "actor_name", "count")
    ),
    models.AuditSeal: Holding(
        RECORDS, (), _but(INSIDE, "number", "created", "records", "proven", "previous", "digest")
    ),
    models.AuditHead: Holding(RECORDS, (), _but(INSIDE, "id", "seal", "digest", "purged", "proof")),
}


def shown(row: Any) -> dict[str, Any]:
    """The columns of a row that an export shows."""
    return {name: row.__data__[name] for name in INVENTORY[type(row)].shown}
