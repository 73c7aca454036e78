-- claims without a row in the table of their kind, or with one in another's
SELECT s.statement_id, s.kind, v.kind AS kind_of_values
FROM statements AS s
FULL JOIN (
    SELECT statement_id, 'agreement' AS kind FROM agreement_names
    UNION ALL SELECT statement_id, 'agreement_event' FROM agreement_events
    UNION ALL SELECT statement_id, 'agreement_country' FROM agreement_countries
    UNION ALL SELECT statement_id, 'percentage_goal' FROM percentage_goals
    UNION ALL SELECT statement_id, 'qualitative_goal' FROM qualitative_goals
) AS v ON v.statement_id = s.statement_id
WHERE s.kind IS DISTINCT FROM v.kind
    AND coalesce(v.kind, s.kind) IN ('agreement', 'agreement_event', 'agreement_country', 'percentage_goal', 'qualitative_goal') -- plug-ins look after theirs
