"""What English calls causes, how it tells which of them hold, and for whom."""
