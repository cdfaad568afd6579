"""What the staff's mailboxes get by the clock and on request: digests, reminders, the roll call, replies."""
