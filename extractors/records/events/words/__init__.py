"""The words in which texts tell that something happened, and what stands around them."""
