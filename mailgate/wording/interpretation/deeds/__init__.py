"""What the deeds of a text amount to: statements, and what is told of an absence announced before, or to come again."""
