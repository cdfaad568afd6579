"""What families reply to receipts."""
