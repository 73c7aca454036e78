"""The two sides of an agreement that no sentence makes a point of."""
