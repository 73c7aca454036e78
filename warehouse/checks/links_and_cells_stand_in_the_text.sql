-- links and cells whose offsets lie outside the document's text
SELECT p.* FROM (
    SELECT 'links' AS part, extraction_id, start_char, end_char FROM links
    UNION ALL SELECT 'cells', extraction_id, start_char, end_char FROM cells
) AS p
JOIN scope_texts USING (extraction_id)
WHERE start_char < 0 OR end_char < start_char OR end_char > characters
