"""`mailgate completion`: what a shell needs to complete commands and options."""

import click
from click.shell_completion import get_completion_class

from mailgate.commands import terminal

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_MAILGATE_COMPLETE"
"""By this click knows that a shell asks for completions (its documentation, "Shell Completion")."""


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(running: click.Context, shell: str) -> None:
    """Print a script by which a shell completes commands.

    Let the shell read it at each start, as the examples do.

    \b
    Examples:
      mailgate completion bash > /etc/bash_completion.d/mailgate
      mailgate completion zsh > /usr/local/share/zsh/site-functions/_mailgate
      mailgate completion fish > ~/.config/fish/completions/mailgate.fish
    """
    if kind := get_completion_class(shell):
        program = running.find_root()
        terminal.echo(kind(program.command, {}, program.info_name or "mailgate", VARIABLE).source())
