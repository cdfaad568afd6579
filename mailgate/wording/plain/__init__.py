"""Reads the plainest sentences of further languages: every word is explained, or the sentence is asked back."""
