"""A domain that wants fewer letters to many rests, for longer each time, until it takes them again."""

import pytest

from mailgate.delivery.pacing import FIRST_REST, FORGIVEN, LONGEST_REST, Pacing

TOO_FAST = "421 4.7.28 our system has detected an unusual rate of mail"


@pytest.mark.parametrize("error", [TOO_FAST, "421 too many", "450 4.7.1 slow down", "RCPT: 451 4.7.0 later"[6:]])
def test_a_domain_that_says_so_rests(error: str) -> None:
    pacing = Pacing()
    assert pacing.answered("x.jp", error, 100)
    assert pacing.resting(100) == {"x.jp": 100 + FIRST_REST}
    assert pacing.resting(100 + FIRST_REST) == {}


@pytest.mark.parametrize("error", ["450 4.2.1 busy", "451 4.3.0 later", "550 5.7.1 no", "the relay hung up", ""])
def test_other_answers_are_about_one_letter(error: str) -> None:
    pacing = Pacing()
    assert not pacing.answered("x.jp", error, 100)
    assert pacing.resting(100) == {}


def test_each_rest_is_twice_as_long_but_what_was_in_the_air_does_not_count() -> None:
    pacing, now, rests = Pacing(), 100, []
    for _ in range(7):
        assert pacing.answered("x.jp", TOO_FAST, now)
        assert not pacing.answered("x.jp", TOO_FAST, now), "several letters were in the air"
        rests.append(pacing.resting(now)["x.jp"] - now)
        now += rests[-1]
    assert rests == [30, 60, 120, 240, 480, LONGEST_REST, LONGEST_REST]


def test_a_domain_that_takes_letters_again_is_forgiven_step_by_step() -> None:
    pacing = Pacing()
    for now in (100, 130):
        pacing.answered("x.jp", TOO_FAST, now)
    for _ in range(FORGIVEN):
        pacing.answered("x.jp", "", 200)
    assert pacing.answered("x.jp", TOO_FAST, 200)
    assert pacing.resting(200) == {"x.jp": 200 + 2 * FIRST_REST}
