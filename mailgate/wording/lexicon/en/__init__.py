"""English: a module for each topic of the lexicon that needs it."""
