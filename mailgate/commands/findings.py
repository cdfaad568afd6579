"""How findings are told: a line each with the way to mend what is wrong, or JSON."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from mailgate.commands import terminal
from mailgate.words.templates import environment

if TYPE_CHECKING:
    from mailgate.doctor.finding import Finding

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
language_option = click.option("--language", type=click.Choice(["ja", "en"]), help="Else the gateway's.")


def teller(language: str, as_json: bool) -> "Callable[[Finding], None]":
    """Tells a finding on stdout, in this language."""
    template: Any = environment("cli", language).get_template(f"doctor/{language}.txt")
    said: dict[str, tuple[str, str]] = template.module.words

    def tell(finding: "Finding") -> None:
        text, mend = (" ".join((each % finding.facts).split()) for each in said[finding.code])
        if as_json:
            row = asdict(finding) | {"said": text, "mend": mend}
            terminal.echo(json.dumps(row, ensure_ascii=False, default=str))
        else:
            terminal.echo(f"{finding.state:<8} {finding.topic:<16} {text}" + (f" → {mend}" if mend else ""))

    return tell


def exit_code(found: "Iterable[Finding]") -> int:
    """1 where something is wrong, else 0."""
    return 1 if any(finding.state == "wrong" for finding in found) else 0
