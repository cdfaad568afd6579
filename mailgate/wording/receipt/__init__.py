"""What a reply to a receipt may say without a sentence of its own, or of somebody and some day more."""
