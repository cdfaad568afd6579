"""`mailgate demo`: the environment, opened for people to look at, or for the story to be told on it."""

import asyncio
import datetime as dt
import signal
from collections.abc import Callable
from pathlib import Path

import uvloop

from mailgate.demo.browser import NotOnPage
from mailgate.demo.clock import DemoClock
from mailgate.demo.environment import Ports, open_environment
from mailgate.demo.line.phone import NotOnPhone
from mailgate.demo.story.desk import DeskStory
from mailgate.demo.story.family import FamilyStory
from mailgate.demo.story.line import LineStory
from mailgate.demo.story.narrator import DAY, Narrator, StoryBroken
from mailgate.demo.story.snow import SnowStory
from mailgate.demo.town.people import FOLDER
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.service.gateway import ROLES, wall_clock
from mailgate.words.templates import environment

EARLY = int(dt.datetime.combine(DAY, dt.time(6), DEFAULT_ZONE).timestamp())
"""When the story begins."""

STORY_ROLES = tuple(role for role in ROLES if role != "clock")
"""The story says itself when the clock strikes."""


def show(folder: Path, ports: Ports, say: Callable[[str], None]) -> None:
    """Run the demo until SIGINT or SIGTERM, and say where to look. Raises what `open_environment` raises."""
    uvloop.run(_show(folder, ports, say))


async def _show(folder: Path, ports: Ports, say: Callable[[str], None]) -> None:
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    async with open_environment(folder, ports, DemoClock(wall_clock)) as demo:
        say(environment(FOLDER.name, "ja").get_template("opened.txt").render(demo=demo))
        await ended.wait()


def tell(folder: Path, ports: Ports, say: Callable[[str], None]) -> None:
    """Tell the story, line by line. Raises StoryBroken where it did not happen, and what `open_environment` raises."""
    uvloop.run(_tell(folder, ports, say))


async def _tell(folder: Path, ports: Ports, say: Callable[[str], None]) -> None:
    async with open_environment(folder, ports, DemoClock(lambda: EARLY), STORY_ROLES) as demo:
        narrator = Narrator(demo, say)
        line, snow = LineStory(demo, narrator), SnowStory(demo, narrator)
        family, desk = FamilyStory(demo, narrator), DeskStory(demo, narrator)
        scenes = (*line.scenes, *family.morning, *desk.scenes, *family.noon, *snow.scenes)
        for scene in scenes:
            try:
                await asyncio.to_thread(scene)
                await asyncio.to_thread(narrator.nothing_else)
            except (StoryBroken, NotOnPage, NotOnPhone) as error:
                raise StoryBroken(f"{scene.__name__}: {error}") from error
    say(f"\nAll of it happened: {len(scenes)} scenes, {len(demo.mails.all())} mails.")
