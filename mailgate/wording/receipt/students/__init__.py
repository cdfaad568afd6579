"""A reply to a receipt about other students than it, about more of them, or about each of several."""
