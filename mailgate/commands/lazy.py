"""Commands that are loaded when they are used or listed (click's documentation, "Lazily Loading Subcommands")."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """A group whose commands are in other modules; `lazy` has `MODULE:COMMAND` by the name that the user types."""

    def __init__(self, *arguments: Any, lazy: Mapping[str, str], **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        self.commands.update({name: click.Command(name) for name in lazy})
        self._lazy = lazy

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """See `click.Group`."""
        if cmd_name in self._lazy:
            module, _, name = self._lazy[cmd_name].partition(":")
            self.commands[cmd_name] = getattr(import_module(module), name)
        return super().get_command(ctx, cmd_name)
