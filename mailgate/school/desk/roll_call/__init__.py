"""The roll call: who marks a classroom's empty seats learns who is missing, and may ask the families.

Teachers do it by mail (`by_clock`, `replies`), and everybody whose duty it is on a page (`marking`, `lists`).
"""
