"""English for students, for those who are none, and for how they are called."""
