"""The agreements of one page: which names, acronyms and references mean the same one, and which one a clause is about."""
