"""kill -9, to all processes or to one, in the middle of whatever they do."""
