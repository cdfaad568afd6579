"""Notes to phones and browsers: who subscribed with what, and how a subscription ends."""
