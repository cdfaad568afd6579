"""Who really sent a mail: what a relay reports, and DMARC with SPF and DKIM of our own."""
