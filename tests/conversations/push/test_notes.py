"""Who is told what on a telephone, beside the mail, and that nothing of a family stands there."""

import datetime as dt

from support import RunningGateway
from support.push.device import Device
from support.push.running import OTHER_HOST
from support.push.service import PushServices
from support.school import HANAKO, MIKI, STUDENTS, TARO

from conversations.morning import prefers, strikes, tells
from conversations.push.phones import subscribes
from mailgate.school.models import Letters, Topic

GUARDIANS = (Topic.RECEIVED, Topic.CONFIRMED, Topic.NEWS)
STAFF = (Topic.NOTICE, Topic.UNCONFIRMED)


async def test_a_guardian_is_told_by_mail_and_on_the_telephone(
    gateway_on_each_engine: RunningGateway, services: PushServices
) -> None:
    gateway = gateway_on_each_engine
    phone = Device(services, "mother")
    await subscribes(gateway, gateway.mother, phone, *GUARDIANS)
    notice = await tells(gateway, TARO)
    await gateway.mother.letter("受け付けました")
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "お大事に。")
    await gateway.mother.letter("確認しました")
    await gateway.settled()
    assert [note["title"] for note in phone.notes] == ["連絡を受け付けました", "学校が確認しました"]
    assert {note["navigate"] for note in phone.notes} == {f"http://gate.localhost/notices/{notice}"}
    assert {note["lang"] for note in phone.notes} == {"ja"}
    tags = {(note["tag"], taken.headers["topic"]) for note, taken in zip(phone.notes, services.taken, strict=True)}
    assert len(tags) == 1, "the later one takes the place of the earlier one"


async def test_only_what_was_chosen_comes_and_only_to_who_chose_it(
    gateway: RunningGateway, services: PushServices
) -> None:
    mothers, fathers = Device(services, "mother"), Device(services, "father")
    await subscribes(gateway, gateway.mother, mothers, Topic.CONFIRMED)
    await subscribes(gateway, gateway.father, fathers)
    await tells(gateway, TARO)
    letter = await gateway.teacher.letter("要確認")
    for answer in ("確認", "お大事に。"):
        await gateway.teacher.replies(letter, answer)
    await gateway.mother.letter("返信があります")
    await gateway.settled()
    assert [note["title"] for note in mothers.notes] == ["学校が確認しました", "学校から返信があります"]
    assert fathers.notes == []


async def test_every_device_of_a_person_is_told(gateway: RunningGateway, services: PushServices) -> None:
    devices = [Device(services, "phone"), Device(services, "tablet", OTHER_HOST)]
    for device in devices:
        await subscribes(gateway, gateway.mother, device, Topic.RECEIVED)
    await tells(gateway, TARO)
    await gateway.settled()
    assert [len(device.notes) for device in devices] == [1, 1]
    assert {taken.host: taken.claims()["aud"] for taken in services.taken} == {
        "fcm.googleapis.com": "https://fcm.googleapis.com",
        OTHER_HOST: f"https://{OTHER_HOST}",
    }


async def test_a_teacher_is_told_of_each_notice_of_the_own_classroom(
    gateway: RunningGateway, services: PushServices
) -> None:
    phone = Device(services, "teacher")
    await subscribes(gateway, gateway.teacher, phone, *STAFF)
    first = await tells(gateway, TARO)
    second = await tells(gateway, MIKI)
    await tells(gateway, HANAKO)
    await gateway.settled()
    assert [note["title"] for note in phone.notes] == ["保護者からの連絡があります"] * 2
    assert [note["navigate"].rpartition("/")[2] for note in phone.notes] == [str(first), str(second)]


async def test_who_reads_lists_by_mail_is_told_of_each_notice_on_the_telephone(
    gateway: RunningGateway, services: PushServices
) -> None:
    gateway.clock.set("2026-11-24 07:30")
    await prefers(gateway, gateway.teacher, Letters.DIGEST)
    phone = Device(services, "teacher")
    await subscribes(gateway, gateway.teacher, phone, Topic.NOTICE)
    await tells(gateway, TARO)
    await gateway.settled()
    assert [note["title"] for note in phone.notes] == ["保護者からの連絡があります"]
    assert gateway.teacher.letters == []


async def test_at_the_hour_of_the_list_the_telephone_says_how_many_wait(
    gateway: RunningGateway, services: PushServices
) -> None:
    phone = Device(services, "office")
    await subscribes(gateway, gateway.office, phone, Topic.UNCONFIRMED)
    for name in (TARO, HANAKO, MIKI):
        await tells(gateway, name)
    await strikes(gateway, "08:05")
    assert [note["title"] for note in phone.notes] == ["未確認 3件"]
    await gateway.office.replies(await gateway.office.letter("連絡一覧"), "確認")
    await gateway.office.mails("today@...")
    await gateway.office.letter("連絡一覧")
    await strikes(gateway, "13:05")
    assert len(phone.notes) == 1, "nothing waits any more"


async def test_no_note_says_a_name_or_a_word_of_health(gateway: RunningGateway, services: PushServices) -> None:
    everybody = (gateway.mother, gateway.teacher, gateway.nurse, gateway.office)
    phones = [Device(services, str(number)) for number, _ in enumerate(everybody)]
    for person, phone in zip(everybody, phones, strict=True):
        await subscribes(gateway, person, phone, *Topic)
    await tells(gateway, TARO, "late", "通院", arrival=dt.time(10, 30), remarks="熱が39度あります")
    await tells(gateway, HANAKO)
    await strikes(gateway, "08:05")
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "インフルエンザですか。")
    await gateway.mother.letter("確認しました")
    await gateway.settled()
    said = "".join(str(note) for phone in phones for note in phone.notes)
    assert len([note for phone in phones for note in phone.notes]) >= 8
    names = [*(part for name in STUDENTS for part in name.split()), gateway.teacher.name, "青葉"]
    for secret in (*names, "遅刻", "通院", "発熱", "欠席", "病", "熱", "インフルエンザ", "3年", "1組", "12"):
        assert secret not in said
