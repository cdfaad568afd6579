"""mailgate: families report an absence by e-mail, teachers confirm it with a reply."""

__version__ = "0.4.0.dev0"
"""The only place where the version stands; the CHANGELOG says what each one brought."""
