"""Files of announcements: which are taken, where their bytes are, which announcement has them, and who opens them."""
