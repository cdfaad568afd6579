"""What is said beside a deed and changes what it means."""
