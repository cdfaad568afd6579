"""The way of mail: the relay, the MTA in front, and a test letter from end to end."""
