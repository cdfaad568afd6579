"""Letters to people: queued in the transaction of the act they report, sent at a pace, counted when they come back."""
