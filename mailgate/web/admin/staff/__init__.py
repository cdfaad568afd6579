"""Pages of the staff: who works at a school, and what an office or an admin changes there."""
