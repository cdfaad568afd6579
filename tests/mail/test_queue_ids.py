"""Under which number a server says that it took a mail."""

import pytest

from mailgate.mail.queue_ids import queue_id

REPLIES = {
    "250 2.0.0 Ok: queued as 4F2A91": "4F2A91",
    "250 2.0.0 Ok: queued as 4YzQ8z1Xk2z4w3x": "4YzQ8z1Xk2z4w3x",
    "250 OK id=1tABCD-0000aB-2x": "1tABCD-0000aB-2x",
    "250 2.0.0 5AS1Bq2k012345 Message accepted for delivery": "5AS1Bq2k012345",
    "250 2.0.0 a1b2c3d4 Message accepted for delivery": "a1b2c3d4",
    "250 ok 1700000000 qp 4711": "4711",
    "250 2.0.0 OK  1700000000 d2e1a72fcca58-1a2b3c - gsmtp": "1700000000 d2e1a72fcca58-1a2b3c",
    "250 2.6.0 <x@y.example> [InternalId=3710851, Hostname=z] Queued mail for delivery": "3710851",
    "250 Ok 0101018c1a2b3c4d-5e6f7a8b-1234-5678-9abc-def012345678-000000": (
        "0101018c1a2b3c4d-5e6f7a8b-1234-5678-9abc-def012345678-000000"
    ),
    "250 2.0.0 Committed as d8i5ab0gq4nvg6fo": "d8i5ab0gq4nvg6fo",
    "250 OK": "",
    "": "",
}


@pytest.mark.parametrize(("reply", "number"), REPLIES.items())
def test_the_number_is_found_where_it_is_said(reply: str, number: str) -> None:
    assert queue_id(reply) == number
