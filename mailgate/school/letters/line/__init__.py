"""Letters by LINE: what they may cost in a month, the tokens of replies, and who blocks us there."""
