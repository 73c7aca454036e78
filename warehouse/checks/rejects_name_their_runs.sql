-- rejects that name a run that is not there
SELECT r.reject_id, r.run_id FROM (
    SELECT reject_id, unnest([first_seen_run_id, last_seen_run_id, resolved_run_id]) AS run_id FROM rejects
) AS r ANTI JOIN runs USING (run_id)
WHERE r.run_id IS NOT NULL
