"""Pages that show what has become of a notice, and what a student's school year comes to."""
