"""Any body that LINE, or somebody else, may post: read into events, or refused, and nothing of a text comes through."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.line.reading import read
from mailgate.school.access.line.events import Happening

USER, ID = "U" + "0123456789abcdef" * 2, "01HXYZ0123456789ABCDEFGHJK"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=10), inside, max_size=4),
    max_leaves=20,
)
FIELDS = st.sampled_from(
    [
        *("type", "mode", "timestamp", "source", "userId", "webhookEventId", "replyToken"),
        *("message", "text", "link", "nonce"),
    ]
)


def event(kind: str = "message", **changed: Any) -> dict[str, Any]:
    """An event as LINE describes it."""
    return {
        "type": kind,
        "mode": "active",
        "timestamp": 1_795_000_000_500,
        "source": {"type": "user", "userId": USER},
        "webhookEventId": ID,
        "deliveryContext": {"isRedelivery": False},
        "replyToken": "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA",
        **changed,
    }


def body(*events: Any) -> bytes:
    return json.dumps({"destination": USER, "events": events}).encode()


def said(text: Any) -> dict[str, Any]:
    return event(message={"type": "text", "id": "1", "text": text})


@pytest.mark.parametrize(
    ("sent", "happening", "value"),
    [
        (event("follow"), Happening.FOLLOWED, ""),
        (event("unfollow"), Happening.UNFOLLOWED, ""),
        (said("ログイン"), Happening.LOGIN_ASKED, ""),
        (event("postback", postback={"data": "連携"}), Happening.LINK_ASKED, ""),
        (said("解除"), Happening.UNLINK_ASKED, ""),
        (said("退会します"), Happening.LEAVE_ASKED, ""),
        (said("熱があります"), Happening.ABSENCE_SAID, ""),
        (said("A1B2-C3D4-E5F6-G7H8"), Happening.CODE_TYPED, "a1b2c3d4e5f6g7h8"),
        (said("平成30年4月2日"), Happening.DATE_TYPED, "2018-04-02"),
        (said("こんにちは"), Happening.SAID, ""),
        (said(7), Happening.SAID, ""),
        (event(message={"type": "sticker", "text": "熱"}), Happening.SAID, ""),
        (event("accountLink", link={"result": "ok", "nonce": "bm9uY2U+/w=="}), Happening.LINKED, "bm9uY2U+/w=="),
        (event("accountLink", link={"result": "failed", "nonce": "bm9uY2U+/w=="}), Happening.LINKED, ""),
        (event("accountLink", link=None), Happening.LINKED, ""),
    ],
)
def test_what_happened_is_told_apart(sent: dict[str, Any], happening: Happening, value: str) -> None:
    (found,) = read(body(sent))
    assert (found.happening, found.value) == (happening, value)
    assert (found.id, found.user, found.happened) == (ID, USER, 1_795_000_000)


@pytest.mark.parametrize(
    "sent",
    [
        event("videoPlayComplete"),
        event(mode="standby"),
        event(source={"type": "group", "userId": USER, "groupId": "C1"}),
        event(source={"type": "user", "userId": "U123"}),
        event(source=None),
        event(webhookEventId=""),
        event(webhookEventId=None),
        {},
        None,
        "event",
        [],
    ],
)
def test_what_is_not_for_us_is_left_out(sent: Any) -> None:
    assert len(read(body(sent, said("こんにちは")))) == 1


@pytest.mark.parametrize("sent", [b"", b"{", b"[]", b"null", b'{"events": 1}', b"{}", b"\xff", b"[" * 100_000])
def test_what_is_no_body_of_line_is_refused(sent: bytes) -> None:
    with pytest.raises(ValueError, match="a body"):
        read(sent)


def test_no_events_are_none() -> None:
    assert read(body()) == ()


@given(st.lists(st.dictionaries(FIELDS, JSON, max_size=8) | JSON, max_size=5))
def test_no_body_breaks_it(events: list[Any]) -> None:
    assert len(read(body(*events))) <= len(events)


@given(st.dictionaries(FIELDS, JSON, max_size=4), st.sampled_from(["message", "postback", "accountLink", "follow"]))
def test_no_field_breaks_it(changed: dict[str, Any], kind: str) -> None:
    for found in read(body(event(kind, **(changed | {"type": kind})))):
        assert found.user == USER


@given(st.text(min_size=1))
def test_no_text_comes_through(text: str) -> None:
    (found,) = read(body(said(text)))
    kept = found.value
    assert kept == "" or (found.happening in {Happening.CODE_TYPED, Happening.DATE_TYPED} and len(kept) <= 16)
