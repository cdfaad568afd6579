"""English for what keeps a reply to a receipt from being taken as the notice says."""
