"""出席停止: proposals and what staff decide about them."""
