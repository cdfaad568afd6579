"""Whether a mail is from the domain in its From: as a relay reports, or by our own DMARC, SPF and DKIM check."""
