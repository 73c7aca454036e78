"""From bytes to claims: documents, mentions and records. Nothing here knows a clock, a random number or a network."""
