"""What happens when things break: real processes that are killed, starved and stopped while people write to them."""
