"""Small databases of every release, as SQL."""
