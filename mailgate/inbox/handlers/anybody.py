"""What everybody with a registered mailbox may ask for."""

from mailgate.inbox.context import SenderContext
from mailgate.school.access import login_letters


def log_in(context: SenderContext) -> None:
    """Send a link and a passcode."""
    login_letters.send(
        context.at, context.sender, context.settings.login, context.settings.limits, context.request.thread
    )


def help_out(context: SenderContext) -> None:
    """Explain how all this works."""
    context.answer("help")


def answer_bad_address(context: SenderContext) -> None:
    """Say that the token in the address is cut or foreign, and how to go on."""
    context.refuse("bad-address")
