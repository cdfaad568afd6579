"""What the deeds of a text amount to: statements, and what it says of an absence announced before."""
