"""How it is told which causes hold, and for whom."""
