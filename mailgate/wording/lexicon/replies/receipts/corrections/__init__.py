"""What corrects a notice that the receipt tells of."""
