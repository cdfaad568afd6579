"""What families write in English."""
