"""What a sentence of a reply to a receipt changes or adds."""
