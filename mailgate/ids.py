"""What the rows of the tables are named by: each table has a number of its own kind, so that none passes for another.

A number becomes one of these where it comes from outside (a token, a path, a command line). What peewee returns is
untyped and needs no conversion.
"""

from typing import NewType

SchoolId = NewType("SchoolId", int)
MailboxId = NewType("MailboxId", int)
StudentId = NewType("StudentId", int)
StaffId = NewType("StaffId", int)
NoticeId = NewType("NoticeId", int)
QuestionId = NewType("QuestionId", int)
LetterId = NewType("LetterId", int)
ChangeId = NewType("ChangeId", int)
DigestId = NewType("DigestId", int)
RollId = NewType("RollId", int)
EnrolmentCodeId = NewType("EnrolmentCodeId", int)
SuspensionId = NewType("SuspensionId", int)
NewYearId = NewType("NewYearId", int)
