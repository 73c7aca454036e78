-- captures that stand for a day after they were fetched (a day's grace for time zones), or have a day without a reason or a reason without a day
SELECT capture_id, captured_at, represents_at, represents_basis
FROM captures SEMI JOIN scope USING (page_id)
WHERE represents_at > captured_at::DATE + 1 OR (represents_at IS NULL) <> (represents_basis = 'unknown')
