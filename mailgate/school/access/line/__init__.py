"""What happens in the chat with a LINE official account: logging in, linking, enrolling, and what is answered."""
