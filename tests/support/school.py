"""The made-up schools of a running gateway, and who is who in them."""

import json
import tomllib

from mailgate.resources import TEMPLATES
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.directory.schools import default_rules, write_rules
from mailgate.school.models import Duty, DutyKind, Guardianship, Mailbox, Notice, School, StaffMember, Student

PRIMARY, SECONDARY = "青葉小学校", "青葉中学校"
PHONES = {PRIMARY: "0144-00-0001", SECONDARY: "0144-00-0002"}

TARO, HANAKO, JIRO, MIKI = "山田 太郎", "山田 花子", "山田 次郎", "鈴木 美紀"
STUDENTS = {
    TARO: (PRIMARY, "3", "1", "12"),
    HANAKO: (PRIMARY, "1", "2", "20"),
    JIRO: (SECONDARY, "2", "1", "30"),
    MIKI: (PRIMARY, "3", "1", "8"),
}
GUARDIANS = {
    "mother": ("yamada.h..h@docomo.example", (TARO, HANAKO, JIRO)),
    "father": ("Yamada.Ichiro@mail.example", (TARO, HANAKO, JIRO)),
    "neighbour": ("suzuki@mail.example", (MIKI,)),
}
STAFF = {
    "teacher": ("佐藤 恵", "sato@school.example", PRIMARY, DutyKind.HOMEROOM, "3", "1"),
    "other_teacher": ("高橋 誠", "takahashi@school.example", PRIMARY, DutyKind.HOMEROOM, "1", "2"),
    "nurse": ("伊藤 舞", "ito@school.example", PRIMARY, DutyKind.NURSE, "", ""),
    "office": ("事務室", "office@school.example", PRIMARY, DutyKind.OFFICE, "", ""),
    "secondary_teacher": ("渡辺 亮", "watanabe@chugaku.example", SECONDARY, DutyKind.HOMEROOM, "2", "1"),
}
STRANGER = "stranger@elsewhere.example"


def settle_in() -> None:
    """Put everybody into an empty database: one unit of work."""
    rules = write_rules(default_rules(DEFAULT_ZONE))
    schools = {
        name: School.create(code=f"s{number}", name=name, phone=PHONES[name], rules=rules)
        for number, name in enumerate((PRIMARY, SECONDARY), 1)
    }
    students = {
        name: Student.create(school=schools[school], grade=grade, classroom=classroom, number=number, name=name)
        for name, (school, grade, classroom, number) in STUDENTS.items()
    }
    for address, family in GUARDIANS.values():
        mailbox = _mailbox(address)
        for student in family:
            Guardianship.create(student=students[student], mailbox=mailbox)
    for name, address, school, duty, grade, classroom in STAFF.values():
        member = StaffMember.create(school=schools[school], mailbox=_mailbox(address), name=name)
        Duty.create(staff=member, kind=duty, grade=grade, classroom=classroom)


def take_leaving_early() -> None:
    """Switch on notices of leaving early at every school: one unit of work."""
    kinds = tomllib.loads((TEMPLATES / "demo" / "leave-early.toml").read_text("utf-8"))["kind"]
    for school in School.select():
        document = json.loads(school.rules)
        document["kind"] += kinds
        school.rules = json.dumps(write_document(read_document(document)))
        school.save()


def in_short(row: Notice) -> str:
    """A notice on one line: the given name, kind, reason, day or days, moment of leaving, and who comes."""
    days = row.date[-2:] if row.until == row.date else f"{row.date[-2:]}-{row.until[-2:]}"
    return " ".join(filter(None, [row.student.name[-2:], row.kind, row.reason, days, row.departure, row.pickup]))


def _mailbox(address: str) -> int:
    return int(Mailbox.create(address=address, canonical=address.lower()).id)
