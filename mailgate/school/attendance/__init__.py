"""What notices come to, day by day: numbers, the register, 出席停止."""
