"""`mailgate demo`: everything at once, with made-up people, to be tried out."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from mailgate.commands import context

_port = click.IntRange(1, 65535)


@click.command()
@click.option("--script", is_flag=True, help="Tell the whole story here, without a browser; fail unless it happens.")
@click.option("--port", type=_port, help="The port of the pages; else 8080, or a free one where that is taken.")
@click.option("--smtp-port", type=_port, help="The port for mail; else 8025, or a free one where that is taken.")
@click.option(
    "--keep",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep settings, key and database in this new or empty folder.",
)
def demo(script: bool, port: int | None, smtp_port: int | None, keep: Path | None) -> None:
    """Try it out with a made-up school.

    The real gateway runs, and everybody's mailboxes are one web page. No mail leaves this machine.
    """
    from mailgate.demo import environment, narrator, run  # no other command needs the servers

    usual = environment.ANY_PORTS if script else environment.USUAL_PORTS
    ports = environment.Ports(port or environment.free_port(usual.web), smtp_port or environment.free_port(usual.smtp))
    try:
        with _folder(keep) as folder:
            (run.tell if script else run.show)(folder, ports, click.echo)
    except (environment.FolderInUse, narrator.StoryBroken) as error:
        raise context.Failed(*str(error).splitlines()) from None


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        yield keep
    else:
        with tempfile.TemporaryDirectory(prefix="mailgate-demo-") as folder:
            yield Path(folder)
