"""A gateway that really runs, and people who write to it and read what it answers."""

from support.clock import Clock
from support.letters import Letter
from support.network.post import HANG_UP, PostOffice
from support.pages import Page
from support.people import Person
from support.running_gateway import GatewayWith, RunningGateway, running_gateway, settings_of, until

__all__ = [
    "HANG_UP",
    "Clock",
    "GatewayWith",
    "Letter",
    "Page",
    "Person",
    "PostOffice",
    "RunningGateway",
    "running_gateway",
    "settings_of",
    "until",
]
