"""Commands that make a gateway, run it and move its data."""
