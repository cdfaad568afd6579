"""Tables of what families tell a school, and of what its staff do about it from day to day."""
