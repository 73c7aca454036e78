-- Every address by which a page can be asked for.
SELECT page_id, url, evidence, min(capture_id) AS capture_id
FROM (
    SELECT page_id, url, 'capture' AS evidence, capture_id FROM captures
    UNION ALL
    SELECT page_id, source_uri, 'source', capture_id FROM captures
    UNION ALL
    SELECT page_id, url_key, 'key', capture_id FROM captures
)
SEMI JOIN scope USING (page_id)
WHERE url IS NOT NULL
GROUP BY page_id, url, evidence
