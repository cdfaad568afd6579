"""LINE: the second way in and out, through the Messaging API of a LINE official account."""
