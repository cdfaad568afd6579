"""Commands about schools and their people."""
