"""What the runs have shown, in a table, as sentences and as a picture."""
