-- Every address by which a page can be asked for, and those that it points to as its own elsewhere.
SELECT page_id, url, evidence, min(capture_id) AS capture_id, is_elsewhere
FROM (
    SELECT page_id, url, 'capture' AS evidence, capture_id, false AS is_elsewhere FROM captures
    UNION ALL
    SELECT page_id, source_uri, 'source', capture_id, false FROM captures
    UNION ALL
    SELECT page_id, url_key, 'key', capture_id, false FROM captures
    UNION ALL
    SELECT page_id, url, evidence, capture_id, is_elsewhere FROM page_addresses
)
SEMI JOIN scope USING (page_id)
WHERE url IS NOT NULL
GROUP BY page_id, url, evidence, is_elsewhere
