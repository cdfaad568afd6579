"""Mail that programs write: its signs, out-of-office replies, and letters that come back."""
