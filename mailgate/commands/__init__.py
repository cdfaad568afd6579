"""The commands that `mailgate.cli` offers: a room for each subject, and what all of them share.

Each is a thin way from the command line into another part.
"""
