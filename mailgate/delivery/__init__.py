"""Carries letters of any channel: one loop claims them, hands them to the channel's way out, and settles them."""
