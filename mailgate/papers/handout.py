"""The papers by which guardians enrol, as one HTML page that prints a sheet for each (templates/handout)."""

from collections.abc import Sequence
from typing import Any

from mailgate.keys.signing import Keyring
from mailgate.school.access.papers import DAYS_GOOD, Issuer, Paper
from mailgate.school.directory import people
from mailgate.school.directory.rules import Rules
from mailgate.school.models import School
from mailgate.settings import GatewaySettings
from mailgate.words.hours import hour
from mailgate.words.templates import environment

GROUP = 4
"""How many letters of a code stand together."""


def issuer(keyring: Keyring, days: int = DAYS_GOOD) -> Issuer:
    """How codes are made from these keys; new ones last for `days`."""
    return Issuer(lambda secret, key_name: keyring.code("enrol", secret, key_name), keyring.newest, days)


def page(
    school: School, papers: Sequence[Paper], gateway: GatewaySettings, language: str = "", line_account: str = ""
) -> str:
    """The papers of this school's students, in one of `languages.FAMILY_LANGUAGES`, or else in the gateway's language.

    `line_account` is the basic id of the LINE account that takes codes as well, where there is one.
    """
    template = environment("handout", language or gateway.language).get_template("papers.html")
    return template.render(
        school=school,
        domain=gateway.domain,
        login_address=f"login@{gateway.domain}",
        notice_address=f"notice@{gateway.domain}",
        deadlines=_deadlines(people.rules_of(school)),
        line_account=line_account,
        papers=[_facts(paper, gateway) for paper in papers],
    )


def address_of(paper: Paper, gateway: GatewaySettings) -> str:
    """Where an empty mail enrols its sender."""
    return f"register{gateway.tag_separator}{_in_groups(paper.code)}@{gateway.domain}"


def _in_groups(code: str) -> str:
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def _facts(paper: Paper, gateway: GatewaySettings) -> dict[str, Any]:
    import segno  # seldom needed, and not for serving pages

    address = address_of(paper, gateway)
    return {
        "grade": paper.grade,
        "classroom": paper.classroom,
        "number": paper.number,
        "name": paper.name,
        "expires": paper.expires,
        "address": address,
        "code_in_groups": _in_groups(paper.code),
        "qr": segno.make(f"mailto:{address}", error="m").svg_inline(omitsize=True, border=2),
    }


def _deadlines(rules: Rules) -> list[dict[str, Any]]:
    """Until when which kinds are taken, those with the same deadline together."""
    found: dict[tuple[str, bool], list[str]] = {}
    for kind in rules.offered:
        found.setdefault((hour(kind.deadline), kind.after_deadline == "refuse"), []).append(kind.name)
    return [{"hour": hour, "refuses": refuses, "kinds": kinds} for (hour, refuses), kinds in found.items()]
