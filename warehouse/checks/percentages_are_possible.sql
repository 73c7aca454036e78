-- goals below nothing, and reductions by more than everything
SELECT statement_id, value_percent, direction FROM percentage_goals
WHERE value_percent < 0 OR NOT isfinite(value_percent) OR (direction = 'reduce' AND value_percent > 100)
