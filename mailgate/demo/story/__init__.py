"""The story of `mailgate demo --script`: its scenes, and the narrator who does, reads and says what happens in them."""
