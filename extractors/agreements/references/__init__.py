"""Places that speak of an agreement without its name, and which one they mean."""
