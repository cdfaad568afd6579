"""About which students a text is, and which part of it about which."""
