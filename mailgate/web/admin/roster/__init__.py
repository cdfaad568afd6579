"""Pages of students and their guardians: looking for them, a student's page, and what the office changes there."""
