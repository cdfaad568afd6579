"""English words that say anything against a form: what is the matter."""

HAD = r"\bhad\ (?:an?\ )?(?:\w+\ )?$"
"""Before what somebody had then."""
