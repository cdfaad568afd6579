"""What a reply to a list says: whom its items name, what is wanted of them, and what their families are to hear."""
