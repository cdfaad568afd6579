"""Reads what people write into what they want: right, or asked back.

`reader.read` reads a guardian's mail, in a filled-in form or in sentences; `receipt_reply.correct` a reply to a
receipt; `staff` what staff write back. `recognition` finds in a text what a notice is made of, `interpretation` and
`form` decide what that amounts to, `lexicon` holds the words of each language.

Pure: no clock, no database; imports nothing else of mailgate. docs/wording.md tells what is where, docs/wording/ the
grammar. The patterns take long to compile, so only what reads mail loads these modules.
"""
