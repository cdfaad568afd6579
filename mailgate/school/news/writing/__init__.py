"""How an announcement is written: drafts, their history, and the last look before they go."""
