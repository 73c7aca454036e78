-- observations of a claim that is not there, and claims that no document makes
SELECT o.statement_id AS observed, NULL AS unobserved FROM observations AS o ANTI JOIN statements USING (statement_id)
UNION ALL
SELECT NULL, statement_id FROM statements ANTI JOIN observations USING (statement_id)
