"""Japanese for what corrects a notice that the receipt tells of."""
