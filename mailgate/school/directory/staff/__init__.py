"""The staff as people at the school look at it: who works there, and who may give which duty."""
