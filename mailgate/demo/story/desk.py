"""The school's morning at the desk: from the lists at five past eight to the last empty seat."""

from mailgate.demo.browser import Page
from mailgate.demo.environment import DemoEnvironment
from mailgate.demo.story.narrator import Narrator
from mailgate.demo.town.people import Person
from mailgate.school.models import DutyKind

ROOM = "2-1"


class DeskStory:
    """Its scenes, to be played in this order after those of a family's morning; see `FamilyStory`."""

    def __init__(self, demo: DemoEnvironment, tell: Narrator) -> None:
        self._tell = tell
        self._url = demo.url
        self._family = demo.town.family("shimizu@softbank.example")
        self._caller = demo.town.family("sanae@nakamura.example")
        self._student = self._family.students[0].name
        self._staff = [person for person in demo.town.staff if person.school == self._family.students[0].school]
        self._office = self._with_duty(DutyKind.OFFICE)
        self._nurse = self._with_duty(DutyKind.NURSE)
        self._teacher = demo.town.homerooms(self._family)[0]
        self.scenes = (
            self.the_lists_go_out,
            self.the_office_opens_the_day,
            self.several_at_once,
            self.a_call_is_written_down,
            self.on_paper,
            self.the_seats_are_called,
            self.a_family_is_asked,
            self.it_is_cleared_up,
            self.the_numbers,
        )

    def _with_duty(self, duty: DutyKind) -> Person:
        return next(person for person in self._staff if person.duty == duty)

    def the_lists_go_out(self) -> None:
        """The clock sends every homeroom its list, the office and the nurse theirs, and reminds of what waits."""
        tell = self._tell
        tell.scene("8:05", "The clock strikes: every homeroom gets its list")
        tell.strike()
        rooms = [person for person in self._staff if person.duty == DutyKind.HOMEROOM]
        lists = tell.letters("【連絡一覧】")
        for person in (*rooms, self._office, self._nurse):
            tell.must(person.canonical in lists, f"a list for {person.name}")
        tell.direction("and who has not confirmed a notice yet is reminded")
        tell.letters("未確認")

    def the_office_opens_the_day(self) -> None:
        """A morning on one page: every classroom, what waits first."""
        tell = self._tell
        tell.scene("8:10", "The office opens the day: every classroom on one page")
        page = tell.log_in(self._office)
        tell.follow(self._office, page, "今日", "2026年11月24日（火）", "未確認 ", "インフルエンザA型", "電話")

    def several_at_once(self) -> None:
        """All that waits is ticked and confirmed with words that the school has ready."""
        tell, office = self._tell, self._office
        tell.scene("8:15", "All that waits is confirmed at once, with words that are ready")
        page = tell.open(office, f"{self._url}/desk")
        page = tell.follow(office, page, "未確認をすべて選ぶ", "選んだ連絡を確認済にする")
        tell.press(office, page, "お大事になさってください。")
        answered = tell.letters("学校が確認しました", "お大事になさってください。")
        tell.must(len(answered) > 5, "the families of all of them are told")
        tell.direction("families who read another language get theirs in it")
        tell.letters("", "お大事になさってください。")
        page = tell.open(office, f"{self._url}/desk")
        tell.must(not any(line.startswith("未確認 ") for line in page.lines), "nothing waits any more")

    def a_call_is_written_down(self) -> None:
        """Two clicks from the line of the child: the line, and the reason."""
        tell, office = self._tell, self._office
        student = self._caller.students[0].name
        tell.scene("8:20", "A mother calls: two clicks from the line of her child")
        page = tell.open(office, f"{self._url}/desk?show=students&grade=1&class=2", student)
        page = tell.follow(office, page, f"{student}の電話の連絡を入力する", "電話で受けた連絡")
        tell.press(office, page, "発熱", "電話の連絡を入力しました。")
        for guardian in self._caller.guardians:
            tell.letter(guardian, "連絡", student, "発熱")
        tell.letters("電話", student)

    def on_paper(self) -> None:
        """A sheet of the school for the morning's meeting."""
        tell = self._tell
        tell.scene("8:25", "The sheet for the morning's meeting")
        tell.open(self._office, f"{self._url}/desk/print", "2026年11月24日（火）")

    def the_seats_are_called(self) -> None:
        """The teacher ticks the empty seats; one of them has no notice."""
        tell, teacher = self._tell, self._teacher
        tell.scene("8:35", f"{ROOM}: the seats of those with a notice are ticked already; one more is empty")
        page = tell.follow(teacher, tell.log_in(teacher), "出席の確認")
        page = self._room(page)
        empty = [*page.chosen("empty"), next(words for words in page.words("empty") if self._student in words)]
        self._seats = tell.press(teacher, page, "空席を記録する", "連絡のない空席 1", self._student, empty=empty)

    def a_family_is_asked(self) -> None:
        """One button writes to the family of the empty seat."""
        tell = self._tell
        tell.scene("8:37", "One button asks the family")
        button = next(words for words in self._seats.buttons if "メールで問い合わせる" in words)
        self._seats = tell.press(self._teacher, self._seats, button, "メールで問い合わせました。")
        for guardian in self._family.guardians:
            tell.letter(guardian, "登校の確認", self._student)
        tell.letters("連絡なしの空席", self._student)

    def it_is_cleared_up(self) -> None:
        """The student was in the sickroom, and leaves the list."""
        tell = self._tell
        tell.scene("8:42", "The father calls; the child is in the sickroom")
        button = next(words for words in self._seats.buttons if words.startswith("来ていました"))
        page = tell.press(self._teacher, self._seats, button, "来ていました:", "連絡のない空席 0")
        tell.must(self._student in " ".join(page.lines), "who was found is still named")

    def the_numbers(self) -> None:
        """The nurse sees the wave."""
        tell, nurse = self._tell, self._nurse
        tell.scene("8:50", "The nurse looks at the numbers")
        tell.follow(nurse, tell.log_in(nurse), "統計", "インフルエンザA型")

    def _room(self, page: Page) -> Page:
        """The page of the classroom: a teacher of one is led there at once."""
        words = next((words for words in page.links if words.startswith(f"{ROOM} ")), "")
        return self._tell.follow(self._teacher, page, words) if words else page
