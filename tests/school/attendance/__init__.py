"""Numbers, the register and 出席停止."""
