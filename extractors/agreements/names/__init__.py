"""How a name of an agreement is read: where it begins, where it ends, and what it may hold."""
