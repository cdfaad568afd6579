"""What everybody with a registered mailbox may ask for."""

from mailgate.school import login
from mailgate.smtp.errands.errand import Errand


def log_in(errand: Errand) -> None:
    """A link and a passcode."""
    login.challenge(errand.at, errand.sender, errand.settings.login, errand.settings.limits, errand.task.thread)


def help_out(errand: Errand) -> None:
    """How all this works."""
    errand.answer("help")
