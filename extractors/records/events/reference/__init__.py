"""Which agreement is spoken of: by its name, by a bare noun, or by what stands above."""
