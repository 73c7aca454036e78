"""`python -m flows` is `pledger`."""

from flows.cli import main

main()
