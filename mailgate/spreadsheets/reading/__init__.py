"""Files that people saved with a spreadsheet become texts in rows: CSV and workbooks (xlsx)."""
