-- Names and what they mean in current readings.
SELECT n.name, n.agreement_id, count(DISTINCT e.doc_id)::INTEGER AS documents
FROM name_links AS n SEMI JOIN scope_agreements USING (agreement_id)
JOIN extractions AS e ON e.extraction_id = n.extraction_id AND e.superseded_at IS NULL
GROUP BY n.name, n.agreement_id
