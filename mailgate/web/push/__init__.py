"""The page on which people choose notes on their devices, and the one script beside it."""
