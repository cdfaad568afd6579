"""Enrols mailboxes as guardians by a code on a paper from the school, and lets guardians leave.

A mail to `register+CODE@` causes a letter to the address in From; only the answer to that letter proves the mailbox.
Then the other guardians and the office are told, and the office can undo it.

Threats: guessing (80 bits; wrong codes are counted by sender, and never answered), a paper in wrong hands (the others
are told, and when the office undoes it the code is void for good), a forged From (the letter goes to the real owner,
who does not answer).
"""

import re
from enum import StrEnum

from mailgate.addresses.reply import JoinAddress, LeaveAddress, RemoveAddress
from mailgate.mail.addresses import Address
from mailgate.school import limits
from mailgate.school.access import guardians, papers
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.changes.acts import guardians as acts
from mailgate.school.directory import families, people
from mailgate.school.directory.families import Family
from mailgate.school.directory.mailboxes import address_number, register
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import outbox
from mailgate.school.mail_text import MailText
from mailgate.school.models import EnrolmentCode, Guardianship, Mailbox, School, Source, Student
from mailgate.school.moment import DAY, HOUR, Moment
from mailgate.wording.normalization import folded, shown, unquoted
from mailgate.wording.reader import read

LETTERS_A_DAY = 10
"""How many letters a mailbox gets for right codes; wrong ones, which others may write in its name, use up none."""

WRONG_AN_HOUR = 1_000
"""How many wrong codes an hour one sender may write before no code of theirs is looked at.

Each sender is counted apart, and what is proven to be theirs apart from what others may have written in their name.
"""

LONGEST_FAREWELL = 100
_TYPED = str.maketrans("oil", "011", "- ")

# -- enrolling ----------------------------------------------------------------------------------------


def ask(at: Moment, sender: Address, authenticated: bool, typed: str, answering: outbox.Thread) -> None:
    """Send the letter that a mail to register+CODE@ asks for, if the code is right; a wrong one is never answered.

    `authenticated` says whether the mail is proven to be from its sender.
    """
    wrong = f"wrong codes {'proven' if authenticated else 'claimed'} {limits.anonymous(sender.canonical)}"
    if limits.counted(at, wrong, HOUR) >= WRONG_AN_HOUR:
        return
    row = papers.of_word(typed.casefold().translate(_TYPED))
    if row is None:
        limits.count(at, wrong, 1, HOUR)
        record_repeated(at, Event.CODE_REFUSED)
    elif limits.within(at, f"enrolling {limits.anonymous(sender.canonical)}", LETTERS_A_DAY, DAY):
        is_open = papers.is_good(at, row)
        facts = {"open": is_open, "school": guardians.school_facts(row.student.school)}
        reply = JoinAddress(row.id, address_number(sender)) if is_open else None
        letter = outbox.Outgoing(_mailbox_of(sender), "enrol", facts, reply=reply, answering=answering)
        outbox.enqueue(at, [letter])


def join(at: Moment, sender: Address, answered: JoinAddress) -> bool:
    """Take the answer to that letter: enrol the mailbox. False where it is another's letter, or too late."""
    row = EnrolmentCode.get_or_none(EnrolmentCode.id == answered.code)
    if row is None or answered.sender != address_number(sender) or not papers.is_good(at, row):
        return False
    mailbox = Mailbox.get_by_id(register([sender])[sender.canonical])
    if people.speaks_for(mailbox.id, row.student_id):
        # Who was bound to the student by the school has come by themselves now, and stays when that is undone.
        this = (Guardianship.student == row.student_id) & (Guardianship.mailbox == mailbox.id)
        Guardianship.update(source=Source.PAPER).where(this).execute()
        return True
    guardians.join(at.of(mailbox.id, mailbox.address), row, mailbox)
    outbox.enqueue(at, [outbox.Outgoing(mailbox, "enrolled", guardians.facts_of(row.student, mailbox))])
    return True


def _mailbox_of(address: Address) -> Mailbox:
    known = Mailbox.get_or_none(Mailbox.canonical == address.canonical)
    return known or people.unregistered(address)


# -- leaving ------------------------------------------------------------------------------------------


class RemovalOutcome(StrEnum):
    """What became of the office's reply that undoes an enrolment."""

    DONE = "done"
    UNCLEAR = "unclear"
    ALREADY = "already"


def remove(at: Moment, answered: RemoveAddress, text: MailText) -> RemovalOutcome:
    """Take a guardian away again, where the office says so. ALREADY: it was done before, or is not theirs to do."""
    student = Student.select(Student, School).join(School).where(Student.id == answered.student).first()
    if student is None or not _takes_back(at, student, text):
        return RemovalOutcome.UNCLEAR
    if answered.mailbox not in {each.id for each in people.office_of(student)}:
        return RemovalOutcome.ALREADY
    return RemovalOutcome.DONE if acts.remove(at, student, answered.guardian) else RemovalOutcome.ALREADY


def _takes_back(at: Moment, student: Student, text: MailText) -> bool:
    now = SchoolDay(at, student.school).now
    students = (families.as_read(student),)
    return text.readings.of(read, text.written, students=students, now=now).act == "withdraw"


def leave_address(at: Moment, family: Family) -> LeaveAddress:
    """Where a guardian says that they mean it: good on the day that they asked."""
    return LeaveAddress(family.mailbox, family.school_day(at).day)


def asks_to_leave(text: str) -> bool:
    """Whether a text says that its writer leaves, and nothing else."""
    return len(text) <= LONGEST_FAREWELL and bool(_LEAVES.fullmatch(unquoted(folded(shown(text))).strip()))


_LEAVES = re.compile(
    r"(?:退会(?:し(?:ます|たい(?:です)?)|する|を?希望(?:します)?|を?お願い(?:し|いたし)ます)?|leave)[\s。.!]*"
)
