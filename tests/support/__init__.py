"""The test house: a gateway that really runs, and people who write to it and read what it answers."""

from support.assembly import House, OpenHouse, open_house, settings_of, until
from support.clock import Clock
from support.letters import Letter
from support.pages import Page
from support.people import Person
from support.post import HANG_UP, PostOffice

__all__ = [
    "HANG_UP",
    "Clock",
    "House",
    "Letter",
    "OpenHouse",
    "Page",
    "Person",
    "PostOffice",
    "open_house",
    "settings_of",
    "until",
]
