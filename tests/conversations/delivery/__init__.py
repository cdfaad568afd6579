"""What becomes of mails and letters on their way."""
