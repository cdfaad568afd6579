"""What a person wrote above, between or below what their mail client quoted, and what the client and others added."""
