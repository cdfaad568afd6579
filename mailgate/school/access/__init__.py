"""Who gets in: logging in with nothing but a mailbox, and becoming a guardian by a code on paper."""
