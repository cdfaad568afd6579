"""The edge where mail comes in and goes out."""
