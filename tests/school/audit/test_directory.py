"""What the office and the operator do to schools, rosters and staff is on record."""

from mailgate.school.access import papers
from mailgate.school.audit.events import Event
from mailgate.school.directory.schools import apply, change, read_text, show, write_text
from mailgate.school.models import AuditRecord, Mailbox, Session, Student
from mailgate.school.moment import Moment, Origin, Way
from school.directory.imports.imported import (
    AT,
    JIRO,
    KATO,
    SATO,
    TARO,
    import_roster,
    import_roster_with_removals,
    import_staff,
)

OPERATOR = Moment(AT.now, origin=Origin(Way.COMMAND, name="tanaka"))


def recorded() -> list[tuple[str, str, str, int]]:
    """Event, who, whom and how many, in order."""
    columns = (AuditRecord.event, AuditRecord.actor_name, AuditRecord.subject_name, AuditRecord.count)
    return list(AuditRecord.select(*columns).order_by(AuditRecord.id).tuples())


def log_in(canonical: str) -> None:
    """Somebody has a session."""
    mailbox = Mailbox.get(Mailbox.canonical == canonical)
    Session.create(id=canonical, mailbox=mailbox, created=0, seen=0, ends=AT.now + 60, remembered=True)


def test_schools_that_are_added(schools: None) -> None:
    assert recorded() == [(Event.SCHOOL_ADDED, "", "", 1)] * 2


def test_a_school_that_changes(schools: None) -> None:
    change(OPERATOR, "takushin", "拓進中学校", None)
    rules = read_text(write_text(show("takushin")).replace("08:00", "09:00"))
    assert apply(OPERATOR, "takushin", rules)
    assert not apply(OPERATOR, "takushin", rules)
    assert recorded()[2:] == [(Event.SCHOOL_CHANGED, "tanaka", "", 1), (Event.RULES_CHANGED, "tanaka", "", 1)]


def test_a_roster_with_each_student_and_guardian(schools: None) -> None:
    import_roster(TARO)
    log_in("yamada@example.jp")
    import_roster_with_removals(TARO.replace("3,1,2", "3,1,3") + ",yamada@example.jp")
    assert recorded()[2:] == [
        (Event.STUDENT_ADDED, "", "", 1),
        (Event.GUARDIAN_ADDED, "", "y…@example.jp", 1),
        (Event.ROSTER_IMPORTED, "", "", 1),
        (Event.STUDENT_CHANGED, "", "", 1),
        (Event.GUARDIAN_REMOVED, "", "y…@example.jp", 1),
        (Event.ROSTER_IMPORTED, "", "", 1),
        (Event.SESSION_REMOVED, "", "y…@example.jp", 1),
    ]
    assert {student for (student,) in AuditRecord.select(AuditRecord.student).distinct().tuples()} == {
        None,
        Student.get().id,
    }


def test_staff_who_come_change_and_go(schools: None) -> None:
    import_roster(TARO)
    before = len(recorded())
    import_staff(SATO, KATO)
    log_in("kato@example.ed.jp")
    import_staff(SATO.replace("佐藤 恵", "佐藤 めぐみ"))
    assert recorded()[before:] == [
        (Event.STAFF_ADDED, "", "s…@example.ed.jp", 1),
        (Event.STAFF_ADDED, "", "k…@example.ed.jp", 1),
        (Event.STAFF_REMOVED, "", "k…@example.ed.jp", 1),
        (Event.STAFF_CHANGED, "", "s…@example.ed.jp", 1),
        (Event.SESSION_REMOVED, "", "k…@example.ed.jp", 1),
    ]


def test_codes_that_are_issued(schools: None) -> None:
    import_roster(TARO, JIRO)
    issuer = papers.Issuer(lambda secret, name: f"{secret}{name}", "key")
    papers.issue(OPERATOR, "takushin", None, issuer, renew=False)
    assert recorded()[-1] == (Event.CODES_ISSUED, "tanaka", "", 2)
