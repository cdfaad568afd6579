"""What has become of notices: what they said before, who did what with them, and what a student's year comes to."""
