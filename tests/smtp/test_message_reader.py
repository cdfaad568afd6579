import asyncio
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.machine.memory import BytesInFlight
from mailgate.smtp.message_reader import MessageReader, MessageTooBig, NoMemory

PIECES = st.sampled_from([b".", b"\r\n", b"\r", b"\n", b"..", b"\r\n.", b"a", b"\0", b"\xe5\xb1\xb1"])
CONTENT = st.one_of(
    st.just(b""), st.lists(st.one_of(PIECES, st.binary(max_size=8))).map(lambda pieces: b"".join(pieces) + b"\r\n")
)
NEXT = b"QUIT\r\n"


def stuffed(content: bytes) -> bytes:
    """What a client sends for this content (RFC 5321 section 4.5.2)."""
    return re.sub(rb"(\A|\r\n)\.", rb"\1..", content) + b".\r\n"


async def read(
    data: bytes, cuts: list[int], most: int, in_flight: BytesInFlight | None = None
) -> tuple[bytes | None, bytes, int]:
    """The message in these bytes, cut into packets; what is left of them; and the most that was ever held."""
    reader = MessageReader(4_096, asyncio.get_running_loop(), in_flight or BytesInFlight(most=10_000_000))
    message = asyncio.create_task(reader.message(most))
    held = 0
    borders = sorted({cut % (len(data) + 1) for cut in cuts} | {0, len(data)})
    for start, end in itertools.pairwise(borders):
        reader.feed_data(data[start:end])
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        held = max(held, len(reader._buffer))
    reader.feed_eof()
    try:
        content = await message
    except MessageTooBig:
        content = None
    left = await reader.read()
    reader.settle()
    return content, left, held


@given(CONTENT, st.lists(st.integers(0, 10_000), max_size=30))
async def test_any_content_in_any_packets_arrives_byte_for_byte(content: bytes, cuts: list[int]) -> None:
    found, left, _ = await read(stuffed(content) + NEXT, cuts, most=1_000_000)
    assert found == content
    assert left == NEXT


@given(CONTENT)
async def test_a_message_byte_by_byte(content: bytes) -> None:
    data = stuffed(content) + NEXT
    found, left, _ = await read(data, list(range(len(data))), most=1_000_000)
    assert (found, left) == (content, NEXT)


@given(CONTENT, st.lists(st.integers(0, 100_000), min_size=20, max_size=60))
async def test_what_is_too_big_is_read_to_its_end_in_bounded_memory(content: bytes, cuts: list[int]) -> None:
    big = content + b"x" * 5_000 + b"\r\n"
    data = stuffed(big) + NEXT
    packets = [*range(0, len(data), 100), *cuts]
    found, left, held = await read(data, packets, most=1_000)
    assert found is None
    assert left == NEXT
    assert held <= 1_100 + len(NEXT)


async def test_a_message_of_just_the_size_is_taken() -> None:
    content = b"x" * 998 + b"\r\n"
    assert (await read(stuffed(content), [], most=1_000))[0] == content
    assert (await read(stuffed(content), [], most=999))[0] is None


@pytest.mark.parametrize("data", [b"", b".", b"abc\r\n.", b"abc\r\n.\n", b"abc\n.\n"])
async def test_a_hang_up_before_the_end_is_no_message(data: bytes) -> None:
    with pytest.raises(asyncio.IncompleteReadError):
        await read(data, [], most=1_000)


@given(CONTENT, st.lists(st.integers(0, 10_000), max_size=30), st.integers(1, 40))
async def test_every_byte_counts_until_it_is_used(content: bytes, cuts: list[int], most: int) -> None:
    in_flight = BytesInFlight(most=10_000_000)
    await read(stuffed(content) + NEXT, cuts, most, in_flight)
    assert in_flight.held == 0


async def test_a_message_counts_while_the_handler_has_it() -> None:
    in_flight = BytesInFlight(most=10_000_000)
    reader = MessageReader(4_096, asyncio.get_running_loop(), in_flight)
    reader.feed_data(b"hello\r\n.\r\nNOOP\r\n")
    assert await reader.message(1_000) == b"hello\r\n"
    assert in_flight.held == len(b"hello\r\n.\r\nNOOP\r\n")
    reader.settle()
    assert in_flight.held == len(b"NOOP\r\n")
    reader.forget()
    assert in_flight.held == 0


@pytest.mark.parametrize(("held_by_others", "is_taken"), [(0, True), (10, True), (11, False)])
async def test_a_message_is_dropped_where_all_connections_hold_too_much(held_by_others: int, is_taken: bool) -> None:
    content = b"x" * 998 + b"\r\n"
    in_flight = BytesInFlight(most=len(content) + 3 + len(NEXT) + 10, held=held_by_others)
    if is_taken:
        assert (await read(stuffed(content) + NEXT, [], 1_000, in_flight))[:2] == (content, NEXT)
    else:
        with pytest.raises(NoMemory):
            await read(stuffed(content) + NEXT, [], 1_000, in_flight)
