"""The page of imports: files are uploaded, looked at, taken and undone."""
