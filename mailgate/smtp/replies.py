"""Every answer of our SMTP server, once (RFC 5321 section 4.2, enhanced codes of RFC 3463).

A fault of the client is answered with 5xx; our own trouble with 4xx, so that the sender's server tries again. No reply
tells anything of the inside, and none says whether a sender is known.
"""

from enum import StrEnum


class SmtpReply(StrEnum):
    """A reply line, without its CRLF."""

    OK = "250 2.0.0 OK"
    SENDER_OK = "250 2.1.0 OK"
    RECIPIENT_OK = "250 2.1.5 OK"
    ACCEPTED = "250 2.0.0 Committed"
    START_TLS = "220 2.0.0 Ready to start TLS"
    START_DATA = "354 End data with <CR><LF>.<CR><LF>"
    CANNOT_VERIFY = "252 2.5.0 Cannot verify, but will take mail for it"

    SHUTTING_DOWN = "421 4.3.2 Closing for maintenance, try again later"
    IDLE = "421 4.4.2 Idle for too long, closing"
    SESSION_OVER = "421 4.4.2 This session has lasted too long, closing"
    TOO_MANY_CONNECTIONS = "421 4.7.0 Too many connections, try again later"
    TOO_MANY_OF_CLIENT = "421 4.7.0 Too many connections from one address, try again later"
    TOO_MANY_COMMANDS = "421 4.7.0 Too many commands, closing"
    TOO_MANY_MAILS = "450 4.7.1 Too many mails in a short time, try again later"
    NO_MEMORY = "452 4.3.1 Too many mails at a time, try again later"
    TOO_MANY_RECIPIENTS = "452 4.5.3 Too many recipients for one mail"
    TRY_LATER = "451 4.3.0 Not taken now, try again later"

    BAD_COMMAND = "500 5.5.2 Command not recognized"
    LINE_TOO_LONG = "500 5.5.6 Line too long"
    SYNTAX = "501 5.5.4 Syntax error in parameters"
    NOT_OFFERED = "502 5.5.1 Command not implemented"
    BAD_SEQUENCE = "503 5.5.1 Bad sequence of commands"
    PARAMETER_UNKNOWN = "555 5.5.4 Parameter not recognized"
    BAD_ADDRESS = "553 5.1.3 Malformed address"
    NO_SUCH_MAILBOX = "550 5.1.1 No such mailbox here"
    NO_RELAY = "550 5.7.1 This server takes mail for its own domain only"
    TOO_BIG = "552 5.3.4 Message too big"
    BARE_CONTROL = "554 5.6.0 Bare CR, bare LF or NUL in the message"

    @property
    def is_refusal(self) -> bool:
        """Whether something was not done that the client asked for."""
        return self[0] in "45"

    @property
    def limit(self) -> str:
        """The name of the limit that the client has reached, as the settings have it; empty where it is none."""
        return _LIMITS.get(self, "")


_LIMITS = {
    SmtpReply.TOO_MANY_CONNECTIONS: "smtp_connections",
    SmtpReply.TOO_MANY_OF_CLIENT: "smtp_connections_per_ip",
    SmtpReply.TOO_MANY_MAILS: "smtp_mails_per_minute_per_ip",
    SmtpReply.NO_MEMORY: "smtp_bytes_in_flight",
    SmtpReply.TOO_MANY_RECIPIENTS: "smtp_recipients",
    SmtpReply.TOO_MANY_COMMANDS: "smtp_commands",
    SmtpReply.TOO_BIG: "max_message_bytes",
    SmtpReply.IDLE: "smtp_idle_seconds",
    SmtpReply.SESSION_OVER: "smtp_session_seconds",
}
