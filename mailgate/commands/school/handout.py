"""`mailgate handout` and `mailgate roster codes`: the papers by which guardians enrol their mailboxes."""

import time
from collections.abc import Sequence
from pathlib import Path

import click

from mailgate.commands import config_check, context, database, terminal
from mailgate.keys.signing import Keyring
from mailgate.papers import handout as handouts
from mailgate.school.access.papers import DAYS_GOOD, Paper, issue
from mailgate.school.directory import schools
from mailgate.settings import GatewaySettings, Settings
from mailgate.words.languages import FAMILY_LANGUAGES

KINDS = {".html": "html", ".htm": "html", ".pdf": "pdf"}
"""What a file's ending says of its contents."""

_place = click.option(
    "--class", "place", metavar="3-1", default="", help="One class, or a grade; else the whole school."
)
_renew = click.option("--renew", is_flag=True, help="New codes for all; papers that were handed out before are void.")
_days = click.option("--days", type=click.IntRange(1, 400), default=DAYS_GOOD, help="How long new codes last.")


@click.command()
@context.settings_option
@context.school_option
@_place
@_renew
@_days
@click.option("--language", type=click.Choice(FAMILY_LANGUAGES), help="Else the gateway's own.")
@click.option("--format", "kind", type=click.Choice(["html", "pdf"]), help="Else what the file's name ends in.")
@click.argument("out", metavar="OUT", type=click.Path(dir_okay=False, path_type=Path))
def handout(school: str, place: str, renew: bool, days: int, language: str | None, kind: str | None, out: Path) -> None:
    """Write the papers by which guardians enrol.

    They may be in a language of the families.

    The file OUT has a page for each student; its name ends in .html or .pdf, or --format says what it is.

    Codes that are still good stay the same, so a paper that was lost can be printed again.

    \b
    Examples:
      mailgate handout --school takushin --class 3-1 papers.html
      mailgate handout --school takushin --language pt papers.pdf
    """
    kind = kind or KINDS.get(out.suffix.lower())
    if kind is None:
        raise click.UsageError(f"{out} ends in none of {', '.join(KINDS)}: say --format.")
    papers = _issue(school, place, days, renew=renew)
    html = database.read(_page, school, papers, context.settings(), language or "")
    if kind == "pdf":
        out.write_bytes(_pdf(html))
    else:
        out.write_text(html, "utf-8")
    terminal.echo(f"{len(papers)} papers in {out}")


@click.command()
@context.settings_option
@context.school_option
@_place
@_renew
@_days
@context.json_option
def codes(school: str, place: str, renew: bool, days: int, as_json: bool) -> None:
    """Print the students' codes.

    A line each: grade, class, number, name, address to write to, last day, with tabs between them.

    \b
    Examples:
      mailgate roster codes --school takushin --class 3-1
    """
    gateway = context.settings().gateway
    rows = [_columns(paper, gateway) for paper in _issue(school, place, days, renew=renew)]
    if as_json:
        terminal.document(rows)
        return
    for row in rows:
        terminal.row(row.values())


def _columns(paper: Paper, gateway: GatewaySettings) -> dict[str, str]:
    return {
        "grade": paper.grade,
        "class": paper.classroom,
        "number": paper.number,
        "name": paper.name,
        "address": str(handouts.address_of(paper, gateway)),
        "expires": str(paper.expires),
    }


def _issue(school: str, place: str, days: int, *, renew: bool) -> list[Paper]:
    keyring = Keyring(config_check.keys(context.settings()), lambda: int(time.time()))
    grade, _, classroom = place.partition("-")
    moment = database.moment()
    papers = database.write(issue, moment, school, (grade, classroom), handouts.issuer(keyring, days), renew=renew)
    if not papers:
        raise context.Failed(f"{school} has no students{f' in {place}' if place else ''}")
    return papers


def _page(school: str, papers: Sequence[Paper], settings: Settings, language: str) -> str:
    """The papers as one HTML page: one unit of work."""
    return handouts.page(schools.school(school), papers, settings.gateway, language, settings.line.basic_id)


def _pdf(html: str) -> bytes:
    try:
        from weasyprint import HTML  # an extra, which needs Pango beside it
    except (ImportError, OSError):
        raise context.Failed(
            "a PDF needs the extra `pdf` (pip install 'PATH[pdf]', with the checkout or wheel as PATH) and Pango "
            "(Debian: libpangoft2-1.0-0); or write HTML and print it from a browser"
        ) from None
    with terminal.working():
        content: bytes = HTML(string=html).write_pdf()
    return content
