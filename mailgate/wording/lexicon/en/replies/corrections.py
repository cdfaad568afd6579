"""English of replies about a correction."""

CORRECT = r"(?:please\ )?correct(?:ion)?(?:\ it)?[.\s]*"
UNDO = r"(?:please\ )?undo(?:\ it)?[.\s]*"
TAKE_BACK = r"(?:please\ )?withdraw(?:\ it)?(?:[.,:\s]+|$)"
WHY = r"[\s>*-]*why\s*(?:\([^()]*\))?\s*[:=]"
