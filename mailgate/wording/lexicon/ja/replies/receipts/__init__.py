"""Japanese of replies to receipts."""
