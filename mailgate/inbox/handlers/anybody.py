"""What everybody with a registered mailbox may ask for."""

from mailgate.inbox.context import SenderContext
from mailgate.school.access import login


def log_in(context: SenderContext) -> None:
    """A link and a passcode."""
    login.challenge(context.at, context.sender, context.settings.login, context.settings.limits, context.request.thread)


def help_out(context: SenderContext) -> None:
    """How all this works."""
    context.answer("help")
