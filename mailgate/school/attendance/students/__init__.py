"""One student: what their school year comes to, and what stands out in it."""
