"""Notes to phones and browsers, from what happens at the school to what the screen shows."""
