"""What has become of notices: what they said before, who did and saw what, and which letters came back."""
