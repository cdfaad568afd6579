"""`python -m mailgate` is `mailgate`."""

from mailgate.cli import main

main()
