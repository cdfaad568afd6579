"""What keeps a reply to a receipt from being taken as the notice says."""
