"""The office and the admin in a real browser, at what they set up: roster, settings, year, personal data."""
