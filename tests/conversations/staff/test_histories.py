"""What has become of a notice and what a student's year comes to: for those whose duty allows it, and the family."""

import json

import pytest
from support import RunningGateway
from support.school import MIKI, PRIMARY, TARO, take_leaving_early

from conversations.morning import changes, tells
from mailgate.school.models import AuditRecord, Decision, Notice, School, Student, Suspension


async def a_morning(gateway: RunningGateway) -> None:
    """The mother tells, changes; the teacher confirms and replies again; the office corrects."""
    notice = await tells(gateway, TARO, remarks="昨夜から")
    gateway.clock.forward(minutes=5)
    await changes(gateway, notice, "腹痛")
    gateway.clock.forward(minutes=5)
    told = await gateway.teacher.letter("変更")
    await gateway.teacher.replies(told, "お大事に")
    await gateway.mother.letter("確認しました")
    gateway.clock.forward(minutes=5)
    await gateway.teacher.replies(told, "プリントを届けます")
    await gateway.mother.letter("返信があります")
    gateway.clock.forward(minutes=5)
    await gateway.office.logs_in()
    page = await gateway.office.opens("/desk/notices/1/correct")
    look = await page.press("訂正を確かめる", kind="遅刻", reason="腹痛", why="お電話で伺いました")
    await look.press("訂正する")


async def test_the_history_of_a_notice_says_who_did_what_when_and_how(gateway: RunningGateway) -> None:
    await a_morning(gateway)
    page = await (await gateway.office.opens("/desk/notices/1")).follow("この連絡の経過")
    told = [
        *("送信 保護者", "変更 保護者", "理由: 発熱 → 腹痛", "確認済 佐藤 恵 メール", "お大事に"),
        *("プリントを届けます", "訂正 事務室 ページ", "欠席（病欠） → 遅刻", "お電話で伺いました", "閲覧 事務室"),
    ]
    places = [page.text.find(words) for words in told]
    assert -1 not in places, page.text
    assert places == sorted(places)
    assert "訂正の知らせ" in page.text


