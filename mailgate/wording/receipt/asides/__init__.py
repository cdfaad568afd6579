"""What a reply to a receipt says that changes nothing."""
