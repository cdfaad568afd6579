"""The arguments of MAIL and RCPT (RFC 5321 sections 4.1.1 and 4.1.2): a path, and parameters of the extensions."""

import re

from mailgate.smtp.replies import SmtpReply

PATH = re.compile(r"\s*(?:<([^<>]*)>|([^\s<>]+))(?:\s+(.*))?\s*", re.DOTALL)


def path_of(keyword: str, argument: str | None) -> tuple[str, list[str]] | None:
    """The address and the parameters of MAIL FROM:<...> or RCPT TO:<...>; None where it cannot be read."""
    if not argument or not argument.upper().startswith(keyword):
        return None
    match = PATH.fullmatch(argument.removeprefix(argument[: len(keyword)]))
    return ((match[1] if match[2] is None else match[2]), (match[3] or "").split()) if match else None


def refuse_parameters(parameters: list[str], max_message_bytes: int) -> SmtpReply | None:
    """The refusal of what MAIL says beside its path: a size that is too big, or an extension that we do not offer."""
    for parameter in parameters:
        name, _, value = parameter.upper().partition("=")
        if name == "SIZE" and value.isdecimal():
            if int(value[:20]) > max_message_bytes:
                return SmtpReply.TOO_BIG
        elif (name, value) not in {("BODY", "7BIT"), ("BODY", "8BITMIME"), ("SMTPUTF8", "")}:
            return SmtpReply.PARAMETER_UNKNOWN
    return None
