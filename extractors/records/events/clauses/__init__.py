"""What a sentence tells: the shapes of its verbs and nouns, and what it shares with the next one."""
