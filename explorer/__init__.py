"""What people look at: reports, feeds. On the warehouse alone."""
