"""The gateway and the phone of the conversations by LINE."""

from conversations.line.conftest import gateway, line, linked, phone, platform

__all__ = ["gateway", "line", "linked", "phone", "platform"]