async def test_the_history_says_when_a_student_leaves_and_who_comes(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(take_leaving_early)
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter("ログイン")
    await gateway.mother.replies(letter, "太郎は今日14時に早退します。祖母が迎えに行きます")
    await gateway.mother.letter("受け付けました")
    await gateway.office.logs_in()
    page = await gateway.office.opens("/desk/notices/1/correct")
    look = await page.press("訂正を確かめる", departure="2時間目のあと", pickup="母", why="お電話で伺いました")
    await look.press("訂正する")
    page = await gateway.office.opens("/desk/notices/1/history")
    assert "早退の時刻: 14:00ごろ → 2時間目のあと" in page.text
    assert "お迎えの人: 祖母 → 母" in page.text


async def test_hours_are_written_one_way(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await gateway.office.logs_in()
    page = await gateway.office.opens("/desk/notices/1/correct")
    look = await page.press("訂正を確かめる", kind="遅刻", reason="腹痛", arrival="09:30", why="お電話で伺いました")
    assert "09:30" not in look.text
    await look.press("訂正する")
    letter = await gateway.mother.letter("訂正しました")
    assert "到着予定: なし → 9:30" in letter.text
    history = await gateway.office.opens("/desk/notices/1/history")
    assert "到着予定: なし → 9:30" in history.text
    year = await (await gateway.office.opens("/desk/notices/1")).follow("この児童・生徒の年度の記録")
    assert "9:30ごろ到着" in year.text
    assert "09:30" not in year.text


async def test_letters_that_came_back_stand_in_the_history(gateway: RunningGateway) -> None:
    await a_morning(gateway)
    sent = await gateway.mother.letter("訂正しました")
    bounce = f"From: mailer-daemon@x.example\r\nTo: {sent.envelope_sender}\r\n\r\n550 5.1.1 user unknown".encode()
    await gateway.stranger.sends(bounce, [sent.envelope_sender], sender="")
    page = await gateway.office.opens("/desk/notices/1/history")
    assert f"訂正の知らせ 戻ってきました {gateway.mother.address}" in page.text


async def test_reading_a_history_is_on_record_once(gateway: RunningGateway) -> None:
    await a_morning(gateway)
    for _ in range(3):
        await gateway.office.opens("/desk/notices/1/history")
        await gateway.office.opens("/desk/students/1")

    def read() -> list[str]:
        rows = AuditRecord.select().where(
            AuditRecord.event.in_(("sensitive_read:notice-history", "sensitive_read:student-history"))
        )
        return sorted(row.event for row in rows)

    assert await gateway.dependencies.store.read(read) == [
        "sensitive_read:notice-history",
        "sensitive_read:student-history",
    ]


async def test_a_family_sees_who_at_the_school_did_what(gateway: RunningGateway) -> None:
    await a_morning(gateway)
    await gateway.mother.logs_in()
    page = await gateway.mother.opens("/notices/1")
    for words in ("送信 あなた", "確認済 佐藤 恵", "訂正 事務室", "お電話で伺いました"):
        assert words in page.text
    assert "閲覧" not in page.text
    await gateway.father.logs_in()
    assert "送信 ほかの保護者の方" in (await gateway.father.opens("/notices/1")).text


async def test_nobody_else_reads_them(gateway: RunningGateway) -> None:
    await a_morning(gateway)
    for person in (gateway.neighbour, gateway.other_teacher, gateway.secondary_teacher):
        await person.logs_in()
        for page in ("/desk/notices/1/history", "/desk/students/1", "/desk/students/x", "/desk/students/99999"):
            assert (await person.opens(page)).status == 404


async def test_a_student_s_year_by_kind_reason_run_and_weekday(gateway: RunningGateway) -> None:
    for day in ("2026-10-05", "2026-10-19", "2026-10-26"):  # 12 October is a holiday
        gateway.clock.set(f"{day} 07:00")
        await tells(gateway, TARO, reason="腹痛", date=day)
    gateway.clock.set("2026-11-19 07:00")
    await tells(gateway, TARO, date="2026-11-19")
    await tells(gateway, TARO, date="2026-11-20")
    gateway.clock.set("2026-11-24 07:00")
    await tells(gateway, TARO)
    await gateway.teacher.logs_in()
    taro = (await gateway.dependencies.store.read(lambda: Student.get(Student.name == TARO))).id
    page = await gateway.teacher.opens(f"/desk/students/{taro}")
    assert "病欠 6日" in page.text
    assert "病欠 腹痛 3" in page.text
    assert "3日続けて欠席" in page.text, "23 November is a holiday"
    assert "月曜日の欠席が3週続きました" in page.text
    assert "10月5日" in page.text
    assert MIKI not in page.text


async def test_a_suspension_counts_as_such(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)

    def order() -> None:
        notice = Notice.get_by_id(1)
        days = {"first": "2026-11-24", "last": "2026-11-25", "created": 0}
        of = {"school": notice.school_id, "student": notice.student_id, "notice": notice}
        Suspension.create(**of, **days, disease="influenza", decision=Decision.ORDERED)

    await gateway.dependencies.store.write(order)
    gateway.clock.set("2026-11-26 07:00")
    await gateway.teacher.logs_in()
    page = await gateway.teacher.opens("/desk/students/1")
    assert "出席停止 2日" in page.text
    assert "出席停止 インフルエンザ" in page.text
    assert "病欠 0日" in page.text


async def test_the_year_before(gateway: RunningGateway) -> None:
    gateway.clock.set("2026-03-10 07:00")
    await tells(gateway, TARO, date="2026-03-10")
    gateway.clock.set("2026-11-24 07:00")
    await gateway.office.logs_in()
    page = await gateway.office.opens("/desk/students/1")
    assert "この年度の連絡はありません" in page.text
    before = await page.follow("前の年度")
    assert "2025年度" in before.text
    assert "病欠 1日" in before.text
    for odd in ("0", "-1", "99999999999999999999", "x", "10000"):
        assert (await gateway.office.opens(f"/desk/students/1?year={odd}")).status == 200


@pytest.mark.parametrize("page", ["/desk/notices/1/history", "/desk/students/1", "/desk/notices/1"])
async def test_who_may_see_no_details_sees_none(gateway: RunningGateway, page: str) -> None:
    await a_morning(gateway)

    def narrow() -> None:
        school = School.get(School.name == PRIMARY)
        rules = json.loads(school.rules) | {"details_for": ["homeroom"]}
        School.update(rules=json.dumps(rules)).where(School.id == school.id).execute()

    await gateway.dependencies.store.write(narrow)
    shown = await gateway.office.opens(page)
    assert shown.status == 200
    assert not [words for words in ("腹痛", "発熱", "昨夜", "お電話で") if words in shown.text]
    assert (await gateway.office.opens("/desk/notices/1/correct")).status == 404


async def test_in_english(gateway: RunningGateway) -> None:
    await a_morning(gateway)
    await (await gateway.office.opens("/desk/notices/1/history")).press("English")
    for page, words in (
        ("/desk/notices/1/history", "What happened to this notice"),
        ("/desk/students/1", "School year 2026"),
    ):
        assert words in (await gateway.office.opens(page)).text
