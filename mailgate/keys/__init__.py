"""The keys that sign links, reply addresses and codes: the file of them, what they sign, and a sealed copy."""
