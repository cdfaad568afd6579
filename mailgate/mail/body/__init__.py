"""From the bytes of a mail to its text: MIME, transfer encodings, character sets, HTML."""
