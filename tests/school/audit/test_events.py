"""The events: names of OWASP's vocabulary, each of which something writes down."""

import re
from pathlib import Path

import pytest

import mailgate
from mailgate.school.audit.events import Event
from mailgate.school.models import AuditRecord

VOCABULARY = {
    *("authn_login_success", "authn_login_fail", "authn_login_fail_max", "authn_token_created"),
    *("authz_fail", "authz_change", "authz_admin", "excess_rate_limit_exceeded"),
    *("sensitive_create", "sensitive_read", "sensitive_update", "sensitive_delete"),
    *("session_created", "session_renewed", "session_expired", "sys_startup", "sys_shutdown"),
    *("user_created", "user_updated", "user_archived", "user_deleted"),
}


@pytest.mark.parametrize("event", Event)
def test_an_event_has_a_name_of_the_vocabulary(event: Event) -> None:
    name, _, what = event.partition(":")
    assert name in VOCABULARY
    assert re.fullmatch(r"([a-z]+([-,][a-z]+)*)?", what)
    assert len(event) <= AuditRecord.event.max_length


def test_every_event_is_written_down_somewhere() -> None:
    package = Path(mailgate.__file__).parent
    code = "\n".join(file.read_text("utf-8") for file in package.rglob("*.py"))
    assert [event.name for event in Event if f"Event.{event.name}" not in code] == []
