"""Pages on which staff correct a notice, withdraw it, and undo what they did with it today."""
