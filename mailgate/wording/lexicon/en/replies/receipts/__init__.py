"""English of replies to receipts."""
