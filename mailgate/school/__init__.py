"""The domain: schools, their people, and what families tell them. Synchronous; time is passed in."""
