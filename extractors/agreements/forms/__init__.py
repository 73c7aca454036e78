"""Which names of a page mean one agreement, and which do not."""
