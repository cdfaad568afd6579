"""English courtesies of staff."""

COURTESY = r"thanks?(?:you)?|bestregards"
