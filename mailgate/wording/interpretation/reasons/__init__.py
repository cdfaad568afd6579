"""Why something is done, as one of the reasons that the school lists."""
