"""Japanese of replies to a list of notices."""
