"""English courtesies of staff."""

COURTESY = r"thanks?(?:you)?|bestregards|good(?:morning|afternoon|evening)|hello|hi"
