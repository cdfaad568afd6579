"""What a school's document says: how its values are read, what it says of the register, and what it need not say."""
