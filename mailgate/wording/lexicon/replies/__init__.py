"""What people write back: guardians to a receipt or a question, staff to a list, a roll call or a correction."""
