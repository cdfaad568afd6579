"""Who has not answered a survey: of whose children, or of whose family, an answer is missing."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from mailgate.ids import MailboxId, StudentId
from mailgate.school.models import Answer, Guardianship, Per, Recipient, Survey, SurveyItem
from mailgate.school.news import audiences

SOME = 500
"""Of how many mailboxes one statement asks, at most."""


@dataclass(frozen=True, slots=True)
class Families:
    """The children for whom a survey is, by each guardian's mailbox, and their guardians, by child."""

    children: Mapping[MailboxId, set[StudentId]] = field(default_factory=lambda: defaultdict(set))
    guardians: Mapping[StudentId, set[MailboxId]] = field(default_factory=lambda: defaultdict(set))

    def of(self, mailboxes: Collection[MailboxId]) -> set[StudentId]:
        """The children of these mailboxes."""
        return {child for mailbox in mailboxes for child in self.children.get(mailbox, ())}

    def around(self, mailbox: MailboxId) -> set[MailboxId]:
        """This mailbox and those of the other guardians of its children: who answer together as one family."""
        return {mailbox}.union(*(self.guardians[child] for child in self.children.get(mailbox, ())))


def families(survey: Survey) -> Families:
    """All families among the audience. It is a long list, which is read beside the writer."""
    found = Families()
    meant = audiences.students(audiences.targets_of(survey.announcement_id))
    if meant is not None:
        rows = Guardianship.select(Guardianship.mailbox, Guardianship.student).where(Guardianship.student.in_(meant))
        for mailbox, student in rows.tuples():
            found.children[mailbox].add(student)
            found.guardians[student].add(mailbox)
    return found


def now_among(survey: Survey, known: Families, mailboxes: Sequence[MailboxId]) -> list[MailboxId]:
    """Those of these mailboxes that have something left to answer at this moment."""
    around = set().union(*map(known.around, mailboxes))
    rows = Recipient.select(Recipient.mailbox).where(
        Recipient.announcement == survey.announcement_id,
        Recipient.mailbox.in_(list(around)),
        Recipient.answered.is_null(False),
    )
    return among(survey, known, mailboxes, {mailbox for (mailbox,) in rows.tuples()})


def among(
    survey: Survey, known: Families, mailboxes: Sequence[MailboxId], done: Collection[MailboxId]
) -> list[MailboxId]:
    """Those of these mailboxes that have something left to answer, where `done` have answered all.

    For a child, or a family, the answer of either guardian counts.
    """
    if survey.per == Per.FAMILY:
        return [mailbox for mailbox in mailboxes if known.around(mailbox).isdisjoint(done)]
    open_ones = _open(survey, known.of(mailboxes))
    return [
        mailbox
        for mailbox in mailboxes
        if (known.children[mailbox] & open_ones if mailbox in known.children else mailbox not in done)
    ]


def _open(survey: Survey, children: Collection[StudentId]) -> set[StudentId]:
    """Those of these children of whom the answer to an item is missing that has to be answered."""
    needed = [row.id for row in SurveyItem.select().where(SurveyItem.survey == survey.id, SurveyItem.needed)]
    rows = Answer.select(Answer.student, Answer.item).where(
        Answer.item.in_(needed), Answer.student.in_(list(children)), Answer.replaced.is_null()
    )
    given: dict[StudentId, set[int]] = defaultdict(set)
    for student, item in rows.tuples():
        given[student].add(item)
    return {child for child in children if len(given[child]) < len(needed)}
