"""What mails ask for about announcements: written, approved, read and answered."""
