"""What English-speaking families say in many ways: staying away, what is the matter, leaving early."""

from dataclasses import replace

import pytest

from mailgate.wording.reader import read
from mailgate.wording.values import KindWords
from wording.family import HANAKO, KINDS, MORNING

EARLY = KindWords("leave-early", "早退", ("頭痛", "発熱", "通院", "家事都合", "その他"), departure=True)
STUDENT = replace(HANAKO, kinds=(*KINDS, EARLY))

AWAY = """
she will be absent today; she won't be in today; she can't make it today; she isn't going in today;
she is off sick today;
she is gonna stay home today; she needs a day off today; she is having a day at home today; she will rest at home today;
she is not up to school today; she is not well enough to come to school today; she isn't fit for school today;
she is too ill to come to school today; she is too unwell for school today; she isn't up to coming in today;
she is not in a condition to attend school today; she will be kept home today; she has to stay away from school today;
she will give school a miss today; she is staying put today; she will miss the whole day;
she is isolating at home today;
I've kept her off school today; I can't send her today; we are not sending her today; I'm calling her in sick today;
please excuse her from class today; I'd like to request leave for her today; I think it's best if she stays home today;
no school again today; home today; another day at home today; a day in bed for her today; I'm keeping Hanako off today
today not come sir; not coming school today; she no come to school today; she no go school today; don't go to the school
she wouldn't be in school today; she is going nowhere today; no hope of school today; there's no way she's coming in
I am keeping H home; I let her take rest in house; she stays in the house; I want to ask leave for her today
I request for one day leave for her; she is on MC today; she needs to be kept isolated; we need her kept off today
"""
CAUSES = """
発熱: has a temp; 's temp is 38; 's temperature is 38.2; 's fever is back; 's fever won't go down; is having fever
頭痛: 's head is killing her; has a throbbing head; 's head is pounding; complains of headache
腹痛: has tummy pains; 's tummy is sore; has abdominal pain; has a pain in her tummy; has stomach trouble
腹痛: has cramps in her stomach
嘔吐・下痢: has thrown up three times; was up all night being sick; was sick all over her bed; can't keep anything down
嘔吐・下痢: brought up her breakfast; was sick on the bus; was sick after dinner; has loose motions
倦怠感: feels sluggish; has no energy; feels worn out
湿しん: has skin rashes; has hives
けが: rolled her ankle; banged her head; jammed her finger; dislocated her shoulder; 's arm is in a cast; is on crutches
けが: has a broken wrist; tore a ligament; was hit by a bike; bruised her ribs; slipped on the ice; was stung by a bee
入院: was admitted to hospital last night; was admitted to the hospital
インフルエンザA型: has type A flu; has the flu, type A; 's flu test was positive, type A; tested positive for flu A
インフルエンザB型: has type B influenza; was diagnosed with influenza type B
通院: has a doctors appointment; has an ENT appointment; has an appointment with the allergist
通院: has a dermatology appointment
通院: has to get her ears checked; has to see a gastroenterologist; has a therapy appointment
通院: is having her stitches removed
その他: has a dodgy tummy; caught cold; is full of cold; can't stop coughing; 's throat is killing her; is all bunged up
その他: has a stuffy nose; is feeling rotten; is a bit off colour; isn't herself; has caught a bug; has a virus
その他: has a stiff neck
その他: is in a bad condition; 's physical condition is not good; has body aches; is aching all over
その他: has pain in her leg
その他: has heatstroke; has anemia; has sinusitis; has a urinary tract infection; is having trouble breathing
その他: caught a chill
その他: can't swallow; can hardly walk
"""
OTHERWISE = """
旅行: We are going to Kyoto with her grandparents; We are visiting family in the States; We fly to Manila that day
旅行: We are off to Okinawa for a long weekend; We are going camping; We are travelling to our native place
忌引き: We are travelling to Nagoya for a funeral; Her grandfather died and we are going to Osaka
その他: We are going to Tokyo, to the embassy; We are going to Osaka, her aunt is getting married
"""
LEAVING = """
I need to pick Hanako up early today, at 1:30 pm; I'd like to pick up Hanako at 1:30 pm today;
I'm coming to get Hanako at 1:30 pm;
I will come and get her at 1:30 pm today; I'll come over to get Hanako at 1:30 pm;
her uncle will collect her at 1:30 pm;
Hanako will be picked up at 1:30 pm today; Hanako will be collected from the office at 1:30 pm;
I'll take Hanako early, at 1:30 pm;
can Hanako Yamada please be dismissed at 1:30 pm today; I will fetch Hanako Yamada at 1:30 pm
"""

LATE = """
will be a bit late today; is running late; will come to school late; won't be on time; can't make it on time;
will not be able to come in time; won't be in until 10 am; won't be at school until 10:00;
will not arrive until 10 o'clock;
will be in from second period; will join the class at 10; will be dropped off at 10; will be brought in at 10;
will turn up around 10; is expected at 10; will only be there at 10; will start school at 10; will be in late
"""
BROUGHT = """
I will bring her at 10; I'll drop her at school at 10; I'll be dropping her off at 10; I'll have her there by 10;
I'll get her to school by 10; her dad will bring her at 10; we'll be there by 10; please expect her around 10;
we are running late
"""
NO_CAUSE_OF_A_LIST = """
The lock is broken, so Hanako will be late; There's a power cut so Hanako will be in at 10;
The bus didn't come, so she'll be late;
Hanako will be late because the dog ran away; Something urgent came up, so Hanako will be there by 10
"""
BETTER = """
is all better; is completely better; is healthy again; is back to herself; is feeling fine; feels great; is fever-free;
has no symptoms; hasn't had a fever since Sunday; has stopped vomiting; is over the flu; has been given the all clear;
was cleared by the doctor; has been discharged from hospital; 's sore throat is better; 's ankle has healed;
's tummy has settled;
's temperature is 36.4; 's temp is back to normal; 's fever has come down; 's pink eye has cleared up;
is eating well again
"""
COMING = """
will be back today; is back today; hes back today; goes back to school today; will return today;
will rejoin class today; is on her way;
is heading to school; is going in today; will be in school today; will be with you today; I'll bring her today;
I am sending her back to school today; back to school today; is attending school today; will make it today after all
"""


