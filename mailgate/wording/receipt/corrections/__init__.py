"""What a reply to a receipt corrects: what was wrong, what is right, and what stands as it is."""
