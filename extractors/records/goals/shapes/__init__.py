"""The shapes in which targets and outcomes are told, and what follows from a goal told before."""
