"""Pages that let people in and out."""
