"""Reads what a parent wrote, in a filled-in form or in sentences, into a notice: right, or asked back.

Pure: no clock, no database; imports nothing else of mailgate. docs/wording.md has the grammar. `reader.read` and
`correcting.correct` are the way in; what a sentence may be takes long to compile, so only who reads mail loads them.
"""
