"""How English tells which causes hold, and for whom."""
