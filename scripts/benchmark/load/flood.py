"""A flood of page views from a process of its own, until it is told to stop.

python -m benchmark.load.flood FOLDER HOST PORT CLIENTS
"""

import itertools
import sys
from pathlib import Path

import uvloop

from benchmark.load import jobs
from benchmark.load.clients import PageClient, drive
from benchmark.towns import town


def main(folder: Path, host: str, port: int, clients: int) -> None:
    """Ask for pages without end."""
    views = itertools.cycle(list(jobs.page_views(town.load(folder).readers)))
    uvloop.run(drive(lambda: PageClient((host, port)), clients, views, lambda _: None))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
