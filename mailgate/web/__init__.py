"""The web edge: pages for guardians and staff. No JavaScript; GET and HEAD change nothing."""
