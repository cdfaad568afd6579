"""Japanese words of a form, or beside it, that say anything against it."""
