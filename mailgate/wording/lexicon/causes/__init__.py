"""What keeps a student away, which of it holds, and for whom."""
