"""The web edge: pages for guardians and staff. No JavaScript but for passkeys; GET and HEAD change nothing."""
