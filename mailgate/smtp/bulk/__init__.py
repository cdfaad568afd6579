"""What is particular to letters to many: they are rendered once, and no faster than a domain takes them."""
