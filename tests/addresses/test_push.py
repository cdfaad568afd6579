"""Which addresses of push services are called: those of the list, in one spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.addresses.push import LONGEST, EndpointRefused, read_endpoint

HOSTS = ("fcm.googleapis.com", "updates.push.services.mozilla.com", "*.push.apple.com", "*.notify.windows.com")


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/cJ1v:APA91bH-_x",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABk",
        "https://web.push.apple.com/QGf3",
        "https://wns2-par02p.notify.windows.com/w/?token=BQYAAAB%2bx%3d",
    ],
)
def test_the_services_that_browsers_have(endpoint: str) -> None:
    found = read_endpoint(endpoint, HOSTS)
    assert f"{found.origin}{found.target}" == endpoint


@pytest.mark.parametrize(
    "endpoint",
    [
        "",
        "http://fcm.googleapis.com/x",
        "HTTPS://fcm.googleapis.com/x",
        "https://fcm.googleapis.com",
        "https://fcm.googleapis.com:443/x",
        "https://fcm.googleapis.com:8080/x",
        "https://fcm.googleapis.com./x",
        "https://FCM.googleapis.com/x",
        "https://user@fcm.googleapis.com/x",
        "https://fcm.googleapis.com@127.0.0.1/x",
        "https://127.0.0.1/fcm.googleapis.com",
        "https://[::1]/x",
        "https://2130706433/x",
        "https://localhost/x",
        "https://push.apple.com/x",
        "https://evilpush.apple.com/x",
        "https://web.push.apple.com.evil.example/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evil.example/x#fcm.googleapis.com/",
        "https://fcm.googleapis.com#/x",
        "https://fcm.googleapis.com\\@evil.example/x",
        "https://fcm.googleapis.com/x\r\nHost: evil.example",
        "https://fcm.googleapis.com/x y",
        "https://fcm.googleapis.com/x\n",
        "https://ｆcm.googleapis.com/x",
        "https://fcm。googleapis.com/x",
        "https://-.notify.windows.com/x",
        " https://fcm.googleapis.com/x",
        "file:///etc/passwd",
        "https://fcm.googleapis.com/" + "x" * LONGEST,
    ],
)
def test_what_is_never_called(endpoint: str) -> None:
    with pytest.raises(EndpointRefused):
        read_endpoint(endpoint, HOSTS)


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_whatever_passes_is_a_host_of_the_list(before: str, host: str, after: str) -> None:
    for text in (f"https://{before}fcm.googleapis.com{after}", f"https://{host}.push.apple.com/{after}"):
        try:
            found = read_endpoint(text, HOSTS)
        except EndpointRefused:
            continue
        assert found.host == "fcm.googleapis.com" or found.host.endswith(".push.apple.com")
        assert text.isascii()
        assert text == f"{found.origin}{found.target}"
