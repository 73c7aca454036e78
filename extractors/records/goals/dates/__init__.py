"""By when, and against what."""
