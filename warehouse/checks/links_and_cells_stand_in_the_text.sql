-- links and cells whose offsets lie outside the document's text
SELECT p.* FROM (
    SELECT 'links' AS part, extraction_id, start_char, end_char FROM links
    UNION ALL SELECT 'cells', extraction_id, start_char, end_char FROM cells
) AS p
SEMI JOIN scope_extractions USING (extraction_id) JOIN extractions AS e USING (extraction_id)
WHERE p.start_char < 0 OR p.end_char < p.start_char OR p.end_char > length(e.text)
