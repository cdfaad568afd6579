"""What families tell the school: taken by page, mail or telephone, changed, withdrawn, confirmed, answered."""
