"""Commands that are loaded when they are used or listed (click's documentation, "Lazily Loading Subcommands")."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem


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

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Only the names, since somebody waits: to say what a command does, its module would have to be loaded."""
        names = [CompletionItem(name) for name in self.list_commands(ctx) if name.startswith(incomplete)]
        return names + click.Command.shell_complete(self, ctx, incomplete)


class SectionedGroup(LazyGroup):
    """A group whose help lists its commands in sections; `sections` has the commands of each by its heading."""

    def __init__(self, *arguments: Any, sections: Mapping[str, Mapping[str, str]], **attributes: Any) -> None:
        lazy = {name: place for commands in sections.values() for name, place in commands.items()}
        super().__init__(*arguments, lazy=lazy, **attributes)
        self._sections = sections

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """See `click.Group`."""
        widest = max(map(len, self.commands))
        for heading, names in self._sections.items():
            commands = [(name, command) for name in names if (command := self.get_command(ctx, name))]
            short = [(name.ljust(widest), each.get_short_help_str(formatter.width)) for name, each in commands]
            with formatter.section(heading):
                formatter.write_dl(short)
