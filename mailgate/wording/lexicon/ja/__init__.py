"""Japanese: a module for each topic of the lexicon."""
