"""Tables of what the gateway notes for itself: what was done, how often, and until when it is kept."""
