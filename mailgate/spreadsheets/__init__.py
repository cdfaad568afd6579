"""Files that spreadsheets open: CSV and workbooks (xlsx). They know nothing of schools."""
