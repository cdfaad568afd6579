"""A family with LINE: linked once, then a login with one touch, a notice, and 確認済."""

from mailgate.demo.environment import DemoEnvironment
from mailgate.demo.mails import Mail
from mailgate.demo.story.narrator import Narrator
from mailgate.demo.town.people import Person
from mailgate.school.models import DutyKind


class LineStory:
    """Its scenes, to be played in this order before those of a family's morning."""

    def __init__(self, demo: DemoEnvironment, tell: Narrator) -> None:
        self._tell = tell
        self._family = demo.town.family("ito@mail.example")
        self._mother = self._family.guardians[0]
        self._student = self._family.students[0].name
        self._teacher = demo.town.homerooms(self._family)[0]
        self._staff = [
            self._teacher,
            *(who for who in demo.town.offices(self._family) if who.duty in (DutyKind.OFFICE, DutyKind.NURSE)),
        ]
        self._told: dict[Person, Mail] = {}
        self.scenes = (self.linked_once, self.one_touch_logs_in, self.confirmed_all_the_same)

    def linked_once(self) -> None:
        """The phone is linked to the mailbox, by a login there; both parents are told by mail, and she chooses more."""
        tell, mother = self._tell, self._mother
        tell.scene("6:30", "LINE: a mother links her phone to her mailbox, once")
        tell.befriend(mother, "この画面に書いた文は、学校に届きません。")
        tell.tap(mother, "連携・解除")
        address = _address_in(tell.bubble(mother, "次のページを開き"))
        tell.open(mother, address, "ログイン")
        page = tell.log_in(mother, "LINEとつなぐ", self._student)
        tell.press(mother, page, "このLINEとつなぐ", "LINEと連携しました。")
        tell.bubble(mother, "LINEとつながりました。")
        for guardian in self._family.guardians:
            tell.letter(guardian, "LINE")
        for words in ("最初のページへ", "登録内容", "お知らせの受け取り方"):
            page = tell.follow(mother, page, words)
        tell.press(mother, page, "保存する", "保存しました。", topic="学校が確認・返信したとき")

    def one_touch_logs_in(self) -> None:
        """ログイン in the menu brings URL and passcode, as the mail does; the notice is the same one."""
        tell, mother = self._tell, self._mother
        tell.scene("6:35", "LINE: one touch brings URL and passcode")
        tell.tap(mother, "ログイン")
        address = _address_in(tell.bubble(mother, "下のURLを開いて"))
        passcode = tell.bubble(mother, "パスコード: ").partition(": ")[2]
        page = tell.open(mother, address, "パスコード")
        page = tell.press(mother, page, "ログインする", passcode=passcode)
        page = tell.follow(mother, page, "欠席・遅刻を連絡する")
        notice = {"kind": "欠席（病欠）", "reason": "発熱", "date": "今日"}
        page = tell.press(mother, page, "確認へ進む", "この内容で送信しますか", self._student, **notice)
        self._notice = tell.press(mother, page, "送信する", "送信しました")
        for guardian in self._family.guardians:
            tell.letter(guardian, "連絡を受け付けました", self._student)
        self._told = {reader: tell.letter(reader, "【要確認】", self._student) for reader in self._staff}

    def confirmed_all_the_same(self) -> None:
        """The teacher replies by mail, and confirms as ever."""
        tell, mother = self._tell, self._mother
        tell.scene("6:40", "The teacher replies by mail: 確認済, whichever way the notice came")
        tell.reply(self._teacher, self._told[self._teacher], "承知しました。お大事に。")
        for guardian in self._family.guardians:
            tell.letter(guardian, "学校が確認しました", "お大事に。")
        tell.bubble(mother, "確認済")
        tell.open(mother, self._notice.url, "確認済", "お大事に。")


def _address_in(bubble: str) -> str:
    """The address that stands in a bubble. Raises StopIteration where there is none."""
    return next(word for word in bubble.split() if word.startswith("http"))
