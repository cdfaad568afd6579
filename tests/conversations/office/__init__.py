"""What the office changes over a year, and who is told."""
