"""What families tell the school."""
