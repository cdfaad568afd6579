"""English of a notice that is another one now: an absence instead of coming late."""

OF_THE_VISIT = r"\b(?:doctor|nurse|dentist|clinic|hospital|appointment|check-?up|test|drip|treatment)\b"
