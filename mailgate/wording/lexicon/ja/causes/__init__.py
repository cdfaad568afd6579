"""How Japanese tells which causes hold, and for whom."""
