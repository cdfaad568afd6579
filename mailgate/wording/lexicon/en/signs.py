"""Words by which a text is known to be English."""

import re

ENGLISH = re.compile(
    r"\b(?:a|an|and|are|at|be|because|for|from|has|have|he|her|his|in|is|it|my|not|of|on|our|she|the|they|this|to|we"
    r"|will|with|absent|appointment|daughter|doctor|dentist|fever|ill|late|school|sick|son|today|tomorrow|please)\b",
    re.ASCII,
)
