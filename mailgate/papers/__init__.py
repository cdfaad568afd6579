"""What is printed or given away as a file: the papers by which guardians enrol, and what is known of a family."""
