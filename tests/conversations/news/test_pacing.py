"""A provider that wants fewer mails gets none to many for a while: the page says so, and everybody else gets theirs."""

from prometheus_client import generate_latest
from support import RunningGateway

from conversations.news.writing import snow
from mailgate.ids import AnnouncementId
from mailgate.school.letters import queue
from mailgate.school.models import Letter
from mailgate.service import metrics
from mailgate.settings import Listen

SLOW = "docomo.example"
TOO_FAST = "421 4.7.28 our system has detected an unusual rate of mail"
SUBJECT = "雪のため臨時休校"


async def page(gateway: RunningGateway, announcement: AnnouncementId) -> str:
    """What the office sees of an announcement, as text."""
    home = await gateway.office.logs_in()
    return (await home.open(f"/desk/news/{announcement}")).text


async def shown(gateway: RunningGateway) -> str:
    """What Prometheus reads."""
    server = metrics.MetricsServer(gateway.dependencies, Listen("127.0.0.1", 0))
    await server.look()
    return generate_latest(metrics.registry(server.read)).decode()


def resting(gateway: RunningGateway) -> list[str]:
    """The domains that rest now."""
    return list(queue.resting(gateway.dependencies.moment()))


def is_put_off() -> bool:
    """Whether the refused letter has got the moment of its next attempt, by the clock as it stands."""
    return bool(Letter.select().where(Letter.domain == SLOW, Letter.error != "").exists())


async def begins_to_rest(gateway: RunningGateway) -> AnnouncementId:
    """An announcement goes, and one provider wants fewer mails."""
    gateway.post.refused[SLOW] = TOO_FAST
    number = await snow(gateway, gateway.office)
    gateway.clock.forward(minutes=1)
    await gateway.announcing.look()
    await gateway.announcing.settled()
    await gateway.until(lambda: resting(gateway) == [SLOW] and is_put_off())
    return number


async def test_the_others_get_theirs_and_the_office_sees_who_waits(gateway: RunningGateway) -> None:
    number = await begins_to_rest(gateway)
    for person in (gateway.father, gateway.neighbour):
        await person.letter(SUBJECT)
    assert not gateway.mother.letters
    gateway.clock.forward(seconds=10)
    assert f"{SLOW} は、メールを減らすように求めています。1通は、" in await page(gateway, number)
    assert "\nmailgate_domains_resting 1.0\n" in await shown(gateway)


async def test_a_login_letter_goes_there_all_the_same(gateway: RunningGateway) -> None:
    await begins_to_rest(gateway)
    del gateway.post.refused[SLOW]
    await gateway.mother.mails("login@...")
    await gateway.mother.letter("ログイン")
    assert [letter.subject for letter in gateway.mother.letters if SUBJECT in letter.subject] == []


async def test_after_its_rest_it_gets_what_waited_and_nothing_is_said_any_more(gateway: RunningGateway) -> None:
    number = await begins_to_rest(gateway)
    del gateway.post.refused[SLOW]
    gateway.clock.forward(minutes=2)
    await gateway.settled()
    await gateway.mother.letter(SUBJECT)
    assert "メールを減らすように" not in await page(gateway, number)
    assert "\nmailgate_domains_resting 0.0\n" in await shown(gateway)


async def test_each_refusal_makes_the_rest_longer(gateway: RunningGateway) -> None:
    await begins_to_rest(gateway)
    first = await gateway.dependencies.store.read(lambda: queue.resting(gateway.dependencies.moment())[SLOW])
    began = gateway.clock()
    gateway.clock.forward(minutes=2)
    await gateway.until(lambda: resting(gateway) == [SLOW])
    second = await gateway.dependencies.store.read(lambda: queue.resting(gateway.dependencies.moment())[SLOW])
    assert second - gateway.clock() == 2 * (first - began)
    assert not gateway.mother.letters
