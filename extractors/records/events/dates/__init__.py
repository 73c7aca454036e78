"""When it happened: the day that a verb has, one counted from another, one that stands before."""
