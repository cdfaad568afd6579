"""`mailgate install-files`: what systemd, Postfix and a web server need to know of this gateway."""

from pathlib import Path

import click

from mailgate.commands import context, terminal
from mailgate.installation.files import filled_in


@click.command("install-files")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def install_files(folder: Path) -> None:
    """Write files for systemd, Postfix, nginx and Caddy.

    They go into DIR, filled in from the settings. Each says in its first line where it belongs. What is in DIR already
    is never overwritten.

    \b
    Examples:
      mailgate install-files /root/mailgate-files
    """
    files = {
        folder / place: text for place, text in filled_in(context.settings(), context.settings_file().absolute().parent)
    }
    if existing := [path for path in files if path.exists()]:
        raise context.Failed(*(f"{path} exists already and is left as it is" for path in existing))
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        path.chmod(0o644)  # other programs read it as users of their own, and it has no secret
        terminal.echo(f"{path} is {text.splitlines()[0].removeprefix('# ')}")
