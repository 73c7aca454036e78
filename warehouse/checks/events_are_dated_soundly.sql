-- events whose first day lies after their last, or that have days without a date
SELECT statement_id, event_date, event_date_start, event_date_end FROM agreement_events
WHERE event_date_start > event_date_end OR (event_date IS NULL AND coalesce(event_date_start, event_date_end) IS NOT NULL)
