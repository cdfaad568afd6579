"""出席停止: which student is kept at home by the head's order, and what is known of the illness."""

from enum import StrEnum

from peewee import BigAutoField, BigIntegerField, CharField, ForeignKeyField, IntegerField

from mailgate.school.models.attendance.notices import Notice
from mailgate.school.models.people.schools import School, StaffMember, Student
from mailgate.school.models.table import Table


class Decision(StrEnum):
    """What became of a proposal: nobody decided yet, the head ordered the suspension, or decided against it."""

    PROPOSED = "proposed"
    ORDERED = "ordered"
    DECLINED = "declined"


class Suspension(Table):
    """A suspension that a notice proposed. Days are ISO dates, empty where they are not known yet.

    `first` and `last` are the days of the suspension; the other days are those of the illness
    (school/attendance/suspensions/course.py). `reported` is when a guardian told them, `decided` when staff decided.
    """

    id = BigAutoField()
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    student = ForeignKeyField(Student, on_delete="CASCADE")
    notice = ForeignKeyField(Notice, null=True, unique=True, on_delete="SET NULL")
    disease = CharField(32)
    first = CharField(10)
    last = CharField(10, default="")
    onset = CharField(10, default="")
    recovery = CharField(10, default="")
    cleared = CharField(10, default="")
    decision = CharField(10, default=Decision.PROPOSED.value)
    revision = IntegerField(default=1)
    created = BigIntegerField()
    reported = BigIntegerField(null=True)
    decided = BigIntegerField(null=True)
    decided_by = ForeignKeyField(StaffMember, null=True, on_delete="SET NULL", index=False)

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "first"), False),)
