import dataclasses

from mailgate.delivery.in_flight import AHEAD, InFlight
from mailgate.ids import LetterId, MailboxId
from mailgate.school.letters.claims import Claimed
from mailgate.school.letters.outbox import Thread
from mailgate.school.models import Priority


def letter(number: int, domain: str = "x.example", priority: int = Priority.NOTICE) -> Claimed:
    return Claimed(
        id=LetterId(number),
        mailbox=MailboxId(1),
        address=f"{number}@{domain}",
        domain=domain,
        priority=priority,
        template="help",
        reference="r",
        key_name="k",
        created=0,
        facts={},
        language="",
        reply=None,
        answering=Thread(),
    )


def going(hand: InFlight) -> list[LetterId]:
    """The letters that may go at once, in their order."""
    found = []
    while chosen := hand.next():
        found.append(chosen.id)
    return found


def test_as_many_letters_go_at_once_as_there_are_connections() -> None:
    hand = InFlight(connections=2, connections_per_domain=2)
    hand.take(map(letter, range(5)))
    assert going(hand) == [0, 1]
    hand.done(letter(0))
    assert going(hand) == [2]


def test_a_login_letter_goes_before_all_others() -> None:
    hand = InFlight(connections=1, connections_per_domain=1)
    hand.take([letter(1, priority=Priority.BULK), letter(2), letter(3, "y.example", Priority.LOGIN)])
    assert going(hand) == [3]
    hand.done(letter(3, "y.example"))
    assert going(hand) == [2]


def test_one_letter_that_nobody_waits_for_goes_after_three_notices() -> None:
    hand = InFlight(connections=100, connections_per_domain=100)
    hand.take(letter(number, priority=Priority.BULK) for number in range(3))
    hand.take(letter(number) for number in range(10, 20))
    assert going(hand) == [10, 11, 0, 12, 13, 14, 1, 15, 16, 17, 2, 18, 19]


def test_a_notice_that_comes_later_goes_before_what_nobody_waits_for() -> None:
    hand = InFlight(connections=1, connections_per_domain=1)
    hand.take(letter(number, priority=Priority.BULK) for number in range(8))
    assert going(hand) == [0]
    hand.take([letter(10), letter(11)])
    for number, following in ((0, [10]), (10, [11]), (11, [1])):
        hand.done(letter(number))
        assert going(hand) == following


def test_an_emergency_goes_before_all_but_login_letters() -> None:
    hand = InFlight(connections=100, connections_per_domain=100)
    hand.take([letter(1), letter(2, priority=Priority.BULK), letter(3, "y.example")])
    hand.take([dataclasses.replace(letter(number), template="announcement") for number in (4, 5)])
    hand.take([letter(6, priority=Priority.LOGIN)])
    assert going(hand) == [6, 4, 5, 1, 3, 2]


def test_one_slow_domain_never_takes_every_connection() -> None:
    hand = InFlight(connections=4, connections_per_domain=3)
    hand.take([letter(number, "slow.example") for number in range(10)])
    assert going(hand) == [0, 1, 2]
    hand.take([letter(20, "quick.example")])
    assert going(hand) == [20]


def test_a_domain_is_full_when_enough_of_it_is_held() -> None:
    hand = InFlight(connections=4, connections_per_domain=1)
    hand.take(letter(number, "slow.example") for number in range(AHEAD))
    hand.take([letter(100, "quick.example")])
    assert hand.full_domains() == ("slow.example",)
    assert hand.full_domains(beyond=1) == ()
    hand.take([letter(101, "slow.example", Priority.LOGIN)])
    assert hand.full_domains(beyond=1) == ("slow.example",)


def test_there_is_room_for_so_many_and_no_more() -> None:
    hand = InFlight(connections=2, connections_per_domain=2)
    assert hand.room == 2 * AHEAD
    hand.take(map(letter, range(2 * AHEAD + 3)))
    assert hand.room == 0


def test_a_letter_that_is_claimed_again_while_it_is_in_hand_goes_once() -> None:
    hand = InFlight(connections=4, connections_per_domain=4)
    hand.take([letter(1)])
    assert going(hand) == [1]
    hand.take([letter(1)])
    assert going(hand) == []
    hand.done(letter(1))
    hand.take([letter(1)])
    assert going(hand) == [], "what became of it is not written down yet"
    hand.settled([LetterId(1)])
    hand.take([letter(1)])
    assert going(hand) == [1]


def test_what_is_put_back_is_what_is_not_on_the_way() -> None:
    hand = InFlight(connections=1, connections_per_domain=1)
    hand.take(map(letter, range(3)))
    assert going(hand) == [0]
    assert [letter.id for letter in hand.put_back()] == [1, 2]
    hand.done(letter(0))
    assert going(hand) == []


def test_letters_to_many_for_a_domain_that_rests_are_put_back_alone() -> None:
    hand = InFlight(connections=4, connections_per_domain=4)
    to_many = dataclasses.replace(letter(1), template="announcement")
    hand.take([letter(2), to_many, letter(3), letter(4, "y.example")])
    assert hand.put_back_bulk("x.example") == [to_many]
    assert hand.put_back_bulk("y.example") == []
    assert going(hand) == [2, 3, 4]
