"""What the school does to one student, guardian or staff member, on a page or by a command.

Each act examines what is wanted, raises `Objected` where it is not done, and else writes it as a change.
"""
