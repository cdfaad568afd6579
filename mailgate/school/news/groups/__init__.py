"""The groups that a school keeps for its announcements: clubs, the PTA, and who is in them."""
