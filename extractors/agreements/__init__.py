"""The agreements of one page: which names, acronyms and references ("the Convention") mean the same one, and which one a clause is about."""
