"""What lists, labels, tables and chronologies tell without a sentence."""
