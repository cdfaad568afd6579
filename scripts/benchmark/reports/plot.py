"""Latency over load, drawn as SVG: a panel for each kind of trip, a line for each percentile."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from math import ceil, log10

from benchmark.reports.report import LineFigures

COLUMNS = 3
WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 360, 260, 56, 34, 44
COLOURS = {"p50": "#2c7bb6", "p95": "#fdae61", "p99": "#d7191c"}
MOST_CLIENTS = 100


def svg(lines: Sequence[LineFigures]) -> str:
    """The whole picture: latency of the answer in ms over the number of clients, both logarithmic."""
    count = Counter((line.mode, line.name) for line in lines)
    panels = [panel for panel, points in count.items() if points > 1]
    drawn = [
        f'<g transform="translate({number % COLUMNS * WIDTH},{number // COLUMNS * HEIGHT})">'
        f"{''.join(_panel(panel, lines))}</g>"
        for number, panel in enumerate(panels)
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {WIDTH * min(COLUMNS, len(panels))} {HEIGHT * ceil(len(panels) / COLUMNS)}" '
        f'font-family="sans-serif" font-size="11">{"".join(drawn)}</svg>\n'
    )


def _panel(panel: tuple[str, str], lines: Sequence[LineFigures]) -> Iterator[str]:
    mine = sorted((line for line in lines if (line.mode, line.name) == panel), key=lambda line: line.clients)
    most = ceil(log10(max(line.p99 for line in mine)))
    yield f'<text x="{LEFT}" y="18" font-weight="bold">{escape(", ".join(panel))}</text>'
    for power in range(most + 1):
        y = _y(10**power, most)
        yield f'<path d="M{LEFT},{y:.1f}H{WIDTH - 16}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{10**power} ms</text>'
    for line in mine:
        x = _x(line.clients)
        yield f'<text x="{x:.1f}" y="{HEIGHT - 26}" text-anchor="middle">{line.clients}</text>'
        yield f'<text x="{x:.1f}" y="{HEIGHT - 12}" text-anchor="middle" fill="#666">{line.rate:.0f}/s</text>'
    for number, (name, colour) in enumerate(COLOURS.items()):
        points = " ".join(f"{_x(line.clients):.1f},{_y(getattr(line, name), most):.1f}" for line in mine)
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'
        yield f'<text x="{LEFT + 8 + 34 * number}" y="{TOP + 8}" fill="{colour}">{name}</text>'


def _x(clients: int) -> float:
    return LEFT + 20 + log10(clients) / log10(MOST_CLIENTS) * (WIDTH - LEFT - 60)


def _y(milliseconds: float, most: int) -> float:
    return HEIGHT - BOTTOM - max(log10(max(milliseconds, 0.1)), 0) / most * (HEIGHT - BOTTOM - TOP)
