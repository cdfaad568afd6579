"""What everybody with a registered mailbox may ask for."""

from mailgate.inbox.context import SenderContext
from mailgate.school.access import login_letters
from mailgate.school.access.login_letters import Asked


def log_in(context: SenderContext) -> None:
    """Send a link and a passcode."""
    asked = Asked(context.request.thread, context.is_proven)
    login_letters.send(context.at, context.sender, asked, context.settings)


def help_out(context: SenderContext) -> None:
    """Explain how all this works."""
    context.answer("help")


def answer_bad_address(context: SenderContext) -> None:
    """Say that the token in the address is cut or foreign, and how to go on."""
    context.refuse("bad-address")
