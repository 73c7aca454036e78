"""What changed between two captures: claims, blocks, tables, links and page events, from the warehouse's tables alone."""
