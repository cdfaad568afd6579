"""The commands that `mailgate.cli` offers, by subject; each is a thin way from the command line into another part."""
