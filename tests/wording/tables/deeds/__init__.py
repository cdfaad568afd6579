"""What a student does: comes late, comes after all, or comes as always."""
