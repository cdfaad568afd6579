"""What everybody with a registered mailbox may ask for."""

from mailgate.inbox.context import SenderContext


def help_out(context: SenderContext) -> None:
    """Explain how all this works."""
    context.answer("help")


def answer_bad_address(context: SenderContext) -> None:
    """Say that the token in the address is cut or foreign, and how to go on."""
    context.refuse("bad-address")
