"""What a mail asks for, and who does it: requests are read, dispatched to their handlers, and explained."""
