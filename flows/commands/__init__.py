"""The work behind each command of `pledger`, one module a group."""
