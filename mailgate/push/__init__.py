"""The edge of push services: notes to phones and browsers that somebody has allowed them on (RFC 8030)."""
