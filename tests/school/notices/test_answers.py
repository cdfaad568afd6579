"""What the answer to a question makes of the mail that was asked about, and what it leaves open."""

import pytest
from peewee import SqliteDatabase
from support.school import HANAKO, TARO, take_leaving_early
from wording.family import misread

from mailgate.school.directory import families
from mailgate.school.directory.families import Family
from mailgate.school.errors import UnclearMail
from mailgate.school.mail_text import MailText
from mailgate.school.models import Guardianship, Mailbox, Notice, School, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import by_mail
from mailgate.school.notices.conversation import answers, finding
from mailgate.school.notices.conversation.kept import Conversation
from mailgate.school.notices.questions import Asked

NOW = Moment(1_795_471_800)
"""Tuesday, 24 November 2026, 7:10 in Japan."""

ROWS = (
    # Whom it is about
    ("熱で休みます → 太郎の方です", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子の弟の太郎です", "太郎 sick 発熱 24"),
    ("熱で休みます → 花子の弟です", "open"),
    ("熱で休みます → 太郎の姉のほうです", "open"),
    ("熱で休みます → 花子も休みます", "open"),
    ("熱で休みます → 花子も太郎も", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    ("熱で休みます → neither", "open"),
    ("熱で休みます → both", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    ("熱で休みます → 1じゃなくて2", "open"),
    ("熱で休みます → 花子です。咳も出ています", "花子 sick 発熱 24"),
    ("熱で休みます → 花子です。熱ではなく腹痛です", "花子 sick 腹痛 24"),
    ("熱で休みます → 花子です。太郎も休むかもしれません", "open"),
    # Why
    ("花子は休みます → 昨日からの熱です", "花子 sick 発熱 24"),
    ("花子は休みます → 昨日病院でインフルエンザA型と診断されました", "花子 sick インフルエンザA型 24"),
    ("花子は休みます → 昨日は熱がありましたが今日は咳です", "open"),
    ("花子は休みます → 太郎の発熱です", "open"),
    ("花子は休みます → 太郎が発熱です", "open"),
    ("花子は休みます → 2人とも熱です", "open"),
    ("花子は休みます → 通院で遅刻します", "open"),
    ("花子は休みます → 通院で10時に着きます", "open"),
    ("花子は休みます → 発熱です。太郎は元気です", "花子 sick 発熱 24"),
    ("花子は休みます → 発熱です。太郎も同じです", "花子 sick 発熱 24 & 太郎 sick 発熱 24"),
    # What
    ("花子が熱です → 今日は休みます", "花子 sick 発熱 24"),
    ("花子が熱です → 明日は休みます", "花子 sick 発熱 25"),
    ("花子が熱です → 太郎が休みです", "open"),
    ("花子が熱です → 休みです。太郎も腹痛で休みます", "花子 sick 発熱 24 & 太郎 sick 腹痛 24"),
    # When
    ("花子は次の金曜に法事で休みます → 27日です", "花子 absence その他 27"),
    ("花子は次の金曜に法事で休みます → 両方です", "open"),
    ("花子は次の金曜に法事で休みます → 2日間です", "open"),
    ("花子は次の金曜に法事で休みます → 2日です", "open"),
)


@pytest.fixture
def family(schools: None) -> Family:
    """花子 of the third grade and 太郎 of the first, at a school that takes notices of leaving early."""
    take_leaving_early()
    mailbox = Mailbox.create(address="a@mail.example", canonical="a@mail.example")
    for name, grade in ((HANAKO, "3"), (TARO, "1")):
        student = Student.create(school=School.get(), grade=grade, classroom="1", number="1", name=name)
        Guardianship.create(student=student, mailbox=mailbox)
    return families.load(mailbox.id)


def test_an_answer_makes_what_it_says_or_leaves_it_open(database: SqliteDatabase, family: Family) -> None:
    def stands(row: str) -> str:
        mail, _, answer = row.partition(" → ")
        with database.atomic() as transaction:
            made = _answered(family, MailText(mail, mail), MailText(answer, answer))
            transaction.rollback()
        return made

    assert not misread(ROWS, stands)


def _answered(family: Family, mail: MailText, answer: MailText) -> str:
    """What the school gets of a mail and of the answer to the question about it."""
    unclear = UnclearMail(*by_mail.judge(NOW, family, mail).why)
    asked = Asked(finding.open_points(NOW, family, mail, unclear), NOW.now)
    try:
        answers.act(NOW, family, Conversation(asked), answer, "a" * 64)
    except answers.Unanswered:
        return "open"
    return " & ".join(
        f"{row.student.name[-2:]} {row.kind} {row.reason} {row.date[-2:]}"
        for row in Notice.select().order_by(Notice.date, Notice.student)
    )
