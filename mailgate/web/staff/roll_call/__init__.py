"""The roll call on pages: the three lists of a morning, and a classroom's seats to tick."""
