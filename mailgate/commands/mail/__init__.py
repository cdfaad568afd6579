"""Commands about mail: what is made of it, and what waits to be sent."""
