"""Reply addresses: those in people's mailboxes and in the queue stay readable, and each token says all its parts."""

import dataclasses
import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.addresses.reply import (
    NOBODY,
    REPLY_ADDRESSES,
    AnswerAddress,
    ApproveAddress,
    BounceAddress,
    ChangeAddress,
    ConfirmAddress,
    CorrectAddress,
    DigestAddress,
    JoinAddress,
    LeaveAddress,
    NewsAddress,
    NoticeAddress,
    PhoneAddress,
    ProveAddress,
    RecoveryAddress,
    RemoveAddress,
    ReplyAddress,
    RespondAddress,
    RollCallAddress,
    UndoAddress,
    of_json,
    of_token,
    to_json,
    token_of,
)
from mailgate.ids import (
    AddressRequestId,
    AnnouncementId,
    DigestId,
    EnrolmentCodeId,
    LetterId,
    MailboxId,
    NoticeId,
    RollId,
    StudentId,
    SuspensionId,
)
from mailgate.keys.signing import Keyring

MOTHER = MailboxId(3)
DAY = dt.date(2026, 11, 25)

SENT: list[tuple[ReplyAddress, str, str]] = [
    (ConfirmAddress(NoticeId(7), MOTHER), "aedqca4gm653izslqudxv5axeu", '["confirm",[7,3]]'),
    (NoticeAddress(MOTHER, DAY), "aebqgc2kneqfl44itvjpm3t3kf4xw", '["notice",[3,739945]]'),
    (
        AnswerAddress(MOTHER, 29_924_530, 2**38 - 1, 2**28 - 1),
        "aebqiaoitszakp7777776bap77777y6pqrl2egytyxdhjvdd",
        '["answer",[3,29924530,274877906943,268435455]]',
    ),
    (ChangeAddress(MOTHER, NoticeId(7), 2, 1), "aebqcbybaiaqcbndvon523oozu6pdohd", '["change",[3,7,2,1]]'),
    (PhoneAddress(MOTHER, DAY), "aebqgc2kngvy72lewczt3pb2v4wdg", '["phone",[3,739945]]'),
    (CorrectAddress(NoticeId(7), MOTHER, 2), "aedqcaybajplwo6ek2w2czx4ciolo", '["correct",[7,3,2]]'),
    (DigestAddress(DigestId(5), MOTHER), "aecqca5zlhnhd5priguqbp6vy4", '["digest",[5,3]]'),
    (RollCallAddress(RollId(6), MOTHER), "aedaca2o2skf6cmppjzjelg364", '["seats",[6,3]]'),
    (JoinAddress(EnrolmentCodeId(9), 2**40 - 1), "aeeql77777776eletqdat5mi6luidi7f", '["join",[9,1099511627775]]'),
    (ProveAddress(AddressRequestId(9), 2**40 - 1), "aeeql77777776dp2n2hnbcsiba6j5zh7", '["prove",[9,1099511627775]]'),
    (UndoAddress(MOTHER, AddressRequestId(9)), "aebqccnljfhhsl272q6wlpfhuu", '["undo",[3,9]]'),
    (RemoveAddress(MailboxId(4), StudentId(2), MOTHER), "aecacaqbamai6zbi45wyjjwrjadvc", '["remove",[4,2,3]]'),
    (LeaveAddress(MOTHER, DAY), "aebqgc2kngmm6kxwazmceoxuh3sjq", '["leave",[3,739945]]'),
    (RecoveryAddress(SuspensionId(8), MOTHER), "aeeaca3d3fgoa775rwneooinyi", '["recovery",[8,3]]'),
    (NewsAddress(AnnouncementId(6), MOTHER, 2), "aedacaybalqwupwwrho5okrebefku", '["news",[6,3,2]]'),
    (ApproveAddress(AnnouncementId(6), MOTHER, 2), "aedacaybajtv23zj7jeuq264dlttm", '["approve",[6,3,2]]'),
    (RespondAddress(AnnouncementId(6), MOTHER), "aedaca22qihzvi3ytebo334phe", '["respond",[6,3]]'),
    (BounceAddress(LetterId(300), NOBODY), "aiasyadh7okozacoj765c3k4oy", '["bounce",[300,0]]'),
]
"""Addresses with their tokens and rows as they have been sent and stored: never change these lines."""


def keyring() -> Keyring:
    """The key that signed these."""
    return Keyring([bytes(range(32))], lambda: 0)


@pytest.mark.parametrize(("address", "token", "row"), SENT)
def test_what_has_been_sent_and_queued_stays_readable(address: ReplyAddress, token: str, row: str) -> None:
    assert of_token(address.command, token.upper(), keyring()) == address
    assert of_json(json.loads(row)) == address


@pytest.mark.parametrize(("address", "token", "row"), SENT)
def test_letters_still_say_it_in_the_same_bytes(address: ReplyAddress, token: str, row: str) -> None:
    assert token_of(address, keyring()) == token
    assert json.dumps(to_json(address), separators=(",", ":")) == row


def test_every_kind_of_address_has_a_line_above() -> None:
    assert {address.command for address, _, _ in SENT} == set(REPLY_ADDRESSES)


@st.composite
def addresses(draw: st.DrawFn) -> ReplyAddress:
    """An address of any kind with any parts."""
    kind = draw(st.sampled_from([*REPLY_ADDRESSES.values()]))
    numbers = st.integers(0, 2**40 - 1)
    parts: list[Any] = [draw(st.dates() if part.type is dt.date else numbers) for part in dataclasses.fields(kind)]
    return kind(*parts)


@given(addresses())
def test_an_address_comes_back_as_it_was_made(address: ReplyAddress) -> None:
    assert of_token(address.command, token_of(address, keyring()), keyring()) == address
    assert of_json(json.loads(json.dumps(to_json(address)))) == address


@given(addresses(), st.sampled_from([*REPLY_ADDRESSES]))
def test_a_token_of_one_kind_is_none_of_another(address: ReplyAddress, command: str) -> None:
    read = of_token(command, token_of(address, keyring()), keyring())
    assert read == (address if command == address.command else None)


@pytest.mark.parametrize("numbers", [(), (7,), (7, 3, 1)])
def test_a_token_with_parts_missing_or_too_many_is_no_address(numbers: tuple[int, ...]) -> None:
    assert of_token("confirm", keyring().address("confirm", *numbers), keyring()) is None


def test_a_letter_that_is_answered_at_login_has_no_address() -> None:
    assert to_json(None) is None
    assert of_json(None) is None


@given(st.integers(0), st.integers(0))
def test_the_link_to_confirm_names_the_same(notice: int, mailbox: int) -> None:
    address = ConfirmAddress(NoticeId(notice), MailboxId(mailbox))
    assert ConfirmAddress.of_word(address.word) == address
    assert address.word == f"{notice}.{mailbox}"
