"""`scripts/bench`: what is measured, and how it is told."""

import json
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from benchmark.lines import broadcast, daily, desk, growth, pressure, roster
from benchmark.lines.daily import Extent
from benchmark.measuring import measure
from benchmark.reports import plot, report
from benchmark.reports.report import LineFigures, SingleFigure
from benchmark.servers.environment import SQLITE, prepared
from benchmark.towns.announcement import PACE

MODES = (*daily.LINES, "desk", "growth", "roster", "broadcast", "all")


@click.command()
@click.argument("mode", type=click.Choice(MODES), default="all")
@click.option("--quick", is_flag=True, help="A rough look: two short runs instead of five.")
@click.option("--full", is_flag=True, help="Also the largest towns of growth and roster.")
@click.option("--database", default=SQLITE, metavar="URL", help="An empty PostgreSQL database, instead of SQLite.")
@click.option("--pace", default=PACE, help="broadcast: letters a minute, 0 for no pace.")
@click.option("--json", "as_json", is_flag=True, help="All figures as JSON instead of the table.")
@click.option("--plot", "picture", type=click.Path(dir_okay=False, path_type=Path), help="Latency over load, as SVG.")
def bench(mode: str, quick: bool, full: bool, database: str, pace: int, as_json: bool, picture: Path | None) -> None:
    """Measure how fast mail becomes letters, beside the limit that empty servers find in the same run."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    extent = daily.QUICK if quick else daily.FULL
    modes = [*daily.LINES, "desk", "growth", "roster", "broadcast"] if mode == "all" else [mode]
    found = []
    if not as_json:
        click.echo(report.HEADINGS)
    for each in _measured(modes, extent, database, pace, full=full):
        found.append(each)
        if not as_json:
            click.echo(each.words if isinstance(each, SingleFigure) else report.row(each))
    figures = [each for each in found if isinstance(each, LineFigures)]
    if as_json:
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1))
    elif figures:
        click.echo("\n".join(report.closing(figures)))
    if picture:
        picture.write_text(plot.svg(figures), "utf-8")


def _measured(
    modes: list[str], extent: Extent, database: str, pace: int, *, full: bool
) -> Iterator[LineFigures | SingleFigure]:
    shared = [mode for mode in modes if mode in daily.LINES]
    if shared:
        guardians, waiting = daily.needs(shared, extent)
        with prepared(database, families=guardians, waiting=waiting) as environment:
            supply = daily.Supply(environment.gateway.town)
            for mode in shared:
                yield from map(
                    report.figures, measure([*daily.LINES[mode](environment, supply, extent.trips)], extent.runs)
                )
            if "mixed" in shared:
                yield pressure.beside_a_flood(environment, supply, extent)
                yield pressure.idle_connections(environment)
    if "desk" in modes:
        yield from desk.measured(extent)
    if "growth" in modes:
        yield from growth.measured(growth.SIZES + (growth.LARGEST,) * full, extent.runs)
    if "broadcast" in modes:
        yield from broadcast.measured(extent, database, pace)
    if "roster" in modes:
        usual = roster.QUICK_SIZES if extent is daily.QUICK else roster.SIZES
        yield from roster.measured(usual + (roster.LARGEST,) * full, extent.runs)


if __name__ == "__main__":
    bench(prog_name="scripts/bench")
