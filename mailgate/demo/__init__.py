"""The demo: a made-up school, the real gateway around it, and everybody's mailboxes in one page.

It stands on top of the whole house, as a user of it: mail goes in and out by SMTP, pages by HTTP, the roster by CSV.
Only the clock can be set. Everything stays on the loopback interface.
"""
