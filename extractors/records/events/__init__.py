"""What happens in a clause: verbs, their subjects, dates and agreements; and the lists and tables that tell events without a verb."""
