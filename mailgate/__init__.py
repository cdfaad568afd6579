"""mailgate: families report an absence by e-mail, teachers confirm it with a reply."""

__version__ = "0.1.0"
