"""What settings.ini says. The file of that name at the top of the repository explains every key."""

from mailgate.settings.reading import SettingsError, load, parse, place_of, read_value
from mailgate.settings.sections import (
    SECTIONS,
    Gateway,
    Limits,
    Line,
    Login,
    News,
    Push,
    Relay,
    Settings,
    Smtp,
)
from mailgate.settings.values import Listen

__all__ = [
    "SECTIONS",
    "Gateway",
    "Limits",
    "Line",
    "Listen",
    "Login",
    "News",
    "Push",
    "Relay",
    "Settings",
    "SettingsError",
    "Smtp",
    "load",
    "parse",
    "place_of",
    "read_value",
]
