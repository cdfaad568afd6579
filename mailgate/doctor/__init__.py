"""Looks over a whole installation from outside: a module for each thing that can be wrong, which yields its findings.

What a finding says in words, and how it is mended, stands in templates/cli/doctor. What `/readyz`, the alarms and the
metrics measure as well is measured by the same functions.
"""
