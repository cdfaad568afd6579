"""What each command of a mail does: one module for each kind of sender, one function for each command."""
