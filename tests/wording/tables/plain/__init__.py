"""The plainest sentences of further languages, a module for each."""
