"""What a request brings: cookies, a session, a form, and where it comes from."""
