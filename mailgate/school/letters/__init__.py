"""Letters to people: queued with the act that they tell of, paced, and counted when they come back."""
