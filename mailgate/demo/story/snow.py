"""The next morning it snows: the school writes to all families, and sees who has read it."""

import datetime as dt

from mailgate.demo.environment import DemoEnvironment
from mailgate.demo.mails import Mail
from mailgate.demo.story.narrator import DAY, Narrator
from mailgate.school.models import DutyKind

SUBJECT = "大雪のため臨時休校"
TEXT = "大雪のため、本日は休校です。ご家庭でお過ごしください。明日のことは、夕方までにお知らせします。"


class SnowStory:
    """Its scenes, to be played in this order after those of the day before."""

    def __init__(self, demo: DemoEnvironment, tell: Narrator) -> None:
        self._tell = tell
        family = demo.town.family("megumi@yamashita.example")
        self._mother, self._father = family.guardians
        self._hana, self._school = family.students[0].name, family.students[0].school
        self._office = next(each for each in demo.town.offices(family) if each.duty == DutyKind.OFFICE)
        self._letters: dict[str, Mail] = {}
        self._told: set[str] = set()
        self.scenes = (
            self.the_office_writes_to_all,
            self.a_button_or_a_reply,
            self.the_read_list,
            self.once_more_to_the_others,
            self.the_list_to_phone,
        )

    def the_office_writes_to_all(self) -> None:
        """An emergency to all families: a last look at how many and who, and one press."""
        tell, office = self._tell, self._office
        tell.begin_day(DAY + dt.timedelta(days=1))
        tell.scene("6:28", "Snow: the office writes to all families of the school")
        page = tell.follow(office, tell.log_in(office), "お知らせ")
        page = tell.follow(office, page, "お知らせを書く")
        page = tell.press(
            office,
            page,
            "確認のページへ",
            "届く数",
            "はじめの人",
            "読んでいない家庭には15分おきに1回まで",
            **{"audience": "学校の全家庭", "subject.ja": SUBJECT, "text.ja": TEXT},
            kind="緊急",
            repeat_minutes="15分おき",
            repeats="1回まで",
        )
        tell.scene("6:30", "Half past six: sent, before all other letters")
        button = next(words for words in page.buttons if words.endswith("通を送信する"))
        self._page = tell.press(office, page, button)
        tell.strike()
        for guardian in (self._mother, self._father):
            self._letters[guardian.address] = tell.letter(
                guardian, f"【緊急】{SUBJECT}", "本日は休校です。", self._school
            )
        self._told = tell.letters(SUBJECT)

    def a_button_or_a_reply(self) -> None:
        """An opened link is not read; a pressed button is, and so is a reply without a word."""
        tell, mother, father = self._tell, self._mother, self._father
        tell.scene("6:34", "Read: the mother presses the button, the father replies without a word")
        page = tell.follow(mother, tell.log_in(mother), "学校からのお知らせ")
        words = next(words for words in page.links if SUBJECT in words)
        page = tell.follow(mother, page, words, "ご家庭でお過ごしください。")
        tell.press(mother, page, "読みました", "読んだことを学校に知らせました。")
        tell.reply(father, self._letters[father.address], "")

    def the_read_list(self) -> None:
        """Classroom by classroom, who has read it."""
        tell, office = self._tell, self._office
        tell.scene("6:40", "The read list of the office")
        page = tell.open(office, self._page.url, "2／")
        tell.follow(office, page, "学級ごとに見る", "1年1組 読んだ 1／", self._hana)

    def once_more_to_the_others(self) -> None:
        """A quarter of an hour later it goes again, to those alone who have not read it."""
        tell = self._tell
        tell.scene("6:46", "A quarter of an hour later: once more, to the others alone")
        tell.strike()
        again = tell.letters(SUBJECT)
        for guardian in (self._mother, self._father):
            tell.must(guardian.canonical not in again, f"{guardian.name} has read it, and is left in peace")
        tell.must(again <= self._told, "nobody gets it for the first time")

    def the_list_to_phone(self) -> None:
        """Who is left stands on a sheet for the telephone."""
        tell, office = self._tell, self._office
        tell.scene("7:15", "Who is left is phoned: a sheet to print")
        page = tell.open(office, self._page.url)
        page = tell.follow(office, page, "電話をかける一覧", "まだ読んでいない家庭")
        tell.must(not any(self._hana in line for line in page.lines), "whose family has read it is not on it")
