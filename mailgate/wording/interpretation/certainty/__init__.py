"""Which deeds of a text are firm: those to act upon, beside others that leave nothing open."""

from mailgate.wording.interpretation.certainty.firm import firm_deeds

__all__ = ["firm_deeds"]
