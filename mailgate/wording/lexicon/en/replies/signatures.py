"""English courtesies of staff."""

COURTESY = (
    r"thanks?(?:you)?|bestregards|good(?:morning|afternoon|evening)|hello|hi|havea(?:nice|good|great)(?:day|one|morning|weekend)"
    r"|sorryforthe(?:late|delayed|slow)(?:reply|response|answer)|sorryforthedelay"
    r"|(?:hello|hi|goodmorning),?thisis(?!wrong|not|from|a|the)[a-z]{2,12}"
)
"""Without spaces."""
