"""What goals are read from: a sentence as items, its words, and what stands around it."""
