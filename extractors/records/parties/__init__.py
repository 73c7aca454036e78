"""Who has what part in an agreement: the shapes of sentences and lists that say so, on top of the reading of events."""
