"""Tables of what is written: letters with their channels, and announcements."""
