"""The office's CSV files: read whole, and taken whole or not at all."""
