"""`mailgate demo`: everything at once, with made-up people, to be tried out."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from mailgate.commands import context, terminal

_port = click.IntRange(0, 65535)


@click.command()
@click.option("--script", is_flag=True, help="Tell the whole story here, without a browser; fail unless it happens.")
@click.option("--port", type=_port, help="The port of the pages, 0 for any; else 8080, if it is free.")
@click.option("--smtp-port", type=_port, help="The port for mail, 0 for any; else 8025, if it is free.")
@click.option(
    "--keep",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep settings, key and database in this new or empty folder.",
)
def demo(script: bool, port: int | None, smtp_port: int | None, keep: Path | None) -> None:
    """Try it out with a made-up school.

    The real gateway runs, and everybody's mailboxes are one web page. No mail leaves this machine.

    \b
    Examples:
      mailgate demo
      mailgate demo --script
    """
    from mailgate.demo import environment, run  # no other command needs the servers
    from mailgate.demo.story.narrator import StoryBroken

    try:
        with _folder(keep) as folder:
            if script:
                run.tell(folder, environment.Ports(port or 0, smtp_port or 0), terminal.echo)
            else:
                run.show(folder, environment.Ports(port, smtp_port), terminal.echo)
    except (environment.FolderInUse, StoryBroken) as error:
        raise context.Failed(*str(error).splitlines()) from None


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        yield keep
    else:
        with tempfile.TemporaryDirectory(prefix="mailgate-demo-") as folder:
            yield Path(folder)