def notices(text: str) -> list[tuple[str, str, int]]:
    """The kind, reason and day of each notice; none where something is asked."""
    read_as = read(text, students=(STUDENT,), now=MORNING)
    return [(notice.kind, notice.reason, notice.date.day) for notice in read_as.notices]


def ways(said: str) -> list[str]:
    return [way.strip() for line in said.strip().splitlines() for way in line.rstrip(";").split(";")]


def by_reason(said: str) -> list[tuple[str, str]]:
    """Each way of saying, with the reason that it stands for."""
    lines = (line.partition(": ") for line in said.strip().splitlines())
    return [(reason, way) for reason, _, line in lines for way in ways(line)]


@pytest.mark.parametrize("frame", ["Hanako has a fever so {}.", "Fever of 38.4 this morning. {} - Hanako's mum"])
def test_staying_away(frame: str) -> None:
    assert not [way for way in ways(AWAY) if notices(frame.format(way)) != [("sick", "発熱", 24)]]


@pytest.mark.parametrize(
    "frame", ["Hanako{}. She will be absent today.", "Good morning, Hanako{} so she's staying home."]
)
def test_what_is_the_matter(frame: str) -> None:
    said = [(reason, way if way.startswith("'") else f" {way}") for reason, way in by_reason(CAUSES)]
    assert not [way for reason, way in said if notices(frame.format(way)) != [("sick", reason, 24)]]


def test_what_else_keeps_from_school() -> None:
    said = by_reason(OTHERWISE)
    frame = "{}. Hanako will be absent on Friday."
    assert not [way for reason, way in said if notices(frame.format(way)) != [("absence", reason, 27)]]


@pytest.mark.parametrize("why", [" for a doctor's appointment", ", she sees the dentist"])
def test_leaving_early(why: str) -> None:
    """A student who is fetched leaves early, and does not come late."""
    assert not [way for way in ways(LEAVING) if notices(f"{way}{why}.") != [("leave-early", "通院", 24)]]


@pytest.mark.parametrize("way", ways(LEAVING)[1:8])
def test_who_is_fetched_without_a_reason_is_asked_about(way: str) -> None:
    assert not notices(f"{way}.")


def joined(way: str) -> str:
    """A predicate behind "she", or a clause by itself."""
    return way if way.startswith(("I", "we", "her ", "please", "back")) else f"she {way}"


@pytest.mark.parametrize("way", ways(LATE) + ways(BROUGHT))
def test_coming_late(way: str) -> None:
    assert notices(f"Hanako missed the bus so {joined(way)}.") == [("late", "その他", 24)]


@pytest.mark.parametrize("text", ways(NO_CAUSE_OF_A_LIST))
def test_late_for_what_no_list_has(text: str) -> None:
    assert notices(f"{text}.") == [("late", "その他", 24)]


def test_being_well_again() -> None:
    said = [way if way.startswith("'") else f" {way}" for way in ways(BETTER)]
    assert not [way for way in said if notices(f"Hanako{way}, so she'll be in today.") != [("attend", "病状改善", 24)]]


def test_coming_again() -> None:
    meant = [("attend", "病状改善", 24)]
    assert not [way for way in ways(COMING) if notices(f"Hanako's fever is gone, {joined(way)}.") != meant]


@pytest.mark.parametrize(
    "text",
    [
        "I told you she would be out today, but her fever is gone. She is coming to school after all.",
        "I wrote last night that Hanako would stay home. She feels fine now and is coming in after all.",
        "We thought Hanako would have to miss school, but her fever has gone, so she'll be in today.",
    ],
)
def test_what_was_announced_before(text: str) -> None:
    assert notices(text) == [("attend", "病状改善", 24)]


@pytest.mark.parametrize(
    "text",
    [
        "Hanako will be off until 10:30, she has a dentist appointment.",
        "Hanako stays home until 10 and then comes. She has a headache.",
        "Hanako won't be bringing her bento today, she has a stomach ache.",
        "Hanako isn't going to eat lunch today, she has a stomach ache.",
        "Hanako won't go on the excursion today because of a sprained ankle.",
        "Hanako has to be there by 9 for her dentist appointment.",
        "I have to get her to the dentist by 9:30.",
        "I will drop her bag off at 10. She has a headache.",
        "Hanako is on her way to the doctor.",
        "Hanako threw up on her way to school.",
        "She has to rest from sports today because of asthma.",
        "I told you that Hanako would be absent today.",
        "Please cancel the school lunch for Hanako, she has an allergy.",
        "Hanako will be home by 2 pm, she has a dentist appointment.",
        "Please have her ready at 3:30 as usual.",
        "She needs to stay away from nuts because of her allergy.",
        "I'd like to request leave forms for our trip.",
        "Hanako feels fine but her brother has a fever.",
        "We are going to Tokyo to see a specialist, so Hanako will be absent.",
        "Hanako won't be attending art club today because of a stomach ache.",
        "Hanako can't join the brass band today, she has a headache.",
        "I have a doctor's appointment. I'll come to school at 10.",
        "Hanako is too sick to come to the school trip.",
        "Hanako is not well enough for the swimming class.",
        "She has the flu, a cough and a headache and stays home.",
    ],
)
def test_what_may_mean_something_else_is_asked_about(text: str) -> None:
    assert not notices(text)
