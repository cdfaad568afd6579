"""What is measured: each line's load, from how many clients, over which town."""
