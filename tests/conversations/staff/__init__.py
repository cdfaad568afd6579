"""What staff do with it, by mail and on pages."""
