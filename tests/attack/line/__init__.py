"""What strangers and users of LINE might try."""
