"""What keeps a correction that was found from being made: it would lose something, or may not be meant."""
