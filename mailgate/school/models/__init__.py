"""The tables. Times are whole seconds UTC, days are ISO dates, hours of the day are HH:MM: the same on every database.

A model is bound to its database per thread (`ThreadSafeDatabaseMetadata`): each worker thread of a store binds them to
its own, so that several stores may live in one process.
"""

from peewee import Database

from mailgate.school.models.access import (
    AddressRequest,
    AddressUse,
    Authenticator,
    Challenge,
    EnrolmentCode,
    Passkey,
    RecoveryCodes,
    Session,
)
from mailgate.school.models.audit import AuditHead, AuditRecord, AuditRepeat, AuditSeal
from mailgate.school.models.changes import Cause, Change, Upload
from mailgate.school.models.counters import Disposition, Handled, Tally
from mailgate.school.models.desk import Away, Digest, Reminder, Roll, Round
from mailgate.school.models.letters import Bounce, Delivery, Letter, Priority
from mailgate.school.models.notices import Ending, Notice, NoticeVersion, Question, Reply, State
from mailgate.school.models.people import (
    Duty,
    DutyKind,
    Former,
    Guardianship,
    Letters,
    Mailbox,
    RulesVersion,
    School,
    Source,
    StaffMember,
    Student,
)
from mailgate.school.models.retention import Purged, RegisterMonth
from mailgate.school.models.suspensions import Decision, Suspension
from mailgate.school.models.table import Table, locked, undone
from mailgate.school.models.year import Farewell, FormerSeat, NewYear, YearState

__all__ = [
    "TABLES",
    "AddressRequest",
    "AddressUse",
    "AuditHead",
    "AuditRecord",
    "AuditRepeat",
    "AuditSeal",
    "Authenticator",
    "Away",
    "Bounce",
    "Cause",
    "Challenge",
    "Change",
    "Decision",
    "Delivery",
    "Digest",
    "Disposition",
    "Duty",
    "DutyKind",
    "Ending",
    "EnrolmentCode",
    "Farewell",
    "Former",
    "FormerSeat",
    "Guardianship",
    "Handled",
    "Letter",
    "Letters",
    "Mailbox",
    "NewYear",
    "Notice",
    "NoticeVersion",
    "Passkey",
    "Priority",
    "Purged",
    "Question",
    "RecoveryCodes",
    "RegisterMonth",
    "Reminder",
    "Reply",
    "Roll",
    "Round",
    "RulesVersion",
    "School",
    "Session",
    "Source",
    "StaffMember",
    "State",
    "Student",
    "Suspension",
    "Table",
    "Tally",
    "Upload",
    "YearState",
    "bind",
    "locked",
    "undone",
]

TABLES: tuple[type[Table], ...] = (
    School,
    Mailbox,
    RulesVersion,
    Student,
    Guardianship,
    Former,
    EnrolmentCode,
    AddressRequest,
    StaffMember,
    Duty,
    Change,
    Upload,
    NewYear,
    Farewell,
    FormerSeat,
    Challenge,
    Session,
    Authenticator,
    RecoveryCodes,
    Passkey,
    Notice,
    NoticeVersion,
    Reply,
    Suspension,
    Question,
    Letter,
    Bounce,
    Handled,
    Tally,
    Digest,
    Reminder,
    Away,
    Roll,
    Round,
    RegisterMonth,
    Purged,
    AuditRecord,
    AuditRepeat,
    AuditSeal,
    AuditHead,
)


def bind(database: Database) -> None:
    """Bind every table to this database, for the current thread."""
    database.bind(TABLES, bind_refs=False, bind_backrefs=False)
