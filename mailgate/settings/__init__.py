"""What settings.ini says. The file of that name at the top of the repository explains every key."""

from mailgate.settings.reading import SettingsError, load, parse, place_of, read_value
from mailgate.settings.sections import (
    SECTIONS,
    GatewaySettings,
    LimitsSettings,
    LineSettings,
    LoginSettings,
    NewsSettings,
    PushSettings,
    RelaySettings,
    Settings,
    SmtpSettings,
)
from mailgate.settings.values import Listen

__all__ = [
    "SECTIONS",
    "GatewaySettings",
    "LimitsSettings",
    "LineSettings",
    "Listen",
    "LoginSettings",
    "NewsSettings",
    "PushSettings",
    "RelaySettings",
    "Settings",
    "SettingsError",
    "SmtpSettings",
    "load",
    "parse",
    "place_of",
    "read_value",
]
