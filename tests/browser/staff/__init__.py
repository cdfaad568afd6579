"""Teachers, nurse, head and office in a real browser, on a working day."""
