"""The files that stand in deploy/ for other programs, used as those programs use them."""
