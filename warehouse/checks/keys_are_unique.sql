-- rows whose key another row of their table has too
SELECT * FROM (
    SELECT 'captures' AS "table", capture_id AS key, count(*) AS rows FROM captures GROUP BY capture_id
    UNION ALL SELECT 'pages', page_id, count(*) FROM pages GROUP BY page_id
    UNION ALL SELECT 'pages', url_key, count(*) FROM pages GROUP BY url_key
    UNION ALL SELECT 'payloads', doc_id, count(*) FROM payloads GROUP BY doc_id
    UNION ALL SELECT 'extractions', extraction_id, count(*) FROM extractions GROUP BY extraction_id
    UNION ALL SELECT 'statements', statement_id, count(*) FROM statements GROUP BY statement_id
    UNION ALL SELECT 'rejects', reject_id, count(*) FROM rejects GROUP BY reject_id
    UNION ALL SELECT 'statement_changes', change_id || old_capture_id, count(*) FROM statement_changes GROUP BY change_id, old_capture_id
    UNION ALL SELECT 'blocks', extraction_id || ' ' || number, count(*)
        FROM blocks SEMI JOIN scope_extractions USING (extraction_id) GROUP BY extraction_id, number
    UNION ALL SELECT 'mentions', extraction_id || ' ' || number, count(*)
        FROM mentions SEMI JOIN scope_extractions USING (extraction_id) GROUP BY extraction_id, number
    UNION ALL SELECT 'links', extraction_id || ' ' || number, count(*)
        FROM links SEMI JOIN scope_extractions USING (extraction_id) GROUP BY extraction_id, number
    UNION ALL SELECT 'observations', extraction_id || ' ' || statement_id || ' ' || start_char, count(*)
        FROM observations SEMI JOIN scope_extractions USING (extraction_id) GROUP BY extraction_id, statement_id, start_char
)
WHERE rows > 1
