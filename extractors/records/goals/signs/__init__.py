"""Signs that a number is aimed at, was reached, or is no goal at all."""
