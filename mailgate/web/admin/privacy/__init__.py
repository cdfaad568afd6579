"""The admin's page of what is kept how long, and of one family's data: to give away, and to erase."""
