"""Answers for programs that watch over us."""
