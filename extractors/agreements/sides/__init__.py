"""Between whom an agreement is."""
