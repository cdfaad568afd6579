"""The office's pages of groups: who is in them, by hand and by file."""
