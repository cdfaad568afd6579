"""Japanese of replies: a module for each that is replied to."""
