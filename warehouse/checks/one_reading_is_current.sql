-- documents that were read and have no current reading, or more than one
SELECT doc_id, count(*) AS readings, count(*) FILTER (WHERE superseded_at IS NULL) AS current_ones
FROM extractions SEMI JOIN scope_documents USING (doc_id)
GROUP BY doc_id
HAVING current_ones <> 1
