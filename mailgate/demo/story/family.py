"""A family's way, told as a conversation: from an empty mail to 確認済, and to 登校 at noon."""

from collections.abc import Mapping

from mailgate.demo.browser import NotOnPage
from mailgate.demo.environment import DemoEnvironment
from mailgate.demo.mails import Mail
from mailgate.demo.story.narrator import Narrator
from mailgate.demo.town.people import Person
from mailgate.school.models import DutyKind

FULL_WIDTH = str.maketrans("0123456789 ", "０１２３４５６７８９　")


class FamilyStory:
    """Its scenes, to be played in this order; each raises StoryBroken or NotOnPage where it breaks."""

    def __init__(self, demo: DemoEnvironment, tell: Narrator) -> None:
        town = demo.town
        self._tell = tell
        self._login = demo.login_address
        self._url = demo.url
        self._family = town.family("megumi@yamashita.example")
        self._mother, self._father = self._family.guardians
        self._hana, self._ren = (student.name for student in self._family.students)
        self._teacher_of_hana, self._teacher_of_ren = town.homerooms(self._family)
        self._office = next(person for person in town.offices(self._family) if person.duty == DutyKind.OFFICE)
        self._nurse = next(person for person in town.offices(self._family) if person.duty == DutyKind.NURSE)
        self._twins = town.family("yumi.ogawa@mail.example")
        self._phone = next(school.phone for school in town.schools if school.name == self._family.students[0].school)
        self._told: dict[tuple[Person, str], Mail] = {}
        self._notices: dict[str, str] = {}
        self.morning = (
            self.empty_mail,
            self.one_notice_for_two,
            self.the_other_parent,
            self.no_double,
            self.the_teacher_replies,
            self.confirmed_is_locked,
            self.nobody_at_the_desk,
            self.the_office_presses,
            self.the_nurse_writes_later,
            self.no_browser_needed,
            self.eight_o_clock,
        )
        self.noon = (self.better_by_noon,)

    # -- logging in -----------------------------------------------------------------------------------

    def empty_mail(self) -> None:
        """A wrong passcode once, then the right one."""
        tell, mother = self._tell, self._mother
        tell.scene("6:50", "An empty mail is all it takes to log in")
        tell.send(mother, self._login)
        letter = tell.letter(mother, "ログイン", f"{self._url}/login/", "パスコード:")
        tell.direction("opens the link, and mistypes the passcode")
        page = tell.open(mother, letter.link, "パスコード")
        wrong = f"{(int(letter.digits[0]) + 1) % 10}{letter.digits[1:]}"
        page = tell.press(mother, page, "ログインする", "パスコードが違います。", passcode=wrong)
        tell.direction("once more, in full-width digits as phones write them")
        typed = letter.digits.translate(FULL_WIDTH)
        tell.press(mother, page, "ログインする", "まだ連絡はありません。", passcode=typed)

    def the_other_parent(self) -> None:
        """By address and passcode, without the link."""
        tell, father = self._tell, self._father
        tell.scene("7:05", f"The father's old carrier address, {father.address}, and no link: address and passcode")
        tell.send(father, self._login, "docomoのスマートフォンから送信")
        letter = tell.letter(father, "ログイン", "パスコード:")
        page = tell.open(father, f"{self._url}/login", "URLが開けないとき")
        page = tell.press(
            father,
            page,
            "ログインする",
            f"{self._hana} 未確認",
            f"{self._ren} 未確認",
            address=father.address,
            passcode=letter.digits,
        )

    # -- the notice -----------------------------------------------------------------------------------

    def one_notice_for_two(self) -> None:
        """One form for two siblings, a last look, and everybody is told."""
        tell, mother = self._tell, self._mother
        tell.scene("6:52", "One form for two siblings")
        page = tell.follow(mother, tell.open(mother, f"{self._url}/"), "欠席・遅刻を連絡する", "当日8:00まで")
        page = tell.press(
            mother,
            page,
            "確認へ進む",
            "この内容で送信しますか",
            self._hana,
            self._ren,
            "発熱",
            student=[self._hana, self._ren],
            kind="欠席（病欠）",
            reason="発熱",
            date="今日",
            remarks="38度5分あります。",
            phone="０９０－００００－１１１１",
        )
        page = tell.press(mother, page, "送信する", f"{self._hana} 未確認", f"{self._ren} 未確認")
        self._notices = {name: self._address_of(page.links, name) for name in (self._hana, self._ren)}
        tell.direction("receipts to both guardians; letters to both homerooms, the office and the nurse")
        for guardian in self._family.guardians:
            tell.letter(guardian, "連絡を受け付けました", self._hana, self._ren, "いまは「未確認」です。")
        for student, teacher in ((self._hana, self._teacher_of_hana), (self._ren, self._teacher_of_ren)):
            for reader in (teacher, self._office, self._nurse):
                letter = tell.letter(reader, "【要確認】", student, "発熱", "090-0000-1111", "確認番号:")
                tell.must(student not in letter.header("Subject"), "the subject names nobody")
                self._told[reader, student] = letter

    @staticmethod
    def _address_of(links: Mapping[str, str], student: str) -> str:
        found = [url for words, url in links.items() if words.startswith(student)]
        if not found:
            raise NotOnPage(f"no link {student}")
        return found[0]

    def no_double(self) -> None:
        """A second notice for the same student and day leads to the first one."""
        tell, father = self._tell, self._father
        tell.scene("7:08", "The father did not know: a second notice leads to the first")
        page = tell.follow(father, tell.open(father, f"{self._url}/"), "欠席・遅刻を連絡する")
        page = tell.press(
            father,
            page,
            "確認へ進む",
            self._phone,
            student=[self._hana],
            kind="欠席（病欠）",
            reason="発熱",
            date="今日",
        )
        page = tell.follow(father, page, "前の連絡を見る", self._hana, "未確認", "38度5分あります。")
        tell.must(page.url == self._notices[self._hana], "the mother's notice")

    # -- confirmed ------------------------------------------------------------------------------------

    def the_teacher_replies(self) -> None:
        """A reply by mail confirms, and what stands above the quote reaches both guardians."""
        tell, teacher = self._tell, self._teacher_of_ren
        tell.scene("7:20", "The teacher replies by mail; the mother is just changing the notice")
        page = tell.open(self._mother, self._notices[self._ren], "未確認")
        self._form = tell.follow(self._mother, page, "変更する", "連絡の変更")
        letter = self._told[teacher, self._ren]
        tell.reply(teacher, letter, "承知しました。\n今日はゆっくり休んでください。")
        for guardian in self._family.guardians:
            answer = tell.letter(
                guardian,
                "学校が確認しました",
                "「確認済」",
                teacher.name,
                "承知しました。",
                "今日はゆっくり休んでください。",
            )
            tell.must("この線より上" not in answer.text, "the quoted letter stays behind")

    def confirmed_is_locked(self) -> None:
        """From 確認済 on nothing is changed, and nothing that was typed is lost."""
        tell, mother = self._tell, self._mother
        tell.scene("7:21", "確認済 is locked")
        page = tell.press(
            mother,
            self._form,
            "確認へ進む",
            "変更できませんでした",
            "確認済",
            "38度2分に下がりました。",
            remarks="38度2分に下がりました。",
        )
        page = tell.follow(
            mother, page, "今の内容を見る", "確認済", "38度5分あります。", "今日はゆっくり休んでください。"
        )
        tell.must("変更する" not in page.links, "nothing to press for a change")

    def nobody_at_the_desk(self) -> None:
        """An out-of-office reply confirms nothing and is not answered."""
        tell, teacher = self._tell, self._teacher_of_hana
        tell.scene("7:25", "An out-of-office reply confirms nothing")
        letter = self._told[teacher, self._hana]
        tell.reply(teacher, letter, "本日は出張のため、返信が遅れます。", Auto_Submitted="auto-replied")
        tell.open(self._mother, self._notices[self._hana], "未確認")

    def the_office_presses(self) -> None:
        """The link in the letter, the check number, no words."""
        tell, office = self._tell, self._office
        tell.scene("7:30", "The office confirms by the link: the check number is enough, and no name is shown")
        letter = self._told[office, self._hana]
        page = tell.open(office, letter.link, "1年1組")
        confirmed = tell.press(office, page, "確認済にする", "確認済にしました", passcode=letter.digits)
        for shown in (page, confirmed):
            tell.must(not any(self._hana in line for line in shown.lines), "no name without a login")
        for guardian in self._family.guardians:
            tell.letter(guardian, "学校が確認しました", self._hana)

    def the_nurse_writes_later(self) -> None:
        """再返信: a further reply reaches both guardians."""
        tell, nurse = self._tell, self._nurse
        tell.scene("7:40", "The nurse writes too: a further reply")
        letter = self._told[nurse, self._ren]
        page = tell.open(nurse, letter.link)
        words = "受診したら、結果を教えてください。"
        tell.press(nurse, page, "確認済にする", "返信しました", passcode=letter.digits, reply=words)
        for guardian in self._family.guardians:
            tell.letter(guardian, "学校から返信があります", nurse.name, words)

    # -- without any page -----------------------------------------------------------------------------

    def no_browser_needed(self) -> None:
        """A notice in one's own words, in reply to the login letter; the receipt takes it back."""
        tell, mother = self._tell, self._twins.guardians[0]
        student = self._twins.students[0].name
        staff = (self._tell.demo.town.homerooms(self._twins)[0], self._office, self._nurse)
        tell.scene("7:50", "No browser needed: a mother writes in her own words")
        tell.send(mother, self._login)
        letter = tell.letter(mother, "ログイン", "このメールに返信して連絡できます。")
        tell.reply(mother, letter, f"{student.split()[-1]}が熱で今日休みます。よろしくお願いします。")
        receipt = tell.letter(mother, "連絡を受け付けました", student, "欠席（病欠）", "発熱", "2026年11月24日（火）")
        for reader in staff:
            tell.letter(reader, "【要確認】", student, "発熱")
        tell.direction("the fever was a hot-water bottle; one word takes it back")
        tell.reply(mother, receipt, "取消")
        tell.letter(mother, "連絡が取り消されました", student)
        for reader in staff:
            tell.letter(reader, "【取消】", student)

    # -- deadlines ------------------------------------------------------------------------------------

    def eight_o_clock(self) -> None:
        """07:59:59 is in; 08:00:00 is out, with the phone number, and nothing typed is lost."""
        tell, mother = self._tell, self._twins.guardians[0]
        first, second = (student.name for student in self._twins.students)
        teacher = self._tell.demo.town.homerooms(self._twins)[0]
        tell.scene("7:58", "Eight o'clock is the deadline, to the second")
        tell.send(mother, self._login)
        letter = tell.letter(mother, "ログイン", "パスコード:")
        page = tell.open(mother, letter.link)
        page = tell.press(mother, page, "ログインする", passcode=letter.digits)
        late = {"kind": "遅刻", "reason": "通院", "date": "今日", "arrival": "９時半"}
        forms = []
        for student in (first, second):
            form = tell.follow(mother, page, "欠席・遅刻を連絡する")
            forms.append(tell.press(mother, form, "確認へ進む", student, "9:30ごろ", student=[student], **late))
        tell.scene("7:59:59", "One second before eight: taken")
        tell.press(mother, forms[0], "送信する", "送信しました", "未確認")
        tell.letter(mother, "連絡を受け付けました", first, "遅刻")
        for reader in (teacher, self._office):
            tell.letter(reader, "【要確認】", first, "遅刻")
        tell.scene("8:00:00", "Eight o'clock: refused, with the number to call; nothing typed is lost")
        page = tell.press(mother, forms[1], "送信する", "8:00まで", self._phone)
        tell.must(page.typed("reason") == ["通院"], "what was typed is still there")

    def better_by_noon(self) -> None:
        """登校 until 13:00, for a day with an absence."""
        tell, mother = self._tell, self._mother
        tell.scene("12:59", "登校: better by noon")
        looks = []
        for student in (self._hana, self._ren):
            page = tell.open(mother, self._notices[student], "確認済")
            page = tell.follow(mother, page, "登校できるようになったとき", "登校")
            looks.append(tell.press(mother, page, "確認へ進む", "この内容で送信しますか", "登校", reason="病状改善"))
        tell.scene("12:59:59", "One second before one o'clock: taken")
        tell.press(mother, looks[0], "送信する", "送信しました")
        for guardian in self._family.guardians:
            tell.letter(guardian, "連絡を受け付けました", self._hana, "登校")
        for reader in (self._teacher_of_hana, self._office):
            tell.letter(reader, "【要確認】", self._hana, "登校")
        tell.scene("13:00:00", "One o'clock: refused, with the number to call")
        tell.press(mother, looks[1], "送信する", "13:00まで", self._phone)
