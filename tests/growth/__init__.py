"""What must not grow when the tables do."""
