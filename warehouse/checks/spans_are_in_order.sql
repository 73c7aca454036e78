-- spans whose days are out of order, or that overlap another of the same claim
SELECT page_id, statement_id, absent_before, first_seen, last_seen, absent_from
FROM (
    SELECT *, lag(last_seen) OVER (PARTITION BY page_id, statement_id ORDER BY first_seen, last_seen) AS seen_before
    FROM statement_spans SEMI JOIN scope USING (page_id)
)
WHERE absent_before > first_seen OR first_seen > last_seen OR last_seen > absent_from OR seen_before > first_seen
