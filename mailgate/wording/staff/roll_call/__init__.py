"""Replies to a roll call: what each clause tells, and what all of them amount to."""
