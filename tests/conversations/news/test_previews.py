"""The page of an announcement shows its letter before it goes, and just that letter comes."""

import html
import re
from dataclasses import replace

import pytest
from support import Letter, RunningGateway

from conversations.news.surveys import ATTENDANCE, PEOPLE
from conversations.news.writing import SNOW, everybody, gets_replies, speaks
from mailgate.ids import AnnouncementId
from mailgate.school.directory import mailboxes
from mailgate.school.models import (
    Announcement,
    AnnouncementKind,
    Attachment,
    AudienceKind,
    RecipientGroup,
    School,
)
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.news import authors
from mailgate.school.news.audiences import Target
from mailgate.school.news.surveys import writing
from mailgate.school.news.surveys.writing import SAFETY_CHECK, SurveyContent
from mailgate.school.news.writing import drafts
from mailgate.school.news.writing.drafts import Content
from mailgate.words.languages import FAMILY_LANGUAGES

OWN = re.compile(r"/(files|unsubscribe)/\S+")
"""Where a link has the token of its reader."""
LETTER = re.compile(
    r'<section class="letter".*?<strong>(?P<subject>.*?)</strong>.*?<div class="written">(?P<text>.*?)</div>', re.DOTALL
)


def drafted(
    moment: Moment, address: str, kind: AnnouncementKind, survey: SurveyContent | None, *, names: bool
) -> AnnouncementId:
    """A draft to all families and the staff: with files and what it corrects; it `names` the PTA, or the school."""
    row = mailboxes.mailbox_of(address)
    assert row
    gets_replies("jimu@school.example")
    author, school = authors.of_school(moment.of(row.id, address), row.id), School.get(School.code == "s1")
    earlier = drafts.create(author, "form of what went before", Content(SNOW, everybody("s1")))
    Announcement.update(started=moment.now, state="sent").where(Announcement.id == earlier).execute()
    group = RecipientGroup.create(school=school, name="PTA", own=False)
    content = Content(
        SNOW,
        [*everybody("s1"), Target(AudienceKind.STAFF, school.id)],
        kind,
        reply_to="jimu@school.example" if names else "",
        group=group.id if names else None,
        corrects=earlier,
    )
    number = drafts.create(author, "form", content)
    if survey:
        deadline = moment.now + 86_400 if len(survey.items) > 1 else None
        writing.put(author, number, 1, replace(survey, deadline=deadline))
    for position, name in enumerate(("日課表.pdf", "地図.png")):
        file = {"name": name, "media_type": "application/pdf", "size": 2_345, "digest": name, "created": moment.now}
        Attachment.create(**file, announcement=number, position=position)
    return number


async def shown(gateway: RunningGateway, path: str) -> list[tuple[str, str]]:
    """The letters on the page that the office opens: subject and text."""
    source = (await gateway.office.opens(path)).response.text
    return [(_plain(found["subject"]), _plain(found["text"])) for found in LETTER.finditer(source)]


def _plain(part: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", part)).strip("\n")


def came(letter: Letter) -> tuple[str, str]:
    return letter.subject, letter.text.strip("\n")


EVERYTHING = (AnnouncementKind.EMERGENCY, SurveyContent((ATTENDANCE, PEOPLE)), True)


@pytest.mark.parametrize(
    ("language", "kind", "survey", "names"),
    [
        *((language, *EVERYTHING) for language in FAMILY_LANGUAGES),
        ("ja", AnnouncementKind.ORDINARY, None, False),
        ("ja", AnnouncementKind.SAFETY_CHECK, SAFETY_CHECK, True),
    ],
)
async def test_what_is_shown_is_what_comes(
    gateway: RunningGateway, language: str, kind: AnnouncementKind, survey: SurveyContent | None, names: bool
) -> None:
    store = gateway.dependencies.store
    await gateway.office.logs_in()
    await store.write(speaks, gateway.neighbour.address, language)
    office = gateway.office.address
    number = await store.write(
        lambda: drafted(gateway.dependencies.moment(Origin(Way.PAGE)), office, kind, survey, names=names)
    )
    ((subject, text),) = await shown(gateway, f"/desk/news/{number}?letter={language}")
    in_japanese, in_english = await shown(gateway, f"/desk/news/{number}")
    page = await gateway.office.opens(f"/desk/news/{number}")
    await page.press(re.findall(r"[0-9]+通を送信する", page.text)[0])
    gateway.clock.forward(minutes=2)
    await gateway.announced()
    assert came(await gateway.office.letter("雪のため臨時休校")) == in_japanese
    letter = await gateway.neighbour.letter()
    assert letter.subject == subject
    assert OWN.sub("", letter.text).strip("\n") == OWN.sub("", text)
    assert ("【緊急】" in in_japanese[0]) is (kind is AnnouncementKind.EMERGENCY)
    assert ("[Safety check]" in in_english[0]) is (kind is AnnouncementKind.SAFETY_CHECK)
    for words, is_there in (
        ("■ 質問", survey is not None),
        ("PTA", names),
        ("jimu@school.example", names),
        ("日課表.pdf", True),
    ):
        assert (words in in_japanese[1]) is is_there
