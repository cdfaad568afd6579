"""出席停止: a notice proposes it, the guardians report onset and recovery, staff confirm it on the head's order."""
