"""Who acts: countries by name, by their officials and capitals, by pronouns and by number."""
