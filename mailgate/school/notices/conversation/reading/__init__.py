"""What an answer says: it is put into the mail that was asked about, which is read again."""
