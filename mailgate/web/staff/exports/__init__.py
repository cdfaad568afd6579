"""Files of the register to take away."""
