"""What the staff put right: they correct a notice that stands, withdraw it, or undo what they did with it today."""
