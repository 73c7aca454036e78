"""What sentences say of a country's part in an agreement."""
