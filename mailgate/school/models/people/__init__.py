"""Tables of schools and their people: who they are, how they log in, and what changes them."""
