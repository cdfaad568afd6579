"""The pages on which a school's admins change its settings."""
