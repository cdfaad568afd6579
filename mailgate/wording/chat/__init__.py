"""What a text typed into a chat asks for, by a word, a code or a date; or whether it tells of an absence."""
