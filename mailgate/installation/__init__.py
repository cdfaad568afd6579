"""What other programs of a machine need to know of this gateway: their files, and what the domain publishes."""
