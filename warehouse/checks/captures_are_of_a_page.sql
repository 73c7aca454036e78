-- captures whose page or payload is not there
SELECT c.capture_id, p.page_id, d.doc_id
FROM captures AS c SEMI JOIN scope USING (page_id)
LEFT JOIN pages AS p ON p.page_id = c.page_id AND p.url_key = c.url_key
LEFT JOIN payloads AS d ON d.doc_id = c.doc_id AND d.length = c.length
WHERE p.page_id IS NULL OR d.doc_id IS NULL
