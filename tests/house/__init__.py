"""The test house: a gateway that really runs, and people who write to it and read what it answers."""

from house.assembly import House, OpenHouse, open_house, settings_of, until
from house.clock import Clock
from house.letters import Letter
from house.pages import Page
from house.people import Person
from house.post import HANG_UP, PostOffice

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
