"""What a mail leaves open, and what answers to a question about it say."""
