"""Whose goal it is: an actor, a country, the agreement that it is under."""
