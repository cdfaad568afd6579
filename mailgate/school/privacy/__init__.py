"""What is kept how long, what is known of a family, and how a family is erased (docs/privacy.md)."""
